/** Words that no answer to a viewer may hold: names, numbers and ids of everything that does not exist for it, and what is shown to nobody. */
import { COMPANY, PARTNER, type PartnerName } from '../castTenants';
import { customerId, partnerId } from './portraits';
import type { Sight } from './sight';

/** Reasons of statuses, of all partners. */
export const SHOWN_TO_NOBODY = 'REASON-';

/** Each is told by its whole: "Former" as the name of a partner stands between quotes. */
export function strangerWords(sight: Sight): string[] {
  const { network } = sight;
  const known = new Set(sight.partners().map(({ tenantId }) => tenantId));
  const strangers = network.partners.filter((partner) => !sight.knows(partner));
  const companies = new Set(network.partners.filter(({ tenantId }) => known.has(tenantId)).map(({ company }) => company));
  return [
    SHOWN_TO_NOBODY,
    ...strangers.map(partnerId),
    ...strangers.filter(({ tenantId }) => !known.has(tenantId)).flatMap(({ tenantId, name, locationId }) => [tenantId, `"${name}"`, `${name} `, locationId ?? tenantId]),
    ...network.companies.filter(({ globalPartnerId }) => !companies.has(globalPartnerId)).map(({ name }) => name),
    ...network.customers.filter(({ tenantId }) => !sight.knowsCustomer(tenantId)).flatMap(({ tenantId, name, domain }) => [tenantId, customerId(tenantId), `"${name}"`, domain ?? tenantId]),
    ...amountsOfOthers(sight),
  ];
}

/** Months of revenue of others than the viewer's company: the amounts of the cast are all different. */
function amountsOfOthers(sight: Sight): string[] {
  if (sight.seesEverything) return [];
  const name = Object.entries(PARTNER).find(([, tenantId]) => tenantId === sight.tenantId)?.[0] as PartnerName;
  const family = Object.keys(COMPANY).filter((other) => COMPANY[name] !== undefined && COMPANY[other as PartnerName] === COMPANY[name]).map((other) => PARTNER[other as PartnerName]);
  return [...new Set(sight.network.revenue.filter(({ tenantId }) => tenantId !== sight.tenantId && !family.includes(tenantId as never)).map(({ amountUsd }) => amountUsd))];
}
