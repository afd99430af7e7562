import type { PagePosition } from '../../variables';
import type { Account, Customer, Partner, Partnership } from './entities';

/** A page of a list by name. */
export interface PageRequest {
  readonly first: number;
  readonly after: PagePosition | null;
  readonly asOf: string;
}

/** How fields read, which is all that the peers with typeorm differ in. Lists give one row more than the page has, where there is one. */
export interface Reads {
  partner(id: string): Promise<Partner | null>;
  account(tenantId: string): Promise<Account | null>;
  /** The location of an account, as far as it may be told. */
  location(tenantId: string): Promise<string | null>;
  /** Partnerships of a partner with those at the far end, in their order. */
  partnerships(partner: Partner, page: PageRequest): Promise<Partnership[]>;
  /** Customers of one partner, a page of many. */
  customers(partnerId: string, page: PageRequest, markets: readonly string[] | null): Promise<Customer[]>;
  /** The first customers of a partner that is one of many. */
  firstCustomers(partnerId: string, first: number, asOf: string): Promise<Customer[]>;
}

/** What resolvers are given. */
export interface Context {
  reads(): Promise<Reads>;
}
