/** From the rows of a scenario to a network document: names become ids, and what the README says is left out is filled in. */
import { addMonthsToMonth, type Month } from '../../../src/rulebook/calendar';
import type { NetworkArray, NetworkDocument } from '../../../src/store/import/networkDocument';
import { completed } from '../../support/api';
import type { Cast } from './cast';
import { rowsInGoodOrder } from './goodOrder';
import { LONG_AGO } from './longAgo';
import type { Scenario, ScenarioNetwork, ScenarioRow } from './scenario';

type Reader = (value: string, cast: Cast) => string;

const tenant: Reader = (name, cast) => cast.tenantId(name);
const company: Reader = (name, cast) => cast.companyId(name);
const location: Reader = (name, cast) => cast.locationId(name);
const sku: Reader = (name, cast) => cast.sku(name);

/** Fields that hold names, and what the names stand for. */
const NAMED: Partial<Record<NetworkArray, Readonly<Record<string, Reader>>>> = {
  companies: { globalPartnerId: company },
  partners: { tenantId: tenant, company, locationId: location },
  statuses: { tenantId: tenant },
  partnerships: { provider: tenant, reseller: tenant },
  customers: { tenantId: tenant, affiliateOf: company },
  qualifications: { customer: tenant },
  relationships: { customer: tenant, partner: tenant, acquiredThrough: tenant },
  agreements: { party: tenant, attestedBy: tenant },
  offers: { sku, baseSkus: sku, exclusiveTo: tenant },
  availabilities: { sku },
  subscriptions: { customer: tenant, sku, partner: tenant, partnerOfRecord: location },
  revenue: { tenantId: tenant },
  evidence: { tenantId: tenant, company },
};

const PERIODS: readonly NetworkArray[] = [
  'statuses', 'partnerships', 'qualifications', 'relationships', 'availabilities', 'subscriptions', 'evidence',
];

/** The document of a scenario. */
export function networkOf(scenario: Scenario, cast: Cast): NetworkDocument {
  const written = spelledOut(scenario.network, cast);
  const good = rowsInGoodOrder(scenario, written, cast);
  const arrays = [...new Set([...Object.keys(written), ...Object.keys(good)])] as NetworkArray[];
  const rows = arrays.map((array) => [array, [...(written[array] ?? []), ...(good[array] ?? [])].map((row) => withIds(array, row, cast))]);
  return completed(Object.fromEntries(rows) as Partial<NetworkDocument>);
}

/** Rows with every field of the format, still with names. */
function spelledOut(network: ScenarioNetwork, cast: Cast): ScenarioNetwork {
  const full = Object.entries(network).map(([array, rows]) => [array, rows.flatMap((row) => spelledOutRow(array as NetworkArray, row, cast))]);
  const result = Object.fromEntries(full) as Record<string, ScenarioRow[]>;
  result.companies = [...(result.companies ?? []), ...companiesOf(result.partners ?? [], result.companies ?? [])];
  return result;
}

function spelledOutRow(array: NetworkArray, row: ScenarioRow, cast: Cast): ScenarioRow[] {
  if (array === 'availabilities' && Array.isArray(row.markets)) {
    const { markets, ...rest } = row;
    return markets.map((market: unknown) => ({ from: LONG_AGO, ...rest, market }));
  }
  if (array === 'revenue' && Array.isArray(row.months)) return monthly(row, cast);
  const dated = PERIODS.includes(array) ? { from: LONG_AGO } : {};
  return [{ ...dated, ...ownDefaults(array, row, cast), ...row }];
}

function ownDefaults(array: NetworkArray, row: ScenarioRow, cast: Cast): ScenarioRow {
  switch (array) {
    case 'companies':
      return { name: row.globalPartnerId };
    case 'partners':
      return { name: row.tenantId, company: row.tenantId, locationId: row.tenantId, locationCountry: row.country, enrolledOn: LONG_AGO };
    case 'customers':
      return { name: row.tenantId };
    case 'offers':
      return { name: row.sku, family: 'LICENSE_BASED', generation: 'LEGACY', segment: 'COMMERCIAL' };
    case 'partnerships':
      return { state: 'ACTIVE' };
    case 'statuses':
      return { model: modelOf(row.tenantId, row, cast) };
    case 'relationships':
      return { model: modelOf(row.partner, row, cast) };
    case 'subscriptions':
      return { model: modelOf(row.partner, row, cast), status: 'ACTIVE' };
    case 'revenue':
      return { model: modelOf(row.tenantId, row, cast), kind: 'CLOUD' };
    case 'agreements':
      return { acceptedOn: '2019-10-01', form: row.kind === 'MPA' ? cast.modelsOf(String(row.party))[0] : row.attestedBy ? 'ATTESTED' : 'SIGNED' };
    default:
      return {};
  }
}

/** The model of a row: the only one of the tenant, where the row names none. */
function modelOf(name: unknown, row: ScenarioRow, cast: Cast): unknown {
  return row.model ?? cast.enrollment(String(name)).model;
}

function monthly(row: ScenarioRow, cast: Cast): ScenarioRow[] {
  const { months, ...rest } = row;
  const [first, last] = months as [Month, Month];
  const rows: ScenarioRow[] = [];
  for (let month = first; month <= last; month = addMonthsToMonth(month, 1)) rows.push({ ...ownDefaults('revenue', rest, cast), ...rest, month });
  return rows;
}

function companiesOf(partners: readonly ScenarioRow[], listed: readonly ScenarioRow[]): ScenarioRow[] {
  const known = new Set(listed.map((row) => row.globalPartnerId));
  const companies: ScenarioRow[] = [];
  for (const { company: name, country } of partners) {
    if (known.has(name)) continue;
    known.add(name);
    companies.push({ globalPartnerId: name, name, country });
  }
  return companies;
}

function withIds(array: NetworkArray, row: ScenarioRow, cast: Cast): ScenarioRow {
  const readers = NAMED[array] ?? {};
  return Object.fromEntries(Object.entries(row).map(([field, value]) => {
    const read = field in readers ? readers[field] : undefined;
    if (!read || value === null || value === undefined) return [field, value];
    return [field, Array.isArray(value) ? value.map((one) => read(String(one), cast)) : read(String(value), cast)];
  }));
}
