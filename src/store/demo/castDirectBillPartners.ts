/** The direct bill partners of the cast in good order, or judged by the calendar: what is recorded about them. */
import { castAccountRows } from './castAccount';
import type { Rows } from './population';

export const CAST_DIRECT_BILL_ROWS: readonly Rows[] = [
  castAccountRows('alpenrand', {
    since: '2017-09-20',
    enrollments: {
      DIRECT_BILL: {
        enrolledOn: '2017-09-20', nextEnrollmentOn: '2027-09-20', supportPlanRenewsOn: '2027-09-12',
        revenue: [
          ['2024-07', '2025-05', '53000.00'], ['2025-06', '2025-06', '57000.00'], ['2025-07', '2026-05', '53000.00'],
          ['2026-06', '2026-06', '57000.00'], ['2026-07', '2026-10', '53000.00'],
        ],
      },
    },
    evidence: {
      SUPPORT_PLAN: [['ASFP', '2018-09-12']], LOCATION_ID_ACTIVE: [['YES', '2018-09-12']], MANAGED_SERVICE: [['YES', '2018-09-12']],
      BILLING_PROVISIONING: [['YES', '2018-09-12']], MFA: [['100', '2019-10-14']],
    },
    designations: [['Modern Work', '2023-02-01']],
  }),
  castAccountRows('loireAzimut', {
    since: '2021-08-09',
    enrollments: {
      DIRECT_BILL: {
        enrolledOn: '2021-08-09', nextEnrollmentOn: '2027-08-09', supportPlanRenewsOn: '2027-08-09',
        revenue: [['2024-08', '2025-08', '100000.00'], ['2025-09', '2025-10', '110000.00'], ['2025-11', '2026-10', '80000.00']],
      },
    },
    designations: [['Business Applications', '2024-06-01']],
  }),
  castAccountRows('tramontana', {
    since: '2019-11-12',
    enrollments: {
      DIRECT_BILL: {
        enrolledOn: '2019-11-12', nextEnrollmentOn: '2027-11-12', supportPlanRenewsOn: '2027-11-12',
        statuses: [
          ['ACTIVE', '2019-11-12', '2026-11-01'],
          ['RESTRICTED', '2026-11-01', undefined, 'Below 1,000,000 USD in twelve months at the anniversary check'],
        ],
        revenue: [['2024-09', '2025-10', '92000.00'], ['2025-11', '2026-10', '34200.00']],
      },
    },
    designations: [['Infrastructure', '2024-02-01']],
  }),
  castAccountRows('brennholt', {
    since: '2019-05-13',
    enrollments: {
      INDIRECT_RESELLER: { enrolledOn: '2019-05-13', revenue: [['2024-10', '2026-10', '4000.00']] },
      DIRECT_BILL: {
        enrolledOn: '2022-02-14', nextEnrollmentOn: '2027-02-14', supportPlanRenewsOn: '2027-02-14', revenue: [['2024-10', '2026-10', '95000.00']],
      },
    },
    partnerAgreements: [['INDIRECT_RESELLER', '2020-02-10', '2022-02-14'], ['DIRECT_BILL', '2022-02-14']],
    partnerships: [['fjordlys', 'ACTIVE', '2019-05-20']],
    designations: [['Digital and App Innovation', '2023-10-01']],
  }),
  castAccountRows('mistral', {
    since: '2018-11-05',
    enrollments: {
      DIRECT_BILL: {
        enrolledOn: '2018-11-05', nextEnrollmentOn: '2024-11-05', supportPlanRenewsOn: '2024-11-05',
        statuses: [['ACTIVE', '2018-11-05', '2024-07-01'], ['REVOKED', '2024-07-01', undefined, 'Moved to an indirect provider']],
        revenue: [['2024-09', '2026-10', '0.00']],
      },
      INDIRECT_RESELLER: { enrolledOn: '2024-05-13', revenue: [['2024-05', '2026-10', '17500.00']] },
    },
    partnerships: [['rhenania', 'ACTIVE', '2024-05-20']],
    evidence: { SUPPORT_PLAN: [['ASFP', '2018-11-05', '2024-11-05']] },
  }),
  castAccountRows('harborlight', {
    since: '2018-03-19',
    enrollments: {
      DIRECT_BILL: {
        enrolledOn: '2018-03-19', nextEnrollmentOn: '2027-03-19', supportPlanRenewsOn: '2027-03-19', revenue: [['2024-03', '2026-10', '158000.00']],
      },
    },
    evidence: { GCC_APPROVAL: [['NO', '2023-04-03']] },
    designations: [['Security', '2023-09-01']],
  }),
  castAccountRows('libertyRidge', {
    companyName: 'Harborlight Cloud',
    cloud: 'US_GOVERNMENT',
    since: '2019-07-15',
    enrollments: {
      DIRECT_BILL: {
        enrolledOn: '2019-07-15', nextEnrollmentOn: '2027-07-15', supportPlanRenewsOn: '2027-07-15', revenue: [['2024-07', '2026-10', '61000.00']],
      },
    },
    evidence: { US_GOV_VALIDATION: 'YES', MFA: null },
  }),
  castAccountRows('schwarzwald', {
    cloud: 'GERMANY',
    since: '2017-02-06',
    enrollments: {
      DIRECT_BILL: {
        enrolledOn: '2017-02-06', nextEnrollmentOn: '2027-02-06', supportPlanRenewsOn: '2027-02-06', revenue: [['2024-02', '2026-10', '88000.00']],
      },
    },
    evidence: { GERMANY_ENROLLMENT: 'YES', MFA: null },
    designations: [['Infrastructure', '2024-03-01']],
  }),
];
