import { Database } from '../../../src/store/database';
import { exportJson } from '../../../src/store/export/exportNetwork';
import { RefusedDocument, type BadRow } from '../../../src/store/import/badRow';
import { importNetwork, type ImportOptions } from '../../../src/store/import/importNetwork';
import type { ImportReport } from '../../../src/store/import/importReport';
import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import { rowsOfDocument } from '../../../src/store/import/rowsOfDocument';
import { TARGETS } from '../../../src/store/import/targets';
import { createTestDatabase } from '../../support/testDatabase';
import { asOwner } from '../../support/testServer';
import { fingerprint } from './network';

export const TODAY = '2026-11-22';

/** A database of a test's own, opened as imports open it. */
export class ImportedDatabase {
  private constructor(readonly database: Database, readonly ownerUrl: string, readonly url: string, private readonly drop: () => Promise<void>) {}

  static async create(): Promise<ImportedDatabase> {
    const { url, ownerUrl, drop } = await createTestDatabase();
    return new ImportedDatabase(await Database.open(url, { poolSize: 3, statementTimeout: 0, viewer: 'EVERYTHING' }), ownerUrl, url, drop);
  }

  async import(document: NetworkDocument, options: ImportOptions = {}): Promise<ImportReport> {
    return importNetwork(this.database, rowsOfDocument(document), { today: TODAY, ...options });
  }

  /** The bad rows of an import that must be refused and must leave everything as it was. */
  async refusal(work: () => Promise<unknown>): Promise<{ badRows: readonly BadRow[]; total: number }> {
    const before = await fingerprint(this.database.pool);
    const failure = await work().then(() => null, (error: unknown) => error);
    expect(await fingerprint(this.database.pool)).toBe(before);
    if (!(failure instanceof RefusedDocument)) throw failure ?? new Error('The document was accepted.');
    return failure;
  }

  async json(): Promise<string> {
    const pieces: Buffer[] = [];
    for await (const piece of exportJson(this.database)) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  }

  async query<Row extends object>(sql: string): Promise<Row[]> {
    return (await this.database.pool.query<Row>(sql)).rows;
  }

  /** Removes every row, so that the next case starts afresh. */
  async clear(): Promise<void> {
    const tables = [...TARGETS.map(({ table }) => `core.${table}`), 'core.change_history'];
    await asOwner(this.ownerUrl, async (owner) => {
      await owner.query(`TRUNCATE ${tables.join(', ')}`);
      await owner.query('UPDATE core.network_state SET is_demo = false, data_version = 0');
    });
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.drop();
  }
}
