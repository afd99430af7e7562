import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';

/** Where the built files are, with their maps beside them. */
const BUILT = path.join(__dirname, '..', path.sep);

const maps = new Map<string, SourceMap | null>();

/**
 * Has stack traces name the lines of the sources. Node's own --enable-source-maps reads the map of every file that is loaded, of the packages too, which
 * takes 15 MB and 100 ms of every start; here a map is read when something has failed.
 */
export function traceSources(): void {
  Error.prepareStackTrace = (error, frames) => [String(error), ...frames.map((frame) => `    at ${placeOf(frame)}`)].join('\n');
}

function placeOf(frame: NodeJS.CallSite & { toString(): string }): string {
  const [text, file, line, column] = [frame.toString(), frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()];
  if (!file?.startsWith(BUILT) || line === null || column === null) return text;
  const entry = mapOf(file)?.findEntry(line - 1, column - 1);
  if (!entry || !('originalSource' in entry)) return text;
  const source = path.resolve(path.dirname(file), entry.originalSource);
  return text.replace(`${file}:${line}:${column}`, `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`);
}

function mapOf(file: string): SourceMap | null {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const map = readMap(`${file}.map`);
  maps.set(file, map);
  return map;
}

/** A trace is told without the map rather than not at all. */
function readMap(file: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload);
  } catch {
    return null;
  }
}
