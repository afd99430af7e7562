/** Bytes of a file or of standard input, unpacked where they are gzip, and known to be UTF-8. */
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { RefusedDocument } from './badRow';

export const STANDARD_INPUT = '-';

/** Told how many bytes were read since the last time, packed as they are. */
export type ByteListener = (count: number) => void;

/** Size of a file in bytes; null where it is not known beforehand. */
export function sizeOf(path: string): number | null {
  const entry = path === STANDARD_INPUT ? null : statSync(path);
  return entry?.isFile() ? entry.size : null;
}

/** The text's bytes, in chunks that may split a character. */
export async function* openInput(path: string, onBytes: ByteListener = () => undefined): AsyncGenerator<Buffer> {
  const source: AsyncIterable<Buffer> = path === STANDARD_INPUT ? process.stdin : createReadStream(path, { highWaterMark: 1 << 16 });
  try {
    yield* utf8Only(path, await unpacked(counted(source, onBytes)));
  } catch (error) {
    throw asRefusal(path, error);
  }
}

async function* counted(source: AsyncIterable<Buffer>, onBytes: ByteListener): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** Looks at the first two bytes, which name gzip whatever the file is called. */
async function unpacked(source: AsyncGenerator<Buffer>): Promise<AsyncIterable<Buffer>> {
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await source.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = prepended(head, source);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return whole;
  return pipeline(whole, createGunzip(), () => undefined);
}

async function* prepended(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

async function* utf8Only(path: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const refusal = RefusedDocument.file(path, 'the file is not UTF-8 text: save it as UTF-8 and try again');
  const decode = (chunk?: Buffer): void => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw refusal;
    }
  };
  for await (const chunk of source) {
    decode(chunk);
    yield chunk;
  }
  decode();
}

function asRefusal(path: string, error: unknown): unknown {
  const code = String((error as { code?: unknown }).code);
  if (code === 'Z_BUF_ERROR') return RefusedDocument.file(path, 'the gzip file ends early: it was cut off');
  if (code.startsWith('Z_')) return RefusedDocument.file(path, `the gzip file is damaged: ${(error as Error).message}`);
  if (code === 'ENOENT') return RefusedDocument.file(path, 'there is no such file or folder');
  if (code === 'EACCES') return RefusedDocument.file(path, 'the file may not be read by this user');
  return error;
}
