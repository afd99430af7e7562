import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

// a level above which the build would take seconds more for a few kilobytes less
const brotliLevel = 6;
const gzipLevel = 8;
const smallest = 1024;

/** Writes `.br` and `.gz` beside each file that gets smaller by it, for the server to send as they are. */
export async function compress(files) {
  await Promise.all(files.filter(isText).map(compressFile));
}

async function compressFile(file) {
  const bytes = await readFile(file);
  if (bytes.length < smallest) return;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliLevel } }),
    promisify(gzip)(bytes, { level: gzipLevel }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

function isText(file) {
  return /\.(html|js|css|svg|json)$/.test(file);
}
