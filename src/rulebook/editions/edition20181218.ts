import { firstLevelSupport } from '../requirements/firstLevelSupport';
import { legalSigningAuthority } from '../requirements/legalSigningAuthority';
import { forAll, forApplicants, type EditionPage } from './editionPage';

const START = '2018-12-18';

export const edition20181218: EditionPage = {
  effectiveFrom: START,
  document: 'Direct partner new requirements, 2018-12-18',
  changes: {
    DIRECT_BILL: { adds: [forApplicants(legalSigningAuthority, START), forAll(firstLevelSupport, START, 'AT_ONCE')] },
  },
};
