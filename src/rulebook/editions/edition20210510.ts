import { registrationNumber } from '../requirements/registrationNumber';
import { forAll, type EditionPage } from './editionPage';

const START = '2021-05-10';

const companyRegistration = forAll(registrationNumber, START, 'AT_ONCE');

export const edition20210510: EditionPage = {
  effectiveFrom: START,
  document: 'Enrolling in the CSP program, 2021-05-10',
  changes: {
    DIRECT_BILL: { adds: [companyRegistration] },
    INDIRECT_PROVIDER: { adds: [companyRegistration] },
    INDIRECT_RESELLER: { adds: [companyRegistration] },
  },
};
