/** The paragraph about lists in docs/access.md: lists, counts, filters, orders and searches over what the viewer sees, and nothing else. */
import { toGlobalId } from 'graphql-relay';
import { partnerIdOf } from '../../../src/store/scope/partnerId';
import { CUSTOMER, PARTNER, SKU, type PartnerName } from '../castTenants';
import { cells, idOfCustomer, ofProvider, type Cell } from './cell';

const on = (day: string): string => (day ? `, asOf: "${day}"` : '');
const resellers = (filter: string, day = ''): string => ofProvider('northwind', `resellers(first: 100, filter: { ${filter} }${on(day)}) { totalCount nodes { name } pageInfo { hasNextPage } }`);
const known = (filter: string, day = ''): string => `{ indirectResellers(first: 100, filter: { ${filter} }${on(day)}) { totalCount nodes { name } pageInfo { hasNextPage } } }`;
const ordered = (field: string, direction = 'ASC'): string => `{ indirectResellers(first: 100, orderBy: { field: ${field}, direction: ${direction} }) { nodes { name } } }`;
const customers = (filter: string): string => `{ customers(first: 100, filter: { ${filter} }) { totalCount nodes { name } } }`;
const page = (...names: string[]) => ({ totalCount: names.length, nodes: names.map((name) => ({ name })), pageInfo: { hasNextPage: false } });
const inNetwork = (...names: string[]) => ({ node: { resellers: page(...names) } });
const inRoot = (...names: string[]) => ({ indirectResellers: page(...names) });
const inOrder = (...names: string[]) => ({ indirectResellers: { nodes: names.map((name) => ({ name })) } });
const found = (...names: string[]) => ({ customers: { totalCount: names.length, nodes: names.map((name) => ({ name: `Customer ${name}` })) } });
const sellers = (to: string): string => `{ sellers(first: 100, offerId: "${toGlobalId('Offer', SKU.seats)}", ${to}) { totalCount nodes { name } edges { decision { routes { provider { name } } } } } }`;
const sold = (...list: [name: string, ...routes: string[]][]) => ({
  sellers: { totalCount: list.length, nodes: list.map(([name]) => ({ name })), edges: list.map(([, ...routes]) => ({ decision: { routes: routes.map((name) => ({ provider: { name } })) } })) },
});

const ALL = ['Fabrikam Norway', 'Only Northwind', 'Reopened', 'Several', 'Shared', 'Tail', 'Two Models'];

