import type { Api } from '../../support/api';
import type { Cast } from './cast';
import type { Comparison } from './comparison';
import { decidingCodes, FINDING_FIELDS, namedFindings, refusals, sorted, type FindingAnswer, type NamedFindings } from './findings';

interface MarketsExpected { marketCount: number; reaches?: string[]; doesNotReach?: string[] }
interface RegionExpected extends NamedFindings, MarketsExpected {
  verdict: string;
  via?: string[];
  unmet?: Record<string, string | null>;
  unknown?: string[];
}

interface RegionAnswer {
  verdict: string;
  open: boolean;
  region: { code: string };
  markets: { code: string }[];
  via: { tenantId: string }[];
  findings: FindingAnswer[];
}

const ENTRY_FIELDS = `verdict open region { code } markets { code } via { tenantId } ${FINDING_FIELDS}`;

/** Where a partner may sell, region by region. */
export async function saleRegions(api: Api, cast: Cast, asked: { partner: string }, asOf: string, expected: Record<string, RegionExpected>): Promise<Comparison> {
  const data = await api.data<{ partner: { saleRegions: RegionAnswer[] } }>(
    `query ($tenantId: UUID!, $model: PartnerModel!, $asOf: Date!) { partner(tenantId: $tenantId, model: $model) { saleRegions(asOf: $asOf) { ${ENTRY_FIELDS} } } }`,
    { ...cast.enrollment(asked.partner), asOf },
  );
  return compared(data.partner.saleRegions, cast, expected);
}

/** Where a company may sell through all its accounts. */
export async function companySaleRegions(api: Api, cast: Cast, asked: { company: string }, asOf: string, expected: Record<string, RegionExpected>): Promise<Comparison> {
  const data = await api.data<{ company: { saleRegions: RegionAnswer[] } }>(
    `query ($id: String!, $asOf: Date!) { company(globalPartnerId: $id) { saleRegions(asOf: $asOf) { ${ENTRY_FIELDS} } } }`,
    { id: cast.companyId(asked.company), asOf },
  );
  return compared(data.company.saleRegions, cast, expected);
}

/** The markets of a region. */
export async function marketsOf(api: Api, _cast: Cast, asked: { region: string }, asOf: string, expected: MarketsExpected): Promise<Comparison> {
  const data = await api.data<{ regions: { code: string; markets: { code: string }[] }[] }>(
    'query ($asOf: Date!) { regions(asOf: $asOf) { code markets(asOf: $asOf) { code } } }', { asOf },
  );
  return { actual: reach(data.regions.find(({ code }) => code === asked.region)?.markets ?? [], expected), expected };
}

function compared(entries: RegionAnswer[], cast: Cast, expected: Record<string, RegionExpected>): Comparison {
  return {
    actual: Object.fromEntries(entries.map((entry) => [entry.region.code, answered(entry, cast, expected[entry.region.code] ?? { verdict: '', marketCount: 0 })])),
    expected: Object.fromEntries(Object.entries(expected).map(([region, one]) => [region, full(one)])),
  };
}

function answered({ verdict, open, markets, via, findings }: RegionAnswer, cast: Cast, expected: RegionExpected) {
  return {
    verdict, open, via: sorted(via.map(({ tenantId }) => cast.nameOf(tenantId))), unmet: refusals(findings), unknown: decidingCodes(findings, 'UNKNOWN'),
    ...reach(markets, expected), ...namedFindings(findings, expected),
  };
}

/** Of the markets that the case names, those that are in the answer, and those that are not. */
function reach(markets: { code: string }[], { reaches, doesNotReach }: MarketsExpected) {
  const codes = markets.map(({ code }) => code);
  return {
    marketCount: codes.length,
    reaches: reaches?.filter((code) => codes.includes(code)),
    doesNotReach: doesNotReach?.filter((code) => !codes.includes(code)),
  };
}

function full({ via, unmet, unknown, ...rest }: RegionExpected) {
  return { ...rest, open: rest.verdict === 'ALLOWED', via: sorted(via), unmet: unmet ?? {}, unknown: sorted(unknown) };
}
