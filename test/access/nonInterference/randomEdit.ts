/** Random changes of a document: rows taken out, changed in one field, moved in time, and new partners, customers, edges and sales. */
import { NETWORK_ARRAYS, type NetworkArray, type NetworkDocument } from '../../../src/store/import/networkDocument';
import { randomRow } from '../../oracle/randomRows';
import { Draw } from './draw';
import { addPartner, addPartnership } from './randomNetwork';
import { addChannel, addCustomer } from './randomSales';
import { settled } from './settled';
import { TURNS } from './timeline';
import { uniqueName } from './uniqueName';

type Row = Record<string, unknown>;
type Change = (network: NetworkDocument, draw: Draw) => void;

/** Arrays with rows worth changing, the richer in secrets the more often. */
const CHANGED: readonly NetworkArray[] = [
  ...NETWORK_ARRAYS, 'partners', 'statuses', 'partnerships', 'partnerships', 'relationships', 'relationships', 'agreements', 'revenue', 'evidence', 'offers', 'subscriptions',
];

const MODELS = [['INDIRECT_PROVIDER'], ['INDIRECT_RESELLER'], ['INDIRECT_RESELLER'], ['DIRECT_BILL'], ['INDIRECT_RESELLER', 'DIRECT_BILL']] as const;

const CHANGES: readonly (readonly [weight: number, change: Change])[] = [
  [7, removeRow], [12, changeField], [6, moveRow], [2, addRow],
  [1, (network, draw) => addNewPartner(network, draw)],
  [1, (network, draw) => void addCustomer(network, draw)],
  [3, addEdge],
  [1, (network, draw) => addChannel(network, draw, draw.one(network.customers).tenantId)],
];

/** A change that can be tried on any document; the one given stays as it is. */
export type Edit = (network: NetworkDocument) => NetworkDocument;

/** Some change or other. */
export function randomEdit(seed: number): Edit {
  return (network) => edited(network, (copy) => {
    const draw = new Draw(seed);
    draw.weighted(CHANGES, ([weight]) => weight)[1](copy, draw);
  });
}

/** Some things gone, and a change of each field of each row, most of them, in any order: no secret is without one. */
export function sweepingEdits(network: NetworkDocument, draw: Draw): Edit[] {
  const edits = NETWORK_ARRAYS.flatMap((array) => network[array].flatMap((_, index) => Object.keys(CHANGERS[array] ?? {}).map((field): Edit => {
    const seed = draw.seed();
    return (base) => edited(base, (copy) => changeOneField(copy, new Draw(seed), { array, index, field }), UNSETTLING.includes(field));
  })));
  const removals = (['customers', 'partners'] as const).flatMap((array) => network[array].map((_, index): Edit => (base) => edited(base, (copy) => void rowsOf(copy, array).splice(index, 1))));
  return [...draw.some(removals, Math.ceil(removals.length * 0.25)), ...draw.some(edits, Math.ceil(edits.length * 0.65))];
}

/** Fields of which a new value may contradict other rows; the rest is left as it is, which is much quicker. */
const UNSETTLING = ['from', 'to', 'acceptedOn', 'attestedBy', 'partner', 'acquiredThrough', 'kind'];

function edited(network: NetworkDocument, change: (copy: NetworkDocument) => void, isUnsettling = true): NetworkDocument {
  const copy = { ...network };
  for (const array of NETWORK_ARRAYS) Object.assign(copy, { [array]: [...network[array]] });
  change(copy);
  return isUnsettling ? settled(copy) : copy;
}

function rowsOf(network: NetworkDocument, array: NetworkArray): Row[] {
  return network[array] as unknown as Row[];
}

function removeRow(network: NetworkDocument, draw: Draw): void {
  const rows = rowsOf(network, draw.one(CHANGED));
  rows.splice(draw.below(rows.length), 1);
}

function changeField(network: NetworkDocument, draw: Draw): void {
  const array = draw.one(CHANGED);
  const fields = Object.keys(CHANGERS[array] ?? {});
  if (fields.length > 0 && network[array].length > 0) changeOneField(network, draw, { array, index: draw.below(network[array].length), field: draw.one(fields) });
}

/** A small change of one value: what is hidden may be told in the last digit. */
function changeOneField(network: NetworkDocument, draw: Draw, { array, index, field }: { array: NetworkArray; index: number; field: string }): void {
  const rows = rowsOf(network, array);
  const change = CHANGERS[array]?.[field];
  if (!change || index >= rows.length) return;
  const value = change(draw, network, rows[index]);
  rows[index] = { ...rows[index], [field]: value };
  if (array === 'partners' && OF_THE_TENANT.includes(field)) {
    network.partners = network.partners.map((row) => (row.tenantId === rows[index].tenantId ? { ...row, [field]: value } : row));
  }
}

const OF_THE_TENANT = ['company', 'country', 'cloud', 'locationId', 'locationCountry'];

type FieldChange = (draw: Draw, network: NetworkDocument, row: Row) => unknown;
const rename: FieldChange = (draw) => uniqueName(draw);
const day: FieldChange = (draw) => draw.one([null, ...TURNS]);
const start: FieldChange = (draw) => draw.one(TURNS.slice(0, -2));
const moves = { from: start, to: day };
const anyTenant: FieldChange = (draw, network) => draw.one(network.partners).tenantId;
const location: FieldChange = (draw, network) => draw.one([null, `7${draw.below(90_000_000) + 10_000_000}`, draw.one(network.partners).locationId ?? null]);

