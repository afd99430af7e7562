import { marketsOfRegion } from '../../src/rulebook/reference/markets';
import { Api } from '../support/api';
import { exampleNetwork, NORTH, SOUTH } from '../support/exampleNetwork';

interface Reseller {
  id: string; name: string; tenantId: string; locationId: string | null; status: string | null; market: { code: string };
  eligibility: { verdict: string; nextDueOn: string | null; findings: { code: string; outcome: string }[] };
  saleRegions: { open: boolean }[];
  customers: { totalCount: number };
}

const FIELDS = `id name tenantId locationId status market { code } eligibility { verdict nextDueOn findings { code outcome } } saleRegions { open } customers { totalCount }`;

let api: Api;
let everybody: Reseller[];
beforeAll(async () => {
  const network = exampleNetwork(44, 2);
  network.qualifications.push(
    { customer: network.customers[0].tenantId, kind: 'EDUCATION', vetting: 'APPROVED', from: '2022-01-01' },
    { customer: network.customers[1].tenantId, kind: 'GOVERNMENT_COMMUNITY_CLOUD', vetting: 'APPROVED', from: '2022-01-01' },
    { customer: network.customers[2].tenantId, kind: 'NONPROFIT', vetting: 'IN_REVIEW', from: '2022-01-01' },
    { customer: network.customers[3].tenantId, kind: 'NONPROFIT', vetting: 'APPROVED', from: '2022-01-01', to: '2023-01-01' },
  );
  network.partners.filter(({ model }) => model === 'INDIRECT_RESELLER')[3].locationId = 'PLA-x9';
  network.partners.filter(({ model }) => model === 'INDIRECT_RESELLER')[4].name = 'İzmir Bulut';
  api = await Api.over(network);
  const { indirectResellers } = await api.data<{ indirectResellers: { nodes: Reseller[] } }>(`{ indirectResellers(first: 100) { nodes { ${FIELDS} } } }`);
  everybody = indirectResellers.nodes;
}, 30_000);
afterAll(() => api.close());

async function filtered(filter: Record<string, unknown>): Promise<string[]> {
  const { indirectResellers } = await api.data<{ indirectResellers: { nodes: { id: string }[]; totalCount: number } }>(
    'query ($filter: PartnerFilter) { indirectResellers(first: 100, filter: $filter) { nodes { id } totalCount } }', { filter },
  );
  expect(indirectResellers.totalCount).toBe(indirectResellers.nodes.length);
  return indirectResellers.nodes.map(({ id }) => id);
}

const EUROPE = marketsOfRegion('EUROPE', '2026-11-22').map(({ code }) => code);
const unmet = (reseller: Reseller, codes: string[]) => reseller.eligibility.findings.some(({ code, outcome }) => outcome === 'UNMET' && codes.includes(code));

/** Each filter with its meaning, written without the product's own. */
const FILTERS: [Record<string, unknown>, (reseller: Reseller) => boolean][] = [
  [{ search: 'BIRK' }, ({ name }) => name === 'Birk'],
  [{ search: 'ål' }, ({ name }) => name === 'Ål'],
  [{ search: '%' }, ({ name }) => name.includes('%')],
  [{ search: '_' }, ({ name }) => name.includes('_')],
  [{ search: 'b0000000-0000-4000-8000-000000000012' }, ({ tenantId }) => tenantId.endsWith('012')],
  [{ search: '8000013' }, ({ locationId }) => locationId === '8000013'],
  [{ search: 'PLA-x9' }, ({ locationId }) => locationId === 'PLA-x9'],
  [{ search: 'PLA-X9' }, () => false],
  [{ search: 'PLA-x' }, () => false],
  [{ search: 'İZMİR' }, ({ name }) => name === 'İzmir Bulut'],
  [{ search: '' }, () => true],
  [{ markets: ['NO', 'IT'] }, ({ market }) => ['NO', 'IT'].includes(market.code)],
  [{ markets: [] }, () => false],
  [{ regions: ['EUROPE'] }, ({ market }) => EUROPE.includes(market.code)],
  [{ regions: ['UNITED_STATES'] }, () => false],
  [{ regions: ['EUROPE'], markets: ['DE'] }, ({ market }) => market.code === 'DE'],
  [{ statuses: ['SUSPENDED'] }, ({ status }) => status === 'SUSPENDED'],
  [{ statuses: ['ACTIVE', 'SUSPENDED'] }, () => true],
  [{ verdict: 'ELIGIBLE' }, ({ eligibility }) => eligibility.verdict === 'ELIGIBLE'],
  [{ verdict: 'INELIGIBLE' }, ({ eligibility }) => eligibility.verdict === 'INELIGIBLE'],
  [{ unmet: ['MPA_ACCEPTED_PER_TENANT'] }, (reseller) => unmet(reseller, ['MPA_ACCEPTED_PER_TENANT'])],
  [{ unmet: ['MPA_ACCEPTED_PER_TENANT', 'TTM_REVENUE_1K'] }, (reseller) => unmet(reseller, ['MPA_ACCEPTED_PER_TENANT', 'TTM_REVENUE_1K'])],
  [{ unmet: ['NO_SUCH_CODE'] }, () => false],
  [{ dueBefore: '2027-03-01' }, ({ eligibility }) => eligibility.nextDueOn !== null && eligibility.nextDueOn < '2027-03-01'],
  [{ dueBefore: '2027-03-02' }, ({ eligibility }) => eligibility.nextDueOn !== null && eligibility.nextDueOn < '2027-03-02'],
  [{ openForSale: true }, ({ saleRegions }) => saleRegions.some(({ open }) => open)],
  [{ openForSale: false }, ({ saleRegions }) => !saleRegions.some(({ open }) => open)],
  [{ openForSale: true, verdict: 'INELIGIBLE', markets: ['FR'] }, ({ saleRegions, eligibility, market }) =>
    saleRegions.some(({ open }) => open) && eligibility.verdict === 'INELIGIBLE' && market.code === 'FR'],
];

