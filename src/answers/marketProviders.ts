import type { Day } from '../rulebook/calendar';
import { regionOf } from '../rulebook/reference/markets';
import type { ListedPartner } from '../store/lists/partnerList';
import { pageOf, sortKeyed, type PageOrder } from '../store/page';
import type { Answers } from './answers';
import { connectionOf, type Connection } from './connection';
import { pageRequest, type PagingArguments } from './cursor';

const ORDER: PageOrder = { tag: 'market-providers/NAME', descending: false };

/** Providers that may sell into a market on the date, by name. */
export async function providersOfMarket(answers: Answers, market: string, asOf: Day, paging: PagingArguments): Promise<Connection<ListedPartner>> {
  const request = pageRequest(paging, ORDER, 'uuid');
  const region = regionOf(market, asOf);
  const open = (await answers.loaders.openProvidersOn(asOf)).filter((entry) => entry.region === region);
  const listed = sortKeyed(open.map(({ provider }) => provider), ORDER);
  return connectionOf(pageOf(listed, request, ORDER), ORDER, () => Promise.resolve(listed.length));
}
