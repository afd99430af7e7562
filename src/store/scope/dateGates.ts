import { ACTIVE, enrollmentOf, holdsOn, isAmongCustomersOfViewer, isCounterpart, isCustomerOfViewer, isOwn, isProviderOfViewer, VIEWER_TENANT } from './predicates';

/**
 * Conditions that a statement sets on the day it asks about, because a row that the viewer may see tells more than the days on which it may:
 * - SEES_PARTNER(partner id, day): the partner is the viewer's own, or works with it on that day;
 * - SEES_CUSTOMER(tenant, day): the viewer is related to the customer on that day;
 * - SEES_RELATIONSHIP(tenant, partner id, day): the partner is the viewer's own, or both hold;
 * - SEES_AGREEMENT(tenant, attesting tenant, day): the viewer attested it, or sees the customer and who attested it on that day.
 * One is about any day: SEES_CUSTOMER_EVER(tenant) holds of every customer that the viewer sees, and lets a list of them begin with the viewer's own.
 */
const GATES: Readonly<Record<string, (...places: string[]) => string>> = {
  PARTNER: seesPartner,
  CUSTOMER: seesCustomer,
  CUSTOMER_EVER: isAmongCustomersOfViewer,
  RELATIONSHIP: (customer, partner, day) =>
    `(${isOwn(partner)} OR (${isCounterpart(partner, ACTIVE, holdsOn('edge', day))} AND ${seesCustomer(customer, day)}))`,
  AGREEMENT: (customer, attestedBy, day) => `(coalesce(${attestedBy} = ${VIEWER_TENANT}, false) OR (${seesCustomer(customer, day)} AND (${attestedBy} IS NULL OR
      ${isProviderOfViewer(enrollmentOf(attestedBy, 'INDIRECT_PROVIDER'), ACTIVE, holdsOn('edge', day))})))`,
};

const GATE = new RegExp(`SEES_(${Object.keys(GATES).join('|')})\\(([^()]+)\\)`, 'g');

/** The text for a partner: each gate as its condition. */
export function datedGates(text: string): string {
  return text.replace(GATE, (_, name: string, places: string) => GATES[name]?.(...places.split(', ')) ?? 'false');
}

/** The text for whoever sees everything on every day. */
export function openGates(text: string): string {
  return text.replace(GATE, 'true');
}

function seesPartner(partner: string, day: string): string {
  return `(${isOwn(partner)} OR ${isCounterpart(partner, ACTIVE, holdsOn('edge', day))})`;
}

function seesCustomer(customer: string, day: string): string {
  return isCustomerOfViewer(customer, holdsOn('bond', day));
}
