/**
 * Numbers drawn by hashing instead of from a running generator: the same stream, member and purpose give the same number in any order and
 * on any machine. Integer arithmetic only. The mixing is the finalizer of MurmurHash3 (public domain), which is a bijection of 32 bits.
 */

/** The kinds of thing that numbers are drawn for; members of different streams are independent. */
export const STREAMS = { provider: 1, directBill: 2, reseller: 3, customer: 4, offer: 5 } as const;
export type Stream = (typeof STREAMS)[keyof typeof STREAMS];

const SEED = 0x20261101;
const { floor, imul } = Math;

/** One text that every UUID is written into: joining short strings instead takes most of the time that a large network takes. */
const UUID_TEXT = Buffer.from('00000000-0000-4000-8000-000000000000', 'latin1');
const DIGIT_PLACES = [...UUID_TEXT.keys()].filter((place) => UUID_TEXT[place] !== 0x2d);
const HEX_DIGITS = Buffer.from('0123456789abcdef', 'latin1');

/** A whole number from 0 to 2^32 - 1 for one purpose of one member. Different members never get the same number for one purpose. */
export function draw(stream: Stream, member: number, purpose: number): number {
  return mix(member ^ mix(imul(purpose, 0x9e3779b1) ^ mix(SEED ^ stream)));
}

/** A whole number from 0 to `limit` - 1. */
export function drawBelow(limit: number, stream: Stream, member: number, purpose: number): number {
  return scale(draw(stream, member, purpose), limit);
}

/** One of the list, all equally likely. */
export function drawFrom<T>(list: readonly T[], stream: Stream, member: number, purpose: number): T {
  return list[drawBelow(list.length, stream, member, purpose)];
}

/** Whether an event of so many in 1,000 happens. */
export function happens(perMille: number, stream: Stream, member: number, purpose: number): boolean {
  return drawBelow(1000, stream, member, purpose) < perMille;
}

/** A whole number from 0 to `limit` - 1, small ones far more likely: the first tenth gets about a third. */
export function drawSkewed(limit: number, stream: Stream, member: number, purpose: number): number {
  return scale(scale(draw(stream, member, purpose), draw(stream, member, purpose + 1)), limit);
}

/** A random-looking version 4 UUID, different for every member of the stream and purpose. Uses four purposes from the one given. */
export function drawUuid(stream: Stream, member: number, purpose: number): string {
  const bits = [0, 1, 2, 3].map((part) => draw(stream, member, purpose + part));
  bits[1] = (bits[1] & 0xffff0fff) | 0x4000;
  bits[2] = (bits[2] & 0x3fffffff) | 0x80000000;
  DIGIT_PLACES.forEach((place, digit) => {
    UUID_TEXT[place] = HEX_DIGITS[(bits[digit >>> 3] >>> (28 - 4 * (digit & 7))) & 15];
  });
  return UUID_TEXT.toString('latin1');
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** `value` of 2^32 in proportion to `limit`; exact, as the product stays below 2^53 for limits up to 2^21 and rounds down beyond. */
function scale(value: number, limit: number): number {
  return floor((value * limit) / 0x100000000);
}
