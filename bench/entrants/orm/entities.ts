import type * as accountModule from '../../../src/store/entities/Account';
import type * as customerModule from '../../../src/store/entities/Customer';
import type * as relationshipModule from '../../../src/store/entities/CustomerRelationship';
import type * as partnerModule from '../../../src/store/entities/Partner';
import type * as partnershipModule from '../../../src/store/entities/Partnership';
import { fromProduct } from '../../product';

/** The product's entities: the tables as typeorm knows them. */
export const { Account } = fromProduct<typeof accountModule>('store/entities/Account');
export const { Customer } = fromProduct<typeof customerModule>('store/entities/Customer');
export const { CustomerRelationship } = fromProduct<typeof relationshipModule>('store/entities/CustomerRelationship');
export const { Partner } = fromProduct<typeof partnerModule>('store/entities/Partner');
export const { Partnership } = fromProduct<typeof partnershipModule>('store/entities/Partnership');

export type Account = accountModule.Account;
export type Customer = customerModule.Customer;
export type CustomerRelationship = relationshipModule.CustomerRelationship;
export type Partner = partnerModule.Partner;
export type Partnership = partnershipModule.Partnership;
