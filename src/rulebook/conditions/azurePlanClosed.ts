import type { Day } from '../calendar';
import type { OfferFacts } from '../facts';
import type { Finding, RuleSource } from '../finding';
import { findMarket } from '../reference/markets';
import type { Sale } from './condition';
import { unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { offerSubject } from './subjects';

/** Where the Azure plan came later than elsewhere. */
interface Opening {
  readonly from: Day;
  readonly source: RuleSource;
}

const MARKET_OPENINGS: Readonly<Record<string, Opening>> = {
  RU: { from: '2021-03-10', source: SALE_SOURCES.azurePlanRussia },
  VA: { from: '2021-07-22', source: SALE_SOURCES.azurePlanGovernment },
};
const GOVERNMENT_OPENING: Opening = { from: '2021-08-24', source: SALE_SOURCES.azurePlanGovernment };

/** The Azure plan before it opened in Russia, in Vatican City, and to the Government Community Cloud. */
export function azurePlanClosed({ buyer, day }: Sale, offer: OfferFacts): Finding | null {
  const inMarket = MARKET_OPENINGS[buyer.country];
  if (inMarket && day < inMarket.from) return notYetOpen(day, offer, findMarket(buyer.country)?.name ?? buyer.country, inMarket);
  if (offer.segment === 'GOVERNMENT' && day < GOVERNMENT_OPENING.from) {
    return notYetOpen(day, offer, 'the Government Community Cloud', GOVERNMENT_OPENING);
  }
  return null;
}

function notYetOpen(day: Day, offer: OfferFacts, where: string, { from, source }: Opening): Finding {
  const saying = say`${value('offer', offer.name)} is sold in ${value('where', where)} from ${value('from', from)} on.`;
  return unmet('OFFER_OPEN', source, saying, {
    expected: `on or after ${from}`, actual: day, subject: offerSubject(offer), partnerCenterCode: '2085',
    remedy: `Order on or after ${from}.`,
  });
}
