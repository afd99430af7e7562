import type { Day } from '../rulebook/calendar';
import { marketsOfRegion, regionOf } from '../rulebook/reference/markets';
import { saleRegions } from '../rulebook/saleRegions';
import { gatherSellers } from '../store/facts/partnerFacts';
import { partnersOfModel, type ListedPartner } from '../store/lists/partnerList';
import { NO_PARENT } from '../store/lists/list';
import type { Answers } from './answers';
import type { Connection, Judgment } from './connection';
import type { PagingArguments } from './cursor';

/** Providers that may sell into a market on the date, by name. */
export function providersOfMarket(answers: Answers, market: string, asOf: Day, paging: PagingArguments): Promise<Connection<ListedPartner>> {
  const region = regionOf(market, asOf);
  const countries = region === null ? [] : marketsOfRegion(region, asOf).map(({ code }) => code);
  const list = partnersOfModel('INDIRECT_PROVIDER', { filter: { countries }, order: 'NAME', descending: false, asOf });
  const judgment: Judgment<ListedPartner> = {
    order: { tag: 'market-providers/NAME', descending: false },
    judge: async (rows) => {
      const facts = await gatherSellers(answers.snapshot, rows.map((row) => row.partnerId));
      return rows.filter((row) => {
        const provider = facts.get(row.partnerId);
        return provider !== undefined && saleRegions(provider, asOf).some(({ open }) => open);
      });
    },
  };
  return answers.connections.connection({ question: JSON.stringify(['market-providers', region, asOf]), list, judgment }, NO_PARENT, paging);
}
