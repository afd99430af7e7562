import type { Pool, PoolClient } from 'pg';

import type { Relation } from '../../../src/store/scope/relation';
import { Scope, type LensQuestion } from '../../../src/store/scope/scope';
import { WIDE_VIEWS } from '../../support/wideViews';
import { idOf, KEYS, rowKeys, TABLES, type RowKeys, type Table } from './recordedRows';
import type { Question } from './visibleRows';

interface Found {
  readonly table: Table;
  readonly key: string;
}

const all = (place: string): string => TABLES.map((table) => `SELECT '${table}' AS "table", ${KEYS[table]} AS key FROM ${place}${table}`).join(' UNION ALL ');

/** Runs a piece of work as somebody, in a transaction that is undone; null: nobody says who looks. */
export async function as<Result>(pool: Pool, viewer: string | null, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    if (viewer !== null) await client.query(`SET LOCAL csp.viewer = '${viewer}'`);
    return await work(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** The rows that PostgreSQL shows a viewer, by policies alone. */
export function rowsByPolicy(pool: Pool, viewer: string | null, question: Question | null = null): Promise<RowKeys> {
  return as(pool, viewer, async (client) => {
    if (question) await client.query('SELECT core.open_lens($1, $2)', [question.lens, question.asked.map(idOf)]);
    const found = (await client.query<Found>({ name: 'by policy', text: all('core.') })).rows;
    return rowKeys((table) => found.filter((row) => row.table === table).map(({ key }) => key));
  });
}

/** The rows that the scope of src/store shows a tenant, with policies and views that let everything through. */
export async function rowsByScope(pool: Pool, tenantId: string, question: Question | null = null): Promise<RowKeys> {
  const seen = await scoped(pool, tenantId, null);
  if (!question) return seen;
  const opened = await scoped(pool, tenantId, { lens: question.lens, partnerIds: question.asked.map(idOf) });
  return rowKeys((table) => [...seen[table], ...opened[table]]);
}

function scoped(pool: Pool, tenantId: string, question: LensQuestion | null): Promise<RowKeys> {
  const relations: readonly Relation[] = TABLES;
  const { text, values } = Scope.partner('PROVIDER', tenantId).narrow({ text: all(''), relations }, [], question);
  return as(pool, 'EVERYTHING', async (client) => {
    for (const [name, query] of Object.entries(WIDE_VIEWS)) await client.query(`CREATE TEMPORARY VIEW ${name} AS ${query}`);
    const found = (await client.query<Found>(text.replaceAll('core.own_', 'pg_temp.own_'), [...values])).rows;
    return rowKeys((table) => found.filter((row) => row.table === table).map(({ key }) => key));
  });
}
