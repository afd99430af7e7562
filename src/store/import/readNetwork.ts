/** Opens a network for import: a JSON document, packed or not, standard input, or a folder of CSV files named after the arrays. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { RefusedDocument } from './badRow';
import { csvRows } from './csvRows';
import { jsonRows } from './jsonRows';
import { NETWORK_ARRAYS, type NetworkArray } from './networkDocument';
import { openInput, sizeOf, STANDARD_INPUT, type ByteListener } from './openInput';
import type { SourceRow } from './sourceRow';

export interface NetworkSource {
  readonly rows: AsyncIterable<SourceRow>;
  /** Bytes to read in all, as they lie on the disk; null where that is not known. */
  readonly bytes: number | null;
}

/**
 * @param path a file, a folder, or `-` for standard input (JSON).
 * @throws RefusedDocument when there is nothing there to read.
 */
export function readNetwork(path: string, onBytes?: ByteListener): NetworkSource {
  if (path !== STANDARD_INPUT && kindOf(path) === 'FOLDER') return readFolder(path, onBytes);
  return { rows: jsonRows(path, openInput(path, onBytes)), bytes: sizeOf(path) };
}

function kindOf(path: string): 'FOLDER' | 'FILE' {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) throw RefusedDocument.file(path, 'there is no such file or folder');
  return entry.isDirectory() ? 'FOLDER' : 'FILE';
}

function readFolder(path: string, onBytes?: ByteListener): NetworkSource {
  const names = readdirSync(path).filter((name) => name.endsWith('.csv'));
  const known: readonly string[] = NETWORK_ARRAYS.map((array) => `${array}.csv`);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw RefusedDocument.file(join(path, unknown), `unknown array: the files of a network are ${known.join(', ')}`);
  const arrays = NETWORK_ARRAYS.filter((array) => names.includes(`${array}.csv`));
  if (arrays.length === 0) throw RefusedDocument.file(path, `the folder holds no CSV file of a network: ${known.join(', ')}`);
  const sizes = arrays.map((array) => sizeOf(join(path, `${array}.csv`)) ?? 0);
  return { rows: folderRows(path, arrays, onBytes), bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function* folderRows(path: string, arrays: readonly NetworkArray[], onBytes?: ByteListener): AsyncGenerator<SourceRow> {
  for (const array of arrays) {
    const file = join(path, `${array}.csv`);
    yield* csvRows(array, file, openInput(file, onBytes));
  }
}
