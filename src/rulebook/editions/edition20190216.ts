import { creditCheck } from '../requirements/creditCheck';
import { forApplicants, type EditionPage } from './editionPage';

const START = '2019-02-16';

export const edition20190216: EditionPage = {
  effectiveFrom: START,
  document: 'Direct partner new requirements, 2019-02-16',
  changes: {
    DIRECT_BILL: { adds: [forApplicants(creditCheck, START)] },
  },
};
