import { addDays, addMonthsToMonth, FIRST_DAY, firstDayOf, isDay, LAST_DAY, monthOf, type Day } from '../rulebook/calendar';
import { NO_PARENT } from '../store/lists/list';
import { allOffers, offersOfMarket, type ListedOffer, type OfferListFilter, type Window } from '../store/lists/offerList';
import type { Answers } from './answers';
import { BadInput } from './badInput';
import type { Connection } from './connection';
import type { PagingArguments } from './cursor';
import { questionText } from './questionText';

export interface OfferQuestion {
  readonly filter?: OfferListFilter | null;
  readonly orderBy?: { readonly field: 'NAME' | 'SKU'; readonly direction: 'ASC' | 'DESC' } | null;
}

/** All offers; a market filter means available there on the date. */
export function offersConnection(answers: Answers, question: OfferQuestion, asOf: Day, paging: PagingArguments): Promise<Connection<ListedOffer>> {
  const window = { from: asOf, to: addDays(asOf, 1) };
  return answers.connections.connection(
    { question: questionText('offers', question, window), list: allOffers(listArguments(question, window)), judgment: null }, NO_PARENT, paging,
  );
}

/** Offers available in a market on some day of a month (`YYYY-MM`); this month when none is given. */
export function offersOfMarketConnection(
  answers: Answers, market: string, question: OfferQuestion, month: string | null | undefined, paging: PagingArguments,
): Promise<Connection<ListedOffer>> {
  const window = monthWindow(month ?? monthOf(answers.today));
  return answers.connections.connection(
    { question: questionText('market-offers', question, window), list: offersOfMarket(listArguments(question, window)), judgment: null }, market, paging,
  );
}

function monthWindow(month: string): Window {
  const from = firstDayOf(month);
  if (!isDay(from) || from < FIRST_DAY || from > LAST_DAY) {
    throw new BadInput('month', month, `a month YYYY-MM from ${monthOf(FIRST_DAY)} to ${monthOf(LAST_DAY)}`);
  }
  return { from, to: firstDayOf(addMonthsToMonth(month, 1)) };
}

function listArguments({ filter, orderBy }: OfferQuestion, window: Window) {
  return { filter: filter ?? {}, order: orderBy?.field ?? 'NAME', descending: orderBy?.direction === 'DESC', window } as const;
}
