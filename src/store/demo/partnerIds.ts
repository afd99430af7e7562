/** Company and location numbers of generated partners: unlike each other, never those of the cast (90000000 and 9000000 upwards). */

/** Where each kind of partner begins in the one count of all generated partners. */
export const FIRST_ID = { provider: 0, directBill: 1_000, reseller: 10_000 } as const;

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
