import type { PartnerFacts } from '../facts';
import type { Finding } from '../finding';
import { findMarket, inSameRegion } from '../reference/markets';
import type { Condition, Sale } from './condition';
import { met, unmet } from './conditionFinding';
import { regionPhrase } from './regionPhrase';
import { regionSource } from './saleSources';
import { say, value } from './saying';
import { marketSubject } from './subjects';

/** The country of the customer's tenant is a market of the seller's region. */
export const customerMarketInRegion: Condition = {
  code: 'CUSTOMER_MARKET_IN_REGION',
  judge: (sale, seller) => judgeMarket('CUSTOMER_MARKET_IN_REGION', sale, seller),
};

/** The country of the customer's tenant is a market of the provider's region. */
export const providerMarketInRegion: Condition = {
  code: 'PROVIDER_MARKET_IN_REGION',
  judge: (sale, provider) => judgeMarket('PROVIDER_MARKET_IN_REGION', sale, provider),
};

function judgeMarket(code: Condition['code'], { buyer, day }: Sale, partner: PartnerFacts): Finding {
  const source = regionSource(day);
  const market = value('market', findMarket(buyer.country)?.name ?? buyer.country);
  const name = value('partner', partner.name);
  const region = regionPhrase(partner.account.country, day);
  const marketRegion = regionPhrase(buyer.country, day);
  const grounds = { expected: region, actual: marketRegion, subject: marketSubject(buyer.country) };
  if (inSameRegion(buyer.country, partner.account.country, day)) {
    return met(code, source, say`${market} is in ${value('region', region)}, where ${name} may sell.`, grounds);
  }
  const elsewhere = value('marketRegion', marketRegion);
  return unmet(code, source, say`${market} is in ${elsewhere}, ${name} in ${value('region', region)}; a partner sells in its own region only.`, {
    ...grounds, partnerCenterCode: '2030', remedy: 'Sell through an account of the company in the region of the customer.',
  });
}
