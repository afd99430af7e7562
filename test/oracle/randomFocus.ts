/** Turning points of single rules: worlds that stand on the day of one, the day before or the day after. */
import fc from 'fast-check';
import { dayAfter, dayBefore } from './naiveDates';
import type { Plan } from './randomPlan';

type Focus = Partial<Plan> & { asOf: string };

const ORDER = { action: 'NEW_ORDER' } as const;

const TURNING_POINTS: readonly Focus[] = [
  { ...ORDER, asOf: '2021-08-24', family: 'AZURE_PLAN', segment: 'GOVERNMENT', cloud: 'PUBLIC' },
  { ...ORDER, asOf: '2021-03-10', family: 'AZURE_PLAN', segment: 'COMMERCIAL', region: ['RU'] },
  { ...ORDER, asOf: '2021-07-22', family: 'AZURE_PLAN', segment: 'COMMERCIAL', region: ['VA', 'VA', 'IT'] },
  { ...ORDER, asOf: '2021-07-21', family: 'AZURE_LEGACY', segment: 'COMMERCIAL', heldSince: { months: 0, days: 0 } },
  { ...ORDER, asOf: '2021-07-21', family: 'AZURE_LEGACY', segment: 'COMMERCIAL', heldSince: { months: 0, days: -1 } },
  { ...ORDER, asOf: '2021-01-19', family: 'PERPETUAL_SOFTWARE', segment: 'COMMERCIAL' },
  { ...ORDER, asOf: '2021-07-07', family: 'PERPETUAL_SOFTWARE', segment: 'EDUCATION' },
  { ...ORDER, asOf: '2019-10-01', family: 'AZURE_PLAN', segment: 'COMMERCIAL' },
  { ...ORDER, asOf: '2020-02-01', family: 'LICENSE_BASED' },
  { asOf: '2020-05-01', cloud: 'PUBLIC' },
  { asOf: '2026-04-01', cloud: 'PUBLIC' },
  { asOf: '2025-12-01', action: 'ADD_SEATS', sellerModel: 'INDIRECT_PROVIDER' },
  { asOf: '2025-12-01', action: 'ADD_SEATS', sellerModel: 'INDIRECT_RESELLER' },
  { asOf: '2025-10-01', sellerModel: 'INDIRECT_RESELLER', siblingModel: 'DIRECT_BILL', region: ['DE', 'FR'], siblingCountry: 'DE', hasOwnAgreement: false },
  { asOf: '2018-08-31', action: 'NEW_CUSTOMER', cloud: 'GERMANY' },
  { asOf: '2021-03-25', region: ['TR', 'SA', 'IQ'] },
  { asOf: '2020-11-01', region: ['HU', 'HU', 'DE'] },
  { asOf: '2021-08-12', region: ['CN'] },
  { asOf: '2020-06-05' },
  { asOf: '2019-11-18' },
  { asOf: '2018-10-31', sellerModel: 'DIRECT_BILL', sellerEnrolledOn: '2012-05-10', sellerRenewsOn: { months: 7, days: 0 } },
  { asOf: '2019-03-20', sellerModel: 'DIRECT_BILL', sellerEnrolledOn: '2016-02-29', sellerRenewsOn: { months: 0, days: 0 } },
  { asOf: '2018-12-18', sellerModel: 'DIRECT_BILL', sellerEnrolledOn: '2012-05-10', sellerRenewsOn: { months: 1, days: 0 } },
  { asOf: '2019-08-31', sellerModel: 'DIRECT_BILL', sellerEnrolledOn: '2016-02-29', sellerRenewsOn: { months: 0, days: -1 } },
  { asOf: '2018-09-15', sellerModel: 'DIRECT_BILL', sellerEnrolledOn: '2012-05-10', sellerRenewsOn: { months: 0, days: 1 } },
  { asOf: '2026-05-01', sellerModel: 'INDIRECT_RESELLER', secondModel: 'DIRECT_BILL' },
  { asOf: '2025-11-10', sellerModel: 'DIRECT_BILL', sellerEnrolledOn: '2019-03-20' },
  { asOf: '2027-03-01', sellerModel: 'DIRECT_BILL', sellerEnrolledOn: '2019-03-20' },
];

/** A turning point with its day moved by at most one; null: none in particular. */
export const focusArbitrary: fc.Arbitrary<Focus | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc
      .record({ point: fc.constantFrom(...TURNING_POINTS), move: fc.constantFrom((day: string) => day, dayBefore, dayAfter) })
      .map(({ point, move }) => ({ ...point, asOf: move(point.asOf) })),
  },
);
