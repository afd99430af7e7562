import { inSameRegion } from '../reference/markets';
import type { Condition } from './condition';
import { met, unmet } from './conditionFinding';
import { regionPhrase } from './regionPhrase';
import { regionSource } from './saleSources';
import { say, value } from './saying';
import { partnerSubject } from './subjects';

const CODE = 'PARTNERSHIP_SAME_REGION';

/** The tenants of the reseller and of the provider are in one sale region. */
export const partnershipSameRegion: Condition = {
  code: CODE,
  judge({ seller, day }, provider) {
    const reseller = value('reseller', seller.name);
    const through = value('provider', provider.name);
    const region = regionPhrase(seller.account.country, day);
    const providerRegion = regionPhrase(provider.account.country, day);
    const source = regionSource(day);
    const grounds = { expected: region, actual: providerRegion, subject: partnerSubject(provider) };
    if (inSameRegion(seller.account.country, provider.account.country, day)) {
      return met(CODE, source, say`${reseller} and ${through} are both in ${value('region', region)}.`, grounds);
    }
    const saying = say`${reseller} is in ${value('region', region)}, ${through} in ${value('providerRegion', providerRegion)}; both must be in one region.`;
    return unmet(CODE, source, saying, {
      ...grounds, partnerCenterCode: '2201', remedy: 'Sell through a provider in the region of the reseller.',
    });
  },
};
