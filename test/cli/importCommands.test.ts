/** import, export, retract and seed as a person types them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';

import { ImportedDatabase } from '../store/import/importedDatabase';
import { fingerprint, rowCount, smallNetwork } from '../store/import/network';
import { buildProduct, ROOT, startCommand } from '../support/product';

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

let network: ImportedDatabase;
let folder: string;
beforeAll(async () => {
  buildProduct();
  network = await ImportedDatabase.create();
});
afterAll(() => network.close());
beforeEach(async () => {
  await network.clear();
  folder = mkdtempSync(join(tmpdir(), 'csp-graph-commands-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(words: readonly string[], input = ''): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist', 'cli', 'csp-graph.js'), ...words], {
    input, encoding: 'utf8', env: { PATH: process.env.PATH, DATABASE_URL: network.url }, cwd: folder,
  });
  return { code: status, out: stdout, error: stderr };
}

/** A document of a few ten thousand rows: enough to be killed in the middle. */
function largeDocument(rows: number): string {
  const path = join(folder, 'large.json');
  const companies = Array.from({ length: rows }, (_, index) => ({ globalPartnerId: `L-${index}`, name: `Company ${index}`, country: 'DE' }));
  writeFileSync(path, JSON.stringify({ formatVersion: 1, companies }));
  return path;
}

describe('import', () => {
  it('reads standard input, says what it did and what would flip, and is done with 0', () => {
    const first = run(['import', '-'], JSON.stringify(smallNetwork()));
    expect(first).toMatchObject({ code: 0, error: '' });
    expect(first.out).toMatch(/companies +3 +0\n/);
    expect(first.out).toContain('Verdicts that flip: 0 of eligibility, 0 of sale regions.');
    expect(first.out).toContain(`Done: ${rowCount(smallNetwork())} rows read.`);
    expect(run(['import', '-'], JSON.stringify(smallNetwork())).out).toContain('nothing to change');
  });

  it('shows bad rows as a table, writes them as NDJSON, counts the rest, and ends with 1', () => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, JSON.stringify({ formatVersion: 1, companies: ['QQ', 'XX', 'ZZ'].map((country, index) => ({ globalPartnerId: `B-${index}`, name: 'Bad', country })) }));
    const { code, out, error } = run(['import', path, '--max-errors', '2', '--errors', '-']);
    expect(code).toBe(1);
    expect(error).toMatch(/file +row +array +field +value +reason\n.*bad\.json +1 +companies +country +QQ +expected the two-letter code/);
    expect(error).toContain('... and 1 more');
    expect(error).toContain('csp-graph: The document was refused: 3 errors.');
    expect(out.trim().split('\n').map((line) => JSON.parse(line))).toMatchObject([
      { file: path, row: 1, array: 'companies', field: 'country', value: 'QQ' }, { row: 2, value: 'XX' },
    ]);
  });

  it('refuses options that make no sense, before anything is opened', () => {
    expect(run(['import', '-', '--on', '2026-02-30'])).toMatchObject({ code: 1, error: expect.stringContaining('Expected an existing date') });
    expect(run(['import', '-', '--on', '2026-02-28'])).toMatchObject({ code: 1, error: expect.stringContaining('use them together') });
    expect(run(['import', '-', '--max-errors', '0'])).toMatchObject({ code: 1, error: expect.stringContaining('whole number from 1') });
    expect(run(['import'])).toMatchObject({ code: 1, error: expect.stringContaining('missing required argument') });
  });

  it('shows examples in its help', () => {
    expect(run(['import', '--help']).out).toMatch(/--replace-demo[\s\S]*Examples:[\s\S]*zcat/);
  });

  it('killed at any moment leaves the old network whole, and finishes when run again', async () => {
    await network.import(smallNetwork());
    const [path, before] = [largeDocument(60_000), await fingerprint(network.database.pool)];
    for (const patience of [0, 150, 300, 600, 1200]) {
      const command = startCommand(['import', path], { environment: { DATABASE_URL: network.url } });
      while ((await otherSessions()) === 0) await delay(5);
      await delay(patience);
      command.process.kill('SIGKILL');
      await command.ended;
      await otherSessionsGone();
      const isOld = patience === 0 || (await companies()) === 3;
      if (isOld) expect(await fingerprint(network.database.pool)).toBe(before);
      else expect(await companies()).toBe(60_003);
    }
    expect(run(['import', path]).code).toBe(0);
    expect(await companies()).toBe(60_003);
  }, 60_000);

  it('interrupted with Ctrl-C ends with 130 and changes nothing', async () => {
    const before = await fingerprint(network.database.pool);
    const command = startCommand(['import', largeDocument(200_000)], { environment: { DATABASE_URL: network.url } });
    while ((await otherSessions()) === 0) await delay(20);
    command.process.kill('SIGINT');
    expect(await command.ended).toBe(130);
    await otherSessionsGone();
    expect(await fingerprint(network.database.pool)).toBe(before);
  }, 60_000);
});

