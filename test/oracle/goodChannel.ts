/** The partners of a good world: enrolled, active, with every agreement, partnership, proof and revenue in order. */
import type { NetworkDocument, PartnerRow } from '../../src/store/import/networkDocument';
import { GOOD_EVIDENCE } from './naiveCast';
import { dayAfter, dayBefore, inYear, lengthOfMonth, monthsBefore } from './naiveDates';
import { exactAmount, type Model } from './naiveRecords';
import type { PartnerDate, Plan } from './randomPlan';

/** Since when everything good holds. */
export const LONG_AGO = '1999-06-30';

/** When a former direct bill partner left that model. */
const LEFT_ON = '2019-01-15';

/** Tenants by the part they play. */
export const TENANT = {
  seller: '5e11e400-0000-4000-8000-000000000001',
  sibling: '51b11500-0000-4000-8000-000000000002',
  provider: '940d1de0-0000-4000-8000-000000000003',
  secondProvider: '940d1de0-0000-4000-8000-000000000004',
  otherReseller: '4e5e11e0-0000-4000-8000-000000000005',
};

/** The location ID that a tenant is tied to in a good world. */
export function locationOf(tenantId: string): string {
  return `71000${tenantId.slice(-1)}`;
}

export function countryAt(plan: Plan, place: number): string {
  return plan.region[place % plan.region.length];
}

/** Adds the partners of the plan with their statuses, partnerships, agreements, evidence and revenue. */
export function addChannel(network: NetworkDocument, plan: Plan): void {
  const home = countryAt(plan, plan.sellerPlace);
  enroll(network, plan, TENANT.seller, plan.sellerModel, '6100001', home);
  if (plan.secondModel !== null && plan.secondModel !== plan.sellerModel) enroll(network, plan, TENANT.seller, plan.secondModel, '6100001', home);
  if (plan.siblingModel !== null) enroll(network, plan, TENANT.sibling, plan.siblingModel, '6100001', plan.siblingCountry);
  if (plan.sellerModel !== 'DIRECT_BILL' || plan.hasSecondProvider) {
    enroll(network, plan, TENANT.provider, 'INDIRECT_PROVIDER', '6100002', countryAt(plan, plan.providerPlace));
  }
  if (plan.sellerModel === 'INDIRECT_RESELLER' && plan.hasSecondProvider) {
    enroll(network, plan, TENANT.secondProvider, 'INDIRECT_PROVIDER', '6100003', home);
  }
  if (plan.sellerModel === 'INDIRECT_PROVIDER' || plan.hasOtherReseller) {
    enroll(network, plan, TENANT.otherReseller, 'INDIRECT_RESELLER', '6100004', countryAt(plan, plan.customerPlace));
  }
  for (const reseller of network.partners.filter((row) => row.model === 'INDIRECT_RESELLER')) {
    for (const provider of network.partners.filter((row) => row.model === 'INDIRECT_PROVIDER' && row.tenantId !== reseller.tenantId)) {
      network.partnerships.push({ provider: provider.tenantId, reseller: reseller.tenantId, state: 'ACTIVE', from: LONG_AGO, to: null });
    }
  }
}

function enroll(network: NetworkDocument, plan: Plan, tenantId: string, model: Model, company: string, country: string): void {
  const isSeller = tenantId === TENANT.seller;
  const enrolledOn = dateOf(isSeller ? plan.sellerEnrolledOn : plan.othersEnrolledOn, plan.asOf);
  const renewsOn = dateOf(isSeller ? plan.sellerRenewsOn : plan.othersEnrolledOn, plan.asOf);
  const row: PartnerRow = {
    tenantId, model, name: `Partner ${tenantId.slice(-1)}`, company, country, locationCountry: country,
    locationId: locationOf(tenantId === TENANT.sibling && plan.sharesLocation ? TENANT.otherReseller : tenantId),
    cloud: plan.cloud, enrolledOn, nextEnrollmentOn: renewsOn, supportPlanRenewsOn: renewsOn,
  };
  if (!network.companies.some((known) => known.globalPartnerId === company)) {
    network.companies.push({ globalPartnerId: company, name: `Company ${company.slice(-1)}`, country });
    network.evidence.push({ company, kind: 'DESIGNATION', value: 'Modern Work', from: LONG_AGO, to: null });
  }
  if (!network.partners.some((known) => known.tenantId === tenantId)) addProofs(network, tenantId, isSeller && !plan.hasOwnAgreement ? null : model);
  network.partners.push(row);
  const hasLeft = isSeller && plan.hasLeftDirectBill && model === 'DIRECT_BILL' && plan.sellerModel !== 'DIRECT_BILL';
  network.statuses.push({ tenantId, model, status: 'ACTIVE', from: LONG_AGO, to: hasLeft ? LEFT_ON : null });
  if (hasLeft) network.statuses.push({ tenantId, model, status: 'REVOKED', from: LEFT_ON, to: null });
  addRevenue(network, plan, tenantId, model);
}

function addProofs(network: NetworkDocument, tenantId: string, agreementForm: Model | null): void {
  if (agreementForm !== null) network.agreements.push({ kind: 'MPA', party: tenantId, form: agreementForm, acceptedOn: LONG_AGO, to: null });
  for (const [kind, value] of Object.entries(GOOD_EVIDENCE)) {
    network.evidence.push({ tenantId, kind: kind as keyof typeof GOOD_EVIDENCE, value, from: LONG_AGO, to: null });
  }
}

/** Revenue of the second month and the credit note of the third. */
const CREDITED_AGAIN: Record<number, string> = { 1: '250.75', 2: '-250.75' };

/** Twelve months that add up to the total, with zeros and a credit note, after twelve months that add up to another. */
function addRevenue(network: NetworkDocument, plan: Plan, tenantId: string, model: Model): void {
  const isSeller = tenantId === TENANT.seller;
  const months = monthsBefore(plan.asOf, 24);
  const [total, earlier] = isSeller ? [plan.sellerRevenue, plan.earlierRevenue] : [plan.othersRevenue, plan.othersRevenue];
  months.forEach((month, index) => {
    const inYearBefore = index < 12;
    const place = index % 12;
    const whole = inYearBefore ? earlier : total;
    const amountUsd = place === 0 ? less(whole, plan.perpetualPart) : (CREDITED_AGAIN[place] ?? '0');
    network.revenue.push({ tenantId, model, month, kind: 'CLOUD', amountUsd });
    if (place === 0) network.revenue.push({ tenantId, model, month, kind: 'PERPETUAL_SOFTWARE', amountUsd: plan.perpetualPart });
  });
}

function less(amount: string, part: string): string {
  const difference = exactAmount(amount) - exactAmount(part);
  const digits = String(difference < 0n ? -difference : difference).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return `${difference < 0n ? '-' : ''}${digits.slice(0, -4)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The day that a plan's choice means, seen from the day asked about. */
export function dateOf(choice: PartnerDate, asOf: string): string | null {
  if (choice === null || typeof choice === 'string') return choice;
  const [year, month] = asOf.split('-').map(Number);
  const index = year * 12 + month - 1 + choice.months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  const day = Math.min(Number(asOf.slice(8)), lengthOfMonth(target.year, target.month));
  const moved = inYear(`2000-${String(target.month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, target.year);
  if (choice.days === 0) return moved;
  return choice.days < 0 ? dayBefore(moved) : dayAfter(moved);
}
