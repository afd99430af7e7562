/** The first table of docs/access.md, continued: relationships, qualifications, agreements, subscriptions and reserved offers. */
import { toGlobalId } from 'graphql-relay';
import { PARTNER, SKU } from '../castTenants';
import { cells, idOf, idOfCustomer, node, ofCustomer, type Cell } from './cell';

const on = (day?: string): string => (day ? `(asOf: "${day}")` : '');
const partners = (day?: string): string => `partners${on(day)} { totalCount nodes { name } edges { relationship { since until provider { name } } } }`;
const agreement = (day?: string): string => `agreement${on(day)} { form attestedBy acceptedOn until }`;
const qualifications = (day?: string): string => `qualifications${on(day)} { kind vetting since until }`;

type Served = readonly [name: string, since: string, until: string | null, provider: string | null];
const served = (...list: Served[]) => node({
  partners: {
    totalCount: list.length, nodes: list.map(([name]) => ({ name })),
    edges: list.map(([, since, until, provider]) => ({ relationship: { since, until, provider: provider === null ? null : { name: provider } } })),
  },
});
const accepted = (form: string, attestedBy: string | null, acceptedOn: string, until: string | null = null) => node({ agreement: { form, attestedBy, acceptedOn, until } });
const qualified = (...list: [kind: string, vetting: string, since: string, until: string | null][]) => node({ qualifications: list.map(([kind, vetting, since, until]) => ({ kind, vetting, since, until })) });
const decides = (seller: string, customer: string, sku: string): string =>
  `{ sellDecision(sellerId: "${seller}", customerId: "${customer}", offerId: "${toGlobalId('Offer', sku)}") { findings { code outcome } } }`;
/** A decision in which this finding stands; the others are told by sales.test.ts. */
const found = (code: string, outcome: string) => ({ sellDecision: { findings: expect.arrayContaining([{ code, outcome }]) } });
const NORTHWIND = idOf('northwind', 'INDIRECT_PROVIDER');

