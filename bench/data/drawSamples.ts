import type { QuestionName } from '../entrant';
import type * as partnerIdModule from '../../src/store/scope/partnerId';
import { fromProduct } from '../product';
import { issueToken, type Asker } from '../tokens';
import type { CustomersPageVariables, PageVariables, QuestionVariables } from '../variables';
import type { Keys } from './keys';
import { pageStarts, startOfPage, type Walk } from './pages';
import type { Sample, Samples } from './sample';

const PAGE = 50;
const LAST_PAGE = 1_000;
/** Pages of the largest provider's resellers that are asked for. */
const PAGES = 16;
/** Sets of markets, each a whole less one, that the largest provider's customers are filtered by. */
const MARKET_SETS = 3;

const OPERATOR: Asker = { role: 'OPERATOR', tenant: null };
const RESELLERS = listOperation('resellers', '', 'orderBy: { field: NAME }');
const CUSTOMERS = listOperation('customers', ', $markets: [CountryCode!]!', 'filter: { markets: $markets }, orderBy: { field: NAME }');

/** Where the product runs that places in lists are asked of, and who asks. */
export interface Drawing {
  readonly port: number;
  readonly tokenSecret: string;
  readonly asOf: string;
  /** Whether partners ask for themselves; otherwise the operator asks everything, because nothing is hidden from anybody. */
  readonly accessControl: boolean;
}

/** What is asked in the race: most of it about the largest provider, some of it about others. */
export async function drawSamples(keys: Keys, drawing: Drawing): Promise<Samples> {
  const { asOf } = drawing;
  const askAs = (role: 'PROVIDER' | 'RESELLER', tenant: string): Asker => (drawing.accessControl ? { role, tenant } : OPERATOR);
  const sample = <Name extends QuestionName>(name: Name, variables: QuestionVariables[Name], asker: Asker): Sample => ({ name, variables: { ...variables }, asker });
  const pages = await resellerPages(keys, drawing, askAs);
  const customers = await customerPages(keys, drawing, askAs);
  const ofPages = (name: 'resellersPage' | 'saleRegions' | 'eligibility'): Sample[] => pages.map((page) => sample(name, page, askAs('PROVIDER', page.provider)));
  return {
    trivial: [sample('trivial', {}, askAs('PROVIDER', keys.providers[0]))],
    resellersPage: ofPages('resellersPage'),
    saleRegions: ofPages('saleRegions'),
    eligibility: ofPages('eligibility'),
    oneReseller: keys.resellers.map((reseller) => sample('oneReseller', { reseller, asOf }, askAs('RESELLER', reseller))),
    sellDecision: keys.sales.map((sale) => sample('sellDecision', { ...sale, asOf }, askAs('RESELLER', sale.seller))),
    sellers: keys.offersInMarkets.map((question) => sample('sellers', { ...question, asOf }, OPERATOR)),
    networkFacets: mostlyFirst(keys.providers).map((provider) => sample('networkFacets', { provider, asOf }, askAs('PROVIDER', provider))),
    customersFirstPage: customers.first.map((page) => sample('customersFirstPage', page, askAs('PROVIDER', page.provider))),
    customersPage1000: customers.last.map((page) => sample('customersPage1000', page, askAs('PROVIDER', page.provider))),
  };
}

type AskAs = (role: 'PROVIDER', tenant: string) => Asker;

async function resellerPages({ providers: [largest = '', ...others] }: Keys, drawing: Drawing, askAs: AskAs): Promise<PageVariables[]> {
  const { partnerIdOf } = fromProduct<typeof partnerIdModule>('store/scope/partnerId');
  const { port, tokenSecret, asOf } = drawing;
  const idOf = (tenant: string): string => partnerIdOf(tenant, 'INDIRECT_RESELLER');
  const walk: Walk = { port, token: issueToken(tokenSecret, askAs('PROVIDER', largest)), operation: RESELLERS, variables: { provider: largest, asOf }, idOf };
  const ofLargest = (await pageStarts(walk, PAGE, PAGES)).map((start) => ({ provider: largest, asOf, ...start }));
  return [...ofLargest, ...others.slice(0, Math.ceil(PAGES / 3)).map((provider) => ({ provider, asOf, after: null, cursor: null }))];
}

async function customerPages(keys: Keys, drawing: Drawing, askAs: AskAs): Promise<{ first: CustomersPageVariables[]; last: CustomersPageVariables[] }> {
  const { port, tokenSecret, asOf } = drawing;
  const [largest = '', ...others] = keys.providers;
  const marketsOf = (provider: string): readonly string[] => keys.marketsOf.get(provider) ?? [];
  const sets = marketSets(marketsOf(largest));
  const first = [
    ...sets.map((markets) => ({ provider: largest, markets, asOf, after: null, cursor: null })),
    ...others.slice(0, MARKET_SETS).map((provider) => ({ provider, markets: marketSets(marketsOf(provider))[0] ?? [], asOf, after: null, cursor: null })),
  ];
  const last: CustomersPageVariables[] = [];
  for (const page of first.slice(0, sets.length)) {
    const { provider, markets } = page;
    const walk: Walk = { port, token: issueToken(tokenSecret, askAs('PROVIDER', provider)), operation: CUSTOMERS, variables: { provider, markets, asOf }, idOf: (tenant) => tenant };
    last.push({ ...page, ...await startOfPage(walk, PAGE, LAST_PAGE) });
  }
  return { first, last };
}

/** Every market less one of the least frequent ones, each time another; all of them where there is only one. */
function marketSets(markets: readonly string[]): string[][] {
  if (markets.length === 1) return [[...markets]];
  return [...markets].slice(1).reverse().slice(0, MARKET_SETS).map((left) => markets.filter((market) => market !== left));
}

/** The first one before each of the others, so that most questions are about it. */
function mostlyFirst([first = '', ...others]: readonly string[]): string[] {
  return others.slice(0, 5).flatMap((other) => [first, first, other]);
}

function listOperation(field: string, parameters: string, argument: string): string {
  return `query Walk($provider: UUID!, $size: Int!, $cursor: String, $asOf: Date!${parameters}) {
  partner(tenantId: $provider, model: INDIRECT_PROVIDER) {
    ... on IndirectProvider { list: ${field}(first: $size, after: $cursor, ${argument}, asOf: $asOf) { nodes { tenantId name } pageInfo { hasNextPage endCursor } } }
  }
}`;
}
