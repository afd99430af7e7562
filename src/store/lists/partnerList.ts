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

/** What a row of a list is chosen by, and what it is completed with. */
const LISTED_COLUMNS = 'partner.id AS "partnerId", partner.tenant_id AS "tenantId", partner.model, partner.name';
const COMPLETION = {
  columns: 'account.location_id AS "locationId", account.company_id AS "companyId", account.country, account.cloud, enrollment.enrolled_on AS "enrolledOn"',
  joins: 'JOIN account ON account.tenant_id = item."tenantId" JOIN partner AS enrollment ON enrollment.id = item."partnerId"',
};

/** Partners of one model that have a status on the date. */
export function partnersOfModel(model: PartnerModel, request: PartnerListArguments): List {
  const builder = new ListBuilder();
  const asOf = builder.bind(request.asOf);
  builder.where(`partner.model = ${builder.bind(model)}`).where(hasStatus(asOf));
  filterPartners(builder, request, asOf);
  const select = `SELECT ${LISTED_COLUMNS}, ${keyOf(request, asOf)} AS key, partner.id AS id
    FROM partner
    ${builder.clause}`;
  return { select, completion: COMPLETION, relations: PARTNER_RELATIONS, parameters: builder.parameters, idType: 'uuid', order: orderOf(model, request) };
}

/** Resellers of a provider, or providers of a reseller (the parent, by partner id): partnerships that are ACTIVE or PENDING on the date. */
export function partnersOfPartner(parent: 'provider' | 'reseller', request: PartnerListArguments): List {
  return parent === 'provider' && isPlain(request) ? resellersByName(request) : counterparts(parent, request);
}

function isPlain({ filter: { search, countries, statuses }, order }: PartnerListArguments): boolean {
  return order === 'NAME' && !search && !countries && !statuses;
}

/** From the edges alone, where the resellers' names are in an index: a page reads no more of them than it shows. */
function resellersByName(request: PartnerListArguments): List {
  const builder = new ListBuilder();
  builder.where('partnership.provider_id = parent.id::uuid').where(`partnership.state IN ('ACTIVE', 'PENDING')`).where(holdsAt('partnership', builder.bind(request.asOf)));
  const select = `SELECT partnership.reseller_id AS "partnerId", 'INDIRECT_RESELLER' AS model, partnership.reseller_name AS name, partnership.state,
      partnership.valid_from AS since, partnership.valid_to AS until, partnership.reseller_name AS key, partnership.reseller_id AS id
    FROM partnership
    ${builder.clause}`;
  return {
    select, relations: [...PARTNER_RELATIONS, 'partnership'], parameters: builder.parameters, idType: 'uuid', order: orderOf('resellers', request),
    completion: {
      columns: `enrollment.tenant_id AS "tenantId", ${COMPLETION.columns}`,
      joins: 'JOIN partner AS enrollment ON enrollment.id = item."partnerId" JOIN account ON account.tenant_id = enrollment.tenant_id',
    },
  };
}

function counterparts(parent: 'provider' | 'reseller', request: PartnerListArguments): List {
  const other = parent === 'provider' ? 'reseller' : 'provider';
  const builder = new ListBuilder();
  const asOf = builder.bind(request.asOf);
  builder.where(`partner.near_id = parent.id::uuid AND partner.near_model = 'INDIRECT_${parent.toUpperCase()}'`).where(holdsAt('partner', asOf));
  filterPartners(builder, request, asOf);
  const select = `SELECT ${LISTED_COLUMNS}, partner.state, partner.valid_from AS since, partner.valid_to AS until,
      ${keyOf(request, asOf)} AS key, partner.id AS id
    FROM counterpart AS partner
    ${builder.clause}`;
  return {
    select, completion: COMPLETION, relations: [...PARTNER_RELATIONS, 'counterpart'], parameters: builder.parameters, idType: 'uuid',
    order: orderOf(`${other}s`, request),
  };
}

const COUNTRY = '(SELECT account.country FROM account WHERE account.tenant_id = partner.tenant_id)';

function filterPartners(builder: ListBuilder, request: PartnerListArguments, asOf: string): void {
  const { search, countries, statuses } = request.filter;
  whereFound(builder, search, ['partner.name'], (place) =>
    `partner.tenant_id::text = lower(${place}) OR partner.tenant_id IN (SELECT account.tenant_id FROM account WHERE account.location_id = ${place})`);
  builder.whereGiven(countries, (place) => `${COUNTRY} = ANY (${place}::text[])`);
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
      return `(${COUNTRY} || ' ' || partner.name) COLLATE "C"`;
    case 'ENROLLED_ON':
      return `coalesce((SELECT to_char(enrollment.enrolled_on, 'YYYY-MM-DD') FROM partner AS enrollment WHERE enrollment.id = partner.id),
        '${absentDateKey(descending)}') COLLATE "C"`;
    case 'CUSTOMER_COUNT':
      return `(SELECT lpad(count(*)::text, 12, '0') FROM customer_relationship
        WHERE customer_relationship.partner_id = partner.id AND ${holdsAt('customer_relationship', asOf)}
          AND ${seesRelationship(asOf)}) COLLATE "C"`;
  }
}

function orderOf(list: string, request: PartnerListArguments): List['order'] {
  return { tag: `${list}/${request.order}`, descending: request.descending };
}
