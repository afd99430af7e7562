/** What a random world starts from: a channel in good order for one question, described by a few choices. */
import fc from 'fast-check';
import { BOUNDARY_DAYS, BUSY_DAYS, FIRST_GRACE_DAYS } from './boundaryDates';

/** Markets that share a region, the calm ones first. */
const REGIONS = [
  ['DE', 'FR', 'IT', 'HU', 'VA', 'GB', 'AD'], ['US', 'UM'], ['CO', 'PR', 'VI', 'MX', 'AG'], ['TR', 'ZA', 'UA', 'EG', 'AZ', 'XK'], ['KE', 'NG', 'CI', 'BF'],
  ['RU'], ['CN'], ['BR'], ['IN'], ['VN', 'TH', 'KH', 'SG'], ['CA', 'PM'],
];

const revenueTotals = fc.constantFrom(
  '40000000', '1000000', '999999.9999', '300000', '299999.9999', '300000.0001', '1000', '999.9999', '1000.0001', '30000000', '29999999.9999', '0', '-12.34', '5000',
);

const model = fc.constantFrom('DIRECT_BILL', 'INDIRECT_RESELLER', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER');
const usually = <const T>(usual: T, ...others: T[]) => fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
const place = fc.nat(6);

/** How a date of a partner is chosen: on a fixed day, or so many months from the day asked about, give or take a day. */
const partnerDate = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('2012-05-10', '2016-02-29', '2019-03-20', '2019-10-31') },
  { weight: 3, arbitrary: fc.record({ months: fc.constantFrom(-12, -11, -13, -24, -1, 0, 1, 7, -31), days: fc.constantFrom(0, -1, 1) }) },
  { weight: 1, arbitrary: fc.constantFrom(...BOUNDARY_DAYS) },
  { weight: 1, arbitrary: fc.constant(null) },
);
export type PartnerDate = string | { months: number; days: number } | null;

export const planArbitrary = fc.record({
  asOf: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...BUSY_DAYS) },
    { weight: 2, arbitrary: fc.constantFrom(...BOUNDARY_DAYS) },
    { weight: 1, arbitrary: fc.constantFrom(...FIRST_GRACE_DAYS) },
  ),
  region: fc.oneof({ weight: 1, arbitrary: fc.constant(REGIONS[0]) }, { weight: 3, arbitrary: fc.constantFrom(...REGIONS) }),
  sellerPlace: place,
  providerPlace: place,
  customerPlace: place,
  siblingCountry: fc.constantFrom('DE', 'US', 'PR', 'TR', 'KE', 'CN'),
  sellerModel: model,
  secondModel: usually(null, 'INDIRECT_RESELLER', 'DIRECT_BILL', 'INDIRECT_PROVIDER'),
  /** Whether the customer of a new order already holds the offer. */
  isRepeated: fc.boolean(),
  /** Whether a seller that holds direct bill beside its model has left it. */
  hasLeftDirectBill: fc.boolean(),
  siblingModel: fc.constantFrom(null, 'DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER', null, null),
  /** Whether the sibling names the location of the other reseller as its own. */
  sharesLocation: usually(false, true),
  hasSecondProvider: fc.boolean(),
  hasOtherReseller: fc.boolean(),
  cloud: fc.oneof({ weight: 6, arbitrary: fc.constant('PUBLIC' as const) }, { weight: 1, arbitrary: fc.constantFrom('US_GOVERNMENT', 'GERMANY', 'CHINA_21VIANET') }),
  action: fc.constantFrom('NEW_ORDER', 'ADD_ON', 'NEW_CUSTOMER', 'INVITE', 'ADD_SEATS', 'RENEW', 'MANAGE', 'NEW_ORDER', 'ADD_ON'),
  family: usually('LICENSE_BASED', 'AZURE_PLAN', 'AZURE_LEGACY', 'AZURE_RESERVATION', 'PERPETUAL_SOFTWARE', 'SOFTWARE_SUBSCRIPTION', 'MARKETPLACE'),
  generation: fc.constantFrom('NEW_COMMERCE', 'LEGACY'),
  segment: fc.constantFrom('COMMERCIAL', 'COMMERCIAL', 'COMMERCIAL', 'COMMERCIAL', 'EDUCATION', 'NONPROFIT', 'GOVERNMENT', 'GOVERNMENT'),
  limitScope: fc.constantFrom('NONE', 'CONCURRENT', 'LIFETIME'),
  limit: fc.constantFrom(2, 1, 3),
  /** Whether the offer is exclusive: to those that can buy it here, or to others. */
  reservedFor: usually(null, 'BUYERS', 'OTHERS'),
  /** Whether a direct bill seller knew the customer as a reseller first. */
  isAcquiredAsReseller: usually(false, true),
  /** When subscriptions began, seen from the day asked about; null: long ago. Likewise relationships with a reseller. */
  heldSince: usually(null, { months: 0, days: 0 }, { months: 0, days: 1 }, { months: 0, days: -1 }),
  relatedSince: usually(null, { months: 0, days: 0 }, { months: 0, days: 1 }),
  /** Whether the seller's own tenant has accepted the partner agreement. */
  hasOwnAgreement: fc.constantFrom(true, true, true, true, true, true, true, true, true, false),
  agreementForm: fc.constantFrom('SIGNED', 'ATTESTED'),
  sellerEnrolledOn: partnerDate,
  othersEnrolledOn: partnerDate,
  sellerRenewsOn: partnerDate,
  sellerRevenue: fc.oneof({ weight: 1, arbitrary: fc.constant('40000000') }, { weight: 1, arbitrary: revenueTotals }),
  earlierRevenue: revenueTotals,
  othersRevenue: fc.constantFrom('40000000', '0', '0'),
  perpetualPart: fc.constantFrom('0', '400', '40000.5'),
});

export type Plan = typeof planArbitrary extends fc.Arbitrary<infer Value> ? Value : never;
