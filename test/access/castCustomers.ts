/** The customers of the cast: who serves them when, what they qualify as, what they accepted and what they bought. */
import type { AgreementRow, NetworkDocument, QualificationRow, RelationshipRow, SubscriptionRow } from '../../src/store/import/networkDocument';
import { CUSTOMER, locationOf, PARTNER, SKU, type CustomerName, type PartnerName } from './castTenants';

const COUNTRIES: Readonly<Partial<Record<CustomerName, string>>> = { contosoOnly: 'DE', sharedThroughContoso: 'DE', ofInvited: 'SE', ofBothEnds: 'DK' };

interface Served {
  readonly from: string;
  readonly to?: string;
  /** The provider through which a reseller's customer came. */
  readonly through?: PartnerName;
  readonly model?: RelationshipRow['model'];
}

const PROVIDERS: readonly PartnerName[] = ['northwind', 'contoso', 'pacific', 'lonely'];

const RELATIONSHIPS: readonly [customer: CustomerName, partner: PartnerName, served: Served][] = [
  ['northwindOnly', 'northwind', { from: '2022-02-01' }],
  ['northwindOnly', 'onlyNorthwind', { from: '2022-03-01', through: 'northwind' }],
  ['contosoOnly', 'contoso', { from: '2021-06-01' }],
  ['contosoOnly', 'onlyContoso', { from: '2021-07-01', through: 'contoso' }],
  ['both', 'northwind', { from: '2022-04-01' }],
  ['both', 'contoso', { from: '2021-08-01' }],
  ['both', 'shared', { from: '2021-09-01', through: 'contoso' }],
  ['both', 'several', { from: '2023-02-01', through: 'northwind' }],
  ['sharedThroughContoso', 'contoso', { from: '2022-05-01' }],
  ['sharedThroughContoso', 'shared', { from: '2022-06-01', through: 'contoso' }],
  ['leftNorthwind', 'northwind', { from: '2022-01-01', to: '2024-01-01' }],
  ['leftNorthwind', 'contoso', { from: '2024-01-01' }],
  ['leftNorthwind', 'shared', { from: '2022-02-01', through: 'northwind' }],
  ['resellerOnly', 'shared', { from: '2022-07-01' }],
  ['ofFormer', 'northwind', { from: '2022-01-01' }],
  ['ofFormer', 'former', { from: '2022-02-01', through: 'northwind' }],
  ['inTheGap', 'northwind', { from: '2021-01-01' }],
  ['inTheGap', 'reopened', { from: '2023-06-01', to: '2024-06-01', through: 'contoso' }],
  ['acrossTheGap', 'northwind', { from: '2021-01-01' }],
  ['acrossTheGap', 'reopened', { from: '2022-06-01', through: 'northwind' }],
  ['direct', 'direct', { from: '2021-01-01', model: 'DIRECT_BILL' }],
  ['direct', 'twoModels', { from: '2022-01-01', model: 'INDIRECT_RESELLER', through: 'northwind' }],
  ['direct', 'twoModels', { from: '2023-01-01', model: 'DIRECT_BILL' }],
  ['direct', 'northwind', { from: '2022-01-01', to: '2025-01-01' }],
  ['ofInvited', 'northwind', { from: '2024-01-01' }],
  ['ofInvited', 'contoso', { from: '2022-01-01' }],
  ['ofInvited', 'invited', { from: '2022-02-01', through: 'contoso' }],
  ['ofInvited', 'cancelled', { from: '2023-02-01', through: 'contoso' }],
  ['ofBothEnds', 'bothEnds', { from: '2023-01-01', model: 'INDIRECT_PROVIDER' }],
  ['ofBothEnds', 'tail', { from: '2023-02-01', through: 'bothEnds' }],
  ['ofBothEnds', 'bothEnds', { from: '2024-01-01', model: 'INDIRECT_RESELLER', through: 'contoso' }],
  ['ofBothEnds', 'contoso', { from: '2024-01-01' }],
  ['ofFabrikam', 'northwind', { from: '2022-01-01' }],
  ['ofFabrikam', 'contoso', { from: '2022-01-01' }],
  ['ofFabrikam', 'fabrikamNorway', { from: '2022-02-01', through: 'northwind' }],
  ['ofFabrikam', 'fabrikamGermany', { from: '2022-03-01', through: 'contoso' }],
  ['future', 'northwind', { from: '2027-01-01' }],
  ['retired', 'northwind', { from: '2022-01-01' }],
  ['retired', 'shared', { from: '2022-02-01', through: 'northwind' }],
];

const QUALIFICATIONS: readonly [customer: CustomerName, kind: QualificationRow['kind'], vetting: QualificationRow['vetting'], from: string, to?: string][] = [
  ['both', 'EDUCATION', 'APPROVED', '2021-01-01', '2022-04-01'],
  ['both', 'EDUCATION', 'IN_REVIEW', '2022-04-01', '2022-06-01'],
  ['both', 'NONPROFIT', 'APPROVED', '2022-01-01'],
  ['leftNorthwind', 'EDUCATION', 'APPROVED', '2021-01-01', '2021-12-01'],
  ['leftNorthwind', 'EDUCATION', 'APPROVED', '2022-06-01', '2023-06-01'],
  ['leftNorthwind', 'NONPROFIT', 'APPROVED', '2023-09-01', '2024-09-01'],
  ['leftNorthwind', 'STATE_OWNED_ENTITY', 'APPROVED', '2024-03-01'],
  ['northwindOnly', 'EDUCATION', 'APPROVED', '2022-05-01'],
  ['contosoOnly', 'EDUCATION', 'APPROVED', '2022-05-01'],
  ['resellerOnly', 'EDUCATION', 'DENIED', '2022-05-01'],
];

