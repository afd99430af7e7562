/** Every sale condition is unmet in the demo network for a question that docs/demo-network.md lists. */
import { ACTION_MATRIX } from '../../../src/rulebook/conditions/actionMatrix';
import { decide, unmet, type CastSale } from './castQuestions';

/** Says who orders; it is never unmet. */
const NEVER_UNMET = ['RESELLER_ORDERS_THROUGH_PROVIDER'];

/** A question, and all that stands in the way. */
const REFUSALS: readonly (readonly [string, CastSale, readonly string[]])[] = [
  ['a suspended reseller', { seller: 'bruma', to: 'ermita', offer: 'workEnterprise' }, ['ENROLLMENT_STATUS_ALLOWS_ACTION', 'PARTNER_OF_RECORD_VALID']],
  ['a restricted direct bill partner', { seller: 'tramontana', to: 'dolomia', offer: 'azurePlan' }, ['ENROLLMENT_STATUS_ALLOWS_ACTION']],
  ['a suspended provider', { seller: 'corriente', to: 'orchidea', offer: 'workEnterprise' }, ['PARTNER_OF_RECORD_VALID', 'PROVIDER_STATUS_ALLOWS_ACTION']],
  ['a reseller that creates a customer', { seller: 'tindvik', to: { prospectIn: 'NO' }, action: 'NEW_CUSTOMER' }, ['RESELLER_CANNOT_CREATE_CUSTOMER']],
  ['a reseller without the MPA', { seller: 'atelierNuage', to: 'clermont', offer: 'workEnterprise' }, ['MPA_ACCEPTED']],
  ['a provider whose MPA had lapsed', { seller: 'manilaArc', to: 'mactan', offer: 'azurePlan', on: '2025-12-15' }, ['PROVIDER_MPA_ACCEPTED']],
  ['a reseller without a location ID', {
    seller: 'corriente', to: 'orchidea', offer: 'workEnterprise', on: '2026-10-01',
  }, ['PARTNER_OF_RECORD_VALID']],
  ['a location ID of another country', { seller: 'polder', to: 'oudeWerf', offer: 'workEnterprise' }, ['LOCATION_COUNTRY_MATCHES_TENANT']],
  ['a provider that is no partner of the reseller', {
    seller: 'smaholm', to: 'linden', offer: 'workEnterprise', through: 'fjordlys',
  }, ['PARTNERSHIP_ACTIVE', 'PROVIDER_CUSTOMER_RELATIONSHIP', 'CUSTOMER_AGREEMENT']],
  ['a provider of another region', {
    seller: 'tafelberg', to: 'karoo', offer: 'workEnterprise',
  }, ['PARTNERSHIP_SAME_REGION', 'PROVIDER_MARKET_IN_REGION', 'PARTNER_OF_RECORD_VALID', 'MFA_IN_PLACE']],
  ['an invitation only', { seller: 'glenmorrow', to: 'wetherby', offer: 'workEnterprise' }, ['NO_ACTIVE_PROVIDER']],
  ['a partnership that ended', { seller: 'olivar', to: 'cortica', offer: 'workEnterprise' }, ['NO_ACTIVE_PROVIDER']],
  ['somebody else\'s customer', { seller: 'norrsken', to: 'havnelager', offer: 'workEnterprise', through: 'fjordlys' }, ['CUSTOMER_RELATIONSHIP']],
  ['a provider without the customer', {
    seller: 'tindvik', to: 'havnelager', offer: 'workEnterprise', through: 'rhenania',
  }, ['PROVIDER_CUSTOMER_RELATIONSHIP']],
  ['a customer acquired as a reseller', {
    seller: 'brennholt', model: 'DIRECT_BILL', to: 'vadehav', offer: 'workEnterprise',
  }, ['ACQUIRED_IN_THIS_ROLE']],
  ['a market of another region', { seller: 'harborlight', to: { prospectIn: 'PR' }, offer: 'workEnterprise' }, ['CUSTOMER_MARKET_IN_REGION']],
  ['a customer of another cloud', { seller: 'harborlight', to: 'fortAlder', offer: 'workUsGov' }, ['CLOUD_MATCHES', 'CUSTOMER_RELATIONSHIP']],
  ['a new customer in the German cloud', { seller: 'schwarzwald', to: 'rheinbund', action: 'NEW_CUSTOMER' }, ['CLOUD_OPEN']],
  ['an affiliate', { seller: 'tindvik', to: 'tindvikEiendom', offer: 'workEnterprise', through: 'fjordlys' }, ['NOT_OWN_AFFILIATE']],
  ['a partner\'s tenant', { seller: 'tindvik', to: 'nimbusFjell', offer: 'workEnterprise', through: 'fjordlys' }, ['NOT_PARTNER_TENANT']],
  ['a customer in review', { seller: 'kirkeby', to: 'quillon', offer: 'workEnterprise', through: 'rhenania' }, ['CUSTOMER_REVIEW_PASSED']],
  ['a rejected customer', { seller: 'kirkeby', to: 'vermell', offer: 'workEnterprise', through: 'rhenania' }, ['CUSTOMER_REVIEW_PASSED']],
  ['a customer without a registration number', { seller: 'duna', to: 'malom', offer: 'workEnterprise' }, ['CUSTOMER_REGISTRATION_NUMBER']],
  ['a customer without an agreement', { seller: 'kirkeby', to: 'pessegueiro', offer: 'workEnterprise', through: 'fjordlys' }, ['CUSTOMER_AGREEMENT']],
  ['an offer that is not sold in the market', { seller: 'tindvik', to: 'havnelager', offer: 'callingPlan', through: 'fjordlys' }, ['OFFER_AVAILABLE_IN_MARKET']],
  ['a legacy offer not sold at the provider\'s home', { seller: 'tindvik', to: 'wetherby', offer: 'callingPlanLegacy', through: 'fjordlys' }, [
    'OFFER_AVAILABLE_IN_HOME_MARKET',
  ]],
  ['the closed legacy Azure offer', { seller: 'tindvik', to: 'havnelager', offer: 'azureLegacy', through: 'fjordlys' }, ['OFFER_OPEN']],
  ['an offer exclusive to another partner', { seller: 'tindvik', to: 'lofotkyst', offer: 'marketplace', through: 'rhenania' }, ['PARTNER_QUALIFIED_FOR_OFFER']],
  ['a GCC offer by a partner that is not approved', { seller: 'harborlight', to: 'mapleFork', offer: 'workGcc' }, ['PARTNER_QUALIFIED_FOR_OFFER']],
  ['a commercial offer to a GCC customer', { seller: 'cedarHollow', to: 'mapleFork', offer: 'workEnterprise' }, ['CUSTOMER_QUALIFIED_FOR_SEGMENT']],
  ['an education offer while vetting is in review', { seller: 'smaholm', to: 'linden', offer: 'workEducation' }, ['CUSTOMER_QUALIFIED_FOR_SEGMENT']],
  ['an add-on without its base', { seller: 'tindvik', to: 'havnelager', offer: 'securityAddOn', action: 'ADD_ON', through: 'fjordlys' }, ['BASE_SUBSCRIPTION']],
  ['seats for a subscription not held', {
    seller: 'tindvik', to: 'havnelager', offer: 'workEnterprise', action: 'ADD_SEATS', through: 'fjordlys',
  }, ['SUBSCRIPTION_HELD']],
  ['a trial for the second time', { seller: 'loireAzimut', to: 'cascina', offer: 'trial' }, ['OFFER_LIMIT']],
  ['a third one of an offer limited to two', { seller: 'tindvik', to: 'lofotkyst', offer: 'workBusiness', through: 'fjordlys' }, ['OFFER_LIMIT']],
  ['a provider without credit', { seller: 'manilaArc', to: 'mactan', offer: 'azurePlan' }, ['CREDIT_AVAILABLE']],
  ['a provider that falls short in MFA', { seller: 'savanna', to: 'volta', offer: 'azurePlan' }, ['MFA_IN_PLACE']],
];

test.each(REFUSALS)('%s is refused, for these reasons and no other', (_, sale, reasons) => {
  const result = decide(sale);
  expect(unmet(result).sort()).toEqual([...reasons].sort());
  expect(result.verdict).toBe('DENIED');
});

test('no sale condition is missing', () => {
  const shown = new Set(REFUSALS.flatMap(([, , reasons]) => reasons));
  expect(Object.keys(ACTION_MATRIX).filter((code) => !shown.has(code))).toEqual(NEVER_UNMET);
});
