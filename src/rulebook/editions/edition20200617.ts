import { activeLocationIdInCountry } from '../requirements/activeLocationId';
import { forAll, type EditionPage } from './editionPage';

const START = '2020-06-17';

export const edition20200617: EditionPage = {
  effectiveFrom: START,
  document: 'Partner Center account structure, 2020-06-17',
  changes: {
    INDIRECT_PROVIDER: { adds: [forAll(activeLocationIdInCountry('ACTIVE_LOCATION_MPN_ID'), START, 'AT_ONCE')] },
  },
};
