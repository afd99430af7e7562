/** Files that are there whole or not at all: written beside their place and renamed when complete. */
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import type { CsvFileWriter } from '../store/export/exportNetwork';

type Text = AsyncIterable<Buffer>;

/** Writes one file, packed where its name ends in `.gz`. */
export async function writeFile(path: string, text: Text): Promise<void> {
  const draft = draftOf(path);
  try {
    await writeDraft(draft, text, path.endsWith('.gz'));
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Writes files into a folder, which is made if need be; they take their places when all are complete. */
export async function writeFolder(folder: string, work: (write: CsvFileWriter) => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const names: string[] = [];
  try {
    await work(async (name, text) => {
      names.push(name);
      await writeDraft(draftOf(join(folder, name)), text, false);
    });
    for (const name of names) renameSync(draftOf(join(folder, name)), join(folder, name));
  } finally {
    for (const name of names) rmSync(draftOf(join(folder, name)), { force: true });
  }
}

/** Writes to standard output, which stays open. */
export async function writeStandardOutput(text: Text): Promise<void> {
  await pipeline(text, process.stdout, { end: false });
}

async function writeDraft(draft: string, text: Text, isPacked: boolean): Promise<void> {
  const file = createWriteStream(draft);
  if (isPacked) await pipeline(text, createGzip(), file);
  else await pipeline(text, file);
}

function draftOf(path: string): string {
  return `${path}.${process.pid}.part`;
}
