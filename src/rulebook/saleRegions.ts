/** Where a partner, or a company, may sell on a date, through whom, and why not. */
import type { Day } from './calendar';
import { cloudOpen } from './conditions/cloudOpen';
import type { Condition, Sale } from './conditions/condition';
import { mpaAccepted, providerMpaAccepted } from './conditions/mpaAccepted';
import { noActiveProvider } from './conditions/noActiveProvider';
import { partnershipActive } from './conditions/partnershipActive';
import { partnershipSameRegion } from './conditions/partnershipSameRegion';
import { enrollmentStatusAllowsAction, providerStatusAllowsAction } from './conditions/statusAllowsAction';
import { tenantCountryInRegion } from './conditions/tenantCountryInRegion';
import type { PartnerFacts, SellerFacts } from './facts';
import type { Finding } from './finding';
import { marketCodesOfRegion, regionOf } from './reference/markets';
import { judgeRoute, resellerVerdict, routeProviders, verdictOf, type SaleRouteResult } from './sellDecision';
import type { SaleVerdict } from './terms';

export interface SaleRegionResult {
  /** Code of the region. */
  readonly region: string;
  readonly verdict: SaleVerdict;
  /** Whether the verdict is ALLOWED. */
  readonly open: boolean;
  /** Codes of all markets of the region on the day, open or not. */
  readonly markets: readonly string[];
  /** The providers that open it; empty for direct bill partners and providers, and where it is not open. */
  readonly via: readonly PartnerFacts[];
  readonly findings: readonly Finding[];
  readonly asOf: Day;
}

const SELLER_CONDITIONS: readonly Condition[] = [enrollmentStatusAllowsAction, mpaAccepted, cloudOpen];
const ROUTE_CONDITIONS: readonly Condition[] = [
  providerStatusAllowsAction, providerMpaAccepted, partnershipActive, partnershipSameRegion,
];

const BEST_FIRST: readonly SaleVerdict[] = ['ALLOWED', 'INDETERMINATE', 'DENIED'];

/** The partner's region on the day, judged as for a new order; no entry where its country is no market then. */
export function saleRegions(seller: SellerFacts, day: Day): SaleRegionResult[] {
  const region = regionOf(seller.account.country, day);
  if (region === null) return [];
  const judged = seller.model === 'INDIRECT_RESELLER' ? judgeReseller(seller, day) : judgeBuyer(seller, day);
  const markets = marketCodesOfRegion(region, day);
  return [{ region, open: judged.verdict === 'ALLOWED', markets, asOf: day, ...judged }];
}

/** The sale regions of all accounts of a company, one entry a region, by its code: what the accounts with the best verdict say. */
export function companySaleRegions(sellers: readonly SellerFacts[], day: Day): SaleRegionResult[] {
  const entries = sellers.flatMap((seller) => saleRegions(seller, day));
  const regions = [...new Set(entries.map(({ region }) => region))].sort();
  return regions.map((region) => unite(entries.filter((entry) => entry.region === region)));
}

type Judged = Pick<SaleRegionResult, 'verdict' | 'via' | 'findings'>;

function judgeBuyer(seller: SellerFacts, day: Day): Judged {
  const findings = sellerFindings(newOrderOf(seller, day), SELLER_CONDITIONS);
  return { verdict: verdictOf(findings), via: [], findings };
}

function judgeReseller(seller: SellerFacts, day: Day): Judged {
  const sale = newOrderOf(seller, day);
  const findings = sellerFindings(sale, [...SELLER_CONDITIONS, noActiveProvider]);
  const routes = routeProviders(sale).map((provider) => judgeRoute(sale, provider, ROUTE_CONDITIONS));
  const verdict = resellerVerdict(findings, routes);
  const open = routes.filter((route) => route.verdict === 'ALLOWED');
  return {
    verdict,
    via: verdict === 'ALLOWED' ? open.map(({ provider }) => provider) : [],
    findings: open.length > 0 ? findings : [...findings, ...obstaclesOf(routes)],
  };
}

/** What stands in the way on the routes that come closest: those left open, else those denied. */
function obstaclesOf(routes: readonly SaleRouteResult[]): Finding[] {
  const indeterminate = routes.filter((route) => route.verdict === 'INDETERMINATE');
  const deciding = indeterminate.length > 0 ? indeterminate : routes;
  return deciding.flatMap((route) => route.findings.filter((finding) => finding.outcome !== 'MET'));
}

function sellerFindings(sale: Sale, conditions: readonly Condition[]): Finding[] {
  const judged = conditions.map((condition) => condition.judge(sale, sale.seller)).filter((finding) => finding !== null);
  return [tenantCountryInRegion(sale, sale.seller), ...judged];
}

/** A new order by anybody in good order in the seller's own market: what the region itself asks for. */
function newOrderOf(seller: SellerFacts, day: Day): Sale {
  return {
    seller, buyer: { kind: 'MARKET', country: seller.account.country }, offer: null, provider: null, partnerOfRecord: null,
    resellersOfRecord: [], action: 'NEW_ORDER', day,
  };
}

function unite(entries: readonly SaleRegionResult[]): SaleRegionResult {
  const verdict = BEST_FIRST.find((candidate) => entries.some((entry) => entry.verdict === candidate));
  const best = entries.filter((entry) => entry.verdict === verdict);
  return {
    ...best[0],
    via: [...byId(best.flatMap(({ via }) => via)).values()],
    findings: best.flatMap(({ findings }) => findings),
  };
}

function byId(providers: readonly PartnerFacts[]): ReadonlyMap<string, PartnerFacts> {
  return new Map(providers.map((provider) => [provider.id, provider]));
}
