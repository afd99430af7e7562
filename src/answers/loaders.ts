import DataLoader from 'dataloader';

import type { Day } from '../rulebook/calendar';
import type { ApplicantFacts, CustomerFacts, OfferFacts, SellerFacts } from '../rulebook/facts';
import type { PartnerModel } from '../rulebook/terms';
import {
  agreementsOfCustomers, companiesById, customersById, enrolledSellerIds, marketsOfOffers, partnersByCompany, partnersByEnrollment,
  partnersById, qualificationsOfCustomers, statusesOfPartners, type CompanyRow, type CustomerAgreementRow, type QualificationRow, type StatusRow,
} from '../store/byKey';
import type { CustomerRow } from '../store/lists/customerList';
import { NO_PARENT } from '../store/lists/list';
import type { PartnerRow } from '../store/lists/partnerList';
import type { Snapshot } from '../store/snapshot';
import { openProviders } from './openProviders';
import { networkSummaries } from './networkSummary';
import { gatheredInTurns } from './inTurns';
import type { KnownFacts } from './knownFacts';

/** An enrollment by its natural key. */
export interface EnrollmentKey {
  readonly tenantId: string;
  readonly model: PartnerModel;
}

/** The loaders of one request: each collects the keys of one turn and reads them with one statement. */
export function createLoaders(snapshot: Snapshot, facts: KnownFacts) {
  const customerById = one((ids: readonly string[]) => customersById(snapshot, ids), (row: CustomerRow) => row.customerId);
  const partnerById = one((ids: readonly string[]) => partnersById(snapshot, ids), (row: PartnerRow) => row.partnerId);
  const sellerIdsOn = dated((asOf) => enrolledSellers(snapshot, facts, asOf));
  return {
    partnerById,
    partnerByEnrollment: partnerByEnrollment(snapshot, partnerById),
    partnersByCompany: dated((asOf) => many((ids: readonly string[]) => partnersByCompany(snapshot, ids, asOf), (row: PartnerRow) => row.companyId)),
    companyById: one((ids: readonly string[]) => companiesById(snapshot, ids), (row: CompanyRow) => row.globalPartnerId),
    customerById,
    offerBySku: mapped((skus: readonly string[]) => facts.offerRows(skus)),
    marketsOfOffer: dated((asOf) => many((skus: readonly string[]) => marketsOfOffers(snapshot, skus, asOf), (row) => row.sku)),
    statusOfPartner: dated((asOf) => one((ids: readonly string[]) => statusesOfPartners(snapshot, ids, asOf), (row: StatusRow) => row.partnerId)),
    qualificationsOfCustomer: dated((asOf) =>
      many((ids: readonly string[]) => qualificationsOfCustomers(snapshot, ids, asOf), (row: QualificationRow) => row.customerId)),
    agreementsOfCustomer: dated((asOf) =>
      many((ids: readonly string[]) => agreementsOfCustomers(snapshot, ids, asOf), (row: CustomerAgreementRow) => row.customerId)),
    ...factsOfPartners(snapshot, facts),
    isProviderWorkedWith: mapped((ids: readonly string[]) => facts.workedWith(ids)),
    isPartnerSeenOn: dated((asOf) => isPartnerSeenOn(snapshot, facts, asOf)),
    customerFactsById: mapped((ids): Promise<Map<string, CustomerFacts>> => facts.customers(ids, shownBy(customerById))),
    sellerIdsOn,
    sellersOn: dated(async (asOf) => sellersById(await sellerIdsOn(asOf), facts)),
    openProvidersOn: dated((asOf) => openProviders(snapshot, asOf)),
    networkOfProvider: dated((asOf) => mapped((ids: readonly string[]) => networkSummaries(snapshot, facts, ids, asOf))),
    facts,
    offerFactsBySku: mapped((skus): Promise<Map<string, OfferFacts>> => facts.offers(skus)),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

/** One value, made once for each different text. */
export function memoized<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

/** Facts of partners for eligibility and for sales; whoever sees everything reads them once for both. */
function factsOfPartners(snapshot: Snapshot, facts: KnownFacts) {
  const applicantById: DataLoader<string, ApplicantFacts | null> = mapped((ids) => facts.applicants(ids));
  const sellerById: DataLoader<string, SellerFacts | null> = snapshot.scope.seesEverything ? applicantById : mapped((ids) => facts.sellers(ids));
  return { applicantById, sellerById };
}

/** Whether dated facts of a partner may be shown on the date. */
function isPartnerSeenOn({ scope }: Snapshot, facts: KnownFacts, asOf: Day): DataLoader<string, boolean> {
  return new DataLoader(async (ids: readonly string[]) => {
    const foreign = scope.seesEverything ? [] : ids.filter((id) => !scope.owns(id));
    const seen = await facts.seenOn(asOf, foreign);
    return ids.map((id) => scope.seesEverything || scope.owns(id) || seen.get(id) === true);
  });
}

/** Tells of which keys the request has read a row itself: facts may be remembered, what is there for the viewer is not. */
function shownBy<Row>(rowByKey: DataLoader<string, Row | null>): (keys: readonly string[]) => Promise<string[]> {
  return async (keys) => {
    const rows = await Promise.all(keys.map((key) => rowByKey.load(key)));
    return keys.filter((_, index) => rows[index] !== null);
  };
}

/** Ids of all sellers that are enrolled on the date. */
async function enrolledSellers(snapshot: Snapshot, facts: KnownFacts, asOf: Day): Promise<readonly string[]> {
  const lists = await facts.wholeLists(`sellers ${asOf}`, [NO_PARENT], async () => new Map([[NO_PARENT, await enrolledSellerIds(snapshot, asOf)]]));
  return lists.get(NO_PARENT) ?? [];
}

/** Facts of all these sellers, however many questions of the request are about them. */
async function sellersById(ids: readonly string[], facts: KnownFacts): Promise<ReadonlyMap<string, SellerFacts>> {
  const sellers = new Map<string, SellerFacts>();
  for await (const seller of gatheredInTurns(ids, (part) => facts.sellers(part))) sellers.set(seller.id, seller);
  return sellers;
}

/** A loader, or what it loads once, for each date asked about. */
function dated<Loader>(make: (asOf: Day) => Loader): (asOf: Day) => Loader {
  return memoized(make);
}

/** Loads the one row with a key, or null. */
function one<Row>(read: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string): DataLoader<string, Row | null> {
  return mapped(async (keys) => new Map((await read(keys)).map((row) => [keyOf(row), row])));
}

/** Loads all rows with a key, in the order read. */
function many<Row>(read: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (keys: readonly string[]) => {
    const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of await read(keys)) groups.get(keyOf(row))?.push(row);
    return keys.map((key) => groups.get(key) ?? []);
  });
}

function mapped<Value>(read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>): DataLoader<string, Value | null> {
  return new DataLoader(async (keys: readonly string[]) => {
    const values = await read(keys);
    return keys.map((key) => values.get(key) ?? null);
  });
}

/** What it reads is known by its id as well. */
function partnerByEnrollment(snapshot: Snapshot, partnerById: DataLoader<string, PartnerRow | null>): DataLoader<EnrollmentKey, PartnerRow | null, string> {
  const cacheKeyFn = ({ tenantId, model }: EnrollmentKey) => `${model}:${tenantId}`;
  const read = async (keys: readonly EnrollmentKey[]) => {
    const rows = await partnersByEnrollment(snapshot, keys.map((key) => key.tenantId), keys.map((key) => key.model));
    for (const row of rows) partnerById.prime(row.partnerId, row);
    const byKey = new Map(rows.map((row) => [cacheKeyFn(row), row]));
    return keys.map((key) => byKey.get(cacheKeyFn(key)) ?? null);
  };
  return new DataLoader(read, { cacheKeyFn });
}
