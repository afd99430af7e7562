import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';

import type { Customer } from '../orm/entities';
import { relationshipsOf } from '../orm/lists';

/**
 * The first customers by name of each of many partners. Loaders read by key, which knows no "ten of each": all relationships of the partners are read,
 * then their customers, and the first ones are taken here.
 */
export class FirstCustomers {
  private readonly byDay = new Map<string, DataLoader<string, readonly Customer[]>>();

  constructor(private readonly manager: EntityManager, private readonly customers: DataLoader<string, Customer | null>) {}

  async load(partnerId: string, first: number, asOf: string): Promise<Customer[]> {
    const loader = this.byDay.get(asOf) ?? this.loaderOn(asOf);
    this.byDay.set(asOf, loader);
    return (await loader.load(partnerId)).slice(0, first + 1);
  }

  private loaderOn(asOf: string): DataLoader<string, readonly Customer[]> {
    return new DataLoader(async (partnerIds) => {
      const relationships = await relationshipsOf(this.manager, partnerIds, asOf);
      const customers = await this.customers.loadMany(relationships.map(({ customerId }) => customerId));
      const byPartner = new Map<string, Customer[]>(partnerIds.map((partnerId) => [partnerId, []]));
      customers.forEach((customer, index) => {
        if (customer instanceof Error) throw customer;
        if (customer) byPartner.get(relationships[index]?.partnerId ?? '')?.push(customer);
      });
      return partnerIds.map((partnerId) => (byPartner.get(partnerId) ?? []).sort(byName));
    });
  }
}

/** As the database orders them: letter by letter (by code point, which for JavaScript's `<` holds below the surrogates), then by tenant. */
function byName(one: Customer, other: Customer): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.tenantId < other.tenantId ? -1 : 1;
}
