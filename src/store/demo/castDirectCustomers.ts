/** The customers of the cast that direct bill partners serve, and the one nobody can: what is recorded about them. */
import { castCustomerRows, orderedDirectly, orderedThrough, soldThrough } from './castCustomer';
import type { Rows } from './population';

export const CAST_DIRECT_CUSTOMER_ROWS: readonly Rows[] = [
  castCustomerRows('fortAlder', {
    details: { cloud: 'US_GOVERNMENT' },
    qualifications: [{ kind: 'GOVERNMENT_COMMUNITY_CLOUD', vetting: 'APPROVED', from: '2019-09-09' }],
    relationships: [{ partner: 'libertyRidge', model: 'DIRECT_BILL', from: '2019-09-09' }],
    agreements: [['SIGNED', '2020-02-17']],
    subscriptions: [orderedDirectly('libertyRidge', 'workUsGov', 140, '2019-09-16')],
  }),
  castCustomerRows('rheinbund', {
    details: { cloud: 'GERMANY' },
    relationships: [{ partner: 'schwarzwald', model: 'DIRECT_BILL', from: '2017-05-15' }],
    agreements: [['schwarzwald', '2020-02-17']],
    subscriptions: [orderedDirectly('schwarzwald', 'workGermany', 95, '2017-05-22')],
  }),
  castCustomerRows('jadeRiver', { details: { cloud: 'CHINA_21VIANET' }, relationships: [], agreements: [['SIGNED', '2023-11-06']] }),
  castCustomerRows('vadehav', {
    relationships: [...soldThrough('fjordlys', 'brennholt', '2020-03-02'), { partner: 'brennholt', model: 'DIRECT_BILL', from: '2022-03-01' }],
    agreements: [['fjordlys', '2020-03-02'], ['brennholt', '2022-03-01']],
    subscriptions: [orderedThrough('fjordlys', 'brennholt', 'workBusiness', 30, '2020-03-09')],
  }),
  castCustomerRows('limfjord', {
    relationships: [{ partner: 'brennholt', model: 'DIRECT_BILL', from: '2022-05-02' }],
    agreements: [['brennholt', '2022-05-02']],
    subscriptions: [orderedDirectly('brennholt', 'workEnterprise', 75, '2022-05-09')],
  }),
  castCustomerRows('dolomia', {
    relationships: [{ partner: 'tramontana', model: 'DIRECT_BILL', from: '2020-09-07' }],
    agreements: [['tramontana', '2020-09-07']],
    subscriptions: [orderedDirectly('tramontana', 'workEnterprise', 110, '2020-09-14')],
  }),
  castCustomerRows('cascina', {
    relationships: [{ partner: 'loireAzimut', model: 'DIRECT_BILL', from: '2025-03-03' }],
    agreements: [['loireAzimut', '2025-03-03']],
    subscriptions: [
      {
        offer: 'trial', partner: 'loireAzimut', model: 'DIRECT_BILL', quantity: 25,
        periods: [['ACTIVE', '2025-03-03', '2025-04-02'], ['CANCELLED', '2025-04-02', '2025-07-01'], ['DEPROVISIONED', '2025-07-01']],
      },
      orderedDirectly('loireAzimut', 'workBusiness', 25, '2025-04-02'),
    ],
  }),
  castCustomerRows('stillwater', {
    relationships: [{ partner: 'harborlight', model: 'DIRECT_BILL', from: '2019-10-21' }],
    agreements: [['harborlight', '2020-02-10']],
    subscriptions: [
      orderedDirectly('harborlight', 'workEnterprise', 85, '2019-10-28'), orderedDirectly('harborlight', 'securityAddOn', 85, '2023-06-05'),
      orderedDirectly('harborlight', 'azurePlan', 1, '2020-11-02'),
    ],
  }),
];
