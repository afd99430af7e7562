import { Database } from '../../../src/store/database';
import { importNetwork } from '../../../src/store/import/importNetwork';
import { rowsOfDocument } from '../../../src/store/import/rowsOfDocument';
import { castNetwork } from '../../access/cast';
import { PARTNER, type PartnerName } from '../../access/castTenants';
import { tenant } from '../../support/exampleNetwork';
import { createTestDatabase, type TestDatabase } from '../../support/testDatabase';
import { asOwner } from '../../support/testServer';
import { as, rowsByPolicy, rowsByScope } from './observedRows';
import { rowKeys, TABLES, type RowKeys, type Table } from './recordedRows';
import { rowsThrough, visibleRows, type Question } from './visibleRows';

const network = castNetwork();
const VIEWERS = Object.keys(PARTNER) as PartnerName[];
/** A tenant of which nothing is recorded. */
const STRANGER = tenant('d', 999);
const NOTHING = rowKeys(() => []);
/** All rows of it are for everybody who is somebody. */
const PUBLIC: readonly Table[] = ['offer', 'offer_base', 'reserved_offer', 'availability', 'network_state'];
/** Views of what their owner sees; nobody can be kept from rows that a table would be. */
const VIEWS: readonly Table[] = ['counterpart', 'reserved_offer'];
const GUARDED = TABLES.filter((table) => !VIEWS.includes(table));

let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const commands = await Database.open(testDatabase.url, { poolSize: 1, viewer: 'EVERYTHING' });
  await importNetwork(commands, rowsOfDocument(network), {});
  await commands.pool.query(`INSERT INTO core.change_history (operation, entity, row) VALUES ('ENDED', 'partnerships', '{}')`);
  await commands.close();
  database = await Database.open(testDatabase.url, { poolSize: 2 });
}, 60_000);
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

/** Every partner of the cast, those that the viewer may not ask about among them. */
const questions: readonly Question[] = (['SALE', 'JUDGMENT'] as const).flatMap((lens) => [
  { lens, asked: network.partners }, { lens, asked: network.partners.filter((_, index) => index % 3 === 0) }, { lens, asked: [] },
]);

describe('a tenant sees by policies alone', () => {
  test.each(VIEWERS)('what docs/access.md says: %s', async (name) => {
    expect(await rowsByPolicy(database.pool, PARTNER[name])).toEqual(visibleRows(network, PARTNER[name]));
  });

  test.each(VIEWERS)('what the scope shows: %s', async (name) => {
    expect(await rowsByPolicy(database.pool, PARTNER[name])).toEqual(await rowsByScope(database.pool, PARTNER[name]));
  });

  test.each(VIEWERS)('through a lens what the answer is made of, and by the scope the same: %s', async (name) => {
    for (const question of questions) {
      const expected = rowsThrough(network, PARTNER[name], question);
      expect(await rowsByPolicy(database.pool, PARTNER[name], question)).toEqual(expected);
      expect(await rowsByScope(database.pool, PARTNER[name], question)).toEqual(expected);
    }
  });

  test('with a tenant that is nobody, what is public', async () => {
    const seen = await rowsByPolicy(database.pool, STRANGER);
    expect(seen).toEqual(rowKeys((table) => (PUBLIC.includes(table) ? visibleRows(network, STRANGER)[table] : [])));
  });

  test('something and not everything, of every table that is not public: the cast can tell', async () => {
    const everything = await rowsByPolicy(database.pool, 'EVERYTHING');
    for (const table of TABLES.filter((one) => !PUBLIC.includes(one))) {
      const counts = VIEWERS.map((name) => visibleRows(network, PARTNER[name])[table].length);
      expect([table, Math.max(...counts) > 0, Math.max(...counts) < everything[table].length]).toEqual([table, true, true]);
    }
  });
});