describe('export', () => {
  beforeEach(() => network.import(smallNetwork()));

  it('writes to standard output, to a file and to a packed file the same bytes', () => {
    const { code, out, error } = run(['export']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(run(['export', 'network.json']).code).toBe(0);
    expect(run(['export', 'network.json.gz']).code).toBe(0);
    expect(readFileSync(join(folder, 'network.json'), 'utf8')).toBe(out);
    expect(gunzipSync(readFileSync(join(folder, 'network.json.gz'))).toString()).toBe(out);
    expect(run(['import', 'network.json.gz']).out).toContain('nothing to change');
  });

  it('writes a folder of CSV files that can be imported', () => {
    expect(run(['export', 'csv', '--format', 'csv']).code).toBe(0);
    expect(readdirSync(join(folder, 'csv'))).toHaveLength(13);
    expect(run(['import', 'csv']).out).toContain('nothing to change');
    expect(run(['export', '--format', 'csv'])).toMatchObject({ code: 1, error: expect.stringContaining('name one') });
  });

  it('leaves nothing half written', () => {
    const { code, error } = run(['export', join('no', 'such', 'folder.json')]);
    expect([code, error]).toEqual([1, expect.stringContaining('ENOENT')]);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

describe('retract and seed', () => {
  it('retract takes a row back by its key', async () => {
    await network.import(smallNetwork());
    const { provider, reseller, from } = smallNetwork().partnerships[0];
    const { code, out } = run(['retract', '-'], JSON.stringify({ formatVersion: 1, partnerships: [{ provider, reseller, from }] }));
    expect([code, out]).toEqual([0, expect.stringMatching(/partnerships +0 +0 +1\n/)]);
    expect(await network.query('SELECT operation FROM core.change_history')).toEqual([{ operation: 'RETRACTED' }]);
  });

  it('seed loads the demo, says how much it is, and refuses a network of one\'s own', async () => {
    expect(run(['seed'])).toMatchObject({ code: 0, out: expect.stringMatching(/Loading 6 providers[\s\S]*Loaded \d+ rows in/) });
    expect(await network.query('SELECT is_demo FROM core.network_state')).toEqual([{ is_demo: true }]);
    await network.clear();
    await network.import(smallNetwork());
    expect(run(['seed'])).toMatchObject({ code: 1, error: expect.stringContaining('a network of its own') });
    expect(run(['seed', '--size', 'huge'])).toMatchObject({ code: 1, error: expect.stringContaining('Allowed choices are demo, s, m, l, xl') });
  }, 60_000);
});

async function companies(): Promise<number> {
  return (await network.query<{ count: number }>('SELECT count(*)::int FROM core.company'))[0].count;
}

/** Sessions of the application in this database that are in a transaction, this test's own aside. */
async function otherSessions(): Promise<number> {
  const [{ count }] = await network.query<{ count: number }>(
    'SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL',
  );
  return count;
}

async function otherSessionsGone(): Promise<void> {
  while ((await otherSessions()) > 0) await delay(20);
}
