import { holdsOn, type Day } from '../calendar';
import type { BuyerFacts } from '../facts';
import { segmentAllowed } from '../reference/segments';
import type { CustomerSegment, QualificationKind } from '../terms';
import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { buyerSubject } from './subjects';

const CODE = 'CUSTOMER_QUALIFIED_FOR_SEGMENT';
const SOURCE = SALE_SOURCES.segments;

const KIND_OF_SEGMENT: Readonly<Record<CustomerSegment, QualificationKind | null>> = {
  COMMERCIAL: null,
  EDUCATION: 'EDUCATION',
  NONPROFIT: 'NONPROFIT',
  GOVERNMENT: 'GOVERNMENT_COMMUNITY_CLOUD',
};

/** The customer's approved qualifications allow the offer's segment. */
export const customerQualifiedForSegment: Condition = {
  code: CODE,
  judge({ buyer, offer, day }) {
    if (!offer) return null;
    const subject = buyerSubject(buyer);
    if (buyer.kind === 'MARKET') {
      return notApplicable(CODE, SOURCE, say`A customer in good order has what the segment asks for.`, { subject });
    }
    const held = approvedQualifications(buyer, day);
    const what = value('offer', offer.name);
    const segment = value('segment', offer.segment);
    const holding = value('held', held.length > 0 ? held.join(', ') : 'no qualification');
    const grounds = { expected: expectedFor(offer.segment), actual: holding.value, subject };
    if (segmentAllowed(held, offer.segment)) {
      return met(CODE, SOURCE, say`${what} is for the segment ${segment}, which a customer with ${holding} may buy.`, grounds);
    }
    return unmet(CODE, SOURCE, say`${what} is for the segment ${segment}, which a customer with ${holding} may not buy.`, {
      ...grounds, partnerCenterCode: '800086', remedy: 'Have the qualification of the customer approved, or choose an offer of its segment.',
    });
  },
};

/** What is IN_REVIEW does not count yet. */
function approvedQualifications(buyer: Exclude<BuyerFacts, { kind: 'MARKET' }>, day: Day): QualificationKind[] {
  if (buyer.kind === 'PROSPECT') return buyer.qualifications.map((segment) => KIND_OF_SEGMENT[segment]).filter((kind) => kind !== null);
  return buyer.qualifications.filter((fact) => fact.vetting === 'APPROVED' && holdsOn(fact, day)).map(({ kind }) => kind);
}

function expectedFor(segment: CustomerSegment): string {
  return KIND_OF_SEGMENT[segment] ?? 'no GOVERNMENT_COMMUNITY_CLOUD';
}
