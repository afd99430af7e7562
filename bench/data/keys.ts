import { Client } from 'pg';

/** Tenants, SKUs and markets of the data set that questions are asked about. */
export interface Keys {
  /** Tenants of providers, the one with the most resellers first. */
  readonly providers: readonly string[];
  /** Markets of each provider's customers, the most frequent first. */
  readonly marketsOf: ReadonlyMap<string, readonly string[]>;
  /** Resellers with several providers before others: most of the largest provider, some of anybody. */
  readonly resellers: readonly string[];
  readonly sales: readonly { readonly seller: string; readonly customer: string; readonly offer: string }[];
  readonly offersInMarkets: readonly { readonly offer: string; readonly market: string }[];
}

const PROVIDERS = `SELECT partner.tenant_id AS tenant FROM core.partner JOIN core.partnership ON provider_id = partner.id
  WHERE state = 'ACTIVE' AND valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)
  GROUP BY partner.id ORDER BY count(*) DESC, partner.id LIMIT 20`;

const MARKETS = `SELECT customer.country AS market FROM core.customer_relationship JOIN core.customer ON customer.tenant_id = customer_id
  WHERE partner_id = core.partner_id($2, 'INDIRECT_PROVIDER') AND valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)
  GROUP BY customer.country ORDER BY count(*) DESC, customer.country`;

/** Resellers that work with the provider on the date; of all providers where none is named. */
const RESELLERS = `SELECT DISTINCT partner.tenant_id AS tenant, md5(partner.id::text) AS place FROM core.partnership JOIN core.partner ON partner.id = reseller_id
  WHERE state = 'ACTIVE' AND valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1) AND ($2::uuid IS NULL OR provider_id = core.partner_id($2, 'INDIRECT_PROVIDER'))
  ORDER BY place LIMIT $3`;

/** A customer of each reseller, and an offer that is sold where the customer is. */
const SALES = `SELECT reseller.tenant_id AS seller, bought.customer, bought.offer FROM core.partner AS reseller
  CROSS JOIN LATERAL (
    SELECT customer.tenant_id AS customer, availability.sku AS offer
    FROM core.customer_relationship AS bond JOIN core.customer ON customer.tenant_id = bond.customer_id JOIN core.availability ON availability.market = customer.country
    WHERE bond.partner_id = reseller.id AND bond.valid_from <= $1 AND (bond.valid_to IS NULL OR bond.valid_to > $1)
      AND availability.valid_from <= $1 AND (availability.valid_to IS NULL OR availability.valid_to > $1)
    ORDER BY md5(customer.tenant_id::text || availability.sku) LIMIT 2
  ) AS bought
  WHERE reseller.model = 'INDIRECT_RESELLER' AND reseller.tenant_id = ANY ($2::uuid[]) ORDER BY md5(reseller.tenant_id::text), bought.offer`;

const OFFERS_IN_MARKETS = `SELECT sku AS offer, market FROM core.availability WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)
  ORDER BY md5(sku || market) LIMIT 10`;

const OF_LARGEST = 30;
const OF_ANYBODY = 10;

/** The keys that the race asks about: always the same of one data set. */
export async function readKeys(ownerUrl: string, asOf: string): Promise<Keys> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const tenants = async (text: string, values: unknown[]): Promise<string[]> =>
    (await owner.query<{ tenant: string }>(text, values)).rows.map(({ tenant }) => tenant);
  try {
    const providers = await tenants(PROVIDERS, [asOf]);
    const marketsOf = new Map<string, string[]>();
    for (const provider of providers) {
      const { rows } = await owner.query<{ market: string }>(MARKETS, [asOf, provider]);
      marketsOf.set(provider, rows.map(({ market }) => market));
    }
    const resellers = [...new Set([...await tenants(RESELLERS, [asOf, providers[0], OF_LARGEST]), ...await tenants(RESELLERS, [asOf, null, OF_ANYBODY])])];
    const sales = await owner.query<Keys['sales'][number]>(SALES, [asOf, resellers]);
    const offersInMarkets = await owner.query<Keys['offersInMarkets'][number]>(OFFERS_IN_MARKETS, [asOf]);
    return { providers, marketsOf, resellers, sales: sales.rows, offersInMarkets: offersInMarkets.rows };
  } finally {
    await owner.end();
  }
}
