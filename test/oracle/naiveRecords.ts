/** Plain look-ups in a network document: full scans, nothing remembered. */
import type { NetworkDocument, OfferRow, PartnerRow } from '../../src/store/import/networkDocument';
import { holds } from './naiveDates';
import { inOneRegion } from './naiveReference';

export type Model = PartnerRow['model'];
export type Outcome = 'MET' | 'UNMET' | 'UNKNOWN' | 'NOT_APPLICABLE';

/** Any UNMET, then any UNKNOWN, decides; MET where one is, else NOT_APPLICABLE. */
export function worst(outcomes: Outcome[]): Outcome {
  for (const outcome of ['UNMET', 'UNKNOWN', 'MET'] as const) if (outcomes.includes(outcome)) return outcome;
  return 'NOT_APPLICABLE';
}

export function partnerRow(network: NetworkDocument, tenantId: string, model: string): PartnerRow | undefined {
  return network.partners.find((row) => row.tenantId === tenantId && row.model === model);
}

/** Any row of the tenant: its rows agree on country, company, cloud and location. */
export function tenantRow(network: NetworkDocument, tenantId: string): PartnerRow {
  const row = network.partners.find((partner) => partner.tenantId === tenantId);
  if (!row) throw new Error(`no partner has the tenant ${tenantId}`);
  return row;
}

export function offerRow(network: NetworkDocument, sku: string): OfferRow {
  const row = network.offers.find((offer) => offer.sku === sku);
  if (!row) throw new Error(`no offer has the SKU ${sku}`);
  return row;
}

/** The status of an enrollment on a date; null where none is recorded for it. */
export function statusOn(network: NetworkDocument, tenantId: string, model: string, date: string): string | null {
  const row = network.statuses.find((status) => status.tenantId === tenantId && status.model === model && holds(status.from, status.to, date));
  return row?.status ?? null;
}

export function isEnrolled(network: NetworkDocument, tenantId: string, model: string, date: string): boolean {
  const row = partnerRow(network, tenantId, model);
  if (!row) return false;
  const status = statusOn(network, tenantId, model, date);
  if (status === null) return typeof row.enrolledOn === 'string' && row.enrolledOn <= date;
  return ['ACTIVE', 'RESTRICTED', 'SUSPENDED'].includes(status);
}

/**
 * What the evidence about a tenant says on a date: its value; ENDED where rows began but none holds; NEVER where none has begun.
 */
export function evidenceOn(network: NetworkDocument, tenantId: string, kind: string, date: string): { value: string } | 'ENDED' | 'NEVER' {
  const rows = network.evidence.filter((row) => row.tenantId === tenantId && row.kind === kind && row.from <= date);
  const current = rows.find((row) => holds(row.from, row.to, date));
  if (current) return { value: current.value };
  return rows.length > 0 ? 'ENDED' : 'NEVER';
}

/** Evidence judged: good value MET, bad or ended UNMET, never recorded UNKNOWN. */
export function evidenceOutcome(network: NetworkDocument, tenantId: string, kind: string, date: string, isGood: (value: string) => boolean): Outcome {
  const found = evidenceOn(network, tenantId, kind, date);
  if (found === 'NEVER') return 'UNKNOWN';
  if (found === 'ENDED') return 'UNMET';
  return isGood(found.value) ? 'MET' : 'UNMET';
}

export function isYes(value: string): boolean {
  return value === 'YES';
}

/** Whether the Microsoft Partner Agreement is accepted for this partner on a date (semantics section 4, MPA). */
export function partnerAgreementOn(network: NetworkDocument, tenantId: string, model: string, date: string): boolean {
  const country = tenantRow(network, tenantId).country;
  const company = tenantRow(network, tenantId).company;
  const ownOnly = model === 'INDIRECT_RESELLER' && date >= '2025-10-01';
  return network.agreements.some((row) => {
    if (row.kind !== 'MPA' || !holds(row.acceptedOn, row.to, date)) return false;
    if (ownOnly) return row.party === tenantId;
    const party = tenantRow(network, row.party);
    return party.company === company && inOneRegion(party.country, country, date);
  });
}

/** Tenants of the providers with which a reseller has an ACTIVE partnership on a date. */
export function activeProviders(network: NetworkDocument, reseller: string, date: string): string[] {
  const rows = network.partnerships.filter((row) => row.reseller === reseller && row.state === 'ACTIVE' && holds(row.from, row.to, date));
  return [...new Set(rows.map((row) => row.provider))];
}

export function isRelated(network: NetworkDocument, customer: string, tenantId: string, model: string, date: string): boolean {
  return network.relationships.some(
    (row) => row.customer === customer && row.partner === tenantId && row.model === model && holds(row.from, row.to, date),
  );
}

/** An amount in ten-thousandths of a dollar. */
export function exactAmount(decimal: string): bigint {
  const negative = decimal.startsWith('-');
  const [whole, fraction = ''] = decimal.replace('-', '').split('.');
  const amount = BigInt(whole) * 10000n + BigInt(fraction.padEnd(4, '0'));
  return negative ? -amount : amount;
}

/** Whether the first decimal is at least the second. */
export function isAtLeast(decimal: string, bound: string): boolean {
  return exactAmount(decimal) >= exactAmount(bound);
}
