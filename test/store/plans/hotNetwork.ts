import { toGlobalId } from 'graphql-relay';
import type { Client } from 'pg';

import { Database } from '../../../src/store/database';
import { seedNetwork } from '../../../src/store/demo/seedNetwork';
import { createTestDatabase, type TestDatabase } from '../../support/testDatabase';
import { asOwner } from '../../support/testServer';

/** Of so many rows, reading all is no way to find a few. */
const MANY_ROWS = 5_000;

/** Who and what hot questions are about. */
export interface HotVariables extends Record<string, string> {
  /** Tenant of the provider with the most resellers. */
  readonly provider: string;
  /** Tenant of that one of its resellers that has the most customers. */
  readonly reseller: string;
  /** Tenant of one of the reseller's customers. */
  readonly customer: string;
  readonly sellerId: string;
  readonly customerId: string;
  readonly offerId: string;
}

/** A demo network that is large enough for indexes to matter. */
export interface HotNetwork {
  readonly testDatabase: TestDatabase;
  readonly variables: HotVariables;
  /** Names of the tables with many rows. */
  readonly largeTables: ReadonlySet<string>;
}

/** Loads it, and has every row looked at for the statistics: those of a sample would differ from run to run, and plans with them. */
export async function loadHotNetwork(): Promise<HotNetwork> {
  const testDatabase = await createTestDatabase();
  const commands = await Database.open(testDatabase.url, { poolSize: 2, viewer: 'EVERYTHING', statementTimeout: 0 });
  await seedNetwork(commands, 's', () => undefined);
  await commands.close();
  return asOwner(testDatabase.ownerUrl, async (owner) => {
    await owner.query('SET default_statistics_target = 1000');
    await owner.query('VACUUM (ANALYZE)');
    return { testDatabase, variables: await variablesOf(owner), largeTables: await largeTablesOf(owner) };
  });
}

async function variablesOf(owner: Client): Promise<HotVariables> {
  const { rows: [provider] } = await owner.query<{ id: string; tenant: string }>(`SELECT partner.id, partner.tenant_id AS tenant
    FROM core.partner JOIN core.partnership ON partnership.provider_id = partner.id
    WHERE partnership.state = 'ACTIVE' AND partnership.valid_to IS NULL GROUP BY partner.id ORDER BY count(*) DESC, partner.id LIMIT 1`);
  const { rows: [reseller] } = await owner.query<{ tenant: string; customer: string }>(`SELECT partner.tenant_id AS tenant, min(relationship.customer_id::text) AS customer
    FROM core.partner JOIN core.partnership ON partnership.reseller_id = partner.id JOIN core.customer_relationship AS relationship ON relationship.partner_id = partner.id
    WHERE partnership.provider_id = $1 AND partnership.state = 'ACTIVE' AND partnership.valid_to IS NULL AND relationship.valid_to IS NULL
    GROUP BY partner.id ORDER BY count(*) DESC, partner.id LIMIT 1`, [provider.id]);
  const { rows: [offer] } = await owner.query<{ sku: string }>('SELECT sku FROM core.offer ORDER BY sku COLLATE "C" LIMIT 1');
  return {
    provider: provider.tenant, reseller: reseller.tenant, customer: reseller.customer,
    sellerId: toGlobalId('IndirectReseller', reseller.tenant), customerId: toGlobalId('Customer', reseller.customer), offerId: toGlobalId('Offer', offer.sku),
  };
}

async function largeTablesOf(owner: Client): Promise<ReadonlySet<string>> {
  const { rows } = await owner.query<{ name: string }>(`SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'core'::regnamespace AND relkind = 'r' AND reltuples > $1`, [MANY_ROWS]);
  return new Set(rows.map(({ name }) => name));
}
