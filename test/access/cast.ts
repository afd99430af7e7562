/**
 * The cast of the access tests: two competing distributors, Northwind and Contoso, in one region with a shared reseller, and around them everybody whose
 * facts one of them may see in part, for a while, or not at all. Who is who stands in the names.
 */
import type { NetworkDocument, PartnerRow } from '../../src/store/import/networkDocument';
import { completed } from '../support/api';
import { addChannel } from './castChannel';
import { addCustomers } from './castCustomers';
import { addOffers } from './castOffers';

/** The day that questions without a date are about. */
export const TODAY = '2026-11-22';

export type Model = PartnerRow['model'];

/** An enrollment, by its key. */
export interface Enrollment {
  readonly tenantId: string;
  readonly model: Model;
}

/** The whole document. */
export function castNetwork(): NetworkDocument {
  const network = completed({});
  addChannel(network);
  addCustomers(network);
  addOffers(network);
  return network;
}
