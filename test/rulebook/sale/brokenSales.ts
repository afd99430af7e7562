/** What breaks each condition, for whom, and what then comes of it on a day on which everything is in force. */
import type { FindingOutcome, PartnerModel } from '../../../src/rulebook/terms';
import { always, cast, ORDER_DAY, recorded, related, subscription, type SaleChange } from '../../support/saleFacts';

export interface BrokenSale {
  readonly what: string;
  readonly code: string;
  /** Where the finding stands. */
  readonly place: 'SELLER' | 'ROUTE';
  readonly sellers: readonly PartnerModel[];
  readonly change: SaleChange;
  readonly outcome: FindingOutcome;
  readonly partnerCenterCode: string | null;
}

const D: PartnerModel[] = ['DIRECT_BILL'];
const P: PartnerModel[] = ['INDIRECT_PROVIDER'];
const R: PartnerModel[] = ['INDIRECT_RESELLER'];
const BUYING = [...D, ...P];
const ALL = [...BUYING, ...R];

type Row = [what: string, change: SaleChange, outcome: FindingOutcome, partnerCenterCode?: string | null];

function rows(code: string, place: BrokenSale['place'], sellers: PartnerModel[], list: Row[]): BrokenSale[] {
  return list.map(([what, change, outcome, partnerCenterCode = null]) => ({ code, place, sellers, what, change, outcome, partnerCenterCode }));
}

/** The same conditions of the account that buys: of the seller, or of the provider on a reseller's route. */
function ofBuyingAccount(code: string, list: ['seller' | 'both', Row][]): BrokenSale[] {
  return list.flatMap(([whose, [what, change, outcome, refusal]]) => [
    ...rows(code, 'SELLER', BUYING, [[what, change, outcome, refusal]]),
    ...rows(code, 'ROUTE', R, [[what, whose === 'both' ? change : { provider: change.seller }, outcome, refusal]]),
  ]);
}

const ended = '2026-04-30';

