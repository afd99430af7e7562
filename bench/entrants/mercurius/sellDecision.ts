import type * as sellDecisionModule from '../../../src/rulebook/sellDecision';
import type * as customerFactsModule from '../../../src/store/facts/customerFacts';
import type * as offerFactsModule from '../../../src/store/facts/offerFacts';
import type * as partnerFactsModule from '../../../src/store/facts/partnerFacts';
import type * as partnerIdModule from '../../../src/store/scope/partnerId';
import { fromProduct } from '../../product';
import { customerFor } from '../limit/disclosed';
import { marketOf } from '../peers/markets';
import { identity } from './judgments';
import type { Context } from './plain';
import { CUSTOMER } from './statements';

const { sellDecision: judgeSale } = fromProduct<typeof sellDecisionModule>('rulebook/sellDecision');
const { gatherCustomers } = fromProduct<typeof customerFactsModule>('store/facts/customerFacts');
const { gatherOffers } = fromProduct<typeof offerFactsModule>('store/facts/offerFacts');
const { gatherSellers } = fromProduct<typeof partnerFactsModule>('store/facts/partnerFacts');
const { partnerIdOf } = fromProduct<typeof partnerIdModule>('store/scope/partnerId');

interface SaleArguments {
  readonly sellerId: string;
  readonly customerId: string;
  readonly offerId: string;
  readonly asOf: string;
}

/** A reseller's new order for one of its customers. */
export async function sellDecision(_root: unknown, { sellerId, customerId, offerId, asOf }: SaleArguments, { session }: Context): Promise<object> {
  const facts = await session.facts();
  const id = partnerIdOf(sellerId, 'INDIRECT_RESELLER');
  const seller = (await gatherSellers(facts, [id])).get(id);
  const buyer = (await gatherCustomers(facts, [customerId])).get(customerId);
  const offer = (await gatherOffers(facts, [offerId])).get(offerId);
  const [customer] = await session.rows(CUSTOMER, [customerId]);
  if (!seller || !buyer || !offer || !customer) throw new Error(`The sale of ${offerId} by ${sellerId} to ${customerId} is about something that is not there.`);
  const sale = { seller, buyer: customerFor(facts.scope, seller, buyer, asOf), offer, provider: null, partnerOfRecord: null, resellersOfRecord: [] };
  const { verdict, findings, routes } = judgeSale(sale, 'NEW_ORDER', asOf);
  return {
    verdict, findings, market: marketOf(buyer.country), seller: identity(seller), customer, offer: { sku: offerId, name: offer.name },
    routes: routes.map((route) => ({ ...route, provider: identity(route.provider) })),
  };
}