describe('who looks', () => {
  test('EVERYTHING sees every row that there is', async () => {
    const count = `SELECT ${[...TABLES, 'change_history'].map((table) => `(SELECT count(*) FROM core.${table})::int AS ${table}`).join(', ')}`;
    const [seen, there] = [await as(database.pool, 'EVERYTHING', (client) => client.query(count)), await asOwner(testDatabase.ownerUrl, async (owner) => {
      // a view shows its owner what it shows anybody
      await owner.query(`SET csp.viewer = 'EVERYTHING'`);
      return owner.query(count);
    })];
    expect(seen.rows).toEqual(there.rows);
    expect(seen.rows).toEqual([expect.objectContaining({ evidence: network.evidence.filter(({ kind }) => kind !== 'DESIGNATION').length, change_history: 1 })]);
  });

  const openToNobody: RowKeys = { ...NOTHING, reserved_offer: visibleRows(network, STRANGER).reserved_offer };

  test.each([[null], [''], ['everything'], ['EVERYTHING '], ['NOBODY'], [`${PARTNER.northwind} `], ['%'], ['00000000']])('as %j sees nothing', async (viewer) => {
    expect(await rowsByPolicy(database.pool, viewer)).toEqual(openToNobody);
    for (const question of questions) expect(await rowsByPolicy(database.pool, viewer, question)).toEqual(openToNobody);
  });

  test('is forgotten with the transaction', async () => {
    const client = await database.pool.connect();
    await client.query(`BEGIN; SET LOCAL csp.viewer = 'EVERYTHING'; SELECT core.open_lens('SALE', '{}'); COMMIT`);
    expect((await client.query('SELECT FROM core.partner')).rowCount).toBe(0);
    client.release();
  });

  test('sees no history unless it sees everything', async () => {
    for (const name of VIEWERS) expect(await as(database.pool, PARTNER[name], (client) => client.query('SELECT FROM core.change_history'))).toMatchObject({ rowCount: 0 });
  });

  test('nobody at all is needed for the one secret that servers share', async () => {
    const answer = await as(database.pool, null, (client) => client.query<{ name: string; value: string }>('SELECT * FROM core.secret'));
    expect(answer.rows).toEqual([{ name: 'CURSOR', value: expect.stringMatching(/^[0-9a-f-]{72}$/) as string }]);
  });
});

describe('a lens', () => {
  test('is closed again by close_lens, and by the next lens', async () => {
    const shown = await as(database.pool, PARTNER.northwind, async (client) => {
      const evidence = async (): Promise<number | null> => (await client.query('SELECT FROM core.evidence')).rowCount;
      const own = await evidence();
      const asked = [(await client.query<{ id: string }>('SELECT id FROM core.partner')).rows.map(({ id }) => id)];
      await client.query(`SELECT core.open_lens('JUDGMENT', $1)`, asked);
      const opened = await evidence();
      await client.query(`SELECT core.open_lens('SALE', $1)`, asked);
      const throughAnother = await evidence();
      await client.query(`SELECT core.open_lens('JUDGMENT', $1)`, asked);
      await client.query('SELECT core.close_lens()');
      return { isMore: (opened ?? 0) > (own ?? 0), throughAnother: throughAnother === own, afterwards: (await evidence()) === own };
    });
    expect(shown).toEqual({ isMore: true, throughAnother: true, afterwards: true });
  });

  test('changes nothing for who sees everything', async () => {
    const everything = await rowsByPolicy(database.pool, 'EVERYTHING');
    for (const question of questions) expect(await rowsByPolicy(database.pool, 'EVERYTHING', question)).toEqual(everything);
  });

  test('that does not exist is refused', async () => {
    await expect(as(database.pool, PARTNER.northwind, (client) => client.query(`SELECT core.open_lens('EVERYTHING', '{}')`))).rejects.toThrow('There is no lens EVERYTHING.');
  });
});

test('no policy walks the index of an exclusion constraint, which a large network would feel on every row', async () => {
  await as(database.pool, PARTNER.northwind, async (client) => {
    await client.query('SET LOCAL enable_seqscan = off');
    for (const table of GUARDED) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT FROM core.${table}`);
      expect([table, rows.map((row) => row['QUERY PLAN']).filter((line) => /Index Cond:.*&&/.test(line))]).toEqual([table, []]);
    }
  });
});

describe('a table without its policies', () => {
  test.each(GUARDED)('core.%s is found out', async (table) => {
    const differences = async (): Promise<Table[]> => {
      const found = [await differing(null, NOTHING)];
      for (const name of VIEWERS.slice(0, 8)) found.push(await differing(PARTNER[name], visibleRows(network, PARTNER[name])));
      return [...new Set(found.flat())].filter((one) => !VIEWS.includes(one));
    };
    expect(await differences()).toEqual([]);
    await asOwner(testDatabase.ownerUrl, (owner) => owner.query(`ALTER TABLE core.${table} DISABLE ROW LEVEL SECURITY`));
    try {
      expect(await differences()).toEqual([table]);
    } finally {
      await asOwner(testDatabase.ownerUrl, (owner) => owner.query(`ALTER TABLE core.${table} ENABLE ROW LEVEL SECURITY`));
    }
  });
});

/** Tables whose rows are not those expected. */
async function differing(viewer: string | null, expected: RowKeys): Promise<Table[]> {
  const seen = await rowsByPolicy(database.pool, viewer);
  return TABLES.filter((table) => JSON.stringify(seen[table]) !== JSON.stringify(expected[table]));
}
