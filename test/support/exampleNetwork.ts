import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { completed } from './api';

/** A tenant ID that says what it is: `tenant('c', 12)`. */
export function tenant(kind: 'a' | 'b' | 'c' | 'd', number: number): string {
  return `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Two distributors in Norway and Germany, which share resellers. */
export const NORTH = tenant('a', 1);
export const SOUTH = tenant('a', 2);
export const OFFER = 'SEATS-001';

const MARKETS = ['NO', 'DE', 'FR', 'DK', 'IT'];
const NAMES = ['Ahorn', 'Birk', 'Cedar', 'Douglas', 'Eik', 'Furu', 'Gran', 'Hassel', 'eple', 'Ål', 'Ösp', '100% Løv', 'Under_strek'];

/**
 * `resellers` resellers, every third of them also with the second distributor, one in ten without partner agreement, one in four below 1,000 USD of revenue;
 * each with `customersEach` customers. Names repeat, so that ties are broken by id.
 */
export function exampleNetwork(resellers: number, customersEach: number): NetworkDocument {
  const network = completed({
    companies: [{ globalPartnerId: '9000001', name: 'North', country: 'NO' }, { globalPartnerId: '9000002', name: 'South', country: 'DE' }],
    offers: [{ sku: OFFER, name: 'Seats', family: 'LICENSE_BASED', generation: 'NEW_COMMERCE', segment: 'COMMERCIAL' }],
    availabilities: MARKETS.map((market) => ({ sku: OFFER, market, from: '2019-01-01' })),
  });
  addPartner(network, NORTH, 'INDIRECT_PROVIDER', 'North Distribution', '9000001', 'NO');
  addPartner(network, SOUTH, 'INDIRECT_PROVIDER', 'South Distribution', '9000002', 'DE');
  for (let number = 1; number <= resellers; number += 1) addReseller(network, number, customersEach);
  return network;
}

function addReseller(network: NetworkDocument, number: number, customersEach: number): void {
  const reseller = tenant('b', number);
  const company = String(9_100_000 + number);
  const country = MARKETS[number % MARKETS.length];
  network.companies.push({ globalPartnerId: company, name: `Company ${number}`, country });
  addPartner(network, reseller, 'INDIRECT_RESELLER', NAMES[number % NAMES.length], company, country);
  network.partnerships.push({ provider: NORTH, reseller, state: 'ACTIVE', from: '2021-01-01' });
  if (number % 3 === 0) network.partnerships.push({ provider: SOUTH, reseller, state: number % 2 === 0 ? 'ACTIVE' : 'PENDING', from: '2022-01-01' });
  for (let month = 1; month <= 10; month += 1) {
    const amountUsd = number % 4 === 0 ? '12.50' : '150.00';
    network.revenue.push({ tenantId: reseller, model: 'INDIRECT_RESELLER', month: `2026-${String(month).padStart(2, '0')}`, kind: 'CLOUD', amountUsd });
  }
  for (let place = 1; place <= (number % 5 === 0 ? 0 : customersEach); place += 1) addCustomer(network, reseller, number * 1000 + place, country);
}

function addPartner(network: NetworkDocument, tenantId: string, model: 'INDIRECT_PROVIDER' | 'INDIRECT_RESELLER', name: string, company: string, country: string): void {
  const serial = tenantId.slice(-6);
  network.partners.push({
    tenantId, model, name, company, country, locationId: `${model === 'INDIRECT_PROVIDER' ? 7 : 8}${serial}`, locationCountry: country,
    enrolledOn: serial.endsWith('7') ? null : `20${String(10 + (Number(serial) % 10))}-03-15`,
  });
  network.statuses.push({ tenantId, model, status: Number(serial) % 11 === 10 ? 'SUSPENDED' : 'ACTIVE', from: '2020-01-01' });
  if (Number(serial) % 10 !== 9) network.agreements.push({ kind: 'MPA', party: tenantId, form: model, acceptedOn: '2020-03-01' });
  for (const kind of ['LOCATION_ID_ACTIVE', 'MAICPP_MEMBERSHIP', 'SECURITY_CONTACT', 'MICROSOFT_APPOINTMENT'] as const) {
    network.evidence.push({ tenantId, kind, value: 'YES', from: '2020-01-01' });
  }
  network.evidence.push({ tenantId, kind: 'MFA', value: '100', from: '2020-01-01' }, { tenantId, kind: 'MFA_ADMINS', value: '100', from: '2020-01-01' });
}

function addCustomer(network: NetworkDocument, reseller: string, number: number, country: string): void {
  const customer = tenant('c', number);
  network.customers.push({ tenantId: customer, name: `Customer ${number % 7}`, domain: `c${number}.example`, country });
  network.relationships.push({ customer, partner: reseller, model: 'INDIRECT_RESELLER', from: '2022-01-01', acquiredThrough: NORTH });
  network.relationships.push({ customer, partner: NORTH, model: 'INDIRECT_PROVIDER', from: '2022-01-01' });
  if (number % 2 === 0) network.agreements.push({ kind: 'MCA', party: customer, form: 'SIGNED', acceptedOn: '2022-02-01' });
}
