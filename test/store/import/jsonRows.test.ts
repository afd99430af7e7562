/** Rows that are lifted out of the text whole, against the streaming parser that reads all of it: the same rows and the same refusals, however the text is cut. */
import { JSONParser } from '@streamparser/json';
import fc from 'fast-check';

import { RefusedDocument } from '../../../src/store/import/badRow';
import { DocumentOutline } from '../../../src/store/import/documentOutline';
import { jsonRows } from '../../../src/store/import/jsonRows';
import { RowLift } from '../../../src/store/import/rowLift';
import { smallNetwork } from './network';
import { randomNetwork } from './randomNetwork';

type Outcome = readonly unknown[] | string;

/** What the streaming parser alone makes of the text: its rows, or why it refuses them. */
function streamed(text: string): Outcome {
  const outline = new DocumentOutline();
  const parser = new JSONParser({ paths: ['$.*.*'], keepStack: false });
  const rows: unknown[] = [];
  parser.onToken = (token) => outline.read(token);
  parser.onValue = ({ value, key }) => rows.push([outline.array, Number(key) + 1, value]);
  parser.onError = (error) => {
    throw error;
  };
  try {
    parser.write(Buffer.from(text));
    if (!parser.isEnded) throw new SyntaxError('the document ends early');
    outline.end();
    return rows;
  } catch (error) {
    return withoutChunk(`${outline.place}: ${(error as Error).message}`);
  }
}

/** The parser counts within the chunk as well as within the document. */
function withoutChunk(reason: string): string {
  return reason.replace(/chunk position "\d+" /, '');
}

async function read(text: string, chunk: number): Promise<Outcome> {
  const rows: unknown[] = [];
  try {
    for await (const { array, position, row } of jsonRows('document', chunksOf(text, chunk))) rows.push([array, position, row]);
    return rows;
  } catch (error) {
    if (!(error instanceof RefusedDocument)) throw error;
    return withoutChunk(error.badRows[0].reason);
  }
}

async function* chunksOf(text: string, length: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length));
}

const chunkLength = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 5000 }));
const SMALL = JSON.stringify(smallNetwork());
/** What a text may be broken with, in one place. No byte order mark: the streaming parser drops one at the beginning of any text, JSON.parse keeps what is written. */
const splinter = fc.constantFrom('', '{', '}', '[', ']', '"', '\\', ',', ':', ' ', '1', 'null', '[]', '{}', '{"a":1}', '"name":"x",', '"\\u00e9":{"a":[]},', '\u0000', 'é');

describe('rows of a JSON document', () => {
  it('are those of the streaming parser', async () => {
    await fc.assert(fc.asyncProperty(randomNetwork, chunkLength, fc.constantFrom(undefined, 1), async (network, chunk, indent) => {
      const text = JSON.stringify(network, null, indent);
      expect(await read(text, chunk)).toEqual(streamed(text));
    }), { numRuns: 100 });
  });

  it('and refused in its words, whatever is broken where', async () => {
    const edit = fc.record({ at: fc.integer({ min: 0, max: SMALL.length }), length: fc.integer({ min: 0, max: 3 }), splinter });
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 2 }), chunkLength, async (edits, chunk) => {
      const text = edits.reduce((whole, { at, length, splinter: part }) => whole.slice(0, at) + part + whole.slice(at + length), SMALL);
      expect(await read(text, chunk)).toEqual(streamed(text));
    }), { numRuns: 600 });
  });

  it('are lifted out of the text, not parsed token by token', () => {
    const { text, rows } = new RowLift().lift(Buffer.from('{"formatVersion":1,"companies":[{"name":"}\\"]é"},\n{}]'));
    expect(rows).toEqual([{ name: '}"]é' }, {}]);
    expect(text.toString()).toBe('{"formatVersion":1,"companies":[{               },\n{}]');
  });

  it('are left in the text from the first that is unusual on', () => {
    const lift = new RowLift();
    expect(lift.lift(Buffer.from('{"companies":[{"name":1,"name":2}'))).toMatchObject({ rows: [] });
    expect(lift.lift(Buffer.from(',{}')).rows).toEqual([]);
  });
});