const CHANGERS: Partial<Record<NetworkArray, Record<string, FieldChange>>> = {
  companies: { name: rename },
  partners: {
    name: rename, locationId: location, enrolledOn: day, nextEnrollmentOn: day, supportPlanRenewsOn: day, retiredOn: day,
    country: (draw) => draw.one(['DE', 'FR', 'US', 'NO', 'PR']),
  },
  statuses: { status: (draw) => draw.one(['ACTIVE', 'SUSPENDED', 'RESTRICTED', 'PENDING', 'REVOKED']), reason: (draw) => `Reason ${draw.hex(8)}`, ...moves },
  partnerships: { state: (draw) => draw.one(['ACTIVE', 'PENDING', 'CANCELLED', 'DECLINED']), ...moves },
  customers: {
    name: rename, domain: (draw) => `${draw.hex(12)}.example`, country: (draw) => draw.one(['DE', 'FR', 'US']), registrationNumber: (draw) => draw.hex(9),
    reviewStatus: (draw) => draw.one(['PASSED', 'REJECTED']), affiliateOf: (draw, network) => draw.one(network.companies).globalPartnerId,
  },
  qualifications: { vetting: (draw) => draw.one(['APPROVED', 'IN_REVIEW', 'DENIED']), kind: (draw) => draw.one(['EDUCATION', 'NONPROFIT', 'GOVERNMENT_COMMUNITY_CLOUD']), ...moves },
  relationships: { acquiredThrough: anyTenant, partner: anyTenant, ...moves },
  agreements: { acceptedOn: start, to: day, attestedBy: (draw, network, { attestedBy }) => (attestedBy ? draw.one(network.partners).tenantId : null) },
  offers: { exclusiveTo: (draw, network, { exclusiveTo }) => (Array.isArray(exclusiveTo) && exclusiveTo.length > 0 ? changedList(draw, network, exclusiveTo) : exclusiveTo) },
  subscriptions: {
    partnerOfRecord: location, status: (draw) => draw.one(['ACTIVE', 'CANCELLED', 'DEPROVISIONED']), quantity: (draw) => draw.below(99) + 1, ...moves,
  },
  revenue: { amountUsd: (draw) => draw.one(['1.25', '150.01', '2600', '31000', '0.5', '99.9998']) },
  evidence: { value: (draw, _network, { kind, value }) => (String(kind).startsWith('MFA') ? draw.one(['98', '99.5', '12', '100']) : OTHER_VALUES[String(value)] ?? value), to: day },
};

const OTHER_VALUES: Readonly<Record<string, string>> = { YES: 'NO', NO: 'YES', ASFP: 'PSFP', PSFP: 'ASFP', AUTHORIZED: 'PENDING', 50000: '49000.5', 24: '23.5', 'HU-1': 'HU-2', 'Modern Work': 'Security' };

function changedList(draw: Draw, network: NetworkDocument, tenants: readonly string[]): string[] {
  const kept = tenants.filter(() => draw.chance(0.5));
  return [...new Set([...kept, draw.one(network.partners).tenantId])];
}

function moveRow(network: NetworkDocument, draw: Draw): void {
  const rows = rowsOf(network, draw.one(['statuses', 'partnerships', 'qualifications', 'relationships', 'subscriptions', 'evidence', 'agreements'] as const));
  if (rows.length === 0) return;
  const index = draw.below(rows.length);
  const end = draw.one([null, ...TURNS]);
  const begin = draw.one(TURNS.slice(0, -2));
  const isEnd = draw.chance(0.5);
  const first = 'acceptedOn' in rows[index] ? 'acceptedOn' : 'from';
  rows[index] = { ...rows[index], ...(isEnd ? { to: end } : { [first]: begin }) };
  const { to } = rows[index] as { to?: string | null };
  if (first === 'acceptedOn' && to && String(rows[index][first]) >= to) rows.splice(index, 1);
}

/** Arrays whose rows the rules' own oracle knows how to make up. */
const ADDED = ['statuses', 'relationships', 'qualifications', 'subscriptions', 'revenue', 'evidence'] as const;

function addRow(network: NetworkDocument, draw: Draw): void {
  const array = draw.one(ADDED);
  const row = randomRow(array, network, (items) => draw.one(items), draw.one(TURNS.slice(0, -1)));
  if (array === 'subscriptions') row.id = `S-${draw.hex(12)}`;
  rowsOf(network, array).push(row);
}

function addNewPartner(network: NetworkDocument, draw: Draw): void {
  const models = draw.one(MODELS);
  const tenantId = addPartner(network, draw, models);
  for (const model of models) {
    if (model === 'DIRECT_BILL') continue;
    const others = network.partners.filter((row) => row.model !== model && row.model !== 'DIRECT_BILL' && row.tenantId !== tenantId);
    for (const other of draw.some(others, 2)) {
      if (model === 'INDIRECT_PROVIDER') addPartnership(network, draw, tenantId, other.tenantId);
      else addPartnership(network, draw, other.tenantId, tenantId);
    }
  }
}

function addEdge(network: NetworkDocument, draw: Draw): void {
  const tenantsOf = (model: string): string[] => network.partners.filter((row) => row.model === model).map((row) => row.tenantId);
  const [provider, reseller] = [draw.one(tenantsOf('INDIRECT_PROVIDER')), draw.one(tenantsOf('INDIRECT_RESELLER'))];
  if (!network.partnerships.some((row) => row.provider === provider && row.reseller === reseller)) addPartnership(network, draw, provider, reseller);
}
