import type { Day } from '../calendar';
import { mfaAllUsers } from '../requirements/mfaAllUsers';
import { secureApplicationModel } from '../requirements/secureApplicationModel';
import { forAll, type EditionLine, type EditionPage } from './editionPage';

const START = '2019-08-01';
const TECHNICAL_SAFEGUARDS_FROM: Day = '2019-11-18';

const multiFactor: EditionLine = {
  requirement: mfaAllUsers('100'),
  level: 'REQUIRED',
  applicantsFrom: START,
  existing: { from: TECHNICAL_SAFEGUARDS_FROM, check: 'AT_ONCE' },
};
const apiIntegrations = forAll(secureApplicationModel, START, 'AT_ONCE');

export const edition20190801: EditionPage = {
  effectiveFrom: START,
  document: 'Partner security requirements, 2019-08-01',
  changes: {
    DIRECT_BILL: { adds: [multiFactor, apiIntegrations] },
    INDIRECT_PROVIDER: { adds: [multiFactor, apiIntegrations] },
    INDIRECT_RESELLER: { adds: [multiFactor] },
  },
};
