import type { Day } from '../../rulebook/calendar';
import { CUSTOMER_SEGMENTS, type CloudInstance, type CustomerSegment } from '../../rulebook/terms';
import type { Relation } from '../scope/relation';
import type { List, ListRow } from './list';
import { holdsAt, ListBuilder, seesRelationship, whereFound } from './listBuilder';
import { PARTNER_COLUMNS, type PartnerRow } from './partnerList';

/** What is stored of a customer itself. */
export interface CustomerRow {
  customerId: string;
  name: string;
  domain: string | null;
  country: string;
  cloud: CloudInstance;
}

export type ListedCustomer = CustomerRow & ListRow;

/** A partner that serves a customer on the date; `providerId` is the provider through which a reseller's customer came. */
export type ListedCustomerPartner = PartnerRow & ListRow & { since: Day; until: Day | null; providerId: string | null };

export interface CustomerListFilter {
  /** Part of the name or domain, or the whole tenant ID. */
  readonly search?: string | null;
  readonly countries?: readonly string[] | null;
  /** Customers that may buy offers of any of these segments on the date. */
  readonly segments?: readonly CustomerSegment[] | null;
  /** True: no acceptance of the customer agreement in force on the date, by anybody; false: there is one. */
  readonly agreementMissing?: boolean | null;
}

export interface CustomerListArguments {
  readonly filter: CustomerListFilter;
  readonly order: 'NAME' | 'MARKET';
  readonly descending: boolean;
  readonly asOf: Day;
}

/** Columns of a CustomerRow. */
export const CUSTOMER_COLUMNS = 'customer.tenant_id AS "customerId", customer.name, customer.domain, customer.country, customer.cloud';

const CUSTOMER_RELATIONS: readonly Relation[] = ['customer', 'qualification', 'customer_agreement'];

/** Where the customers of a list come from, and the columns that have their names and ids in an index there. */
interface CustomerSource {
  readonly name: string;
  readonly from: string;
  readonly relations: readonly Relation[];
  readonly nameKey: string;
  readonly id: string;
}

const ALL: CustomerSource = { name: 'customers', from: 'FROM customer', relations: CUSTOMER_RELATIONS, nameKey: 'customer.name COLLATE "C"', id: 'customer.tenant_id' };

const OF_PARTNER: CustomerSource = {
  name: 'partner-customers',
  from: 'FROM customer_relationship JOIN customer ON customer.tenant_id = customer_relationship.customer_id',
  relations: [...CUSTOMER_RELATIONS, 'customer_relationship'],
  nameKey: 'customer_relationship.customer_name',
  id: 'customer_relationship.customer_id',
};

/** All customers that are not retired on the date. */
export function allCustomers(request: CustomerListArguments): List {
  const builder = new ListBuilder();
  const asOf = builder.bind(request.asOf);
  builder.where('SEES_CUSTOMER_EVER(customer.tenant_id)').where(`(customer.retired_on IS NULL OR customer.retired_on > ${asOf}::date)`);
  return customerList(ALL, builder, asOf, request);
}

/** Customers related to a partner (the parent, by partner id) on the date. */
export function customersOfPartner(request: CustomerListArguments): List {
  const builder = new ListBuilder();
  const asOf = builder.bind(request.asOf);
  builder.where('customer_relationship.partner_id = parent.id::uuid').where(holdsAt('customer_relationship', asOf)).where(seesRelationship(asOf));
  return isPlain(request) ? customersByName(builder, request) : customerList(OF_PARTNER, builder, asOf, request);
}

function isPlain({ filter: { search, countries, segments, agreementMissing }, order }: CustomerListArguments): boolean {
  return order === 'NAME' && !search && [countries, segments, agreementMissing].every((given) => given === null || given === undefined);
}

/** From the relationships alone: whoever sees one sees its customer, so customers are read for a page only, and not to be counted. */
function customersByName(builder: ListBuilder, { descending }: CustomerListArguments): List {
  const select = `SELECT customer_relationship.customer_id AS "customerId", customer_relationship.customer_name AS name,
      ${OF_PARTNER.nameKey} AS key, ${OF_PARTNER.id} AS id
    FROM customer_relationship
    ${builder.clause}`;
  return {
    select, relations: OF_PARTNER.relations, parameters: builder.parameters, idType: 'uuid', order: { tag: `${OF_PARTNER.name}/NAME`, descending },
    completion: { columns: 'customer.domain, customer.country, customer.cloud', joins: 'JOIN customer ON customer.tenant_id = item.id' },
  };
}

