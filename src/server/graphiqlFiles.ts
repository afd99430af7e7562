import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the GraphiQL page as it was built. */
export interface GraphiqlFile {
  path: string;
  contentType: string;
  etag: string;
  /** Its name carries a hash of its content, so it may be kept for ever. */
  isImmutable: boolean;
  /** Path of the same content in gzip, where the build made one. */
  gzipPath: string | null;
}

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** The files of the built page by their path below it, `index.html` among them; empty where it has not been built. */
export function graphiqlFiles(folder: string): Map<string, GraphiqlFile> {
  const paths = filesBelow(folder);
  return new Map(
    paths
      .filter((path) => !path.endsWith('.gz'))
      .map((path) => [relative(folder, path).split(sep).join('/'), describeFile(path, paths)]),
  );
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function describeFile(path: string, paths: string[]): GraphiqlFile {
  const isImmutable = path.includes(`${sep}assets${sep}`);
  const identity = isImmutable ? path : readFileSync(path);
  return {
    path,
    contentType: CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    isImmutable,
    gzipPath: paths.includes(`${path}.gz`) ? `${path}.gz` : null,
  };
}
