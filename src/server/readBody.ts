import type { IncomingMessage } from 'node:http';

import { RefusedRequest } from './refusedRequest';

/** The most that a request may carry. */
export const MAXIMUM_BODY_BYTES = 100 * 1024;

/** The JSON body of a request; undefined where it is of another kind or there is none. Throws RefusedRequest. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST' || !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedRequest(400, 'BAD_REQUEST', 'The body is not JSON.');
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > MAXIMUM_BODY_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAXIMUM_BODY_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    // the client left, or ran out of time: no failure of ours
    throw error instanceof RefusedRequest ? error : new RefusedRequest(400, 'BAD_REQUEST', 'The body ended early.');
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(): RefusedRequest {
  return new RefusedRequest(413, 'BAD_REQUEST', `The body is larger than ${MAXIMUM_BODY_BYTES} bytes.`);
}
