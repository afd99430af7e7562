/** The direct bill partners of the cast that fall short in many ways, or of which little is known. */
import { castAccountRows } from './castAccount';
import type { Rows } from './population';

export const CAST_TROUBLED_DIRECT_BILL_ROWS: readonly Rows[] = [
  castAccountRows('fenlandReach', {
    since: '2022-05-16',
    enrollments: {
      INDIRECT_RESELLER: {
        enrolledOn: '2022-05-16',
        statuses: [['ACTIVE', '2022-05-16', '2026-02-10'], ['REVOKED', '2026-02-10', undefined, 'Moved to direct bill']],
        revenue: [['2024-10', '2026-01', '86000.00'], ['2026-02', '2026-10', '0.00']],
      },
      DIRECT_BILL: {
        enrolledOn: '2026-02-10', nextEnrollmentOn: '2027-02-10', supportPlanRenewsOn: '2027-02-10', revenue: [['2026-02', '2026-10', '52000.00']],
      },
    },
    partnerAgreements: [['INDIRECT_RESELLER', '2022-05-16', '2026-02-10'], ['DIRECT_BILL', '2026-02-10']],
    partnerships: [['fjordlys', 'ACTIVE', '2022-05-23', '2026-02-10']],
    evidence: {
      MAICPP_AGREEMENT: [['YES', '2025-11-03', '2026-08-17']],
      CAPABILITY_ASSESSMENT: [['PASS', '2025-12-08', '2026-07-13'], ['FAIL', '2026-07-13']],
      ALERT_RESPONSE_HOURS: [['12', '2025-11-03', '2026-08-03'], ['36', '2026-08-03']],
      MICROSOFT_APPOINTMENT: [['NO', '2026-09-14']],
    },
    designations: [['Modern Work', '2024-04-01', '2026-06-01'], ['NONE', '2026-06-01']],
  }),
  castAccountRows('anatolia', {
    since: '2020-12-14',
    enrollments: { DIRECT_BILL: { enrolledOn: '2020-12-14', revenue: [['2025-10', '2026-06', '54000.00']] } },
    evidence: {
      SUPPORT_PLAN: null, LOCATION_ID_ACTIVE: null, MAICPP_AGREEMENT: null, FIRST_LEVEL_SUPPORT: null, MANAGED_SERVICE: null, BILLING_PROVISIONING: null,
      VETTING: null, CAPABILITY_ASSESSMENT: null, SECURE_APPLICATION_MODEL: null, MFA: null, MFA_ON_API: null, ALERT_RESPONSE_HOURS: null,
      CREDIT_AVAILABLE_USD: null, REGISTRATION_NUMBER: null,
    },
  }),
  castAccountRows('sertao', {
    since: '2020-05-04',
    enrollments: {
      DIRECT_BILL: {
        enrolledOn: '2020-05-04', nextEnrollmentOn: '2027-05-04', supportPlanRenewsOn: '2027-05-04', revenue: [['2024-05', '2026-10', '15000.00']],
      },
    },
    partnerAgreements: [['DIRECT_BILL', '2020-05-04', '2026-04-01']],
    evidence: {
      SUPPORT_PLAN: [['ASFP', '2020-05-04', '2026-05-04']],
      MAICPP_MEMBERSHIP: [['YES', '2020-05-04', '2025-06-30']],
      MAICPP_AGREEMENT: [['YES', '2020-05-04', '2025-06-30']],
      FIRST_LEVEL_SUPPORT: [['YES', '2020-05-04', '2026-01-12'], ['NO', '2026-01-12']],
      VETTING: [['AUTHORIZED', '2020-05-04', '2026-08-10'], ['REJECTED', '2026-08-10']],
      MFA: [['100', '2020-05-04', '2025-03-10'], ['88', '2025-03-10']],
      MFA_ADMINS: [['100', '2020-05-04', '2025-03-10'], ['80', '2025-03-10']],
      MFA_ON_API: [['71', '2026-04-01']],
      SECURE_APPLICATION_MODEL: [['YES', '2020-05-04', '2025-09-15'], ['NO', '2025-09-15']],
      ALERT_RESPONSE_HOURS: [['72', '2025-03-10']],
      CAPABILITY_ASSESSMENT: [['FAIL', '2026-04-20']],
      BILLING_PROVISIONING: 'NO',
      MANAGED_SERVICE: 'NO',
      CREDIT_AVAILABLE_USD: [['40000', '2020-05-04', '2026-09-28'], ['0', '2026-09-28']],
      REGISTRATION_NUMBER: [['BR-33014556', '2021-05-10', '2026-06-01']],
    },
    designations: [['NONE', '2025-10-01']],
  }),
];
