/** The indirect resellers of the cast that something stands in the way of: what is recorded about them. */
import { castAccountRows } from './castAccount';
import type { Rows } from './population';

export const CAST_TROUBLED_RESELLER_ROWS: readonly Rows[] = [
  castAccountRows('bruma', {
    since: '2020-11-09',
    enrollments: {
      INDIRECT_RESELLER: {
        enrolledOn: '2020-11-09',
        statuses: [['ACTIVE', '2020-11-09', '2026-09-14'], ['SUSPENDED', '2026-09-14', undefined, 'Legal profile under investigation']],
        revenue: [['2024-10', '2026-10', '1850.00']],
      },
    },
    partnerships: [['rhenania', 'ACTIVE', '2020-11-16']],
    evidence: { MFA_ADMINS: [['100', '2020-11-09', '2026-06-15'], ['75', '2026-06-15']] },
  }),
  castAccountRows('atelierNuage', {
    companyName: 'Atelier Nuage',
    since: '2019-09-23',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2019-09-23', revenue: [['2024-09', '2026-10', '4700.00']] } },
    partnerAgreements: [],
    partnerships: [['rhenania', 'ACTIVE', '2019-09-30']],
  }),
  castAccountRows('polder', {
    since: '2021-05-17',
    locationCountry: 'BE',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2021-05-17', revenue: [['2024-10', '2026-10', '960.00']] } },
    partnerships: [['fjordlys', 'ACTIVE', '2021-05-25']],
    evidence: { CREDIT_CHECK: [['NO', '2025-11-18']] },
  }),
  castAccountRows('tafelberg', {
    since: '2022-01-24',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2022-01-24', revenue: [['2024-10', '2026-10', '410.00']] } },
    partnerships: [['baobab', 'ACTIVE', '2022-02-01']],
  }),
  castAccountRows('glenmorrow', {
    since: '2026-09-21',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2026-09-21', revenue: [['2026-09', '2026-10', '0.00']] } },
    partnerships: [['rhenania', 'PENDING', '2026-10-19'], ['fjordlys', 'PENDING', '2026-09-28', '2026-10-05'], ['fjordlys', 'DECLINED', '2026-10-05']],
  }),
  castAccountRows('olivar', {
    since: '2022-03-28',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2022-03-28', revenue: [['2024-10', '2026-06', '740.00'], ['2026-07', '2026-10', '0.00']] } },
    partnerships: [['fjordlys', 'PENDING', '2022-03-30', '2022-04-04'], ['fjordlys', 'ACTIVE', '2022-04-04', '2026-07-01']],
  }),
  castAccountRows('nebelSohn', {
    since: '2021-06-07',
    enrollments: {
      INDIRECT_RESELLER: {
        enrolledOn: '2021-06-07',
        statuses: [['ACTIVE', '2021-06-07', '2026-06-30'], ['REVOKED', '2026-06-30', undefined, 'Below 1,000 USD in twelve months']],
        revenue: [['2024-06', '2026-06', '31.00'], ['2026-07', '2026-10', '0.00']],
      },
    },
    partnerships: [['rhenania', 'ACTIVE', '2021-06-14', '2026-06-30']],
    evidence: { DEAUTHORIZED_FOR_REVENUE: [['YES', '2026-06-30']] },
  }),
  castAccountRows('isbre', {
    since: '2020-02-17',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2020-02-17', revenue: [['2024-10', '2026-04', '90.00'], ['2026-08', '2026-10', '90.00']] } },
    partnerships: [['fjordlys', 'ACTIVE', '2020-02-24']],
    evidence: { SECURITY_CONTACT: null },
  }),
  castAccountRows('vistula', {
    since: '2026-10-05',
    enrollments: { INDIRECT_RESELLER: { statuses: [['PENDING', '2026-10-05']] } },
    partnerAgreements: [],
    evidence: { LEGAL_SIGNING_AUTHORITY: 'NO', MAICPP_MEMBERSHIP: 'NO', REGISTRATION_NUMBER: null, MFA: null },
  }),
  castAccountRows('corriente', {
    since: '2023-02-06',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2023-02-06', revenue: [['2024-10', '2026-10', '530.00']] } },
    partnerships: [['quetzal', 'ACTIVE', '2023-02-13']],
    evidence: { LOCATION_ID_ACTIVE: null, MAICPP_MEMBERSHIP: null },
  }),
  castAccountRows('duna', {
    since: '2021-09-13',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2021-09-13', revenue: [['2024-10', '2026-10', '1280.00']] } },
    partnerships: [['rhenania', 'ACTIVE', '2021-09-20']],
    evidence: { REGISTRATION_NUMBER: [['HU-10773381', '2021-09-13', '2026-08-01']], MFA: [['100', '2021-09-13', '2026-07-06'], ['97', '2026-07-06']] },
  }),
];
