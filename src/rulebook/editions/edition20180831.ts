import { activeLocationId } from '../requirements/activeLocationId';
import { billingProvisioning } from '../requirements/billingProvisioning';
import { businessVetting } from '../requirements/businessVetting';
import { managedService } from '../requirements/managedService';
import { supportPlan } from '../requirements/supportPlan';
import { forAll, type EditionPage } from './editionPage';

const START = '2018-08-31';

export const edition20180831: EditionPage = {
  effectiveFrom: START,
  document: 'Direct partner new requirements, 2018-08-31',
  changes: {
    DIRECT_BILL: {
      adds: [
        forAll(activeLocationId('ACTIVE_LOCATION_MPN_ID'), START, 'NEXT_ENROLLMENT'),
        forAll(supportPlan(['ASFP', 'PSFP']), START, 'NEXT_ENROLLMENT'),
        forAll(managedService('MANAGED_SERVICE'), START, 'NEXT_ENROLLMENT'),
        forAll(billingProvisioning, START, 'NEXT_ENROLLMENT'),
        forAll(businessVetting('AUTHORIZED'), START, 'AT_ONCE'),
      ],
    },
  },
};
