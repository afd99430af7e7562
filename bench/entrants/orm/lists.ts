import type { EntityManager, SelectQueryBuilder } from 'typeorm';

import { holdsOn, locationOf, seesBondOn } from '../peers/visibility';
import { Account, Customer, CustomerRelationship, Partner, Partnership } from './entities';
import type { PageRequest } from './reads';

/** Partnerships of one partner, ordered by who is at the far end. */
export function partnershipsOf(manager: EntityManager, { id, model }: Partner, { first, after, asOf }: PageRequest): Promise<Partnership[]> {
  const edges = (near: string): SelectQueryBuilder<Partnership> => manager.createQueryBuilder(Partnership, 'edge')
    .where(`edge.${near} = :id AND edge.state IN ('ACTIVE', 'PENDING') AND ${holdsOn('edge', ':asOf')}`, { id, asOf });
  if (model === 'INDIRECT_PROVIDER') return pageByName(edges('providerId'), { name: 'edge.reseller_name', key: 'edge.reseller_id' }, first, after).getMany();
  const query = edges('resellerId').innerJoin(Partner, 'far', 'far.id = edge.providerId');
  return pageByName(query, { name: 'far.name COLLATE "C"', key: 'far.id' }, first, after).getMany();
}

/** Customers of one partner. */
export function customersOf(manager: EntityManager, partnerId: string, { first, after, asOf }: PageRequest, markets: readonly string[] | null): Promise<Customer[]> {
  const query = manager.createQueryBuilder(Customer, 'customer').innerJoin(CustomerRelationship, 'bond', 'bond.customerId = customer.tenantId')
    .where(`bond.partnerId = :partnerId AND ${holdsOn('bond', ':asOf')} AND ${seesBondOn('bond', ':asOf')}`, { partnerId, asOf });
  if (markets) query.andWhere('customer.country IN (:...markets)', { markets });
  return pageByName(query, { name: 'bond.customer_name', key: 'bond.customer_id' }, first, after).getMany();
}

/** Relationships of some partners that may be shown on the day. */
export function relationshipsOf(manager: EntityManager, partnerIds: readonly string[], asOf: string): Promise<CustomerRelationship[]> {
  return manager.createQueryBuilder(CustomerRelationship, 'bond')
    .where(`bond.partnerId IN (:...partnerIds) AND ${holdsOn('bond', ':asOf')} AND ${seesBondOn('bond', ':asOf')}`, { partnerIds, asOf }).getMany();
}

/** Locations of some accounts, as far as they may be told. */
export function locationsOf(manager: EntityManager, tenantIds: readonly string[]): Promise<{ tenantId: string; location: string | null }[]> {
  return manager.createQueryBuilder(Account, 'account').select('account.tenantId', 'tenantId').addSelect(locationOf('account'), 'location')
    .where('account.tenantId IN (:...tenantIds)', { tenantIds }).getRawMany();
}

function pageByName<Row extends object>(
  query: SelectQueryBuilder<Row>, { name, key }: { readonly name: string; readonly key: string }, first: number, after: PageRequest['after'],
): SelectQueryBuilder<Row> {
  if (after) query.andWhere(`(${name}, ${key}) > (:afterName COLLATE "C", :afterId::uuid)`, { afterName: after.name, afterId: after.id });
  return query.orderBy(name).addOrderBy(key).limit(first + 1);
}
