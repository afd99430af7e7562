/** For one viewer on one day: operations that together name every field of the schema, and the whole answer to each. */
import { toGlobalId } from 'graphql-relay';
import { tenantRow } from '../../oracle/naiveRecords';
import { TODAY, type Enrollment } from '../cast';
import { CUSTOMER, PARTNER } from '../castTenants';
import { disclosed, disclosureOf } from './disclosure';
import { JUDGMENTS, JUDGMENTS_BY_TYPE, type EligibilityAnswer, type JudgedPartner } from './judgmentQueries';
import { listsOf } from './lists';
import { COMPANY_PORTRAITS, CUSTOMER_PORTRAITS, PARTNER_PORTRAITS } from './portraitQueries';
import { companyPortrait, customerId, customerPortrait, partnerId, partnerPortrait } from './portraits';
import { LOOK_UPS, PUBLIC_DATA, ROOT_LISTS } from './publicQueries';
import { inLines, saleFacts } from './saleFacts';
import { SALE_FACTS } from './saleQueries';
import { Sight } from './sight';
import type { Viewer } from './viewers';

/** One operation and what it must give. */
export interface Sheet {
  readonly name: string;
  readonly operation: string;
  readonly variables: Record<string, unknown>;
  readonly gives: unknown;
  /** What of the answer is compared; all of it as it is unless told. */
  readonly read?: (answer: unknown) => unknown;
}

/** How an operator gets an answer. */
export type AsOperator = (operation: string, variables: Record<string, unknown>) => Promise<unknown>;

const NORTHWIND: Enrollment = { tenantId: PARTNER.northwind, model: 'INDIRECT_PROVIDER' };
const THE_OTHER: Enrollment = { tenantId: PARTNER.onlyContoso, model: 'INDIRECT_RESELLER' };
const ROLE_MODELS = { PROVIDER: 'INDIRECT_PROVIDER', RESELLER: 'INDIRECT_RESELLER', DIRECT_BILL: 'DIRECT_BILL', OPERATOR: null, AUDITOR: null } as const;

/** All sheets. The judgments and public data that an operator gets are checked by judgments.test.ts and the tests of the rules. */
export async function atlasOf(viewer: Viewer, network: Sight['network'], asOperator: AsOperator): Promise<Sheet[]> {
  const sight = new Sight(network, viewer.tenantId);
  return [...portraitSheets(sight), ...(await judgmentSheets(sight, asOperator)), await publicSheet(asOperator), rootSheet(sight), lookUpSheet(sight, viewer), saleSheet(sight, viewer)];
}

function portraitSheets(sight: Sight): Sheet[] {
  const { partners, customers, companies } = sight.network;
  const companyId = (globalPartnerId: string): string => toGlobalId('Company', globalPartnerId);
  return [
    { name: 'partners', operation: PARTNER_PORTRAITS, variables: { ids: partners.map(partnerId), day: TODAY }, gives: { nodes: partners.map((one) => partnerPortrait(sight, one, TODAY)) } },
    {
      name: 'customers', operation: CUSTOMER_PORTRAITS, variables: { ids: customers.map(({ tenantId }) => customerId(tenantId)), day: TODAY },
      gives: { nodes: customers.map(({ tenantId }) => customerPortrait(sight, tenantId, TODAY)) },
    },
    {
      name: 'companies', operation: COMPANY_PORTRAITS, variables: { ids: companies.map(({ globalPartnerId }) => companyId(globalPartnerId)) },
      gives: { nodes: companies.map(({ globalPartnerId }) => companyPortrait(sight, globalPartnerId)) },
    },
  ];
}

async function judgmentSheets(sight: Sight, asOperator: AsOperator): Promise<Sheet[]> {
  const { partners } = sight.network;
  const variables = { ids: partners.map(partnerId), day: TODAY };
  const { nodes } = (await asOperator(JUDGMENTS, variables)) as { nodes: JudgedPartner[] };
  const gives = { nodes: nodes.map((whole, place) => judgedFor(sight, partners[place], whole)) };
  return [{ name: 'judgments', operation: JUDGMENTS, variables, gives }, { name: 'judgments by type', operation: JUDGMENTS_BY_TYPE, variables, gives }];
}

