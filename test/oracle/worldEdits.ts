/** Edits that break a good world: rows taken out, ended, begun later, changed from a day on, changed, added. */
import fc from 'fast-check';
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { BOUNDARY_DAYS } from './boundaryDates';
import { dateOf } from './goodChannel';
import { randomRow, type Draw, type EditedArray } from './randomRows';
import type { PartnerDate } from './randomPlan';

export interface Edit {
  array: EditedArray;
  way: 'remove' | 'end' | 'begin' | 'turn' | 'change' | 'add';
  row: number;
  seed: number;
  day: Exclude<PartnerDate, null>;
}

/** How often each array is edited, by the number of answers that hang on it. */
const WEIGHTS: Record<EditedArray, number> = {
  partners: 4, statuses: 3, partnerships: 2, customers: 3, qualifications: 1, relationships: 2, agreements: 2, offers: 2, availabilities: 1,
  subscriptions: 2, revenue: 2, evidence: 15,
};
const EDITED = (Object.keys(WEIGHTS) as EditedArray[]).flatMap((array) => Array.from({ length: WEIGHTS[array] }, () => array));

const editArbitrary: fc.Arbitrary<Edit> = fc.record({
  array: fc.constantFrom(...EDITED),
  way: fc.constantFrom<Edit['way'][]>('change', 'remove', 'end', 'begin', 'turn', 'add', 'change'),
  row: fc.nat(9999),
  seed: fc.nat(0x7fffffff),
  day: fc.oneof(
    { weight: 3, arbitrary: fc.record({ months: fc.constantFrom(0, 0, 0, -3, -8, -12), days: fc.constantFrom(0, 1, -1) }) },
    { weight: 1, arbitrary: fc.constantFrom(...BOUNDARY_DAYS) },
  ),
});

/** Mostly none to four edits, now and then many. */
export const editsArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.array(editArbitrary, { maxLength: 4, size: 'max' }) },
  { weight: 1, arbitrary: fc.array(editArbitrary, { minLength: 4, maxLength: 20, size: 'max' }) },
);

/** Applies an edit to the document in place; what is not valid afterwards is settled by validNetwork. */
export function applyEdit(network: NetworkDocument, edit: Edit, asOf: string): void {
  const rows: object[] = network[edit.array];
  const draw = drawFrom(edit.seed);
  const day = dateOf(edit.day, asOf) ?? asOf;
  if (edit.way === 'add' || rows.length === 0) {
    rows.push(randomRow(edit.array, network, draw, day));
    if (edit.array === 'partners') agree(network, rows.length - 1);
    return;
  }
  const index = edit.row % rows.length;
  const indexes = edit.array === 'evidence' && draw([true, true, false]) ? sameEvidence(network, index) : [index];
  for (const one of indexes.reverse()) editRow(network, edit, one, drawFrom(edit.seed), day);
}

/** Evidence of one kind is mostly edited for all tenants alike, lest most questions miss it. */
function sameEvidence(network: NetworkDocument, index: number): number[] {
  const { kind } = network.evidence[index];
  return network.evidence.flatMap((row, other) => (row.kind === kind ? [other] : []));
}

function editRow(network: NetworkDocument, edit: Edit, index: number, draw: Draw, day: string): void {
  const rows: object[] = network[edit.array];
  const row = rows[index];
  const isPeriod = 'from' in row || 'acceptedOn' in row;
  if (edit.way === 'remove' && rows.length > 1) rows.splice(index, 1);
  else if (edit.way === 'end' && isPeriod) Object.assign(row, { to: day });
  else if (edit.way === 'begin' && isPeriod) Object.assign(row, 'from' in row ? { from: day } : { acceptedOn: day });
  else if (edit.way === 'turn' && isPeriod) rows.push(changed(network, edit.array, row, draw, day, 'from' in row ? { from: day } : { acceptedOn: day }));
  else rows[index] = changed(network, edit.array, row, draw, day, {});
  if (edit.array === 'partners') agree(network, index);
}

/** The row with one or two fields taken from a random row. */
function changed(network: NetworkDocument, array: EditedArray, row: object, draw: Draw, day: string, fixed: object): object {
  const other: Record<string, unknown> = randomRow(array, network, draw, day, row);
  const names = Object.keys(other).filter((name) => !['from', 'acceptedOn', 'to'].includes(name));
  const [one, another] = [draw(names), draw(names)];
  const second = draw([true, false, false]) ? { [another]: other[another] } : {};
  return { ...row, [one]: other[one], ...second, ...fixed };
}

/** All rows of a tenant take over what the changed row says about the tenant. */
function agree(network: NetworkDocument, index: number): void {
  const changedRow = network.partners[index];
  if (!changedRow) return;
  const { tenantId, company, country, cloud, locationId, locationCountry } = changedRow;
  network.partners = network.partners.map((row) => (row.tenantId === tenantId ? { ...row, company, country, cloud, locationId, locationCountry } : row));
}

/** Draws that one number decides, so that an edit shrinks as a whole. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return (items) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return items[(state >>> 8) % items.length];
  };
}
