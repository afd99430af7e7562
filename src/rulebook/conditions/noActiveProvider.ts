import { activePartnerships } from './activePartnerships';
import type { Condition } from './condition';
import { met, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const CODE = 'NO_ACTIVE_PROVIDER';
const SOURCE = SALE_SOURCES.indirectResellerTasks;

/** A reseller has at least one route: a provider with an ACTIVE partnership, or the one that the question names. */
export const noActiveProvider: Condition = {
  code: CODE,
  judge({ seller, provider, day }) {
    const reseller = value('reseller', seller.name);
    const subject = partnerSubject(seller);
    const count = provider ? 1 : activePartnerships(seller, day).length;
    if (count > 0) {
      const saying = provider
        ? say`${reseller} is judged through ${value('provider', provider.name)} only.`
        : say`${reseller} has an active partnership with ${value('providers', count === 1 ? 'one provider' : `${count} providers`)}.`;
      return met(CODE, SOURCE, saying, { expected: 'at least 1', actual: String(count), subject });
    }
    return unmet(CODE, SOURCE, say`${reseller} has no active partnership with any provider, so nobody can order for it.`, {
      expected: 'at least 1', actual: '0', subject,
      remedy: 'Accept the partnership link of an indirect provider in the region.',
    });
  },
};
