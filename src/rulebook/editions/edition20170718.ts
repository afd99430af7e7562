import { locationCountryMatchesTenant } from '../requirements/locationCountry';
import { forAll, type EditionPage } from './editionPage';

const START = '2017-07-18';

export const edition20170718: EditionPage = {
  effectiveFrom: START,
  document: 'Indirect reseller tasks in Partner Center, 2017-07-18',
  changes: {
    INDIRECT_RESELLER: { adds: [forAll(locationCountryMatchesTenant, START, 'AT_ONCE')] },
  },
};
