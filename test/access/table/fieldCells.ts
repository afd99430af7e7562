/** The second table of docs/access.md: fields of a partner, by how it stands to the viewer. */
import { toGlobalId } from 'graphql-relay';
import { PARTNER, SKU } from '../castTenants';
import { cells, idOf, idOfCustomer, node, ofProvider, ofReseller, type Cell } from './cell';

const status = (day: string): string => `status(asOf: "${day}")`;
const DATED = 'locationId enrolledOn status';
const judged = (day?: string): string => `eligibility${day ? `(asOf: "${day}")` : ''} { verdict nextDueOn findings(outcomes: [UNKNOWN, UNMET]) { code actual parameters { name } remedy } }`;
const hidden = node({ eligibility: { verdict: 'INDETERMINATE', nextDueOn: null, findings: [{ code: 'NOT_VISIBLE', actual: null, parameters: [], remedy: null }] } });
const withoutEvidence = (verdict: string, nextDueOn: string | null, ...codes: string[]) => node({
  eligibility: { verdict, nextDueOn, findings: codes.map((code) => ({ code, actual: null, parameters: [], remedy: null })) },
});
const sells = (day?: string): string => `saleRegions${day ? `(asOf: "${day}")` : ''} { verdict open via { name } }`;
const region = (verdict: string, ...via: string[]) => node({ saleRegions: [{ verdict, open: verdict === 'ALLOWED', via: via.map((name) => ({ name })) }] });
const customers = (day?: string): string => `customers${day ? `(asOf: "${day}")` : ''} { totalCount nodes { name } }`;
const named = (...names: string[]) => node({ customers: { totalCount: names.length, nodes: names.map((name) => ({ name: `Customer ${name}` })) } });
const NETWORK = 'network { resellers customers byStatus { value count } byMarket { value count } }';
const decision = (seller: string): string =>
  `{ sellDecision(sellerId: "${seller}", customerId: "${idOfCustomer('both')}", offerId: "${toGlobalId('Offer', SKU.seats)}") { verdict routes { provider { name } } } }`;

