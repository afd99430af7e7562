/** Holes in the data-access layer: rows, states, ends and periods of which a condition is gone. */
import { leaksIn, type SeededLeak } from './leak';

const SCOPE = 'src/store/scope';

export const LAYER_LEAKS: readonly SeededLeak[] = [
  ...leaksIn('LAYER', `${SCOPE}/visibleRows.ts`, [
    ['every company', 'company: rows(`EXISTS', 'company: rows(`true OR EXISTS'],
    ['every partner', "`(${isOwn('partner.id')} OR ${isCounterpart('partner.id', KNOWN)})`", '`true`'],
    ['every edge as counterpart', "counterpart: rows(`(", 'counterpart: rows(`(true OR '],
    ['every customer', "    isCustomerOfViewer('customer.tenant_id'),\n", "    'true',\n"],
    ['every subscription', "subscription: rows(`(${isOwn('subscription.partner_id')}", 'subscription: rows(`(true'],
    ['subscriptions with the own location ID, whoever sold', "\n      AND ${isProviderOfViewer('subscription.partner_id', ACTIVE)}", ''],
    ['evidence of counterparts in sales', "evidence: rows(isOwnTenant('evidence.tenant_id'))", "evidence: rows('true')"],
  ]),
  ...leaksIn('LAYER', `${SCOPE}/predicates.ts`, [
    ['everybody is the viewer', 'return `${partner} = ANY (${VIEWER_PARTNERS})`;', "return `(${partner} = ANY (${VIEWER_PARTNERS}) OR true)`;"],
    ['states of partnerships do not matter', "const inState = `edge.state IN (${states.map((state) => `'${state}'`).join(', ')})`;", "const inState = `(edge.state = '${states[0]}' OR true)`;"],
    ['partnerships of everybody', "own_partnership AS edge WHERE ${isOwnEnd('edge.own_id')} AND", 'own_partnership AS edge WHERE'],
    ['customers of everybody', "own_customer AS bond WHERE ${isOwnEnd('bond.partner_id')}`", 'own_customer AS bond WHERE true`'],
    ['withdrawn and declined partnerships are known', "KNOWN: readonly string[] = ['ACTIVE', 'PENDING']", "KNOWN: readonly string[] = ['ACTIVE', 'PENDING', 'CANCELLED', 'DECLINED']"],
  ]),
  ...leaksIn('LAYER', `${SCOPE}/scope.ts`, [
    ['a relation without its condition', 'FROM core.${relation} WHERE ${where})`', 'FROM core.${relation} WHERE true)`'],
  ]),
  ...leaksIn('NEITHER', `${SCOPE}/predicates.ts`, [
    ['invited partners work together', "ACTIVE: readonly string[] = ['ACTIVE']", "ACTIVE: readonly string[] = ['ACTIVE', 'PENDING']"],
    ['partnerships count on every day', 'AND edge.counterpart_id = ${partner}${and(when)}`', "AND edge.counterpart_id = ${partner}${and(when === '' ? '' : `(${when} OR true)`)}`"],
    ['customers count on every day', 'AND bond.customer_id = ${customer}${and(when)}`', "AND bond.customer_id = ${customer}${and(when === '' ? '' : `(${when} OR true)`)}`"],
    ['what has ended still holds', ' AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ${day}::date)`', '`'],
    ['what has not begun holds', '`${alias}.valid_from <= ${day}::date AND (', '`('],
  ]),
  ...leaksIn('NEITHER', `${SCOPE}/visibleRows.ts`, [
    ['the location ID of whoever was only invited', "OR ${isTenantOfCounterpart('account.tenant_id', ACTIVE)})`;", "OR ${isTenantOfCounterpart('account.tenant_id', KNOWN)})`;"],
    ['the enrollment date of counterparts', "hiddenUnless(isOwn('partner.id'), [", "hiddenUnless('true', ["],
  ]),
  ...leaksIn('NEITHER', `${SCOPE}/scope.ts`, [
    ['everybody sees everything', 'return this.tenantId === null;', 'return true;'],
    ['every partner is the own', 'return this.ownPartnerIds.includes(partnerId);', 'return partnerId.length > 0;'],
  ]),
  ...leaksIn('NEITHER', `${SCOPE}/dateGates.ts`, [
    ['no gate for days', "GATES[name]?.(...places.split(', ')) ?? 'false'", "`${places.split(', ').at(-1)}::date IS NOT NULL`"],
    ['partners are seen on every day', 'PARTNER: seesPartner,', "PARTNER: (_, day) => `${day}::date IS NOT NULL`,"],
    ['customers are seen on every day', 'CUSTOMER: seesCustomer,', "CUSTOMER: (_, day) => `${day}::date IS NOT NULL`,"],
    ['customers of a counterpart on days on which the viewer has none of them', ' AND ${seesCustomer(customer, day)}))`,', '))`,'],
    ['customers of a counterpart on days without a partnership', "${isCounterpart(partner, ACTIVE, holdsOn('edge', day))} AND ${seesCustomer", "${isCounterpart(partner, ACTIVE)} AND ${seesCustomer"],
    ['agreements of customers of other days', '(${seesCustomer(customer, day)} AND (${attestedBy}', '((${attestedBy}'],
  ]),
];
