/** One cell of the table in docs/access.md: who asks what, and what comes back. */
import type { CustomerName, PartnerName } from '../castTenants';
import { CUSTOMER, PARTNER } from '../castTenants';
import type { Model } from '../cast';
import { customerId, partnerId } from './portraits';

export interface Cell {
  /** The row of the table, and what is special. */
  readonly title: string;
  /** Names of viewers who all get the same. */
  readonly viewers: readonly string[];
  readonly asks: string;
  /** The whole answer. */
  readonly gives: unknown;
  /** An operator is told the same: the cell is about what is not taken away. */
  readonly isWhole?: true;
}

/** The global id of a partner of the cast; a reseller unless said otherwise. */
export function idOf(name: PartnerName, model: Model = 'INDIRECT_RESELLER'): string {
  return partnerId({ tenantId: PARTNER[name], model });
}

export function idOfCustomer(name: CustomerName): string {
  return customerId(CUSTOMER[name]);
}

/** Fields of the reseller, the provider, the customer with this id. */
export function ofReseller(name: PartnerName, fields: string): string {
  return `{ node(id: "${idOf(name)}") { ... on IndirectReseller { ${fields} } } }`;
}

export function ofProvider(name: PartnerName, fields: string): string {
  return `{ node(id: "${idOf(name, 'INDIRECT_PROVIDER')}") { ... on IndirectProvider { ${fields} } } }`;
}

export function ofCustomer(name: CustomerName, fields: string): string {
  return `{ node(id: "${idOfCustomer(name)}") { ... on Customer { ${fields} } } }`;
}

/** What is found at the id, or nothing. */
export function node(fields: unknown): { node: unknown } {
  return { node: fields };
}

/** Cells of one row. */
export function cells(row: string, ...entries: readonly [viewers: string, title: string, asks: string, gives: unknown, isWhole?: 'WHOLE'][]): Cell[] {
  return entries.map(([viewers, title, asks, gives, isWhole]) => (
    { title: `${row}: ${title}`, viewers: viewers.split(' '), asks, gives, ...(isWhole ? { isWhole: true } : {}) }));
}
