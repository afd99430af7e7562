import DataLoader from 'dataloader';
import { In, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';

import { Account, Customer, Partner } from '../orm/entities';
import { customersOf, locationsOf, partnershipsOf } from '../orm/lists';
import type { Reads } from '../orm/reads';
import { FirstCustomers } from './firstCustomers';

/** Loaders of one request, as DataLoader's documentation makes them. */
export function dataloaderReads(manager: EntityManager): Reads {
  const partners = byKey<Partner>(manager, Partner, 'id');
  const accounts = byKey<Account>(manager, Account, 'tenantId');
  const customers = byKey<Customer>(manager, Customer, 'tenantId');
  const locations = new DataLoader<string, string | null>(async (tenantIds) => {
    const found = new Map((await locationsOf(manager, tenantIds)).map(({ tenantId, location }) => [tenantId, location]));
    return tenantIds.map((tenantId) => found.get(tenantId) ?? null);
  });
  const firstCustomers = new FirstCustomers(manager, customers);
  return {
    partner: (id) => partners.load(id),
    account: (tenantId) => accounts.load(tenantId),
    location: (tenantId) => locations.load(tenantId),
    partnerships: (partner, page) => partnershipsOf(manager, partner, page),
    customers: (partnerId, page, markets) => customersOf(manager, partnerId, page, markets),
    firstCustomers: (partnerId, first, asOf) => firstCustomers.load(partnerId, first, asOf),
  };
}

function byKey<Row extends object>(manager: EntityManager, entity: EntityTarget<Row>, key: keyof Row & string): DataLoader<string, Row | null> {
  return new DataLoader<string, Row | null>(async (keys) => {
    const rows = await manager.findBy(entity, { [key]: In(keys) } as FindOptionsWhere<Row>);
    const found = new Map(rows.map((row) => [row[key] as string, row]));
    return keys.map((value) => found.get(value) ?? null);
  });
}
