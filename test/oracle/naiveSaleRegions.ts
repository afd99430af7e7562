/** Sale regions as semantics.md section 5 and reading 33 say it. */
import type { NetworkDocument } from '../../src/store/import/networkDocument';
import { agreementOutcome, cloudOpenOutcome, statusOutcome } from './naiveChannelConditions';
import { activeProviders, statusOn, tenantRow, type Model } from './naiveRecords';
import { inOneRegion, marketsOn, regionOf } from './naiveReference';
import { finding, metIf, type NaiveSaleFinding } from './naiveSale';
import { verdictOfFindings, verdictWithRoutes, type NaiveRoute, type NaiveVerdict } from './naiveSellDecision';

export interface NaiveSaleRegion {
  region: string;
  verdict: NaiveVerdict;
  open: boolean;
  markets: string[];
  /** Tenants of the providers that open it. */
  via: string[];
  findings: NaiveSaleFinding[];
}

/** The region into which the partner may sell on the date: one entry, or none where its country is no market then. */
export function naiveSaleRegions(network: NetworkDocument, partner: { tenantId: string; model: Model }, asOf: string): NaiveSaleRegion[] {
  const { tenantId, model } = partner;
  const { country, cloud = 'PUBLIC' } = tenantRow(network, tenantId);
  const region = regionOf(country, asOf);
  if (region === null) return [];
  const findings = [
    finding('TENANT_COUNTRY_IN_REGION', 'MET'),
    finding('ENROLLMENT_STATUS_ALLOWS_ACTION', statusOutcome(statusOn(network, tenantId, model, asOf), 'NEW_ORDER'), refusalOfStatus(model)),
    finding('MPA_ACCEPTED', agreementOutcome({ network, asOf }, tenantId, model), model === 'INDIRECT_RESELLER' ? '2203' : '900124'),
    finding('CLOUD_OPEN', cloudOpenOutcome(cloud, 'NEW_ORDER', asOf)),
  ];
  const markets = marketsOn(asOf).filter((market) => market.region === region).map((market) => market.code);
  if (model !== 'INDIRECT_RESELLER') {
    const verdict = verdictOfFindings(findings);
    return [{ region, verdict, open: verdict === 'ALLOWED', markets, via: [], findings }];
  }
  const routes = activeProviders(network, tenantId, asOf).map((provider) => routeThrough(network, tenantId, provider, asOf));
  findings.push(finding('NO_ACTIVE_PROVIDER', metIf(routes.length > 0)));
  const verdict = verdictWithRoutes(findings, routes);
  const allowed = routes.filter((route) => route.verdict === 'ALLOWED');
  const via = verdict === 'ALLOWED' ? allowed.map((route) => route.provider) : [];
  return [{ region, verdict, open: verdict === 'ALLOWED', markets, via, findings: [...findings, ...standingInTheWay(routes)] }];
}

function refusalOfStatus(model: Model): string {
  return model === 'INDIRECT_RESELLER' ? '800039' : '900149';
}

function routeThrough(network: NetworkDocument, reseller: string, provider: string, asOf: string): NaiveRoute {
  const isSameRegion = inOneRegion(tenantRow(network, provider).country, tenantRow(network, reseller).country, asOf);
  const findings = [
    finding('PARTNERSHIP_ACTIVE', 'MET'),
    finding('PARTNERSHIP_SAME_REGION', metIf(isSameRegion), '2201'),
    finding('PROVIDER_STATUS_ALLOWS_ACTION', statusOutcome(statusOn(network, provider, 'INDIRECT_PROVIDER', asOf), 'NEW_ORDER'), '900149'),
    finding('PROVIDER_MPA_ACCEPTED', agreementOutcome({ network, asOf }, provider, 'INDIRECT_PROVIDER'), '900124'),
  ];
  return { provider, verdict: verdictOfFindings(findings), findings };
}

/** Where no route is ALLOWED: what is not MET on the routes that decide. */
function standingInTheWay(routes: NaiveRoute[]): NaiveSaleFinding[] {
  if (routes.some((route) => route.verdict === 'ALLOWED')) return [];
  const open = routes.filter((route) => route.verdict === 'INDETERMINATE');
  const deciding = open.length > 0 ? open : routes;
  return deciding.flatMap((route) => route.findings).filter((one) => one.outcome !== 'MET');
}
