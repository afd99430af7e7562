/** Facts of the document that break a rule of the program: they are stored, and pointed out. */
import type { PoolClient } from 'pg';

import type { Day } from '../../rulebook/calendar';
import { inSameRegion } from '../../rulebook/reference/markets';
import type { ImportWarning } from './importReport';

const EXAMPLES = 3;

type Look = (client: PoolClient, today: Day) => Promise<ImportWarning>;

/** Looks at the rows just stored. Only warnings with a count come back. */
export async function findWarnings(client: PoolClient, today: Day): Promise<readonly ImportWarning[]> {
  const warnings: ImportWarning[] = [];
  for (const look of LOOKS) warnings.push(await look(client, today));
  return warnings.filter(({ count }) => count > 0);
}

const LOOKS: readonly Look[] = [partnershipsAcrossRegions, locationsInOtherCountries, customersOfOwnCompany];

async function partnershipsAcrossRegions(client: PoolClient, today: Day): Promise<ImportWarning> {
  const pairs = await client.query<{ provider: string; reseller: string }>(
    `SELECT DISTINCT p.country AS provider, r.country AS reseller
     FROM pg_temp.staged_partnerships s JOIN core.account p ON p.tenant_id = s.provider JOIN core.account r ON r.tenant_id = s.reseller`,
  );
  const across = pairs.rows.filter(({ provider, reseller }) => !inSameRegion(provider, reseller, today));
  return {
    code: 'PARTNERSHIP_ACROSS_REGIONS',
    message: 'Partnerships between a provider and a reseller of different regions open no sale region.',
    ...await countAndShow(client, `SELECT s.position, format('provider %s (%s), reseller %s (%s)', s.provider, p.country, s.reseller, r.country) AS example
      FROM pg_temp.staged_partnerships s JOIN core.account p ON p.tenant_id = s.provider JOIN core.account r ON r.tenant_id = s.reseller
      JOIN unnest($1::text[], $2::text[]) AS pair (provider, reseller) ON pair.provider = p.country AND pair.reseller = r.country`,
    [across.map(({ provider }) => provider), across.map(({ reseller }) => reseller)]),
  };
}

async function locationsInOtherCountries(client: PoolClient): Promise<ImportWarning> {
  return {
    code: 'LOCATION_IN_OTHER_COUNTRY',
    message: 'Partners whose location ID lies in another country than their tenant cannot sell to new customers.',
    ...await countAndShow(client, `SELECT position, format('%s, tenant %s in %s, location in %s', name, "tenantId", country, "locationCountry") AS example
      FROM pg_temp.staged_partners WHERE "locationCountry" <> country`, []),
  };
}

async function customersOfOwnCompany(client: PoolClient): Promise<ImportWarning> {
  return {
    code: 'CUSTOMER_IS_OWN_AFFILIATE',
    message: 'Partners may not sell to affiliates of their own company.',
    ...await countAndShow(client, `SELECT s.position, format('customer %s, partner %s', c.name, s.partner) AS example
      FROM pg_temp.staged_relationships s JOIN core.customer c ON c.tenant_id = s.customer JOIN core.account a ON a.tenant_id = s.partner
      WHERE c.affiliate_of = a.company_id`, []),
  };
}

async function countAndShow(client: PoolClient, sql: string, values: readonly unknown[]): Promise<Pick<ImportWarning, 'count' | 'examples'>> {
  const { rows } = await client.query<{ count: number; example: string }>(
    `SELECT (count(*) OVER ())::int AS count, example FROM (${sql}) found ORDER BY position LIMIT ${EXAMPLES}`, [...values],
  );
  return { count: rows[0]?.count ?? 0, examples: rows.map(({ example }) => example) };
}
