import type { Day } from '../rulebook/calendar';
import { regionOf } from '../rulebook/reference/markets';
import type { ListedPartner } from '../store/lists/partnerList';
import { pageOf, sortKeyed, type PageOrder } from '../store/page';
import type { Answers } from './answers';
import { connectionOf, type Connection } from './connection';
import { pageRequest, type PagingArguments } from './cursor';
import { questionText } from './questionText';

const ORDER: PageOrder = { tag: 'NAME', descending: false };

/** Providers that may sell into a market on the date, by name. */
export async function providersOfMarket(answers: Answers, market: string, asOf: Day, paging: PagingArguments): Promise<Connection<ListedPartner>> {
  const list = { question: questionText('market-providers', asOf), parent: market, order: ORDER };
  const request = pageRequest(answers.cursors, list, paging);
  const region = regionOf(market, asOf);
  const open = (await answers.loaders.openProvidersOn(asOf)).filter((entry) => entry.region === region);
  const listed = sortKeyed(open.map(({ provider }) => provider), ORDER);
  return connectionOf(pageOf(listed, request, ORDER), answers.cursors, list, () => Promise.resolve(listed.length));
}