export const BROKEN_SALES: readonly BrokenSale[] = [
  ...rows('ENROLLMENT_STATUS_ALLOWS_ACTION', 'SELLER', BUYING, [
    ['revoked', { seller: { statuses: [always('REVOKED')] } }, 'UNMET', '900149'],
    ['no status recorded', { seller: { statuses: [] } }, 'UNKNOWN', '900149'],
    ['status ended', { seller: { statuses: [{ ...always('ACTIVE'), to: ended }] } }, 'UNKNOWN', '900149'],
  ]),
  ...rows('ENROLLMENT_STATUS_ALLOWS_ACTION', 'SELLER', R, [
    ['revoked', { seller: { statuses: [always('REVOKED')] } }, 'UNMET', '800039'],
    ['no status recorded', { seller: { statuses: [] } }, 'UNKNOWN', '800039'],
  ]),
  ...rows('PROVIDER_STATUS_ALLOWS_ACTION', 'ROUTE', R, [
    ['provider revoked', { provider: { statuses: [always('REVOKED')] } }, 'UNMET', '900149'],
    ['no status recorded of the provider', { provider: { statuses: [] } }, 'UNKNOWN', '900149'],
  ]),
  ...rows('MPA_ACCEPTED', 'SELLER', BUYING, [['MPA missing', { seller: { mpa: 'MISSING' } }, 'UNMET', '900124']]),
  ...rows('MPA_ACCEPTED', 'SELLER', R, [['MPA missing', { seller: { mpa: 'MISSING' } }, 'UNMET', '2203']]),
  ...rows('PROVIDER_MPA_ACCEPTED', 'ROUTE', R, [["provider's MPA missing", { provider: { mpa: 'MISSING' } }, 'UNMET', '900124']]),
  ...rows('PARTNER_OF_RECORD_VALID', 'SELLER', P, [['a strange ID', { sale: { partnerOfRecord: 'LOC-Strange' } }, 'UNMET', '2200']]),
  ...rows('PARTNER_OF_RECORD_VALID', 'ROUTE', R, [
    ['a strange ID', { sale: { partnerOfRecord: 'LOC-Strange' } }, 'UNMET', '2200'],
    ['no status of the reseller', { seller: { statuses: [] } }, 'UNKNOWN', '2204'],
  ]),
  ...rows('LOCATION_COUNTRY_MATCHES_TENANT', 'SELLER', ALL, [
    ['location ID in Austria', { seller: { locationCountry: 'AT' } }, 'UNMET'],
    ['country of the location ID not recorded', { seller: { locationCountry: null } }, 'UNKNOWN'],
  ]),
  ...rows('LOCATION_COUNTRY_MATCHES_TENANT', 'ROUTE', R, [
    ["provider's location ID in Austria", { provider: { locationCountry: 'AT' } }, 'UNMET'],
    ["country of the provider's location ID not recorded", { provider: { locationCountry: null } }, 'UNKNOWN'],
  ]),
  ...rows('PARTNERSHIP_ACTIVE', 'ROUTE', R, [
    ['a provider named without partnership', { partnership: null, sale: { provider: cast('INDIRECT_PROVIDER').build() } }, 'UNMET'],
    ['a provider named whose partnership ended', { partnership: { to: ORDER_DAY }, sale: { provider: cast('INDIRECT_PROVIDER').build() } }, 'UNMET'],
    ['a provider named whose partnership is pending', { partnership: { state: 'PENDING' }, sale: { provider: cast('INDIRECT_PROVIDER').build() } }, 'UNMET'],
  ]),
  ...rows('PARTNERSHIP_SAME_REGION', 'ROUTE', R, [['provider in Ukraine', { provider: { country: 'UA' } }, 'UNMET', '2201']]),
  ...rows('NO_ACTIVE_PROVIDER', 'SELLER', R, [
    ['no partnership', { partnership: null }, 'UNMET'],
    ['partnership pending', { partnership: { state: 'PENDING' } }, 'UNMET'],
    ['partnership ended', { partnership: { to: ORDER_DAY } }, 'UNMET'],
    ['partnership not begun', { partnership: { from: '2026-05-02' } }, 'UNMET'],
  ]),
  ...rows('CUSTOMER_RELATIONSHIP', 'SELLER', ALL, [
    ['no relationship', { customer: { relationships: [] } }, 'UNMET', '20002'],
    ['relationships ended', { customer: { relationships: [
      related('Northwind', 'DIRECT_BILL', '2020-01-01', ORDER_DAY), related('Fabrikam', 'INDIRECT_PROVIDER', '2020-01-01', ORDER_DAY),
      related('Contoso', 'INDIRECT_RESELLER', '2020-01-01', ORDER_DAY),
    ] } }, 'UNMET', '20002'],
    ['relationships with other enrollments of the tenants', { customer: { relationships: [
      related('Northwind', 'INDIRECT_RESELLER'), related('Fabrikam', 'DIRECT_BILL'), related('Contoso', 'DIRECT_BILL'),
    ] } }, 'UNMET', '20002'],
  ]),
  ...rows('PROVIDER_CUSTOMER_RELATIONSHIP', 'ROUTE', R, [
    ['customer related to the reseller only', { customer: { relationships: [related('Contoso', 'INDIRECT_RESELLER')] } }, 'UNMET', '20002'],
  ]),
  ...rows('ACQUIRED_IN_THIS_ROLE', 'SELLER', D, [
    ['acquired as a reseller', { customer: { relationships: [
      related('Northwind', 'INDIRECT_RESELLER', '2019-01-01', '2020-01-01'), related('Northwind', 'DIRECT_BILL', '2020-01-01'),
    ] } }, 'UNMET'],
  ]),
  ...rows('CUSTOMER_MARKET_IN_REGION', 'SELLER', ALL, [['customer in Ukraine', { customer: { country: 'UA' } }, 'UNMET', '2030']]),
  ...rows('PROVIDER_MARKET_IN_REGION', 'ROUTE', R, [['provider in Ukraine', { provider: { country: 'UA' } }, 'UNMET', '2030']]),
  ...rows('CLOUD_MATCHES', 'SELLER', ALL, [
    ['customer in another cloud', { customer: { cloud: 'GERMANY' } }, 'UNMET'],
    ['offer of another cloud', { offer: { cloud: 'US_GOVERNMENT' } }, 'UNMET'],
    ['seller in another cloud', { seller: { cloud: 'US_GOVERNMENT' } }, 'UNMET'],
  ]),
  ...rows('CLOUD_OPEN', 'SELLER', ALL, [['customer of 21Vianet', { customer: { cloud: 'CHINA_21VIANET' } }, 'UNMET']]),
  ...rows('NOT_OWN_AFFILIATE', 'SELLER', D, [['affiliate of Northwind', { customer: { affiliateOf: 'company-Northwind' } }, 'UNMET']]),
  ...rows('NOT_OWN_AFFILIATE', 'SELLER', P, [['affiliate of Fabrikam', { customer: { affiliateOf: 'company-Fabrikam' } }, 'UNMET']]),
  ...rows('NOT_OWN_AFFILIATE', 'SELLER', R, [['affiliate of Contoso', { customer: { affiliateOf: 'company-Contoso' } }, 'UNMET']]),
  ...rows('NOT_PARTNER_TENANT', 'SELLER', ALL, [['a CSP tenant', { customer: { isPartnerTenant: true } }, 'UNMET']]),
  ...rows('CUSTOMER_REVIEW_PASSED', 'SELLER', ALL, [
    ['in review', { customer: { reviewStatus: 'IN_REVIEW' } }, 'UNMET', '800073'],
    ['rejected', { customer: { reviewStatus: 'REJECTED' } }, 'UNMET', '800075'],
  ]),
  ...rows('CUSTOMER_REGISTRATION_NUMBER', 'SELLER', ALL, [
    ['no number in Poland', { customer: { registrationNumber: null } }, 'UNMET', '600049'],
    ['an empty number in Poland', { customer: { registrationNumber: '' } }, 'UNMET', '600049'],
    ['no number in Italy', { customer: { registrationNumber: null, country: 'IT' } }, 'NOT_APPLICABLE'],
  ]),
  ...ofBuyingAccount('CUSTOMER_AGREEMENT', [
    ['both', ['no acceptance', { customer: { agreements: [] } }, 'UNMET', '13605']],
    ['both', ['signature ended', { customer: { agreements: [{ form: 'SIGNED', attestedBy: null, from: '2020-02-01', to: ORDER_DAY }] } }, 'UNMET', '13605']],
    ['both', ['attested by another', { customer: { agreements: [{ form: 'ATTESTED', attestedBy: 'tenant-Wingtip', from: '2020-02-01', to: null }] } }, 'UNMET', '13605']],
    ['both', ['attested by the reseller', { customer: { agreements: [{ form: 'ATTESTED', attestedBy: 'tenant-Contoso', from: '2020-02-01', to: null }] } }, 'UNMET', '13605']],
  ]),
  ...rows('OFFER_AVAILABLE_IN_MARKET', 'SELLER', ALL, [
    ['sold in Germany only', { offer: { availabilities: [{ market: 'DE', from: '2020-01-01', to: null }] } }, 'UNMET', '800070'],
    ['no longer sold in Poland', { offer: { availabilities: [{ market: 'PL', from: '2020-01-01', to: ORDER_DAY }] } }, 'UNMET', '800070'],
  ]),
  ...ofBuyingAccount('OFFER_AVAILABLE_IN_HOME_MARKET', [
    ['both', ['sold in Poland only', { offer: { availabilities: [{ market: 'PL', from: '2020-01-01', to: null }] } }, 'UNMET', '2085']],
    ['both', ['new commerce in Europe', { offer: { generation: 'NEW_COMMERCE' } }, 'NOT_APPLICABLE']],
    ['both', ['Azure plan', { offer: { family: 'AZURE_PLAN' } }, 'NOT_APPLICABLE']],
    ['both', ['old Azure offer', { offer: { family: 'AZURE_LEGACY' } }, 'NOT_APPLICABLE']],
    ['both', ['reservation', { offer: { family: 'AZURE_RESERVATION' } }, 'NOT_APPLICABLE']],
    ['both', ['marketplace', { offer: { family: 'MARKETPLACE' } }, 'NOT_APPLICABLE']],
  ]),
  ...rows('OFFER_OPEN', 'SELLER', ALL, [
    ['old Azure offer, never had', { offer: { family: 'AZURE_LEGACY' } }, 'UNMET', '2091'],
    ['reservation without Azure', { offer: { family: 'AZURE_RESERVATION' } }, 'UNMET', '2085'],
  ]),
  ...ofBuyingAccount('PARTNER_QUALIFIED_FOR_OFFER', [
    ['both', ['reserved for others', { offer: { exclusiveTo: ['tenant-Wingtip', 'tenant-Contoso'] } }, 'UNMET', '2006']],
    ['both', ['reserved for strangers', { offer: { isReserved: true, exclusiveTo: [] } }, 'UNMET', '2006']],
    ['both', ['nothing asked', { offer: { exclusiveTo: [] } }, 'NOT_APPLICABLE']],
    ['both', ['GCC approval never recorded', { offer: { segment: 'GOVERNMENT' } }, 'UNKNOWN', '400036']],
    ['both', ['enrollment for Germany never recorded', { offer: { cloud: 'GERMANY' } }, 'UNKNOWN', '400036']],
    ['both', ['US Government validation never recorded', { offer: { cloud: 'US_GOVERNMENT' } }, 'UNKNOWN', '400036']],
  ]),
  ...rows('CUSTOMER_QUALIFIED_FOR_SEGMENT', 'SELLER', ALL, [
    ['education without qualification', { offer: { segment: 'EDUCATION' } }, 'UNMET', '800086'],
    ['education in review', {
      offer: { segment: 'EDUCATION' }, customer: { qualifications: [{ kind: 'EDUCATION', vetting: 'IN_REVIEW', from: '2020-01-01', to: null }] },
    }, 'UNMET', '800086'],
    ['commercial for a GCC customer', { customer: { qualifications: [{ kind: 'GOVERNMENT_COMMUNITY_CLOUD', vetting: 'APPROVED', from: '2020-01-01', to: null }] } }, 'UNMET', '800086'],
  ]),
  ...['BASE_SUBSCRIPTION', 'SUBSCRIPTION_HELD'].flatMap((code) => (['SELLER', 'ROUTE'] as const).flatMap((place) =>
    rows(code, place, place === 'SELLER' ? ALL : R, [
      ['nothing held', { customer: { subscriptions: [] } }, 'UNMET', '800029'],
      ['held with others', { customer: { subscriptions: [subscription('S-9', { tenantId: 'tenant-Wingtip', partnerOfRecord: 'LOC-Wingtip' })] } }, 'UNMET', '800029'],
      ['held, but suspended', { customer: { subscriptions: [
        subscription('S-1', { status: 'SUSPENDED' }),
        subscription('S-2', { status: 'SUSPENDED', tenantId: 'tenant-Fabrikam', model: 'INDIRECT_PROVIDER', partnerOfRecord: 'LOC-Contoso' }),
      ] } }, 'UNMET', '800029'],
    ]))),
  ...rows('SUBSCRIPTION_HELD', 'ROUTE', R, [
    ['credited to the reseller, bought from another provider', { customer: { subscriptions: [
      subscription('S-2', { tenantId: 'tenant-Wingtip', model: 'INDIRECT_PROVIDER', partnerOfRecord: 'LOC-Contoso' }),
    ] } }, 'UNMET', '800029'],
    ['bought from the provider, credited to another reseller', { customer: { subscriptions: [
      subscription('S-2', { tenantId: 'tenant-Fabrikam', model: 'INDIRECT_PROVIDER', partnerOfRecord: 'LOC-Other' }),
    ] } }, 'UNMET', '800029'],
  ]),
  ...rows('OFFER_LIMIT', 'SELLER', ALL, [
    ['two of two at once', { offer: { limit: 2 } }, 'UNMET', '800066'],
    ['no limit', { offer: { limitScope: 'NONE', limit: null } }, 'NOT_APPLICABLE'],
  ]),
  ...ofBuyingAccount('CREDIT_AVAILABLE', [
    ['seller', ['no credit left', { seller: { evidence: [recorded('CREDIT_AVAILABLE_USD', '0.00')] } }, 'UNMET', '800025']],
    ['seller', ['overdrawn', { seller: { evidence: [recorded('CREDIT_AVAILABLE_USD', '-0.01')] } }, 'UNMET', '800025']],
    ['seller', ['a cent left', { seller: { evidence: [recorded('CREDIT_AVAILABLE_USD', '0.01')] } }, 'MET']],
    ['seller', ['credit ended', { seller: { evidence: [recorded('CREDIT_AVAILABLE_USD', '5', ended)] } }, 'UNMET', '800025']],
    ['seller', ['never recorded', { seller: { evidence: [] } }, 'NOT_APPLICABLE']],
  ]),
  ...ofBuyingAccount('MFA_IN_PLACE', [
    ['seller', ['99.9 percent of users', { seller: { evidence: [recorded('MFA', '99.9')] } }, 'UNMET', '10001']],
    ['seller', ['MFA ended', { seller: { evidence: [recorded('MFA', '100', ended)] } }, 'UNMET', '10001']],
    ['seller', ['99 percent of calls', { seller: { evidence: [recorded('MFA_ON_API', '99')] } }, 'UNMET', '900421']],
    ['seller', ['never recorded', { seller: { evidence: [] } }, 'NOT_APPLICABLE']],
    ['seller', ['outside the public cloud', { seller: { cloud: 'US_GOVERNMENT', evidence: [recorded('MFA', '0')] } }, 'NOT_APPLICABLE']],
  ]),
];
