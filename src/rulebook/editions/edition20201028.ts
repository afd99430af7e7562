import { activeLocationId } from '../requirements/activeLocationId';
import { legalSigningAuthority } from '../requirements/legalSigningAuthority';
import { microsoftAppointment } from '../requirements/microsoftAppointment';
import { providerRelationship } from '../requirements/providerRelationship';
import { forAll, forApplicants, type EditionPage } from './editionPage';

const START = '2020-10-28';

export const edition20201028: EditionPage = {
  effectiveFrom: START,
  document: 'Cloud Solution Provider program overview, 2020-10-28',
  changes: {
    INDIRECT_PROVIDER: { adds: [forAll(microsoftAppointment, START, 'AT_ONCE')] },
    INDIRECT_RESELLER: {
      adds: [
        forApplicants(activeLocationId('ACTIVE_LOCATION_MPN_ID'), START),
        forApplicants(legalSigningAuthority, START),
        forAll(providerRelationship, START, 'AT_ONCE'),
      ],
    },
  },
};
