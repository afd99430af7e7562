/** The customers of the cast that resellers serve: what is recorded about them. */
import { CAST_PARTNERS } from './cast';
import { castCustomerRows, orderedThrough, soldThrough } from './castCustomer';
import type { Rows } from './population';

export const CAST_INDIRECT_CUSTOMER_ROWS: readonly Rows[] = [
  castCustomerRows('lofotkyst', {
    relationships: [...soldThrough('fjordlys', 'tindvik', '2021-04-12'), { partner: 'rhenania', model: 'INDIRECT_PROVIDER', from: '2024-09-02' }],
    agreements: [['fjordlys', '2021-04-12'], ['rhenania', '2024-09-02']],
    subscriptions: [
      orderedThrough('fjordlys', 'tindvik', 'workEnterprise', 180, '2021-04-19'), orderedThrough('fjordlys', 'tindvik', 'azurePlan', 1, '2021-06-07'),
      orderedThrough('fjordlys', 'tindvik', 'workBusiness', 25, '2023-01-16'), orderedThrough('rhenania', 'tindvik', 'workBusiness', 10, '2024-09-09'),
    ],
  }),
  castCustomerRows('havnelager', {
    relationships: soldThrough('fjordlys', 'tindvik', '2022-10-03'),
    agreements: [['SIGNED', '2022-10-03']],
    subscriptions: [orderedThrough('fjordlys', 'tindvik', 'workBusiness', 40, '2022-10-10')],
  }),
  castCustomerRows('wetherby', {
    relationships: [
      ...soldThrough('fjordlys', 'tindvik', '2023-02-20'), { partner: 'glenmorrow', model: 'INDIRECT_RESELLER', from: '2026-10-05' },
    ],
    agreements: [['fjordlys', '2023-02-20']],
    subscriptions: [orderedThrough('fjordlys', 'tindvik', 'workEnterprise', 60, '2023-02-27')],
  }),
  castCustomerRows('odiloSchule', {
    qualifications: [{ kind: 'EDUCATION', vetting: 'APPROVED', from: '2022-08-22' }],
    relationships: soldThrough('rhenania', 'tindvik', '2024-09-16'),
    agreements: [['rhenania', '2024-09-16']],
    subscriptions: [orderedThrough('rhenania', 'tindvik', 'workEducation', 900, '2024-09-23')],
  }),
  castCustomerRows('fyrlys', {
    qualifications: [
      { kind: 'NONPROFIT', vetting: 'IN_REVIEW', from: '2024-02-05', to: '2024-03-01' }, { kind: 'NONPROFIT', vetting: 'APPROVED', from: '2024-03-01' },
    ],
    relationships: soldThrough('fjordlys', 'tindvik', '2024-02-05'),
    agreements: [['SIGNED', '2024-02-05']],
  }),
  castCustomerRows('linden', {
    qualifications: [{ kind: 'EDUCATION', vetting: 'IN_REVIEW', from: '2026-10-12' }],
    relationships: soldThrough('rhenania', 'smaholm', '2025-11-24'),
    agreements: [['rhenania', '2025-11-24']],
  }),
  castCustomerRows('mapleFork', {
    qualifications: [{ kind: 'GOVERNMENT_COMMUNITY_CLOUD', vetting: 'APPROVED', from: '2022-06-13' }],
    relationships: [...soldThrough('prairieStar', 'cedarHollow', '2022-06-13'), { partner: 'harborlight', model: 'DIRECT_BILL', from: '2023-04-10' }],
    agreements: [['SIGNED', '2022-06-13']],
    subscriptions: [orderedThrough('prairieStar', 'cedarHollow', 'workGcc', 350, '2022-06-20')],
  }),
  castCustomerRows('quillon', {
    details: { reviewStatus: 'IN_REVIEW' },
    relationships: soldThrough('rhenania', 'kirkeby', '2026-10-26'),
    agreements: [['rhenania', '2026-10-26']],
  }),
  castCustomerRows('vermell', {
    details: { reviewStatus: 'REJECTED' },
    relationships: soldThrough('rhenania', 'kirkeby', '2026-06-08'),
    agreements: [['rhenania', '2026-06-08']],
  }),
  castCustomerRows('pessegueiro', { relationships: soldThrough('fjordlys', 'kirkeby', '2026-09-07'), agreements: [] }),
  castCustomerRows('malom', { relationships: soldThrough('rhenania', 'duna', '2022-03-14'), agreements: [['rhenania', '2022-03-14']] }),
  castCustomerRows('tindvikEiendom', {
    details: { affiliateOf: CAST_PARTNERS.tindvik.globalPartnerId },
    relationships: soldThrough('fjordlys', 'tindvik', '2023-08-28'),
    agreements: [['fjordlys', '2023-08-28']],
  }),
  castCustomerRows('nimbusFjell', {
    details: { isPartnerTenant: true },
    relationships: soldThrough('fjordlys', 'tindvik', '2025-01-20'),
    agreements: [['fjordlys', '2025-01-20']],
  }),
  castCustomerRows('cortica', {
    relationships: soldThrough('fjordlys', 'olivar', '2022-05-09'),
    agreements: [['fjordlys', '2022-05-09']],
    subscriptions: [orderedThrough('fjordlys', 'olivar', 'workEnterprise', 35, '2022-05-16')],
  }),
  castCustomerRows('clermont', {
    relationships: soldThrough('rhenania', 'atelierNuage', '2020-06-08'),
    agreements: [['rhenania', '2020-06-08']],
    subscriptions: [orderedThrough('rhenania', 'atelierNuage', 'azureLegacy', 1, '2020-06-15')],
  }),
  castCustomerRows('oudeWerf', { relationships: soldThrough('fjordlys', 'polder', '2021-09-06'), agreements: [['fjordlys', '2021-09-06']] }),
  castCustomerRows('karoo', {
    details: { registrationNumber: 'ZA-20117745' },
    relationships: soldThrough('baobab', 'tafelberg', '2022-03-07'),
    agreements: [['SIGNED', '2022-03-07']],
  }),
  castCustomerRows('volta', {
    relationships: soldThrough('baobab', 'savanna', '2021-05-03'),
    agreements: [['baobab', '2021-05-03']],
    subscriptions: [orderedThrough('baobab', 'savanna', 'workEnterprise', 70, '2021-05-10')],
  }),
  castCustomerRows('mactan', {
    relationships: soldThrough('straitsLantern', 'manilaArc', '2021-10-18'),
    agreements: [['straitsLantern', '2021-10-18']],
    subscriptions: [
      orderedThrough('straitsLantern', 'manilaArc', 'workEnterprise', 420, '2021-10-25'),
      orderedThrough('straitsLantern', 'manilaArc', 'securityAddOn', 420, '2022-02-07'),
    ],
  }),
  castCustomerRows('islaVerde', { relationships: soldThrough('quetzal', 'corriente', '2024-05-27'), agreements: [['quetzal', '2024-05-27']] }),
  castCustomerRows('orchidea', { relationships: soldThrough('quetzal', 'corriente', '2023-06-19'), agreements: [['quetzal', '2023-06-19']] }),
  castCustomerRows('ermita', {
    relationships: soldThrough('rhenania', 'bruma', '2021-03-29'),
    agreements: [['rhenania', '2021-03-29']],
    subscriptions: [orderedThrough('rhenania', 'bruma', 'workBusiness', 55, '2021-04-06')],
  }),
];
