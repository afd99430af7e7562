import { resellerTenure } from '../requirements/resellerTenure';
import { forApplicants, type EditionPage } from './editionPage';

const START = '2021-04-15';

export const edition20210415: EditionPage = {
  effectiveFrom: START,
  document: 'Direct partner new requirements, 2021-04-15',
  changes: {
    DIRECT_BILL: { adds: [forApplicants(resellerTenure(12), START)] },
  },
};
