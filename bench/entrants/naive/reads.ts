import type { EntityManager } from 'typeorm';

import { Account, Partner } from '../orm/entities';
import { customersOf, locationsOf, partnershipsOf } from '../orm/lists';
import type { Reads } from '../orm/reads';

/** One statement for each field. */
export function naiveReads(manager: EntityManager): Reads {
  return {
    partner: (id) => manager.findOneBy(Partner, { id }),
    account: (tenantId) => manager.findOneBy(Account, { tenantId }),
    location: async (tenantId) => (await locationsOf(manager, [tenantId]))[0]?.location ?? null,
    partnerships: (partner, page) => partnershipsOf(manager, partner, page),
    customers: (partnerId, page, markets) => customersOf(manager, partnerId, page, markets),
    firstCustomers: (partnerId, first, asOf) => customersOf(manager, partnerId, { first, after: null, asOf }, null),
  };
}
