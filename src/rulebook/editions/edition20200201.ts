import { enrollmentActive } from '../requirements/enrollmentActive';
import { agreementAcceptedInRegion } from '../requirements/partnerAgreementAccepted';
import { forAll, forEnrolled, type EditionPage } from './editionPage';

const START = '2020-02-01';

const ownAgreement = forAll(agreementAcceptedInRegion('900124'), START, 'AT_ONCE');

export const edition20200201: EditionPage = {
  effectiveFrom: START,
  document: 'Microsoft Partner Agreement, 2020-02-01',
  changes: {
    DIRECT_BILL: { adds: [ownAgreement] },
    INDIRECT_PROVIDER: { adds: [ownAgreement] },
    INDIRECT_RESELLER: {
      adds: [forEnrolled(enrollmentActive, START, 'AT_ONCE'), forAll(agreementAcceptedInRegion('2203'), START, 'AT_ONCE')],
    },
  },
};
