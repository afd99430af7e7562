/** The first table of docs/access.md: which things exist for whom. */
import { toGlobalId } from 'graphql-relay';
import { companyOf, CUSTOMER, PARTNER } from '../castTenants';
import { cells, idOf, node, ofCustomer, ofProvider, ofReseller, type Cell } from './cell';

const NOTHING = node(null);
const NAME = 'name';
const company = (globalPartnerId: string): string => `{ company(globalPartnerId: "${globalPartnerId}") { name partners { id } } }`;
const EDGE = 'providers { totalCount edges { node { name } partnership { state since until } } }';
const ON_EDGE = (day: string): string => `providers(asOf: "${day}") { totalCount edges { node { name } partnership { state since until } } }`;
const edge = (name: string, state: string, since: string, until: string | null = null) => ({ node: { name }, partnership: { state, since, until } });
const edges = (...list: ReturnType<typeof edge>[]) => ({ providers: { totalCount: list.length, edges: list } });

export const THING_CELLS: readonly Cell[] = [
  ...cells('partner',
    ['northwind contoso', 'a shared reseller', ofReseller('shared', NAME), node({ name: 'Shared' }), 'WHOLE'],
    ['northwind', 'an invited reseller', ofReseller('invited', NAME), node({ name: 'Invited' }), 'WHOLE'],
    ['northwind', 'a reseller that left', ofReseller('former', NAME), node({ name: 'Former' }), 'WHOLE'],
    ['northwind', 'a reseller whose invitation was withdrawn', ofReseller('cancelled', NAME), node({ name: 'Cancelled' }), 'WHOLE'],
    ['northwind', 'a reseller that declined, no invitation recorded', ofReseller('declined', NAME), NOTHING],
    ['declined', 'the provider that it declined', ofProvider('northwind', NAME), NOTHING],
    ['northwind', "the competitor's reseller", ofReseller('onlyContoso', NAME), NOTHING],
    ['northwind', 'the competitor', ofProvider('contoso', NAME), NOTHING],
    ['contoso', 'the competitor', ofProvider('northwind', NAME), NOTHING],
    ['shared', 'another reseller of its provider', ofReseller('onlyNorthwind', NAME), NOTHING],
    ['shared', 'its providers', `{ a: ${ofProvider('northwind', NAME).slice(1, -1)} b: ${ofProvider('contoso', NAME).slice(1, -1)} }`, { a: { name: 'Northwind' }, b: { name: 'Contoso' } }, 'WHOLE'],
    ['shared', "a provider of its provider's other resellers", ofProvider('pacific', NAME), NOTHING],
    ['several pacific', 'the reseller that a provider of another region invited', ofReseller('several', NAME), node({ name: 'Several' }), 'WHOLE'],
    ['northwind', 'the direct bill enrollment of its reseller', `{ partner(tenantId: "${PARTNER.twoModels}", model: DIRECT_BILL) { name } }`, { partner: null }],
    ['twoModels', 'both its enrollments', `{ a: partner(tenantId: "${PARTNER.twoModels}", model: DIRECT_BILL) { id } b: partner(tenantId: "${PARTNER.twoModels}", model: INDIRECT_RESELLER) { id } }`,
      { a: { id: idOf('twoModels', 'DIRECT_BILL') }, b: { id: idOf('twoModels') } }, 'WHOLE'],
    ['contoso', 'the provider enrollment of its reseller', ofProvider('bothEnds', NAME), NOTHING],
    ['bothEnds', 'the worlds of both its models', `{ a: ${ofProvider('contoso', NAME).slice(1, -1)} b: ${ofReseller('tail', NAME).slice(1, -1)} }`, { a: { name: 'Contoso' }, b: { name: 'Tail' } }, 'WHOLE'],
    ['contoso', 'the reseller of its reseller', ofReseller('tail', NAME), NOTHING],
    ['tail', 'the provider of its provider', ofProvider('contoso', NAME), NOTHING],
    ['lonely direct', 'anybody', ofReseller('shared', NAME), NOTHING],
    ['fabrikamNorway', "its sister, the competitor's reseller", ofReseller('fabrikamGermany', NAME), NOTHING],
  ),
  ...cells('company',
    ['northwind', "its reseller's, without the sister", company(companyOf('fabrikamNorway')), { company: { name: 'Fabrikam Group', partners: [{ id: idOf('fabrikamNorway') }] } }],
    ['contoso', "its reseller's, without the sister", company(companyOf('fabrikamGermany')), { company: { name: 'Fabrikam Group', partners: [{ id: idOf('fabrikamGermany') }] } }],
    ['fabrikamNorway', 'its own, without the sister', company(companyOf('fabrikamNorway')), { company: { name: 'Fabrikam Group', partners: [{ id: idOf('fabrikamNorway') }] } }],
    ['northwind', "the competitor's", company(companyOf('contoso')), { company: null }],
    ['northwind', 'of a reseller that declined', company(companyOf('declined')), { company: null }],
    ['contoso', 'of a reseller that is a provider too', company(companyOf('bothEnds')), { company: { name: 'Both Ends Group', partners: [{ id: idOf('bothEnds') }] } }],
  ),
  ...cells('partnership',
    ['northwind', "of a shared reseller: the viewer's alone", ofReseller('shared', EDGE), node(edges(edge('Northwind', 'ACTIVE', '2022-01-01')))],
    ['contoso', "of a shared reseller: the viewer's alone", ofReseller('shared', EDGE), node(edges(edge('Contoso', 'ACTIVE', '2021-06-01')))],
    ['shared', 'all its own', ofReseller('shared', EDGE), node(edges(edge('Contoso', 'ACTIVE', '2021-06-01'), edge('Northwind', 'ACTIVE', '2022-01-01'))), 'WHOLE'],
    ['northwind', 'before it began', ofReseller('shared', ON_EDGE('2021-12-31')), node(edges())],
    ['northwind', 'on its first day', ofReseller('shared', ON_EDGE('2022-01-01')), node(edges(edge('Northwind', 'ACTIVE', '2022-01-01')))],
    ['northwind', 'PENDING', ofReseller('invited', EDGE), node(edges(edge('Northwind', 'PENDING', '2026-10-01')))],
    ['northwind', 'on its last day', ofReseller('former', ON_EDGE('2024-05-31')), node(edges(edge('Northwind', 'ACTIVE', '2022-01-01', '2024-06-01'))), 'WHOLE'],
    ['northwind', 'the day after', ofReseller('former', ON_EDGE('2024-06-01')), node(edges())],
    ['northwind', 'in the gap', ofReseller('reopened', ON_EDGE('2024-01-01')), node(edges())],
    ['northwind', 'opened again', ofReseller('reopened', EDGE), node(edges(edge('Northwind', 'ACTIVE', '2025-01-01'))), 'WHOLE'],
    ['northwind', 'CANCELLED', ofReseller('cancelled', EDGE), node(edges())],
    ['pacific', 'with a reseller of others', ofReseller('several', EDGE), node(edges(edge('Pacific', 'PENDING', '2026-01-01')))],
  ),
  ...cells('customer',
    ['northwind', 'its own', ofCustomer('northwindOnly', NAME), node({ name: 'Customer northwindOnly' }), 'WHOLE'],
    ['northwind', 'of the competitor', ofCustomer('contosoOnly', NAME), NOTHING],
    ['northwind', 'of its reseller through the competitor', ofCustomer('sharedThroughContoso', NAME), NOTHING],
    ['northwind contoso', 'of its reseller alone', ofCustomer('resellerOnly', NAME), NOTHING],
    ['northwind', 'once its own', ofCustomer('leftNorthwind', NAME), node({ name: 'Customer leftNorthwind' }), 'WHOLE'],
    ['shared', 'of the reseller alone', ofCustomer('resellerOnly', NAME), node({ name: 'Customer resellerOnly' }), 'WHOLE'],
    ['shared', "of its provider's other resellers", ofCustomer('northwindOnly', NAME), NOTHING],
    ['direct lonely', "somebody else's", `{ customer(tenantId: "${CUSTOMER.both}") { name } }`, { customer: null }],
    ['northwind', "the competitor's by its tenant ID", `{ customer(tenantId: "${CUSTOMER.contosoOnly}") { name } nodes(ids: ["${toGlobalId('Customer', CUSTOMER.contosoOnly)}"]) { id } }`, { customer: null, nodes: [null] }],
  ),
];
