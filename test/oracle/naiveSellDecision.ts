/** The sell decision as semantics.md sections 1, 2 and 4 and readings 15 to 32 say it. */
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { providerStanding, sellerStanding } from './naiveChannelConditions';
import { buyingAccount, customerAgreement, customerStanding, heldSubscription } from './naiveCustomerConditions';
import { offerForBuyer, offerStanding } from './naiveOfferConditions';
import { partnerOfRecordOfProvider, partnerOfRecordOnRoute } from './naivePartnerOfRecord';
import { activeProviders } from './naiveRecords';
import { finding, isAsked, metIf, saleOf, type NaiveSaleFinding, type Sale, type SaleQuestion } from './naiveSale';

export type NaiveVerdict = 'ALLOWED' | 'DENIED' | 'INDETERMINATE';

export interface NaiveRoute {
  /** Tenant of the provider. */
  provider: string;
  verdict: NaiveVerdict;
  findings: NaiveSaleFinding[];
}

export interface NaiveSellDecision {
  verdict: NaiveVerdict;
  findings: NaiveSaleFinding[];
  routes: NaiveRoute[];
}

/** Whether the seller may do this for the customer on the date, and all that stands in the way. */
export function naiveSellDecision(network: NetworkDocument, question: SaleQuestion): NaiveSellDecision {
  const sale = saleOf(network, question);
  const findings = [
    ...sellerStanding(sale),
    ...customerStanding(sale),
    ...offerStanding(sale),
    ...heldSubscription(sale, null),
    ...partnerOfRecordOfProvider(sale),
  ];
  if (sale.seller.model !== 'INDIRECT_RESELLER') {
    findings.push(...buyerConditions(sale, sale.seller.tenantId, false));
    return { verdict: verdictOfFindings(findings), findings, routes: [] };
  }
  const providers = sale.provider === null ? activeProviders(network, sale.seller.tenantId, sale.asOf) : [sale.provider];
  const routes = providers.map((provider) => routeThrough(sale, provider));
  findings.push(finding('NO_ACTIVE_PROVIDER', metIf(routes.length > 0)));
  return { verdict: verdictWithRoutes(findings, routes), findings, routes };
}

function routeThrough(sale: Sale, provider: string): NaiveRoute {
  const findings = [
    ...providerStanding(sale, provider),
    ...heldSubscription(sale, provider),
    ...partnerOfRecordOnRoute(sale, provider),
    ...buyerConditions(sale, provider, true),
  ];
  return { provider, verdict: verdictOfFindings(findings), findings };
}

/** Conditions on the account that buys. */
function buyerConditions(sale: Sale, buyingTenant: string, isRoute: boolean): NaiveSaleFinding[] {
  const agreement = isAsked(sale, 'NEW_ORDER', 'ADD_ON') ? [customerAgreement(sale, buyingTenant)] : [];
  return [...agreement, ...offerForBuyer(sale, buyingTenant, isRoute), ...buyingAccount(sale, buyingTenant)];
}

/** The verdict of one list of findings. */
export function verdictOfFindings(findings: NaiveSaleFinding[]): NaiveVerdict {
  const outcomes = findings.filter((one) => one.level === 'REQUIRED').map((one) => one.outcome);
  if (outcomes.includes('UNMET')) return 'DENIED';
  return outcomes.includes('UNKNOWN') ? 'INDETERMINATE' : 'ALLOWED';
}

/** A reseller's verdict: its own findings and at least one route that works. */
export function verdictWithRoutes(findings: NaiveSaleFinding[], routes: NaiveRoute[]): NaiveVerdict {
  const own = verdictOfFindings(findings);
  if (own === 'DENIED' || routes.every((route) => route.verdict === 'DENIED')) return 'DENIED';
  return own === 'ALLOWED' && routes.some((route) => route.verdict === 'ALLOWED') ? 'ALLOWED' : 'INDETERMINATE';
}
