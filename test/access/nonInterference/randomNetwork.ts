/** A small channel in which competitors share resellers and customers, from a seed. */
import type { NetworkDocument, PartnerRow } from '../../../src/store/import/networkDocument';
import type { PartnerModel } from '../../../src/rulebook/terms';
import { monthsBefore } from '../../oracle/naiveDates';
import { emptyNetwork, GOOD_EVIDENCE } from '../../oracle/naiveCast';
import { validNetwork } from '../../oracle/validNetwork';
import { Draw } from './draw';
import { addSales } from './randomSales';
import { uniqueName } from './uniqueName';
import { period, periods, TODAY, TURNS } from './timeline';

const COUNTRIES = ['DE', 'DE', 'DE', 'FR', 'NO', 'US', 'PR'] as const;
const STATUSES = ['ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED', 'RESTRICTED', 'PENDING', 'REVOKED'] as const;
const REASONS = ['Vetting took long', 'Fraud suspected', null] as const;
const AMOUNTS = ['50.25', '150', '2500', '30000', '99.9999', '-12.5', '0'] as const;
const PERCENT_KINDS = ['MFA', 'MFA_ADMINS', 'MFA_ON_API'];

/** A valid network. Partners come as providers, resellers, two-model tenants and direct bill partners. */
export function randomNetwork(seed: number): NetworkDocument {
  const draw = new Draw(seed);
  const network = emptyNetwork();
  for (let place = 0; place < 3 + draw.below(2); place += 1) addPartner(network, draw, ['INDIRECT_PROVIDER']);
  for (let place = 0; place < 8 + draw.below(3); place += 1) addPartner(network, draw, ['INDIRECT_RESELLER']);
  addPartner(network, draw, ['INDIRECT_RESELLER', 'DIRECT_BILL']);
  addPartner(network, draw, ['INDIRECT_PROVIDER', 'INDIRECT_RESELLER']);
  for (let place = 0; place < 2; place += 1) addPartner(network, draw, ['DIRECT_BILL']);
  addPartnerships(network, draw);
  addSales(network, draw);
  return validNetwork(network);
}

/** Adds an account with these models, now and then as a sibling in a company that is there, with all that is recorded of it. */
export function addPartner(network: NetworkDocument, draw: Draw, models: readonly PartnerModel[]): string {
  const tenantId = draw.uuid();
  const country = draw.one(COUNTRIES);
  const company = companyFor(network, draw, country);
  const common = {
    tenantId, name: uniqueName(draw), company, country, locationId: draw.chance(0.9) ? `7${draw.below(90_000_000) + 10_000_000}` : null, locationCountry: country,
    cloud: draw.chance(0.95) ? 'PUBLIC' as const : 'GERMANY' as const,
  };
  for (const model of models) {
    network.partners.push({ ...common, ...enrollmentDates(draw), model, name: models.length > 1 ? uniqueName(draw) : common.name });
    for (const row of periods(draw, 2, 0.9)) network.statuses.push({ tenantId, model, status: draw.one(STATUSES), reason: draw.one(REASONS), ...row });
    addRevenue(network, draw, tenantId, model);
  }
  addProofs(network, draw, tenantId, models[0]);
  return tenantId;
}

function companyFor(network: NetworkDocument, draw: Draw, country: string): string {
  if (network.companies.length > 0 && draw.chance(0.2)) return draw.one(network.companies).globalPartnerId;
  const globalPartnerId = `6${draw.below(900_000) + 100_000}`;
  network.companies.push({ globalPartnerId, name: uniqueName(draw), country });
  if (draw.chance(0.7)) network.evidence.push({ company: globalPartnerId, kind: 'DESIGNATION', value: draw.one(['Modern Work', 'Security', 'NONE']), ...period(draw) });
  return globalPartnerId;
}

function enrollmentDates(draw: Draw): Pick<PartnerRow, 'enrolledOn' | 'nextEnrollmentOn' | 'supportPlanRenewsOn' | 'retiredOn'> {
  return {
    enrolledOn: draw.chance(0.8) ? draw.one(['2019-03-20', '2020-10-31', ...TURNS]) : null,
    nextEnrollmentOn: draw.chance(0.3) ? draw.one(['2026-12-20', '2027-01-31', ...TURNS]) : null,
    supportPlanRenewsOn: draw.chance(0.3) ? draw.one(['2026-12-11', '2027-02-28', ...TURNS]) : null,
    retiredOn: draw.chance(0.05) ? draw.one(TURNS) : null,
  };
}

function addRevenue(network: NetworkDocument, draw: Draw, tenantId: string, model: PartnerModel): void {
  for (const month of [...monthsBefore(TODAY, 14), ...monthsBefore('2025-12-01', 2)]) {
    if (draw.chance(0.4)) network.revenue.push({ tenantId, model, month, kind: draw.one(['CLOUD', 'CLOUD', 'PERPETUAL_SOFTWARE']), amountUsd: draw.one(AMOUNTS) });
  }
}

function addProofs(network: NetworkDocument, draw: Draw, tenantId: string, model: PartnerModel): void {
  if (draw.chance(0.85)) network.agreements.push({ kind: 'MPA', party: tenantId, form: model, acceptedOn: draw.one(TURNS.slice(0, 4)), to: draw.chance(0.2) ? draw.one(TURNS.slice(5)) : null });
  for (const [name, good] of Object.entries(GOOD_EVIDENCE)) {
    const kind = name as keyof typeof GOOD_EVIDENCE;
    const value = PERCENT_KINDS.includes(kind) ? draw.one(['100', '100', '99', '97.5']) : good;
    if (draw.chance(0.6)) network.evidence.push({ tenantId, kind, value, ...(draw.chance(0.6) ? { from: '2019-01-01', to: null } : period(draw)) });
  }
}

function addPartnerships(network: NetworkDocument, draw: Draw): void {
  const tenantsOf = (model: PartnerModel): string[] => network.partners.filter((row) => row.model === model).map((row) => row.tenantId);
  for (const provider of tenantsOf('INDIRECT_PROVIDER')) {
    for (const reseller of tenantsOf('INDIRECT_RESELLER')) {
      if (provider !== reseller && draw.chance(0.65)) addPartnership(network, draw, provider, reseller);
    }
  }
}

/** One edge with its history: open, ended, invited, withdrawn, re-opened. */
export function addPartnership(network: NetworkDocument, draw: Draw, provider: string, reseller: string): void {
  const histories = [['ACTIVE'], ['ACTIVE'], ['PENDING'], ['PENDING', 'ACTIVE'], ['CANCELLED'], ['DECLINED'], ['ACTIVE', 'PENDING', 'ACTIVE'], ['ACTIVE', 'ACTIVE'], ['ACTIVE', 'PENDING']] as const;
  const states = draw.one(histories);
  const rows = periods(draw, states.length, 0.6);
  rows.forEach((row, index) => network.partnerships.push({ provider, reseller, state: states[index], ...row }));
}
