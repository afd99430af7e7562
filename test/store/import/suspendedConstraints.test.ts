/** A large first load takes constraints and indexes off and puts them back: the same ones, over the same rows, or nothing has happened. */
import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';

import { suspendConstraints } from '../../../src/store/import/suspendedConstraints';
import { asOwner } from '../../support/testServer';
import { ImportedDatabase } from './importedDatabase';
import { EMPTY, fingerprint, smallNetwork } from './network';

const SUSPENDED = { suspendFrom: 0 } as const;
const OVERLAPPING = `INSERT INTO core.availability (sku, market, valid_from) VALUES ('E3', 'DE', '2020-01-01'), ('E3', 'DE', '2021-01-01')`;
const OFFER = `INSERT INTO core.offer VALUES ('E3', 'E3', 'LICENSE_BASED', 'LEGACY', 'COMMERCIAL', 'PUBLIC', false, 'NONE', NULL, NULL)`;

let network: ImportedDatabase;
beforeAll(async () => {
  network = await ImportedDatabase.create();
});
afterAll(() => network.close());
beforeEach(() => network.clear());

/** Every constraint, index and trigger of the schema, as the database would spell it. */
async function definitions(): Promise<readonly string[]> {
  const rows = await network.query<{ definition: string }>(`
    SELECT format('%s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated) AS definition FROM pg_constraint WHERE connamespace = 'core'::regnamespace
    UNION ALL SELECT format('%s %s', indexdef, indisvalid) FROM pg_indexes JOIN pg_index ON indexrelid = format('core.%I', indexname)::regclass WHERE schemaname = 'core'
    UNION ALL SELECT format('%s %s %s', tgrelid::regclass, pg_get_triggerdef(t.oid), tgenabled) FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
      WHERE relnamespace = 'core'::regnamespace AND NOT tgisinternal
    UNION ALL SELECT format('%s.%s %s', attrelid::regclass, attname, attnotnull) FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
      WHERE relnamespace = 'core'::regnamespace AND relkind = 'r' AND attnum > 0
    ORDER BY 1`);
  return rows.map(({ definition }) => definition);
}

/** Runs the work in a transaction that ends in order if the work does. */
async function inTransaction<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await network.database.pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

describe('a load with constraints taken off', () => {
  it('leaves the constraints, indexes and triggers that were there', async () => {
    const before = await definitions();
    await network.import(smallNetwork(), SUSPENDED);
    expect(before.filter((definition) => definition.includes('no_overlap'))).toHaveLength(16);
    expect(await definitions()).toEqual(before);
  });

  it('stores and reports what one does that leaves them on', async () => {
    const report = await network.import(smallNetwork());
    const contents = await fingerprint(network.database.pool);
    await network.clear();
    expect(await network.import(smallNetwork(), SUSPENDED)).toEqual(report);
    expect(await fingerprint(network.database.pool)).toBe(contents);
  });

  it('takes them off in between', async () => {
    const seen: boolean[] = [];
    await network.import(smallNetwork(), { ...SUSPENDED, countFlips: async (client, write) => {
      const has = async (): Promise<void> => void seen.push((await client.query<{ has: boolean }>(`SELECT to_regclass('core.company_pkey') IS NOT NULL AS has`)).rows[0].has);
      await has();
      await write();
      await has();
      return { eligibility: 0, saleRegions: 0 };
    } });
    expect(seen).toEqual([false, true]);
  });

  it('replaces a demo the same way', async () => {
    await network.import({ ...EMPTY, companies: [{ globalPartnerId: 'G-7', name: 'Demo', country: 'DE' }] }, { asDemo: true });
    const before = await definitions();
    await network.import(smallNetwork(), { ...SUSPENDED, replaceDemo: true });
    expect(await network.query('SELECT count(*)::int FROM core.company')).toEqual([{ count: 3 }]);
    expect(await definitions()).toEqual(before);
  });

  it('leaves nothing behind in a dry run', async () => {
    const [before, contents] = [await definitions(), await fingerprint(network.database.pool)];
    expect((await network.import(smallNetwork(), { ...SUSPENDED, dryRun: true })).changes.partners.added).toBe(4);
    expect(await definitions()).toEqual(before);
    expect(await fingerprint(network.database.pool)).toBe(contents);
  });

  it('does not happen over a network that stays', async () => {
    await network.import(smallNetwork());
    await network.import(smallNetwork(), { ...SUSPENDED, countFlips: async (client, write) => {
      expect((await client.query(`SELECT to_regclass('core.company_pkey') AS key`)).rows).toEqual([{ key: 'core.company_pkey' }]);
      await write();
      return { eligibility: 0, saleRegions: 0 };
    } });
  });

  it('waits for readers without holding up others', async () => {
    const reader = await network.database.pool.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT FROM core.partner');
    const load = network.import(smallNetwork(), SUSPENDED);
    await delay(500);
    expect((await reader.query(`SET LOCAL statement_timeout = 1000; SELECT FROM core.customer`))).toBeDefined();
    await reader.query('COMMIT');
    reader.release();
    expect((await load).rows).toBeGreaterThan(0);
  });
});

describe('constraints taken off', () => {
  it('are put back only where every row keeps them', async () => {
    const before = await definitions();
    const load = inTransaction(async (client) => {
      expect(await suspendConstraints(client)).toBe(true);
      await client.query(OFFER);
      await client.query(OVERLAPPING);
      await client.query('SELECT core.restore_constraints()');
    });
    await expect(load).rejects.toMatchObject({ code: '23P01', constraint: 'availability_no_overlap' });
    expect(await definitions()).toEqual(before);
  });

  it('refer again to rows that are there', async () => {
    const load = inTransaction(async (client) => {
      await suspendConstraints(client);
      await client.query(`INSERT INTO core.availability (sku, market, valid_from) VALUES ('E404', 'DE', '2020-01-01')`);
      await client.query('SELECT core.restore_constraints()');
    });
    await expect(load).rejects.toMatchObject({ code: '23503', constraint: 'availability_offer' });
  });

  it('cannot stay off', async () => {
    const before = await definitions();
    await expect(inTransaction(async (client) => void (await suspendConstraints(client)))).rejects.toThrow('not put back');
    expect(await definitions()).toEqual(before);
  });

  it('are on again when the connection breaks', async () => {
    const before = await definitions();
    const client = await network.database.pool.connect();
    client.on('error', () => undefined);
    await client.query('BEGIN');
    await suspendConstraints(client);
    await asOwner(network.ownerUrl, async (owner) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await owner.query('SELECT pg_terminate_backend($1, 5000)', [rows[0].pid]);
    });
    client.release(true);
    expect(await definitions()).toEqual(before);
  });

  it('come from the catalog alone, not from who calls', async () => {
    const statement = (sql: string) => inTransaction(async (client) => void (await client.query(sql)));
    const forged = `CREATE TEMPORARY TABLE suspended_constraint AS SELECT 1 AS rank, 'DROP TABLE core.company CASCADE' AS removal, 'DROP TABLE core.company CASCADE' AS restoration`;
    await expect(statement('SELECT core.restore_constraints()')).rejects.toThrow('No constraints were taken off');
    await expect(statement(`${forged}; SELECT core.restore_constraints()`)).rejects.toThrow('No constraints were taken off');
    await expect(statement(`${forged}; SELECT core.suspend_constraints()`)).rejects.toMatchObject({ code: '42P07' });
    await expect(statement('SELECT core.suspend_constraints(); UPDATE pg_temp.suspended_constraint SET restoration = \'\'')).rejects.toMatchObject({ code: '42501' });
  });
});
