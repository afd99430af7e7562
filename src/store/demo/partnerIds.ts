/** Company and location numbers of generated partners: unlike each other, never those of the cast (90000000 and 9000000 upwards). */

/** Kinds of partners whose numbers are counted. */
type Kind = 'provider' | 'directBill' | 'reseller';

/** Where each kind begins in the one count of all generated partners, how many there are before the next, and where the rest of a very large network is. */
const NUMBERS: Readonly<Record<Kind, { readonly first: number; readonly room: number; readonly rest: number }>> = {
  provider: { first: 0, room: 1_000, rest: 1_000_000 },
  directBill: { first: 1_000, room: 9_000, rest: 1_100_000 },
  reseller: { first: 10_000, room: 990_000, rest: 2_000_000 },
};

/** Number of the member of a kind, unlike that of every other partner. */
export function partnerNumber(kind: Kind, member: number): number {
  const { first, room, rest } = NUMBERS[kind];
  return member < room ? first + member : rest + member;
}

const COMPANY_IDS = { first: 1_000_000, count: 88_000_000, step: 48_271_009 };
const LOCATION_IDS = { first: 1_000_000, count: 8_000_000, step: 4_827_109 };

/** Global partner ID, 7 or 8 digits, of the partner with the number. */
export function companyIdOf(number: number): string {
  return spread(number, COMPANY_IDS);
}

/** Location ID, 7 digits, of the partner with the number. */
export function locationIdOf(number: number): string {
  return spread(number, LOCATION_IDS);
}

/** The step has no factor in common with the count, so that no two numbers meet. */
function spread(number: number, ids: { first: number; count: number; step: number }): string {
  return String(ids.first + ((number * ids.step) % ids.count));
}
