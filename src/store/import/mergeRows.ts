/** Writes staged rows into the network: an upsert by key, set by set. */
import type { PoolClient } from 'pg';

import { CORE_ROWS } from './coreRows';
import { noChanges, type NetworkChanges } from './importReport';
import type { NetworkArray } from './networkDocument';
import { sameKey } from './rowKeys';
import type { StagedArrays } from './stageRows';
import { STAGING_COLUMNS, stagingTable } from './staging';
import { sameTargetKey, stagedRows, TARGETS, type Target } from './targets';

/** Counts what staged rows would add or change, array by array. */
export async function countChanges(client: PoolClient, staged: StagedArrays): Promise<NetworkChanges> {
  const changes = noChanges();
  for (const [array, { rows: count }] of staged) {
    const { rows } = await client.query<{ added: number; changed: number }>(comparison(array));
    const { added, changed } = rows[0];
    Object.assign(changes[array], { added, changed, unchanged: count - added - changed });
  }
  return changes;
}

/** Stores the staged rows of every array that adds or changes any. Facts are taken out and put in anew, so that no two periods ever touch. */
export async function mergeRows(client: PoolClient, changes: NetworkChanges): Promise<void> {
  for (const target of TARGETS) {
    const { added, changed } = changes[target.array];
    if (added + changed === 0) continue;
    if (target.kind === 'OBJECT') await client.query(upsert(target));
    else await replaceRows(client, target, changed > 0);
  }
}

async function replaceRows(client: PoolClient, target: Target, someChanged: boolean): Promise<void> {
  if (someChanged) await client.query(target.kind === 'FACT' ? deleteChanged(target) : deleteUnlisted(target));
  await client.query(insertMissing(target));
}

function comparison(array: NetworkArray): string {
  const columns = STAGING_COLUMNS[array].map(({ name }) => `"${name}"`);
  const [staged, stored] = ['s', 'c'].map((alias) => columns.map((column) => `${alias}.${column}`).join(', '));
  return `SELECT count(*) FILTER (WHERE c.stored IS NULL)::int AS added,
    count(*) FILTER (WHERE c.stored AND (${staged}) IS DISTINCT FROM (${stored}))::int AS changed
    FROM ${stagingTable(array)} s LEFT JOIN (SELECT true AS stored, * FROM (${CORE_ROWS[array]}) rows) c ON ${sameKey(array, 's', 'c')}`;
}

function upsert(target: Target): string {
  const columns = Object.keys(target.columns);
  const values = valueColumns(target);
  return `INSERT INTO core.${target.table} AS t (${columns.join(', ')}) ${stagedRows(target)}
    ON CONFLICT (${target.key.join(', ')}) DO UPDATE SET ${values.map((column) => `${column} = excluded.${column}`).join(', ')}
    WHERE (${values.map((column) => `t.${column}`).join(', ')}) IS DISTINCT FROM (${values.map((column) => `excluded.${column}`).join(', ')})`;
}

function deleteChanged(target: Target): string {
  const [stored, staged] = ['t', 'n'].map((alias) => valueColumns(target).map((column) => `${alias}.${column}`).join(', '));
  return `DELETE FROM core.${target.table} t USING (${stagedRows(target)}) n
    WHERE ${sameTargetKey(target, 't', 'n')} AND (${stored}) IS DISTINCT FROM (${staged})`;
}

/** A list is replaced whole where its object is in the document. */
function deleteUnlisted(target: Target): string {
  return `DELETE FROM core.${target.table} t USING ${stagingTable(target.array)} s
    WHERE t.sku = s.sku AND NOT EXISTS (SELECT FROM (${stagedRows(target)}) n WHERE ${sameTargetKey(target, 't', 'n')})`;
}

function insertMissing(target: Target): string {
  const columns = Object.keys(target.columns);
  return `INSERT INTO core.${target.table} (${columns.join(', ')}) SELECT ${columns.map((column) => `n.${column}`).join(', ')}
    FROM (${stagedRows(target)}) n WHERE NOT EXISTS (SELECT FROM core.${target.table} t WHERE ${sameTargetKey(target, 't', 'n')})`;
}

function valueColumns(target: Target): string[] {
  return Object.keys(target.columns).filter((column) => !target.key.includes(column));
}
