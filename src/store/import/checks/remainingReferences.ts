/** Rows to be taken back that others refer to which would stay. */
import type { PoolClient } from 'pg';

import { stagingTable } from '../staging';
import { sameTargetKey, stagedRows, TARGETS, type Target } from '../targets';
import type { StagedCheck } from './stagedCheck';

/** A foreign key of one column, as the database knows it. */
interface ForeignKey {
  readonly table: string;
  readonly column: string;
  readonly target: string;
}

/** One check a foreign key, so that no reference can be forgotten. */
export async function stillReferredTo(client: PoolClient): Promise<readonly StagedCheck[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT source.relname AS table, field.attname AS column, referred.relname AS target
     FROM pg_constraint c JOIN pg_class source ON source.oid = c.conrelid JOIN pg_class referred ON referred.oid = c.confrelid
       JOIN pg_attribute field ON field.attrelid = c.conrelid AND field.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND referred.relnamespace = 'core'::regnamespace ORDER BY c.conname`,
  );
  return rows.flatMap((foreignKey) => {
    const referred = TARGETS.find(({ table }) => table === foreignKey.target);
    const referring = TARGETS.find(({ table }) => table === foreignKey.table);
    return referred && referring ? [remaining(foreignKey, referred, referring)] : [];
  });
}

/** Accounts are referred to by their enrollments, of which the last takes the account along. */
function remaining({ column }: ForeignKey, referred: Target, referring: Target): StagedCheck {
  const key = referred.columns[referred.key[0]];
  const field = referred.array === 'partners' || referred.array === 'customers' ? 'tenantId' : referred.array === 'offers' ? 'sku' : 'globalPartnerId';
  const isGone = referred.table === 'account' ? `AND NOT EXISTS (${remainingEnrollment})` : '';
  return {
    array: referred.array,
    sql: `SELECT s.position, '${field}' AS field, s."${field}"::text AS value,
        '${referring.array} in the network refer to it by ${column.replace(/_id$/, '').replaceAll('_', ' ')}: take them back first, or in the same document' AS reason
      FROM ${stagingTable(referred.array)} s WHERE EXISTS (
        SELECT FROM core.${referring.table} t WHERE t.${column} = ${key} ${staying(referring)}) ${isGone}`,
  };
}

const remainingEnrollment = `SELECT FROM core.partner p WHERE p.tenant_id = s."tenantId" AND NOT EXISTS (
  SELECT FROM ${stagingTable('partners')} o WHERE o."tenantId" = p.tenant_id AND o.model = p.model)`;

function staying(target: Target): string {
  if (target.table === 'account') return `AND EXISTS (${remainingEnrollment.replaceAll('s."tenantId"', 't.tenant_id')})`;
  if (target.kind === 'LIST') return `AND NOT EXISTS (SELECT FROM ${stagingTable(target.array)} o WHERE o.sku = t.sku)`;
  return `AND NOT EXISTS (SELECT FROM (${stagedRows(target, target.key)}) n WHERE ${sameTargetKey(target, 't', 'n')})`;
}
