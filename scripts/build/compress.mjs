import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const smallestBytes = 1024;

/** Writes `.gz` beside each text file that gets smaller by it, for the server to send as it is. */
export async function compress(files) {
  await Promise.all(files.filter(isText).map(compressFile));
}

async function compressFile(file) {
  const bytes = await readFile(file);
  if (bytes.length >= smallestBytes) await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

function isText(file) {
  return /\.(html|js|css|svg|json)$/.test(file);
}
