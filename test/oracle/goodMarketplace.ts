/** The customers, offers and subscriptions of a good world, ready for the action that the plan names. */
import type { NetworkDocument, SubscriptionRow } from '../../src/store/import/networkDocument';
import { countryAt, dateOf, LONG_AGO, locationOf, TENANT } from './goodChannel';
import type { Plan } from './randomPlan';

export const CUSTOMER = { known: 'c0570000-0000-4000-8000-000000000011', other: 'c0570000-0000-4000-8000-000000000012' };
export const SKU = { asked: 'SKU-ASKED', base: 'SKU-BASE', azurePlan: 'SKU-AZURE-PLAN', azureLegacy: 'SKU-AZURE-LEGACY' };

/** When a direct bill seller that was a reseller first became the customer's direct partner. */
const DIRECT_SINCE = '2017-02-01';

const QUALIFICATION = { EDUCATION: 'EDUCATION', NONPROFIT: 'NONPROFIT', GOVERNMENT: 'GOVERNMENT_COMMUNITY_CLOUD' } as const;

/** Adds what is sold and to whom. The partners must be in the network. */
export function addMarketplace(network: NetworkDocument, plan: Plan): void {
  addCustomers(network, plan);
  addOffers(network, plan);
  addSubscriptions(network, plan);
}

function addCustomers(network: NetworkDocument, plan: Plan): void {
  const country = countryAt(plan, plan.customerPlace);
  network.customers.push(
    {
      tenantId: CUSTOMER.known, name: 'Customer 1', country, cloud: plan.cloud, registrationNumber: '10203040', reviewStatus: 'PASSED',
      affiliateOf: null, isPartnerTenant: false,
    },
    { tenantId: CUSTOMER.other, name: 'Customer 2', country: plan.siblingCountry },
  );
  if (plan.segment !== 'COMMERCIAL') {
    network.qualifications.push({ customer: CUSTOMER.known, kind: QUALIFICATION[plan.segment], vetting: 'APPROVED', from: LONG_AGO, to: null });
  }
  addRelationships(network, plan);
  const attesting = network.partners.filter((row) => row.model !== 'INDIRECT_RESELLER').map((row) => row.tenantId);
  for (const attestedBy of plan.agreementForm === 'SIGNED' ? [null] : new Set(attesting)) {
    network.agreements.push({ kind: 'MCA', party: CUSTOMER.known, form: plan.agreementForm, attestedBy, acceptedOn: LONG_AGO, to: null });
  }
}

/** All partners are related to the known customer; a direct bill partner that was its reseller first only later, or not yet. */
function addRelationships(network: NetworkDocument, plan: Plan): void {
  const resellerSince = dateOf(plan.relatedSince, plan.asOf);
  for (const { tenantId, model } of network.partners) {
    const isLater = plan.isAcquiredAsReseller && model === 'DIRECT_BILL';
    if (isLater && resellerSince !== null) continue;
    const from = model === 'INDIRECT_RESELLER' && resellerSince !== null ? resellerSince : LONG_AGO;
    network.relationships.push({ customer: CUSTOMER.known, partner: tenantId, model, from: isLater ? DIRECT_SINCE : from, to: null });
  }
}

function addOffers(network: NetworkDocument, plan: Plan): void {
  const common = { generation: plan.generation, cloud: plan.cloud };
  network.offers.push(
    {
      ...common, sku: SKU.asked, name: 'Asked', family: plan.family, segment: plan.segment, isAddOn: plan.action === 'ADD_ON',
      baseSkus: plan.action === 'ADD_ON' ? [SKU.base] : [], limitScope: plan.limitScope, limit: plan.limitScope === 'NONE' ? null : plan.limit,
      exclusiveTo: exclusiveTo(network, plan),
    },
    { ...common, sku: SKU.base, name: 'Base', family: 'LICENSE_BASED', segment: plan.segment },
    { ...common, sku: SKU.azurePlan, name: 'Azure plan', family: 'AZURE_PLAN', segment: 'COMMERCIAL' },
    { ...common, sku: SKU.azureLegacy, name: 'Azure', family: 'AZURE_LEGACY', segment: 'COMMERCIAL' },
  );
  const markets = new Set([...network.partners, ...network.customers].map((row) => row.country));
  for (const market of markets) {
    for (const { sku } of network.offers) network.availabilities.push({ sku, market, from: LONG_AGO, to: null });
  }
}

function exclusiveTo(network: NetworkDocument, plan: Plan): string[] {
  if (plan.reservedFor === null) return [];
  const tenants = network.partners.filter((row) => (row.model === 'INDIRECT_RESELLER') === (plan.reservedFor === 'OTHERS')).map((row) => row.tenantId);
  return [...new Set(tenants)];
}

/** Subscriptions that the action, or the family of the offer, cannot do without. */
function addSubscriptions(network: NetworkDocument, plan: Plan): void {
  const needed: string[] = [];
  if (plan.action === 'ADD_ON') needed.push(SKU.base);
  if (['ADD_SEATS', 'RENEW', 'MANAGE'].includes(plan.action) || plan.isRepeated) needed.push(SKU.asked);
  if (plan.family === 'AZURE_RESERVATION') needed.push(SKU.azurePlan);
  if (plan.family === 'AZURE_LEGACY') needed.push(SKU.azureLegacy);
  const buyers: Pick<SubscriptionRow, 'partner' | 'model' | 'partnerOfRecord'>[] =
    plan.sellerModel === 'INDIRECT_RESELLER'
      ? network.partners.filter((row) => row.model === 'INDIRECT_PROVIDER').map((row) => bought(row.tenantId, row.model, TENANT.seller))
      : [bought(TENANT.seller, plan.sellerModel, plan.sellerModel === 'DIRECT_BILL' ? null : TENANT.otherReseller)];
  const from = dateOf(plan.heldSince, plan.asOf) ?? LONG_AGO;
  for (const sku of needed) {
    buyers.forEach((buyer, index) => {
      network.subscriptions.push({ id: `${sku}-${index}`, customer: CUSTOMER.known, sku, ...buyer, status: 'ACTIVE', from, to: null });
    });
  }
}

function bought(partner: string, model: SubscriptionRow['model'], credited: string | null) {
  return { partner, model, partnerOfRecord: credited === null ? null : locationOf(credited) };
}