/** Partners related to a customer (the parent, by tenant ID) on the date, by name. */
export function partnersOfCustomer(asOf: Day): List {
  const builder = new ListBuilder();
  const day = builder.bind(asOf);
  builder.where('customer_relationship.customer_id = parent.id::uuid').where(holdsAt('customer_relationship', day)).where(seesRelationship(day));
  const select = `SELECT ${PARTNER_COLUMNS}, customer_relationship.valid_from AS since, customer_relationship.valid_to AS until,
      customer_relationship.acquired_through AS "providerId", partner.name COLLATE "C" AS key, partner.id AS id
    FROM customer_relationship JOIN partner ON partner.id = customer_relationship.partner_id JOIN account USING (tenant_id)
    ${builder.clause}`;
  return {
    select, relations: ['customer_relationship', 'partner', 'account'], parameters: builder.parameters, idType: 'uuid',
    order: { tag: 'customer-partners/NAME', descending: false },
  };
}

function customerList({ name, from, relations, nameKey, id }: CustomerSource, builder: ListBuilder, asOf: string, request: CustomerListArguments): List {
  filterCustomers(builder, request.filter, asOf);
  const key = request.order === 'NAME' ? nameKey : `(customer.country || ' ' || customer.name) COLLATE "C"`;
  const select = `SELECT ${CUSTOMER_COLUMNS}, ${key} AS key, ${id} AS id
    ${from}
    ${builder.clause}`;
  const order = { tag: `${name}/${request.order}`, descending: request.descending };
  return { select, relations, parameters: builder.parameters, idType: 'uuid', order };
}

function filterCustomers(builder: ListBuilder, filter: CustomerListFilter, asOf: string): void {
  const { search, countries, segments, agreementMissing } = filter;
  whereFound(builder, search, ['customer.name', 'customer.domain'], (place) => `customer.tenant_id::text = lower(${place})`);
  builder.whereGiven(countries, (place) => `customer.country = ANY (${place}::text[])`);
  if (segments !== null && segments !== undefined) builder.where(`SEES_CUSTOMER(customer.tenant_id, ${asOf})`).where(mayBuyAny(segments, asOf));
  if (agreementMissing !== null && agreementMissing !== undefined) {
    const agreement = `EXISTS (SELECT FROM customer_agreement WHERE customer_agreement.customer_id = customer.tenant_id AND ${holdsAt('customer_agreement', asOf)}
        AND SEES_AGREEMENT(customer_agreement.customer_id, customer_agreement.attested_by, ${asOf}))`;
    builder.where(agreementMissing ? `SEES_CUSTOMER(customer.tenant_id, ${asOf}) AND NOT ${agreement}` : agreement);
  }
}

/** Each segment once and in a fixed order, so that the number of different statements stays small. */
function mayBuyAny(segments: readonly CustomerSegment[], asOf: string): string {
  const asked = CUSTOMER_SEGMENTS.filter((segment) => segments.includes(segment));
  return `(${asked.map((segment) => mayBuy(segment, asOf)).join(' OR ') || 'false'})`;
}

/** The segment matrix as a condition: a customer of the Government Community Cloud buys nothing else. */
function mayBuy(segment: CustomerSegment, asOf: string): string {
  const holds = (kind: string) => `EXISTS (SELECT FROM qualification WHERE qualification.customer_id = customer.tenant_id
        AND qualification.kind = '${kind}' AND qualification.vetting = 'APPROVED' AND ${holdsAt('qualification', asOf)})`;
  const government = holds('GOVERNMENT_COMMUNITY_CLOUD');
  switch (segment) {
    case 'GOVERNMENT':
      return government;
    case 'COMMERCIAL':
      return `NOT ${government}`;
    case 'EDUCATION':
    case 'NONPROFIT':
      return `(${holds(segment)} AND NOT ${government})`;
  }
}
