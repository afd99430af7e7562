import type { Day } from '../../rulebook/calendar';
import type { CloudInstance, EnrollmentStatus, PartnerModel, RecordedPartnershipState } from '../../rulebook/terms';
import type { Relation } from '../scope/relation';
import type { List, ListRow } from './list';
import { holdsAt, ListBuilder, seesRelationship, whereFound } from './listBuilder';

/** What is stored of a partner itself. */
export interface PartnerRow {
  partnerId: string;
  tenantId: string;
  model: PartnerModel;
  name: string;
  locationId: string | null;
  companyId: string;
  country: string;
  cloud: CloudInstance;
  enrolledOn: Day | null;
}

/** A partner in a list. */
export type ListedPartner = PartnerRow & ListRow;

/** A partner at the other end of a partnership that stands on the date. */
export type ListedPartnership = ListedPartner & { state: RecordedPartnershipState; since: Day; until: Day | null };

/** Filters that the store can answer; those on verdicts are the answers room's. */
export interface PartnerListFilter {
  /** Part of the name, or the whole tenant ID or location ID. */
  readonly search?: string | null;
  readonly countries?: readonly string[] | null;
  readonly statuses?: readonly EnrollmentStatus[] | null;
}

/** Orders that the store can answer. */
export type PartnerListOrder = 'NAME' | 'MARKET' | 'ENROLLED_ON' | 'CUSTOMER_COUNT';

export interface PartnerListArguments {
  readonly filter: PartnerListFilter;
  readonly order: PartnerListOrder;
  readonly descending: boolean;
  readonly asOf: Day;
}

/** Columns of a PartnerRow. */
export const PARTNER_COLUMNS = `partner.id AS "partnerId", partner.tenant_id AS "tenantId", partner.model, partner.name, account.location_id AS "locationId",
      account.company_id AS "companyId", account.country, account.cloud, partner.enrolled_on AS "enrolledOn"`;

const PARTNER_RELATIONS: readonly Relation[] = ['partner', 'account', 'partner_status', 'customer_relationship'];

/** Partners of one model that have a status on the date. */
export function partnersOfModel(model: PartnerModel, request: PartnerListArguments): List {
  const builder = new ListBuilder();
  const asOf = builder.bind(request.asOf);
  builder.where(`partner.model = ${builder.bind(model)}`).where(hasStatus(asOf));
  filterPartners(builder, request, asOf);
  const select = `SELECT ${PARTNER_COLUMNS}, ${keyOf(request, asOf)} AS key, partner.id AS id
    FROM partner JOIN account USING (tenant_id)
    ${builder.clause}`;
  return { select, relations: PARTNER_RELATIONS, parameters: builder.parameters, idType: 'uuid', order: orderOf(model, request) };
}

/** Resellers of a provider, or providers of a reseller (the parent, by partner id): partnerships that are ACTIVE or PENDING on the date. */
export function partnersOfPartner(parent: 'provider' | 'reseller', request: PartnerListArguments): List {
  const other = parent === 'provider' ? 'reseller' : 'provider';
  const builder = new ListBuilder();
  const asOf = builder.bind(request.asOf);
  builder.where(`partnership.${parent}_id = parent.id::uuid`).where(holdsAt('partnership', asOf)).where("partnership.state IN ('ACTIVE', 'PENDING')");
  filterPartners(builder, request, asOf);
  const select = `SELECT ${PARTNER_COLUMNS}, partnership.state, partnership.valid_from AS since, partnership.valid_to AS until,
      ${keyOf(request, asOf)} AS key, partner.id AS id
    FROM partnership JOIN partner ON partner.id = partnership.${other}_id JOIN account USING (tenant_id)
    ${builder.clause}`;
  return {
    select, relations: [...PARTNER_RELATIONS, 'partnership'], parameters: builder.parameters, idType: 'uuid', order: orderOf(`${other}s`, request),
  };
}

function filterPartners(builder: ListBuilder, request: PartnerListArguments, asOf: string): void {
  const { search, countries, statuses } = request.filter;
  whereFound(builder, search, ['partner.name'], (place) => `partner.tenant_id::text = lower(${place}) OR account.location_id = ${place}`);
  builder.whereGiven(countries, (place) => `account.country = ANY (${place}::text[])`);
  builder.whereGiven(statuses, (place) => hasStatus(asOf, `AND partner_status.status = ANY (${place}::text[])`));
}

function hasStatus(asOf: string, condition = ''): string {
  return `EXISTS (SELECT FROM partner_status WHERE partner_status.partner_id = partner.id AND ${holdsAt('partner_status', asOf)}
        AND SEES_PARTNER(partner.id, ${asOf}) ${condition})`;
}

/** The key of a date that is not there: it comes last whichever way the list runs. */
export function absentDateKey(descending: boolean): string {
  return descending ? '' : '9999-12-31';
}

/** What sorts the list; numbers are padded so that they sort as text. */
function keyOf({ order, descending }: PartnerListArguments, asOf: string): string {
  switch (order) {
    case 'NAME':
      return 'partner.name COLLATE "C"';
    case 'MARKET':
      return '(account.country || \' \' || partner.name) COLLATE "C"';
    case 'ENROLLED_ON':
      return `coalesce(to_char(partner.enrolled_on, 'YYYY-MM-DD'), '${absentDateKey(descending)}') COLLATE "C"`;
    case 'CUSTOMER_COUNT':
      return `(SELECT lpad(count(*)::text, 12, '0') FROM customer_relationship
        WHERE customer_relationship.partner_id = partner.id AND ${holdsAt('customer_relationship', asOf)}
          AND ${seesRelationship(asOf)}) COLLATE "C"`;
  }
}

function orderOf(list: string, request: PartnerListArguments): List['order'] {
  return { tag: `${list}/${request.order}`, descending: request.descending };
}
