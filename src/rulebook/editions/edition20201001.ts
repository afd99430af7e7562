import { resellerFirst } from '../requirements/resellerFirst';
import { forApplicants, type EditionPage } from './editionPage';

const START = '2020-10-01';

export const edition20201001: EditionPage = {
  effectiveFrom: START,
  document: 'Partner Center announcements, October 2020',
  changes: {
    DIRECT_BILL: { adds: [forApplicants(resellerFirst, START)] },
  },
};
