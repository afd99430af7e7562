import type { ClientBase } from 'pg';

import type { SentStatement } from './sentStatements';

/** A node of a plan, as EXPLAIN (FORMAT JSON) prints it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** How a plan reads a table. */
export interface TableRead {
  readonly table: string;
  /** Null where the table is read from end to end. */
  readonly index: string | null;
  /** Whether nothing but a limit keeps the index from being walked from end to end. */
  readonly inOrder: boolean;
}

/**
 * How a connection with the settings of a serving one reads the tables of a statement, inside a transaction. The plan that it keeps is made for all values
 * alike, so to be told it none have to be given; yet it is made while somebody looks, and through some lens.
 */
export async function plannedReads(client: ClientBase, viewer: string, { text, values, lens }: SentStatement): Promise<TableRead[]> {
  await client.query(`SELECT set_config('csp.viewer', $1, true)`, [viewer]);
  if (lens) await client.query('SELECT core.open_lens($1, $2)', [lens.lens, lens.partnerIds]);
  await client.query(`PREPARE planned AS ${text}`);
  const anything = values.length > 0 ? `(${values.map(() => 'NULL').join()})` : '';
  const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ Plan: PlanNode }] }>(`EXPLAIN (FORMAT JSON) EXECUTE planned${anything}`);
  await client.query('DEALLOCATE planned');
  if (lens) await client.query('SELECT core.close_lens()');
  return tableReads(rows[0]['QUERY PLAN'][0].Plan);
}

/** Every read of a table below a node; of a bitmap scan, whose table stands above its indexes, each index that it combines. */
function tableReads(node: PlanNode, tableAbove?: string): TableRead[] {
  const table = node['Relation Name'] ?? tableAbove;
  const below = (node.Plans ?? []).flatMap((child) => tableReads(child, node['Node Type'].startsWith('Bitmap') ? table : undefined));
  const index = node['Index Name'] ?? null;
  if (table === undefined || (index === null && node['Node Type'] !== 'Seq Scan')) return below;
  return [{ table, index, inOrder: index !== null && node['Index Cond'] === undefined }, ...below];
}
