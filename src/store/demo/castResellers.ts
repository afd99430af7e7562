/** The indirect resellers of the cast in good order, or with what they want: what is recorded about them. */
import { castAccountRows } from './castAccount';
import type { Rows } from './population';

export const CAST_RESELLER_ROWS: readonly Rows[] = [
  castAccountRows('tindvik', {
    since: '2019-04-08',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2019-04-08', revenue: [['2024-04', '2026-10', '21400.00']] } },
    partnerships: [['fjordlys', 'ACTIVE', '2019-04-15'], ['rhenania', 'ACTIVE', '2024-08-26']],
    evidence: { MFA: [['100', '2019-10-14']] },
  }),
  castAccountRows('smaholm', {
    since: '2023-06-14',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2023-06-14', revenue: [['2023-06', '2025-04', '260.00'], ['2025-05', '2026-10', '70.00']] } },
    partnerships: [['rhenania', 'ACTIVE', '2023-06-20']],
  }),
  castAccountRows('kirkeby', {
    since: '2026-03-12',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2026-03-12', revenue: [['2026-03', '2026-10', '38.50']] } },
    partnerships: [['fjordlys', 'ACTIVE', '2026-03-20'], ['rhenania', 'ACTIVE', '2026-03-23']],
    evidence: { SECURITY_CONTACT: 'NO' },
  }),
  castAccountRows('atelierWolk', {
    companyName: 'Atelier Nuage',
    since: '2020-01-13',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2020-01-13', revenue: [['2024-10', '2026-10', '5200.00']] } },
    partnerships: [['rhenania', 'ACTIVE', '2020-01-20']],
  }),
  castAccountRows('cedarHollow', {
    since: '2020-08-17',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2020-08-17', revenue: [['2024-08', '2026-10', '11900.00']] } },
    partnerships: [['prairieStar', 'ACTIVE', '2020-08-24']],
  }),
  castAccountRows('savanna', {
    since: '2021-02-15',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2021-02-15', revenue: [['2024-10', '2026-10', '2350.00']] } },
    partnerships: [['baobab', 'ACTIVE', '2021-02-22']],
  }),
  castAccountRows('manilaArc', {
    since: '2021-07-05',
    enrollments: { INDIRECT_RESELLER: { enrolledOn: '2021-07-05', revenue: [['2024-10', '2026-10', '3100.00']] } },
    partnerships: [['straitsLantern', 'ACTIVE', '2021-07-12']],
  }),
  castAccountRows('norrsken', {
    since: '2018-10-22',
    enrollments: {
      INDIRECT_RESELLER: {
        enrolledOn: '2018-10-22',
        revenue: [['2024-09', '2025-10', '76000.00'], ['2025-11', '2026-10', '79000.00'], ['2024-09', '2026-10', '4200.00', 'PERPETUAL_SOFTWARE']],
      },
    },
    partnerships: [['fjordlys', 'ACTIVE', '2018-10-29'], ['rhenania', 'ACTIVE', '2021-05-03']],
    evidence: {
      SUPPORT_PLAN: 'PSFP', MAICPP_AGREEMENT: 'YES', FIRST_LEVEL_SUPPORT: 'YES', MANAGED_SERVICE: 'YES', BILLING_PROVISIONING: 'YES', CREDIT_CHECK: 'YES',
      VETTING: 'AUTHORIZED', SECURE_APPLICATION_MODEL: 'YES', CAPABILITY_ASSESSMENT: 'PASS', ALERT_RESPONSE_HOURS: '6',
    },
    designations: [['Infrastructure', '2024-05-01'], ['Modern Work', '2023-11-01']],
  }),
];