/** Every judgment of a partner, as far as the viewer may know it; null where the partner does not exist for it. */
function judgedFor(sight: Sight, partner: Enrollment, whole: JudgedPartner): object | null {
  if (!sight.knows(partner)) return null;
  const told = (one: EligibilityAnswer): object => disclosed(one, disclosureOf(sight, partner, one.model, TODAY));
  return Object.fromEntries(Object.entries(whole).map(([name, value]) => [
    name, name === 'id' ? value : Array.isArray(value) ? value.map(told) : told(value as EligibilityAnswer),
  ]));
}

async function publicSheet(asOperator: AsOperator): Promise<Sheet> {
  const variables = { day: TODAY };
  return { name: 'public data', operation: PUBLIC_DATA, variables, gives: await asOperator(PUBLIC_DATA, variables) };
}

/** Lists by their ids: their order is told by the portraits and the list equals check. */
function rootSheet(sight: Sight): Sheet {
  const lists = listsOf(sight, TODAY, { markets: ['NO'], sku: '' }).filter(({ field }) => /^(Query\.(?!sellers)|Market\.providers)/.test(field));
  const gives = Object.fromEntries(lists.map(({ field, expected }) => {
    const ids = [...expected()].sort();
    return [field.split('.')[1], { totalCount: ids.length, nodes: ids, edges: ids, cursors: ids.length, hasNextPage: false, hasPreviousPage: false, ends: Math.min(2, 2 * ids.length) }];
  }));
  return { name: 'root lists', operation: ROOT_LISTS, variables: { day: TODAY }, gives, read: rootListsRead };
}

interface ListAnswer {
  totalCount: number;
  nodes: { id: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

function rootListsRead(answer: unknown): unknown {
  const { market, ...lists } = answer as { market: { providers: ListAnswer } } & Record<string, ListAnswer>;
  return Object.fromEntries(Object.entries({ ...lists, ...(market as object) } as Record<string, ListAnswer>).map(([name, { totalCount, nodes, edges, pageInfo }]) => [name, {
    totalCount, nodes: nodes.map(({ id }) => id).sort(), edges: edges.map(({ node }) => node.id).sort(), cursors: edges.filter(({ cursor }) => cursor).length,
    hasNextPage: pageInfo.hasNextPage, hasPreviousPage: pageInfo.hasPreviousPage, ends: [pageInfo.startCursor, pageInfo.endCursor].filter((cursor) => cursor).length,
  }]));
}

/** Everything is asked about somebody who exists for Contoso and for those who see everything alone. */
function lookUpSheet(sight: Sight, { scope }: Viewer): Sheet {
  const company = tenantRow(sight.network, THE_OTHER.tenantId).company;
  const id = partnerId(THE_OTHER);
  const isKnown = sight.knows(THE_OTHER);
  const known = (it: string): object | null => (isKnown ? { id: it } : null);
  const model = ROLE_MODELS[scope.role];
  return {
    name: 'look-ups', operation: LOOK_UPS, variables: { tenant: THE_OTHER.tenantId, model: THE_OTHER.model, customer: CUSTOMER.contosoOnly, company, id },
    gives: {
      partner: known(id), company: known(toGlobalId('Company', company)), node: known(id), nodes: [known(id)],
      customer: sight.knowsCustomer(CUSTOMER.contosoOnly) ? { id: customerId(CUSTOMER.contosoOnly) } : null,
      viewer: {
        role: scope.role, capabilities: expect.arrayContaining(['customers', 'viewer']),
        partner: model === null || sight.tenantId === null ? null : { id: partnerId({ tenantId: sight.tenantId, model }) },
      },
    },
  };
}

function saleSheet(sight: Sight, { scope }: Viewer): Sheet {
  const model = ROLE_MODELS[scope.role];
  const seller = sight.tenantId === null || model === null ? NORTHWIND : { tenantId: sight.tenantId, model };
  const company = tenantRow(sight.network, seller.tenantId).company;
  return {
    name: 'sales', operation: SALE_FACTS, variables: { seller: partnerId(seller), customer: customerId(CUSTOMER.both), company, day: TODAY },
    gives: saleFacts(sight, seller, CUSTOMER.both, TODAY), read: inLines,
  };
}
