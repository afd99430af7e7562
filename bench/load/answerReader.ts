/** One answer of a server. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: Buffer;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_LINE = Buffer.from('\r\n');

/** Puts the bytes of a keep-alive connection together into answers: by content length or by chunks. */
export class AnswerReader {
  private bytes: Buffer = Buffer.alloc(0);

  /** The answer, once its last byte is there. */
  take(part: Buffer): HttpAnswer | null {
    this.bytes = this.bytes.length === 0 ? part : Buffer.concat([this.bytes, part]);
    const end = this.bytes.indexOf(END_OF_HEAD);
    if (end < 0) return null;
    const head = this.bytes.toString('latin1', 0, end);
    const body = this.bytes.subarray(end + END_OF_HEAD.length);
    const found = /\r\ntransfer-encoding: *chunked/i.test(head) ? chunked(body) : sized(body, head);
    if (!found) return null;
    this.bytes = Buffer.alloc(0);
    return { status: Number(head.slice(9, 12)), body: found };
  }
}

function sized(body: Buffer, head: string): Buffer | null {
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  return body.length < length ? null : body.subarray(0, length);
}

function chunked(body: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let start = 0; ;) {
    const endOfSize = body.indexOf(END_OF_LINE, start);
    if (endOfSize < 0) return null;
    const size = parseInt(body.toString('latin1', start, endOfSize), 16);
    const begin = endOfSize + END_OF_LINE.length;
    if (body.length < begin + size + END_OF_LINE.length) return null;
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(begin, begin + size));
    start = begin + size + END_OF_LINE.length;
  }
}
