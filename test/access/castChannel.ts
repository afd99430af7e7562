/** The partners of the cast: accounts, statuses with reasons, partnerships, agreements, evidence and revenue. */
import type { EvidenceRow, NetworkDocument, PartnershipRow, StatusRow } from '../../src/store/import/networkDocument';
import { GOOD_EVIDENCE } from '../oracle/naiveCast';
import { COMPANY, companyOf, locationOf, PARTNER, type PartnerName } from './castTenants';

type Model = StatusRow['model'];

const LONG_AGO = '2018-03-15';

interface Part {
  readonly name: PartnerName;
  readonly models: readonly Model[];
  readonly country: string;
  readonly enrolledOn: string | null;
}

const RESELLER: readonly Model[] = ['INDIRECT_RESELLER'];
const PROVIDER: readonly Model[] = ['INDIRECT_PROVIDER'];

const PARTS: readonly Part[] = [
  { name: 'northwind', models: PROVIDER, country: 'NO', enrolledOn: '2018-01-10' },
  { name: 'contoso', models: PROVIDER, country: 'DE', enrolledOn: '2018-02-10' },
  { name: 'pacific', models: PROVIDER, country: 'US', enrolledOn: '2018-03-10' },
  { name: 'lonely', models: PROVIDER, country: 'SE', enrolledOn: '2019-09-10' },
  { name: 'bothEnds', models: ['INDIRECT_PROVIDER', 'INDIRECT_RESELLER'], country: 'DK', enrolledOn: '2019-03-10' },
  { name: 'direct', models: ['DIRECT_BILL'], country: 'NO', enrolledOn: '2019-04-10' },
  { name: 'twoModels', models: ['DIRECT_BILL', 'INDIRECT_RESELLER'], country: 'NO', enrolledOn: '2019-05-10' },
  { name: 'shared', models: RESELLER, country: 'NO', enrolledOn: '2020-01-20' },
  { name: 'onlyNorthwind', models: RESELLER, country: 'NO', enrolledOn: '2020-02-20' },
  { name: 'onlyContoso', models: RESELLER, country: 'DE', enrolledOn: '2020-03-20' },
  { name: 'invited', models: RESELLER, country: 'SE', enrolledOn: '2020-04-20' },
  { name: 'former', models: RESELLER, country: 'NO', enrolledOn: '2020-05-20' },
  { name: 'reopened', models: RESELLER, country: 'DK', enrolledOn: '2020-06-20' },
  { name: 'cancelled', models: RESELLER, country: 'FR', enrolledOn: '2020-07-20' },
  { name: 'declined', models: RESELLER, country: 'FR', enrolledOn: '2020-08-20' },
  { name: 'several', models: RESELLER, country: 'NO', enrolledOn: null },
  { name: 'fabrikamNorway', models: RESELLER, country: 'NO', enrolledOn: '2020-09-20' },
  { name: 'fabrikamGermany', models: RESELLER, country: 'DE', enrolledOn: '2020-10-20' },
  { name: 'tail', models: RESELLER, country: 'DK', enrolledOn: '2020-11-20' },
];

/** Statuses other than ACTIVE since long ago. */
const STATUSES: Readonly<Partial<Record<PartnerName, readonly Omit<StatusRow, 'tenantId' | 'model'>[]>>> = {
  pacific: [{ status: 'ACTIVE', from: LONG_AGO, to: '2026-05-01' }, { status: 'SUSPENDED', from: '2026-05-01', reason: 'REASON-pacific' }],
  onlyNorthwind: [{ status: 'ACTIVE', from: LONG_AGO, to: '2026-11-22' }, { status: 'SUSPENDED', from: '2026-11-22', reason: 'REASON-onlyNorthwind' }],
  former: [{ status: 'ACTIVE', from: LONG_AGO, to: '2025-03-01' }, { status: 'SUSPENDED', from: '2025-03-01', reason: 'REASON-former' }],
  reopened: [
    { status: 'ACTIVE', from: LONG_AGO, to: '2023-06-01' }, { status: 'SUSPENDED', from: '2023-06-01', to: '2024-06-01', reason: 'REASON-reopened' },
    { status: 'ACTIVE', from: '2024-06-01' },
  ],
  invited: [{ status: 'SUSPENDED', from: '2026-10-15', reason: 'REASON-invited' }, { status: 'ACTIVE', from: LONG_AGO, to: '2026-10-15' }],
};