/** Resellers that a list does not tell apart stand in the order of their ids. */
function byId(names: readonly string[]): string[] {
  const tenantOf = (name: string): string => PARTNER[name.replace(' ', '').replace(/^./, (letter) => letter.toLowerCase()) as PartnerName];
  const keyOf = (name: string): string => partnerIdOf(tenantOf(name), 'INDIRECT_RESELLER');
  return [...names].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

export const LIST_CELLS: readonly Cell[] = [
  ...cells('root lists',
    ['northwind', 'resellers with a visible status', known(''), inRoot(...ALL)],
    ['northwind', 'resellers of another day', known('', '2024-01-01'), inRoot('Fabrikam Norway', 'Former', 'Only Northwind', 'Several', 'Shared', 'Tail', 'Two Models')],
    ['northwind', 'of which one is to be seen', '{ indirectResellers(first: 1) { totalCount nodes { name } pageInfo { hasNextPage } } }',
      { indirectResellers: { totalCount: 7, nodes: [{ name: 'Fabrikam Norway' }], pageInfo: { hasNextPage: true } } }],
    ['shared', 'resellers: itself', '{ indirectResellers(first: 1) { totalCount nodes { name } pageInfo { hasNextPage } } }', inRoot('Shared')],
    ['lonely', 'providers: itself', '{ indirectProviders(first: 1) { totalCount nodes { name } pageInfo { hasNextPage } } }', { indirectProviders: page('Lonely') }],
    ['direct', 'direct bill partners: itself', '{ directBillPartners(first: 1) { totalCount nodes { name } pageInfo { hasNextPage } } }', { directBillPartners: page('Direct direct') }],
    ['shared', 'customers that are not retired', customers(''), found('both', 'leftNorthwind', 'resellerOnly', 'sharedThroughContoso')],
    ['lonely', 'customers: none', customers(''), found()],
  ),
  ...cells('search',
    ['northwind', "the competitor's reseller by name", known('search: "contoso"'), inRoot()],
    ['northwind', 'by a visible location ID', known('search: "LOC-shared"'), inRoot('Shared'), 'WHOLE'],
    ['northwind', 'by a location ID that is hidden', resellers('search: "LOC-invited"'), inNetwork()],
    ['northwind', 'an invited reseller by its tenant ID', resellers(`search: "${PARTNER.invited}"`), inNetwork('Invited'), 'WHOLE'],
    ['northwind', 'a stranger by its tenant ID', known(`search: "${PARTNER.onlyContoso}"`), inRoot()],
    ['northwind', "the competitor's customer by its domain", customers('search: "contosoonly.example"'), found()],
    ['northwind', "the competitor's customer by its tenant ID", customers(`search: "${CUSTOMER.contosoOnly}"`), found()],
  ),
  ...cells('filters',
    ['northwind', 'status of those that it works with', resellers('statuses: [SUSPENDED]'), inNetwork('Only Northwind')],
    ['northwind', 'status, though PENDING ones have one', resellers('statuses: [ACTIVE, PENDING, QUALIFIED, REJECTED, RESTRICTED, REVOKED, SUSPENDED]'), inNetwork(...ALL)],
    ['northwind', 'verdict, though an invited one is shown as INDETERMINATE', resellers('verdict: INDETERMINATE'), inNetwork('Fabrikam Norway', 'Two Models'), 'WHOLE'],
    ['northwind', 'unmet', resellers('unmet: ["MFA_ALL_USERS"]'), inNetwork('Shared'), 'WHOLE'],
    ['northwind', 'unmet of a reseller that is not its own', known('unmet: ["SECURITY_SCORE_MANDATORY"]'), inRoot('Reopened')],
    ['northwind', 'open for sale', resellers('openForSale: true'), inNetwork('Fabrikam Norway', 'Reopened', 'Shared', 'Tail', 'Two Models'), 'WHOLE'],
    ['northwind', 'open for sale through others', resellers('openForSale: true', '2026-10-10'), inNetwork('Fabrikam Norway', 'Only Northwind', 'Reopened', 'Shared', 'Tail', 'Two Models')],
    ['northwind', 'not open for sale', resellers('openForSale: false', '2026-10-10'), inNetwork('Invited', 'Several')],
    ['northwind', 'region', known('regions: ["EUROPE"]'), inRoot(...ALL)],
    ['northwind', 'market', known('markets: ["DE"]'), inRoot()],
    ['northwind', 'dueBefore of an invited reseller', resellers(`dueBefore: "2100-01-01", search: "Invited"`), inNetwork()],
    ['northwind', 'agreement missing, where the competitor attested', customers('agreementMissing: true'), found('inTheGap', 'ofFabrikam', 'ofInvited')],
    ['northwind', 'agreement not missing, while related or attested by itself', customers('agreementMissing: false'), found('acrossTheGap', 'both', 'leftNorthwind', 'northwindOnly', 'ofFormer')],
    ['northwind', 'segments', customers('segments: [EDUCATION]'), found('northwindOnly')],
  ),
  ...cells('orders',
    ['northwind', 'ENROLLED_ON sorts as absent', ordered('ENROLLED_ON'), inOrder(...byId(ALL))],
    ['northwind', 'CUSTOMER_COUNT counts visible relationships', ordered('CUSTOMER_COUNT', 'DESC'), inOrder(
      'Shared', ...byId(['Fabrikam Norway', 'Only Northwind', 'Reopened', 'Several']).reverse(), ...byId(['Tail', 'Two Models']).reverse(),
    )],
  ),
  ...cells('reverse look-ups',
    ['northwind', 'sellers of a shared customer', sellers(`customerId: "${idOfCustomer('both')}"`), sold(
      ...['Shared', 'Fabrikam Norway', 'Reopened', 'Several', 'Tail', 'Two Models', 'Only Northwind'].map((name): [string, string] => [name, 'Northwind']),
    )],
    ['lonely', 'sellers into a market', sellers('market: "NO"'), sold()],
    ['direct', 'sellers into a market', sellers('market: "NO"'), sold(['Direct direct'])],
    ['northwind', 'providers of a market', '{ market(code: "NO") { providers { totalCount nodes { name } } } }', { market: { providers: { totalCount: 1, nodes: [{ name: 'Northwind' }] } } }],
    ['shared', 'providers of a market', '{ market(code: "NO") { providers { totalCount nodes { name } } } }', { market: { providers: { totalCount: 2, nodes: [{ name: 'Contoso' }, { name: 'Northwind' }] } } }],
    ['direct', 'providers of a market', '{ market(code: "NO") { providers { totalCount nodes { name } } } }', { market: { providers: { totalCount: 0, nodes: [] } } }],
  ),
];
