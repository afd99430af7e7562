/** Export then import is the identity, in every spelling; an export read again changes nothing. ROUND_TRIPS: of how many networks (12). */
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { exportCsv } from '../../../src/store/export/exportNetwork';
import { hasChanges } from '../../../src/store/import/importReport';
import { importNetwork } from '../../../src/store/import/importNetwork';
import { readNetwork } from '../../../src/store/import/readNetwork';
import { ImportedDatabase, TODAY } from '../import/importedDatabase';
import { fingerprint } from '../import/network';
import { randomNetwork } from '../import/randomNetwork';

const RUNS = Number(process.env['ROUND_TRIPS'] ?? 12);

let first: ImportedDatabase;
let second: ImportedDatabase;
let folder: string;
beforeAll(async () => {
  [first, second] = [await ImportedDatabase.create(), await ImportedDatabase.create()];
  folder = mkdtempSync(join(tmpdir(), 'csp-graph-round-trip-'));
});
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  rmSync(folder, { recursive: true, force: true });
});

async function writeJson(): Promise<string> {
  const path = join(folder, 'network.json');
  writeFileSync(path, await first.json());
  return path;
}

async function writePacked(): Promise<string> {
  const path = join(folder, 'packed.data');
  writeFileSync(path, gzipSync(await first.json()));
  return path;
}

async function writeCsv(): Promise<string> {
  await exportCsv(first.database, async (name, text) => {
    const pieces: Buffer[] = [];
    for await (const piece of text) pieces.push(piece);
    writeFileSync(join(folder, name), Buffer.concat(pieces));
  });
  return folder;
}

const SPELLINGS = [['JSON', writeJson], ['gzipped JSON', writePacked], ['CSV', writeCsv]] as const;

describe('a network that goes out and comes in again', () => {
  it.each(SPELLINGS)('is the same, as %s', async (_spelling, write) => {
    await fc.assert(fc.asyncProperty(randomNetwork, async (network) => {
      await Promise.all([first.clear(), second.clear()]);
      await first.import(network);
      const [exported, before] = [await first.json(), await contents(first)];
      const path = await write();
      const again = await importNetwork(first.database, readNetwork(path).rows, { today: TODAY });
      expect(hasChanges(again.changes)).toBe(false);
      await importNetwork(second.database, readNetwork(path).rows, { today: TODAY });
      expect(await contents(second)).toBe(before);
      expect(await second.json()).toBe(exported);
    }), { numRuns: RUNS });
  }, 600_000);

  it('is the same whatever the order of its rows and arrays', async () => {
    await fc.assert(fc.asyncProperty(randomNetwork, fc.integer(), async (network, seed) => {
      await Promise.all([first.clear(), second.clear()]);
      await first.import(network);
      const entries = Object.entries(network).reverse().map(([name, rows]) => [name, Array.isArray(rows) ? rotated(rows, seed) : rows]);
      const path = join(folder, 'shuffled.json');
      writeFileSync(path, JSON.stringify(Object.fromEntries(entries)));
      await importNetwork(second.database, readNetwork(path).rows, { today: TODAY });
      expect(await second.json()).toBe(await first.json());
    }), { numRuns: RUNS });
  }, 600_000);
});

function rotated<Item>(items: readonly Item[], seed: number): Item[] {
  const start = items.length === 0 ? 0 : Math.abs(seed) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

/** All tables but the identities that the database gives out by itself. */
async function contents(network: ImportedDatabase): Promise<string> {
  await network.query('UPDATE core.network_state SET data_version = 0');
  return fingerprint(network.database.pool);
}