export const CUSTOMER_CELLS: readonly Cell[] = [
  ...cells('relationship',
    ['northwind', 'of a shared customer: its own and its resellers\'', ofCustomer('both', partners()),
      served(['Northwind', '2022-04-01', null, null], ['Several', '2023-02-01', null, 'Northwind'], ['Shared', '2021-09-01', null, null])],
    ['contoso', 'of a shared customer: its own and its resellers\'', ofCustomer('both', partners()),
      served(['Contoso', '2021-08-01', null, null], ['Several', '2023-02-01', null, null], ['Shared', '2021-09-01', null, 'Contoso'])],
    ['several', 'of a shared customer: its own and its providers\'', ofCustomer('both', partners()),
      served(['Contoso', '2021-08-01', null, null], ['Northwind', '2022-04-01', null, null], ['Several', '2023-02-01', null, 'Northwind'])],
    ['northwind', 'before its own', ofCustomer('both', partners('2022-03-31')), served()],
    ['northwind', 'on the first day of its own', ofCustomer('both', partners('2022-04-01')), served(['Northwind', '2022-04-01', null, null], ['Shared', '2021-09-01', null, null])],
    ['northwind', 'on its last day', ofCustomer('leftNorthwind', partners('2023-12-31')),
      served(['Northwind', '2022-01-01', '2024-01-01', null], ['Shared', '2022-02-01', null, 'Northwind']), 'WHOLE'],
    ['northwind', 'the day after', ofCustomer('leftNorthwind', partners('2024-01-01')), served()],
    ['northwind', 'of a reseller, on the last day of the partnership', ofCustomer('ofFormer', partners('2024-05-31')),
      served(['Former', '2022-02-01', null, 'Northwind'], ['Northwind', '2022-01-01', null, null]), 'WHOLE'],
    ['northwind', 'of a reseller, the day after', ofCustomer('ofFormer', partners('2024-06-01')), served(['Northwind', '2022-01-01', null, null])],
    ['northwind', 'of a reseller, in the gap', ofCustomer('inTheGap', partners('2023-07-01')), served(['Northwind', '2021-01-01', null, null])],
    ['northwind', 'of a reseller that it has invited', ofCustomer('ofInvited', partners()), served(['Northwind', '2024-01-01', null, null])],
    ['twoModels', 'its own in both models', ofCustomer('direct', partners()),
      served(['Two Models', '2022-01-01', null, 'Northwind'], ['Two Models direct', '2023-01-01', null, null])],
    ['direct', "its own, not the other direct bill partner's", ofCustomer('direct', partners()), served(['Direct direct', '2021-01-01', null, null])],
    ['fabrikamNorway', "not its sister's", ofCustomer('ofFabrikam', partners()), served(['Fabrikam Norway', '2022-02-01', null, 'Northwind'], ['Northwind', '2022-01-01', null, null])],
  ),
  ...cells('qualification',
    ['northwind', 'on the day before it was related', ofCustomer('both', qualifications('2022-03-31')), qualified()],
    ['northwind', 'on the first day', ofCustomer('both', qualifications('2022-04-01')), qualified(['EDUCATION', 'IN_REVIEW', '2022-04-01', '2022-06-01'], ['NONPROFIT', 'APPROVED', '2022-01-01', null]), 'WHOLE'],
    ['northwind', 'on the last day', ofCustomer('leftNorthwind', qualifications('2023-12-31')), qualified(['NONPROFIT', 'APPROVED', '2023-09-01', '2024-09-01']), 'WHOLE'],
    ['northwind', 'the day after', ofCustomer('leftNorthwind', qualifications('2024-01-01')), qualified()],
    ['shared', 'of a customer that left a provider', ofCustomer('leftNorthwind', qualifications('2024-03-01')),
      qualified(['NONPROFIT', 'APPROVED', '2023-09-01', '2024-09-01'], ['STATE_OWNED_ENTITY', 'APPROVED', '2024-03-01', null]), 'WHOLE'],
  ),
  ...cells('customer agreement',
    ['northwind', 'signed, while related', ofCustomer('leftNorthwind', agreement('2022-12-31')), accepted('SIGNED', null, '2021-06-01', '2023-01-01'), 'WHOLE'],
    ['contoso', 'signed, before it was related', ofCustomer('leftNorthwind', agreement('2022-12-31')), node({ agreement: null })],
    ['northwind', 'attested by itself, when no longer related', ofCustomer('leftNorthwind', agreement('2025-01-01')), accepted('ATTESTED', PARTNER.northwind, '2022-02-05')],
    ['contoso', 'attested by itself', ofCustomer('both', agreement()), accepted('ATTESTED', PARTNER.contoso, '2021-08-05')],
    ['northwind', 'attested by both', ofCustomer('both', agreement()), accepted('ATTESTED', PARTNER.northwind, '2022-04-05'), 'WHOLE'],
    ['northwind', 'attested by the competitor alone', ofCustomer('ofFabrikam', agreement()), node({ agreement: null })],
    ['shared', 'attested by its provider', ofCustomer('sharedThroughContoso', agreement()), accepted('ATTESTED', PARTNER.contoso, '2022-05-05'), 'WHOLE'],
    ['fabrikamNorway', "attested by its sister's provider", ofCustomer('ofFabrikam', agreement()), node({ agreement: null })],
    ['former', 'attested by its provider of the time', ofCustomer('ofFormer', agreement('2024-05-31')), accepted('ATTESTED', PARTNER.northwind, '2022-02-05'), 'WHOLE'],
    ['former', 'attested by a provider that it has left', ofCustomer('ofFormer', agreement('2024-06-01')), node({ agreement: null })],
    ['twoModels', 'attested by another direct bill partner and by itself', ofCustomer('direct', agreement()), accepted('ATTESTED', PARTNER.twoModels, '2023-01-05'), 'WHOLE'],
    ['direct', 'attested by another direct bill partner and by itself', ofCustomer('direct', agreement()), accepted('ATTESTED', PARTNER.direct, '2021-01-05')],
  ),
  ...cells('subscription',
    ['northwind', 'placed by the competitor for the shared reseller', decides(idOf('shared'), idOfCustomer('both'), SKU.limited), found('OFFER_LIMIT', 'MET')],
    ['contoso', 'placed by itself', decides(idOf('shared'), idOfCustomer('both'), SKU.limited), found('OFFER_LIMIT', 'UNMET'), 'WHOLE'],
    ['shared', 'with its own location ID, placed by its provider', decides(idOf('shared'), idOfCustomer('both'), SKU.limited), found('OFFER_LIMIT', 'UNMET'), 'WHOLE'],
    ['several', 'with the location ID of another reseller', decides(idOf('several'), idOfCustomer('both'), SKU.limited), found('OFFER_LIMIT', 'MET')],
    ['direct', 'placed by another direct bill partner', decides(idOf('direct', 'DIRECT_BILL'), idOfCustomer('direct'), SKU.limited), found('OFFER_LIMIT', 'MET')],
    ['twoModels', 'placed by itself', decides(idOf('twoModels', 'DIRECT_BILL'), idOfCustomer('direct'), SKU.limited), found('OFFER_LIMIT', 'UNMET'), 'WHOLE'],
  ),
  ...cells('exclusivity',
    ['northwind', 'reserved for itself', decides(NORTHWIND, idOfCustomer('both'), SKU.onlyNorthwind), found('PARTNER_QUALIFIED_FOR_OFFER', 'MET'), 'WHOLE'],
    ['northwind', 'reserved for others', decides(NORTHWIND, idOfCustomer('both'), SKU.onlyContoso), found('PARTNER_QUALIFIED_FOR_OFFER', 'UNMET'), 'WHOLE'],
    ['shared', 'reserved for its provider', decides(NORTHWIND, idOfCustomer('both'), SKU.onlyNorthwind), found('PARTNER_QUALIFIED_FOR_OFFER', 'MET'), 'WHOLE'],
  ),
];
