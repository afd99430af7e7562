import type { Condition } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say } from './saying';
import { buyerSubject } from './subjects';

const CODE = 'CUSTOMER_REVIEW_PASSED';
const SOURCE = SALE_SOURCES.errorCodes;

/** Microsoft's review of the customer is passed. */
export const customerReviewPassed: Condition = {
  code: CODE,
  judge({ buyer }) {
    const subject = buyerSubject(buyer);
    if (buyer.kind !== 'CUSTOMER') return notApplicable(CODE, SOURCE, say`Whoever is no customer yet was not reviewed.`, { subject });
    const grounds = { expected: 'PASSED', actual: buyer.reviewStatus, subject };
    switch (buyer.reviewStatus) {
      case 'PASSED':
        return met(CODE, SOURCE, say`Microsoft's review of the customer is passed.`, grounds);
      case 'IN_REVIEW':
        return unmet(CODE, SOURCE, say`Microsoft is still reviewing the customer.`, {
          ...grounds, partnerCenterCode: '800073', remedy: 'Wait for the review to end.',
        });
      case 'REJECTED':
        return unmet(CODE, SOURCE, say`Microsoft's review rejected the customer.`, {
          ...grounds, partnerCenterCode: '800075', remedy: 'Ask Partner Center support to review the customer again.',
        });
    }
  },
};
