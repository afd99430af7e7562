/**
 * The document as one viewer may use it on one day, from docs/access.md: what a sale may be judged on. Judged by the oracle, it gives what the viewer
 * must be told.
 */
import type { AgreementRow, NetworkDocument, OfferRow, PartnerRow, SubscriptionRow } from '../../../src/store/import/networkDocument';
import { partnerAgreementOn, tenantRow } from '../../oracle/naiveRecords';
import type { Sight } from './sight';

/** In place of tenants for whom an offer is reserved and whom the viewer may not know. */
const SOMEBODY = 'ffffffff-0000-4000-8000-000000000000';

/** What is left of the document. */
export function narrowedNetwork(sight: Sight, day: string): NetworkDocument {
  const { network } = sight;
  if (sight.seesEverything) return network;
  const partners = network.partners.filter((partner) => sight.knows(partner)).map((partner) => narrowedPartner(sight, partner));
  return {
    ...network,
    partners,
    companies: network.companies.filter(({ globalPartnerId }) => partners.some(({ company }) => company === globalPartnerId)),
    statuses: network.statuses.filter((row) => sight.worksWith(row, day)),
    partnerships: network.partnerships.filter(({ provider, reseller }) => provider === sight.tenantId || reseller === sight.tenantId),
    customers: network.customers.filter(({ tenantId }) => sight.knowsCustomer(tenantId)),
    qualifications: network.qualifications.filter(({ customer }) => sight.serves(customer, day)),
    relationships: network.relationships.filter((row) => row.partner === sight.tenantId || sight.relationships(day).includes(row)),
    agreements: [
      ...network.customers.flatMap(({ tenantId }) => sight.agreements(tenantId, day)),
      ...partners.filter((partner) => sight.worksWith(partner, day)).flatMap((partner) => acceptance(network, partner, day)),
    ],
    offers: network.offers.map((offer) => narrowedOffer(sight, offer)),
    subscriptions: network.subscriptions.filter((row) => seesSubscription(sight, row)),
    revenue: [],
    evidence: network.evidence.filter(({ tenantId }) => tenantId === sight.tenantId),
  };
}

function narrowedPartner(sight: Sight, partner: PartnerRow): PartnerRow {
  const hasLocation = sight.everWorkedWith(partner);
  return {
    ...partner, enrolledOn: sight.enrolledOn(partner), locationId: hasLocation ? partner.locationId : null, locationCountry: hasLocation ? partner.locationCountry : null,
  };
}

/** Whether the partner agreement is accepted is told, not by which account of the company. */
function acceptance(network: NetworkDocument, { tenantId, model }: PartnerRow, day: string): AgreementRow[] {
  return partnerAgreementOn(network, tenantId, model, day) ? [{ kind: 'MPA', party: tenantId, form: model, acceptedOn: day }] : [];
}

function narrowedOffer(sight: Sight, offer: OfferRow): OfferRow {
  if (!offer.exclusiveTo) return offer;
  const mayKnow = (tenantId: string): boolean => tenantId === sight.tenantId || sight.everWorkedWith({ tenantId, model: 'INDIRECT_PROVIDER' });
  return { ...offer, exclusiveTo: offer.exclusiveTo.map((tenantId) => (mayKnow(tenantId) ? tenantId : SOMEBODY)) };
}

function seesSubscription(sight: Sight, { partner, model, partnerOfRecord }: SubscriptionRow): boolean {
  if (partner === sight.tenantId) return true;
  const own = sight.tenantId === null ? null : tenantRow(sight.network, sight.tenantId).locationId;
  return typeof own === 'string' && partnerOfRecord === own && model === 'INDIRECT_PROVIDER' && sight.everWorkedWith({ tenantId: partner, model });
}
