import type { IncomingMessage } from 'node:http';

/** The most that a request may carry. */
export const MAXIMUM_BODY_BYTES = 100 * 1024;

/** A body that is not even looked at: its status and a message for the client. */
export class RefusedBody extends Error {
  constructor(readonly status: 400 | 413, message: string) {
    super(message);
    this.name = 'RefusedBody';
  }
}

/** The JSON body of a request; undefined where it is of another kind or there is none. Throws RefusedBody. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST' || !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedBody(400, 'The body is not JSON.');
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAXIMUM_BODY_BYTES) throw new RefusedBody(413, `The body is larger than ${MAXIMUM_BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