it.each(FILTERS)('resellers with %j', async (filter, matches) => {
  const expected = everybody.filter(matches).map(({ id }) => id);
  expect(await filtered(filter)).toEqual(expected);
});

it('most of the filters above tell resellers apart', () => {
  const telling = FILTERS.filter(([, matches]) => everybody.some(matches) && !everybody.every(matches));
  expect(telling.length).toBeGreaterThanOrEqual(15);
});

it('orders by customer count, then id', async () => {
  const { indirectResellers } = await api.data<{ indirectResellers: { nodes: Reseller[] } }>(
    `{ indirectResellers(first: 100, orderBy: { field: CUSTOMER_COUNT, direction: DESC }) { nodes { ${FIELDS} } } }`,
  );
  const counts = indirectResellers.nodes.map(({ customers }) => customers.totalCount);
  expect(counts).toEqual([...counts].sort((left, right) => right - left));
  expect(new Set(counts)).toEqual(new Set([0, 2]));
});

it.each(['ENROLLED_ON', 'NEXT_DUE_ON'])('by %s, partners without that date come last whichever way the list runs', async (field) => {
  const dates = async (direction: string) => {
    const { indirectResellers } = await api.data<{ indirectResellers: { nodes: { enrolledOn: string | null; eligibility: { nextDueOn: string | null } }[] } }>(
      `{ indirectResellers(first: 100, orderBy: { field: ${field}, direction: ${direction} }) { nodes { enrolledOn eligibility { nextDueOn } } } }`,
    );
    return indirectResellers.nodes.map(({ enrolledOn, eligibility }) => (field === 'ENROLLED_ON' ? enrolledOn : eligibility.nextDueOn));
  };
  const [up, down] = [await dates('ASC'), await dates('DESC')];
  const known = up.filter((date) => date !== null);
  expect(known.length).toBeLessThan(up.length);
  expect(up.slice(0, known.length)).toEqual([...known].sort());
  expect(down).toEqual([...[...known].sort().reverse(), ...up.slice(known.length)]);
});

it('refuses a region that does not exist', async () => {
  const { errors } = await api.ask('{ indirectResellers(filter: { regions: ["ATLANTIS"] }) { totalCount } }');
  expect(errors[0].message).toBe('filter.regions: "ATLANTIS" is not accepted; expected the code of a CSP region, such as EUROPE.');
});

it.each([
  ['EDUCATION', 1], ['EDUCATION, GOVERNMENT, EDUCATION', 2], ['GOVERNMENT', 1], ['NONPROFIT', 0], ['COMMERCIAL', -1],
])('customers that may buy %s', async (segment, count) => {
  const { customers } = await api.data<{ customers: { totalCount: number } }>(`{ customers(filter: { segments: [${segment}] }) { totalCount } }`);
  const { all } = await api.data<{ all: { totalCount: number } }>('{ all: customers { totalCount } }');
  expect(customers.totalCount).toBe(count < 0 ? all.totalCount + count : count);
});

it('a summary counts ACTIVE resellers only and agrees with the list', async () => {
  for (const provider of [NORTH, SOUTH]) {
    const { partner } = await api.data<{ partner: { network: { resellers: number; byVerdict: { value: string; count: number }[]; byUnmetFinding: { value: string; count: number }[] }; resellers: { edges: { partnership: { state: string }; node: Reseller }[] } } }>(
      `{ partner(tenantId: "${provider}", model: INDIRECT_PROVIDER) { ... on IndirectProvider {
        network { resellers byVerdict { value count } byUnmetFinding { value count } } resellers(first: 100) { edges { partnership { state } node { ${FIELDS} } } } } } }`,
    );
    const active = partner.resellers.edges.filter(({ partnership }) => partnership.state === 'ACTIVE').map(({ node }) => node);
    expect(partner.network.resellers).toBe(active.length);
    for (const { value, count } of partner.network.byVerdict) expect(active.filter(({ eligibility }) => eligibility.verdict === value)).toHaveLength(count);
    for (const { value, count } of partner.network.byUnmetFinding) expect(active.filter((reseller) => unmet(reseller, [value]))).toHaveLength(count);
    expect(partner.network.byVerdict.reduce((sum, { count }) => sum + count, 0)).toBe(active.length);
  }
  const { partner } = await api.data<{ partner: { resellers: { edges: { partnership: { state: string } }[] } } }>(
    `{ partner(tenantId: "${SOUTH}", model: INDIRECT_PROVIDER) { ... on IndirectProvider { resellers(first: 100) { edges { partnership { state } } } } } }`,
  );
  expect(partner.resellers.edges.some(({ partnership }) => partnership.state === 'PENDING')).toBe(true);
});