const PARTNERSHIPS: readonly [provider: PartnerName, reseller: PartnerName, state: PartnershipRow['state'], from: string, to?: string][] = [
  ['northwind', 'shared', 'ACTIVE', '2022-01-01'],
  ['contoso', 'shared', 'PENDING', '2021-05-01', '2021-06-01'],
  ['contoso', 'shared', 'ACTIVE', '2021-06-01'],
  ['northwind', 'onlyNorthwind', 'ACTIVE', '2021-03-01'],
  ['contoso', 'onlyContoso', 'ACTIVE', '2021-03-01'],
  ['northwind', 'invited', 'PENDING', '2026-10-01'],
  ['contoso', 'invited', 'ACTIVE', '2022-01-01'],
  ['northwind', 'former', 'ACTIVE', '2022-01-01', '2024-06-01'],
  ['contoso', 'former', 'ACTIVE', '2024-06-01'],
  ['northwind', 'reopened', 'ACTIVE', '2021-01-01', '2023-01-01'],
  ['contoso', 'reopened', 'ACTIVE', '2023-01-01', '2025-01-01'],
  ['northwind', 'reopened', 'ACTIVE', '2025-01-01'],
  ['northwind', 'cancelled', 'PENDING', '2025-01-01', '2025-02-01'],
  ['northwind', 'cancelled', 'CANCELLED', '2025-02-01'],
  ['contoso', 'cancelled', 'ACTIVE', '2023-01-01'],
  ['northwind', 'declined', 'DECLINED', '2025-03-01'],
  ['contoso', 'declined', 'ACTIVE', '2023-01-01'],
  ['northwind', 'several', 'ACTIVE', '2022-01-01'],
  ['contoso', 'several', 'ACTIVE', '2022-06-01'],
  ['pacific', 'several', 'PENDING', '2026-01-01'],
  ['northwind', 'twoModels', 'ACTIVE', '2022-01-01'],
  ['northwind', 'fabrikamNorway', 'ACTIVE', '2022-01-01'],
  ['contoso', 'fabrikamGermany', 'ACTIVE', '2022-01-01'],
  ['contoso', 'bothEnds', 'ACTIVE', '2022-01-01'],
  ['bothEnds', 'tail', 'ACTIVE', '2023-01-01'],
  ['northwind', 'tail', 'ACTIVE', '2023-06-01'],
];

/** Who has not accepted the partner agreement. */
const WITHOUT_AGREEMENT: readonly PartnerName[] = ['several', 'former'];

/** Evidence that is not in order, with values that occur nowhere else. */
const BAD_EVIDENCE: Readonly<Partial<Record<PartnerName, Partial<Record<EvidenceRow['kind'], string>>>>> = {
  shared: { MFA: '93' }, onlyContoso: { MFA_ADMINS: '87' }, reopened: { SECURITY_CONTACT: 'NO' }, fabrikamGermany: { MFA: '61' }, direct: { CAPABILITY_ASSESSMENT: 'FAIL' },
};

/** Cloud revenue a month, in the twelve months before November 2026. */
const REVENUE: Readonly<Partial<Record<PartnerName, string>>> = {
  northwind: '3000000.25', contoso: '1200.75', direct: '90000.50', twoModels: '30000.25', shared: '333.25', onlyNorthwind: '21.75', onlyContoso: '444.50',
  former: '555.75', several: '666.25', fabrikamNorway: '11.25', fabrikamGermany: '26000.75', tail: '777.50', invited: '888.50', bothEnds: '4000.25',
};

/** Puts the partners into the document. */
export function addChannel(network: NetworkDocument): void {
  for (const part of PARTS) addPart(network, part);
  network.partnerships.push(...PARTNERSHIPS.map(([provider, reseller, state, from, to]) => (
    { provider: PARTNER[provider], reseller: PARTNER[reseller], state, from, ...(to ? { to } : {}) })));
}

function addPart(network: NetworkDocument, part: Part): void {
  const { name, models } = part;
  const company = companyOf(name);
  const isKnown = network.companies.some(({ globalPartnerId }) => globalPartnerId === company);
  if (!isKnown) addCompany(network, part, company);
  for (const model of models) addEnrollment(network, part, model, company);
  if (!WITHOUT_AGREEMENT.includes(name)) network.agreements.push({ kind: 'MPA', party: PARTNER[name], form: models[0], acceptedOn: '2020-02-01' });
  for (const [kind, value] of Object.entries({ ...GOOD_EVIDENCE, ...BAD_EVIDENCE[name] })) {
    network.evidence.push({ tenantId: PARTNER[name], kind: kind as EvidenceRow['kind'], value, from: LONG_AGO });
  }
  addRevenue(network, part);
}

function addCompany(network: NetworkDocument, { name, country }: Part, company: string): void {
  network.companies.push({ globalPartnerId: company, name: `${titleOf(name in COMPANY ? 'fabrikam' : name)} Group`, country });
  network.evidence.push({ company, kind: 'DESIGNATION', value: 'MODERN_WORK', from: LONG_AGO });
}

function addEnrollment(network: NetworkDocument, { name, country, enrolledOn }: Part, model: Model, company: string): void {
  const tenantId = PARTNER[name];
  network.partners.push({
    tenantId, model, name: `${titleOf(name)}${model === 'DIRECT_BILL' ? ' direct' : ''}`, company, country, locationId: locationOf(name), locationCountry: country, enrolledOn,
  });
  const statuses = STATUSES[name] ?? [{ status: 'ACTIVE' as const, from: LONG_AGO }];
  network.statuses.push(...statuses.map((status) => ({ tenantId, model, ...status })));
}

function addRevenue(network: NetworkDocument, { name, models }: Part): void {
  const amountUsd = REVENUE[name];
  if (amountUsd === undefined) return;
  for (const month of ['2025-11', '2025-12', ...Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)]) {
    network.revenue.push({ tenantId: PARTNER[name], model: models[0], month, kind: 'CLOUD', amountUsd });
  }
}

function titleOf(name: string): string {
  return name.replace(/([A-Z])/g, ' $1').replace(/^./, (letter) => letter.toUpperCase());
}