export const FIELD_CELLS: readonly Cell[] = [
  ...cells('locationId, enrolledOn, status',
    ['shared', 'own', ofReseller('shared', DATED), node({ locationId: 'LOC-shared', enrolledOn: '2020-01-20', status: 'ACTIVE' }), 'WHOLE'],
    ['northwind contoso', 'ACTIVE', ofReseller('shared', DATED), node({ locationId: 'LOC-shared', enrolledOn: null, status: 'ACTIVE' })],
    ['shared', 'a provider, ACTIVE', ofProvider('northwind', DATED), node({ locationId: 'LOC-northwind', enrolledOn: null, status: 'ACTIVE' })],
    ['northwind', 'PENDING, never ACTIVE', ofReseller('invited', DATED), node({ locationId: null, enrolledOn: null, status: null })],
    ['invited', 'the provider that invites', ofProvider('northwind', DATED), node({ locationId: null, enrolledOn: null, status: null })],
    ['northwind', 'CANCELLED before it was ACTIVE', ofReseller('cancelled', DATED), node({ locationId: null, enrolledOn: null, status: null })],
    ['northwind', 'none any more, once ACTIVE', ofReseller('former', DATED), node({ locationId: 'LOC-former', enrolledOn: null, status: null })],
    ['contoso', 'where the other has gone', ofReseller('former', DATED), node({ locationId: 'LOC-former', enrolledOn: null, status: 'SUSPENDED' })],
  ),
  ...cells('status(asOf)',
    ['northwind', 'on the last day together', ofReseller('former', status('2024-05-31')), node({ status: 'ACTIVE' }), 'WHOLE'],
    ['northwind', 'the day after', ofReseller('former', status('2024-06-01')), node({ status: null })],
    ['northwind', 'when it changed later', ofReseller('former', status('2025-03-01')), node({ status: null })],
    ['northwind', 'in the gap', ofReseller('reopened', status('2023-06-01')), node({ status: null })],
    ['contoso', 'in the gap of the other', ofReseller('reopened', status('2023-06-01')), node({ status: 'SUSPENDED' }), 'WHOLE'],
    ['northwind', 'the day before it opened again', ofReseller('reopened', status('2024-12-31')), node({ status: null })],
    ['northwind', 'the day it opened again', ofReseller('reopened', status('2025-01-01')), node({ status: 'ACTIVE' }), 'WHOLE'],
    ['northwind', 'the day before it changed', ofReseller('onlyNorthwind', status('2026-11-21')), node({ status: 'ACTIVE' }), 'WHOLE'],
    ['northwind', 'the day it changed', ofReseller('onlyNorthwind', status('2026-11-22')), node({ status: 'SUSPENDED' }), 'WHOLE'],
  ),
  ...cells('eligibility',
    ['northwind contoso', 'of its reseller, ACTIVE', ofReseller('shared', judged()), withoutEvidence('INELIGIBLE', '2027-01-01', 'MFA_ALL_USERS')],
    ['northwind', 'of its reseller, which has accepted no agreement', ofReseller('several', judged()), withoutEvidence('INELIGIBLE', null, 'MPA_ACCEPTED_PER_TENANT')],
    ['northwind', 'PENDING', ofReseller('invited', judged()), hidden],
    ['northwind', 'none any more', ofReseller('former', judged()), hidden],
    ['northwind', 'in the gap', ofReseller('reopened', judged('2023-06-01')), hidden],
    ['shared', 'of its provider', ofProvider('northwind', judged()), hidden],
    ['northwind', 'of its reseller as a direct bill partner', ofReseller('shared', judged().replace('eligibility', 'eligibility(model: DIRECT_BILL)')), hidden],
    ['northwind', 'of its reseller in every model', ofReseller('shared', 'modelOptions { model verdict }'), node({
      modelOptions: [{ model: 'DIRECT_BILL', verdict: 'INDETERMINATE' }, { model: 'INDIRECT_PROVIDER', verdict: 'INDETERMINATE' }, { model: 'INDIRECT_RESELLER', verdict: 'INELIGIBLE' }],
    })],
  ),
  ...cells('saleRegions',
    ['northwind', 'of its reseller: through itself alone', ofReseller('shared', sells()), region('ALLOWED', 'Northwind')],
    ['shared', 'own', ofReseller('shared', sells()), region('ALLOWED', 'Contoso', 'Northwind'), 'WHOLE'],
    ['northwind', 'PENDING', ofReseller('invited', sells('2026-10-10')), region('DENIED')],
    ['northwind', 'in the gap', ofReseller('reopened', sells('2023-03-01')), region('DENIED')],
    ['shared', 'of its provider', ofProvider('northwind', sells()), region('ALLOWED'), 'WHOLE'],
    ['invited', 'of the provider that invites', ofProvider('northwind', sells()), region('INDETERMINATE')],
  ),
  ...cells('sellDecision',
    ['northwind', 'of its reseller: its own route', decision(idOf('shared')), { sellDecision: { verdict: 'ALLOWED', routes: [{ provider: { name: 'Northwind' } }] } }],
    ['northwind', 'of an invited reseller', decision(idOf('invited')), { sellDecision: { verdict: 'DENIED', routes: [] } }],
    ['northwind', 'of a reseller that left', decision(idOf('former')), { sellDecision: { verdict: 'DENIED', routes: [] } }],
  ),
  ...cells('customers',
    ['northwind', 'of its reseller: shared ones', ofReseller('shared', customers()), named('both', 'retired')],
    ['contoso', 'of its reseller: shared ones', ofReseller('shared', customers()), named('both', 'leftNorthwind', 'sharedThroughContoso')],
    ['shared', 'own', ofReseller('shared', customers()), named('both', 'leftNorthwind', 'resellerOnly', 'retired', 'sharedThroughContoso'), 'WHOLE'],
    ['northwind', 'on the last day of one', ofReseller('shared', customers('2023-12-31')), named('both', 'leftNorthwind', 'retired')],
    ['northwind', 'the day after', ofReseller('shared', customers('2024-01-01')), named('both', 'retired')],
    ['northwind', 'none any more', ofReseller('former', customers()), named()],
    ['northwind', 'PENDING', ofReseller('invited', customers()), named()],
    ['shared', 'of its provider: shared ones', ofProvider('northwind', customers()), named('both', 'retired')],
  ),
  ...cells('network',
    ['shared', 'of its provider: itself and shared customers', ofProvider('northwind', NETWORK),
      node({ network: { resellers: 1, customers: 2, byStatus: [{ value: 'ACTIVE', count: 1 }], byMarket: [{ value: 'NO', count: 1 }] } })],
    ['invited', 'of the provider that invites', ofProvider('northwind', NETWORK), node({ network: { resellers: 0, customers: 0, byStatus: [], byMarket: [] } })],
    ['northwind', 'own', ofProvider('northwind', NETWORK), node({
      network: {
        resellers: 7, customers: 8, byStatus: [{ value: 'ACTIVE', count: 6 }, { value: 'SUSPENDED', count: 1 }], byMarket: [{ value: 'NO', count: 5 }, { value: 'DK', count: 2 }],
      },
    }), 'WHOLE'],
  ),
  ...cells('viewer',
    ['northwind', 'a provider', '{ viewer { role partner { id } } }', { viewer: { role: 'PROVIDER', partner: { id: idOf('northwind', 'INDIRECT_PROVIDER') } } }],
    ['shared', 'a reseller', '{ viewer { role partner { id } } }', { viewer: { role: 'RESELLER', partner: { id: idOf('shared') } } }],
    ['twoModels', 'a tenant with two models', '{ viewer { role partner { id tenantId } } }', { viewer: { role: 'DIRECT_BILL', partner: { id: idOf('twoModels', 'DIRECT_BILL'), tenantId: PARTNER.twoModels } } }],
    ['AUDITOR', 'an auditor', '{ viewer { role partner { id } } }', { viewer: { role: 'AUDITOR', partner: null } }],
  ),
];
