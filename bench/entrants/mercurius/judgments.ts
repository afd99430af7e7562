import type * as eligibilityModule from '../../../src/rulebook/eligibility';
import type { PartnerFacts } from '../../../src/rulebook/facts';
import type * as notVisibleModule from '../../../src/rulebook/notVisible';
import type * as saleRegionsModule from '../../../src/rulebook/saleRegions';
import type * as withholdModule from '../../../src/rulebook/withholdEvidence';
import type * as partnerFactsModule from '../../../src/store/facts/partnerFacts';
import { fromProduct } from '../../product';
import { isSeenOn, withoutDatedFacts } from '../limit/disclosed';
import { marketOf } from '../peers/markets';
import { forgetful, type Context, type LoaderQuery } from './plain';

const { eligibility: judgeEligibility } = fromProduct<typeof eligibilityModule>('rulebook/eligibility');
const { eligibilityNotVisible } = fromProduct<typeof notVisibleModule>('rulebook/notVisible');
const { saleRegions: judgeSaleRegions } = fromProduct<typeof saleRegionsModule>('rulebook/saleRegions');
const { withholdEvidence } = fromProduct<typeof withholdModule>('rulebook/withholdEvidence');
const { gatherApplicants, gatherSellers } = fromProduct<typeof partnerFactsModule>('store/facts/partnerFacts');

type Asked = readonly LoaderQuery<{ readonly asOf: string }>[];

/** Judgments of all resellers that are asked about, from facts that one statement reads for all of them. */
export const judgmentLoaders = {
  saleRegions: forgetful(async (asked: Asked, { session }: Context): Promise<object[]> => {
    const facts = await session.facts();
    const sellers = await gatherSellers(facts, asked.map(({ obj }) => obj.id));
    return asked.map(({ obj, params: { asOf } }) => {
      const known = sellers.get(obj.id);
      if (!known) throw new Error(`The reseller ${obj.id} that was listed has no facts.`);
      const seen = isSeenOn(facts.scope, known, asOf) ? known : withoutDatedFacts(known);
      return judgeSaleRegions(seen, asOf).map(({ region, markets, via, ...judged }) => ({
        ...judged, region: { code: region }, markets: markets.map(marketOf), via: via.map(identity),
      }));
    });
  }),
  eligibility: forgetful(async (asked: Asked, { session }: Context): Promise<object[]> => {
    const facts = await session.facts();
    const applicants = await gatherApplicants(facts, asked.map(({ obj }) => obj.id));
    return asked.map(({ obj, params: { asOf } }) => {
      const known = applicants.get(obj.id);
      if (!known || !isSeenOn(facts.scope, known, asOf)) return eligibilityNotVisible(obj.id, 'INDIRECT_RESELLER', asOf);
      const judged = judgeEligibility(known, 'INDIRECT_RESELLER', asOf);
      return facts.scope.seesEverything ? judged : withholdEvidence(judged);
    });
  }),
};

/** The tenant and the name of a partner. */
export function identity({ account, name, model }: PartnerFacts): { tenantId: string; name: string; model: string } {
  return { tenantId: account.tenantId, name, model };
}
