/** The indirect providers of the cast: what is recorded about them. */
import { castAccountRows } from './castAccount';
import type { Rows } from './population';

export const CAST_PROVIDER_ROWS: readonly Rows[] = [
  castAccountRows('fjordlys', {
    since: '2016-03-14',
    enrollments: { INDIRECT_PROVIDER: { enrolledOn: '2016-03-14', revenue: [['2024-10', '2026-10', '6250000.00']] } },
    evidence: { MFA: [['100', '2019-10-14']] },
  }),
  castAccountRows('rhenania', {
    since: '2016-09-05',
    enrollments: { INDIRECT_PROVIDER: { enrolledOn: '2016-09-05', revenue: [['2024-10', '2026-10', '4100000.00']] } },
  }),
  castAccountRows('prairieStar', {
    since: '2017-05-22',
    enrollments: {
      INDIRECT_PROVIDER: { enrolledOn: '2017-05-22', revenue: [['2024-05', '2025-04', '2600000.00'], ['2025-05', '2026-10', '2180000.00']] },
    },
    evidence: { GCC_APPROVAL: [['YES', '2019-11-04']] },
  }),
  castAccountRows('baobab', {
    since: '2017-11-20',
    enrollments: {
      INDIRECT_PROVIDER: {
        enrolledOn: '2017-11-20',
        statuses: [['ACTIVE', '2017-11-20', '2021-03-01'], ['ACTIVE', '2021-04-01']],
        revenue: [['2024-10', '2026-10', '2710000.00']],
      },
    },
    evidence: { MFA: [['100', '2019-08-01', '2026-09-01'], ['92', '2026-09-01']] },
  }),
  castAccountRows('quetzal', {
    since: '2018-02-12',
    enrollments: {
      INDIRECT_PROVIDER: {
        enrolledOn: '2018-02-12',
        statuses: [['ACTIVE', '2018-02-12', '2026-10-15'], ['SUSPENDED', '2026-10-15', undefined, 'Bill more than 60 days overdue']],
        revenue: [['2024-10', '2026-04', '2620000.00'], ['2026-05', '2026-10', '2040000.00']],
      },
    },
  }),
  castAccountRows('straitsLantern', {
    since: '2018-06-18',
    enrollments: { INDIRECT_PROVIDER: { enrolledOn: '2018-06-18', revenue: [['2024-10', '2026-09', '2590000.00']] } },
    partnerAgreements: [['INDIRECT_PROVIDER', '2020-02-03', '2025-12-01'], ['INDIRECT_PROVIDER', '2026-01-15']],
    evidence: {
      CREDIT_AVAILABLE_USD: [['3200000', '2018-06-18', '2026-10-20'], ['0', '2026-10-20']],
      ALERT_RESPONSE_HOURS: [['12', '2018-06-18', '2026-09-01'], ['30', '2026-09-01']],
    },
  }),
];
