import { hasActivePartnership } from './activePartnerships';
import type { Condition } from './condition';
import { met, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const CODE = 'PARTNERSHIP_ACTIVE';
const SOURCE = SALE_SOURCES.indirectResellerTasks;

/** The reseller and the provider of the route have an ACTIVE partnership. */
export const partnershipActive: Condition = {
  code: CODE,
  judge({ seller, day }, provider) {
    const reseller = value('reseller', seller.name);
    const through = value('provider', provider.name);
    const subject = partnerSubject(seller);
    if (hasActivePartnership(seller, provider, day)) {
      return met(CODE, SOURCE, say`${reseller} has an active partnership with ${through}.`, { expected: 'ACTIVE', actual: 'ACTIVE', subject });
    }
    return unmet(CODE, SOURCE, say`${reseller} has no active partnership with ${through}.`, {
      expected: 'ACTIVE', actual: 'not active', subject,
      remedy: 'Have the provider send a partnership link, and a global admin of the reseller accept it.',
    });
  },
};
