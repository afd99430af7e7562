import type { Day } from '../calendar';
import type { OfferFacts } from '../facts';
import type { Finding, RuleSource } from '../finding';
import type { Sale } from './condition';
import { unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { offerSubject } from './subjects';

const COMMERCIAL_FROM: Day = '2021-01-19';
const OTHER_SEGMENTS_FROM: Day = '2021-07-07';

/** Perpetual software before all partners could sell it: commercial first, the other segments half a year later. */
export function perpetualSoftwareClosed({ day }: Sale, offer: OfferFacts): Finding | null {
  return offer.segment === 'COMMERCIAL'
    ? closedBefore(COMMERCIAL_FROM, SALE_SOURCES.perpetualSoftware, day, offer)
    : closedBefore(OTHER_SEGMENTS_FROM, SALE_SOURCES.perpetualSoftwareSegments, day, offer);
}

function closedBefore(from: Day, source: RuleSource, day: Day, offer: OfferFacts): Finding | null {
  if (day >= from) return null;
  const segment = value('segment', offer.segment);
  const saying = say`${value('offer', offer.name)} is perpetual software, sold in the segment ${segment} from ${value('from', from)} on.`;
  return unmet('OFFER_OPEN', source, saying, {
    expected: `on or after ${from}`, actual: day, subject: offerSubject(offer), partnerCenterCode: '2085', remedy: `Order on or after ${from}.`,
  });
}