const AGREEMENTS: readonly [customer: CustomerName, attestedBy: PartnerName | null, acceptedOn: string, to?: string][] = [
  ['northwindOnly', 'northwind', '2022-02-05'],
  ['contosoOnly', null, '2021-06-05'],
  ['both', 'northwind', '2022-04-05'],
  ['both', 'contoso', '2021-08-05'],
  ['sharedThroughContoso', 'contoso', '2022-05-05'],
  ['leftNorthwind', null, '2021-06-01', '2023-01-01'],
  ['leftNorthwind', 'northwind', '2022-02-05'],
  ['leftNorthwind', 'contoso', '2024-01-05'],
  ['resellerOnly', null, '2022-07-05'],
  ['ofFormer', 'northwind', '2022-02-05'],
  ['inTheGap', 'contoso', '2023-06-05'],
  ['acrossTheGap', null, '2021-01-05'],
  ['direct', 'direct', '2021-01-05'],
  ['direct', 'twoModels', '2023-01-05'],
  ['ofBothEnds', 'bothEnds', '2023-01-05'],
  ['ofFabrikam', 'contoso', '2022-03-05'],
];

interface Bought {
  readonly customer: CustomerName;
  readonly sku: string;
  readonly partner: PartnerName;
  readonly model?: SubscriptionRow['model'];
  readonly ofRecord?: PartnerName;
  readonly from: string;
}

const SUBSCRIPTIONS: readonly Bought[] = [
  { customer: 'northwindOnly', sku: SKU.seats, partner: 'northwind', ofRecord: 'onlyNorthwind', from: '2022-04-01' },
  { customer: 'contosoOnly', sku: SKU.seats, partner: 'contoso', ofRecord: 'onlyContoso', from: '2021-09-01' },
  { customer: 'both', sku: SKU.limited, partner: 'contoso', ofRecord: 'shared', from: '2021-10-01' },
  { customer: 'both', sku: SKU.seats, partner: 'northwind', ofRecord: 'several', from: '2023-03-01' },
  { customer: 'both', sku: SKU.azurePlan, partner: 'contoso', ofRecord: 'shared', from: '2021-10-01' },
  { customer: 'sharedThroughContoso', sku: SKU.seats, partner: 'contoso', ofRecord: 'shared', from: '2022-07-01' },
  { customer: 'leftNorthwind', sku: SKU.limited, partner: 'northwind', ofRecord: 'shared', from: '2022-03-01' },
  { customer: 'ofFormer', sku: SKU.seats, partner: 'northwind', ofRecord: 'former', from: '2022-03-01' },
  { customer: 'direct', sku: SKU.seats, partner: 'direct', model: 'DIRECT_BILL', from: '2021-02-01' },
  { customer: 'direct', sku: SKU.limited, partner: 'twoModels', model: 'DIRECT_BILL', from: '2023-02-01' },
  { customer: 'direct', sku: SKU.seats, partner: 'northwind', ofRecord: 'twoModels', from: '2022-02-01' },
  { customer: 'ofBothEnds', sku: SKU.seats, partner: 'bothEnds', ofRecord: 'tail', from: '2023-03-01' },
  { customer: 'ofFabrikam', sku: SKU.seats, partner: 'contoso', ofRecord: 'fabrikamGermany', from: '2022-04-01' },
];

/** Puts the customers into the document. */
export function addCustomers(network: NetworkDocument): void {
  for (const [name, tenantId] of Object.entries(CUSTOMER)) addCustomer(network, name as CustomerName, tenantId);
  for (const [customer, partner, { from, to, through, model }] of RELATIONSHIPS) {
    network.relationships.push({
      customer: CUSTOMER[customer], partner: PARTNER[partner], model: model ?? (PROVIDERS.includes(partner) ? 'INDIRECT_PROVIDER' : 'INDIRECT_RESELLER'), from,
      ...(to ? { to } : {}), ...(through ? { acquiredThrough: PARTNER[through] } : {}),
    });
  }
  network.qualifications.push(...QUALIFICATIONS.map(([customer, kind, vetting, from, to]) => ({ customer: CUSTOMER[customer], kind, vetting, from, ...(to ? { to } : {}) })));
  network.agreements.push(...AGREEMENTS.map(agreementRow));
  network.subscriptions.push(...SUBSCRIPTIONS.map(subscriptionRow));
}

function addCustomer(network: NetworkDocument, name: CustomerName, tenantId: string): void {
  network.customers.push({ tenantId, name: `Customer ${name}`, domain: `${name.toLowerCase()}.example`, country: COUNTRIES[name] ?? 'NO', ...(name === 'retired' ? { retiredOn: '2025-06-01' } : {}) });
}

function agreementRow([customer, attestedBy, acceptedOn, to]: (typeof AGREEMENTS)[number]): AgreementRow {
  const attestation = attestedBy === null ? { form: 'SIGNED' as const } : { form: 'ATTESTED' as const, attestedBy: PARTNER[attestedBy] };
  return { kind: 'MCA', party: CUSTOMER[customer], ...attestation, acceptedOn, ...(to ? { to } : {}) };
}

function subscriptionRow({ customer, sku, partner, model, ofRecord, from }: Bought, place: number): SubscriptionRow {
  return {
    id: `subscription-${String(place + 1).padStart(2, '0')}`, customer: CUSTOMER[customer], sku, partner: PARTNER[partner], model: model ?? 'INDIRECT_PROVIDER',
    ...(ofRecord ? { partnerOfRecord: locationOf(ofRecord) } : {}), status: 'ACTIVE', from, quantity: 5,
  };
}
