import type { Pool, PoolClient } from 'pg';

import { today, type Day } from '../../rulebook/calendar';
import { BadRowList } from './badRow';
import { changeNetwork } from './changeNetwork';
import { checkStaged } from './checks/checkStaged';
import { duplicateChecks } from './checks/duplicates';
import type { StagedCheck } from './checks/stagedCheck';
import { CORE_ROWS } from './coreRows';
import { noChanges, type ImportReport, type NetworkChanges } from './importReport';
import { NETWORK_ARRAYS, type NetworkArray } from './networkDocument';
import { RowCheck } from './rowCheck';
import { firstKeyField, sameKey } from './rowKeys';
import type { SourceRow } from './sourceRow';
import { createStaging, stagingTable } from './staging';
import { countRows, stageRows } from './stageRows';
import { sameTargetKey, stagedRows, TARGETS, type Target } from './targets';
import { stillReferredTo } from './checks/remainingReferences';

export interface RetractOptions {
  /** The date of the change, today (UTC) unless told. */
  readonly today?: Day;
  readonly dryRun?: boolean;
  readonly maxErrors?: number;
}

const DEFAULT_MAX_ERRORS = 100;

/**
 * Takes back rows that were wrong: deletes exactly the rows with these keys and keeps each, whole, in the history. All of them, or none.
 * @param database opened without a statement timeout.
 * @throws RefusedDocument when a row is not in the network, or others that would stay refer to it.
 */
export function retractRows(database: { readonly pool: Pool }, rows: AsyncIterable<SourceRow>, options: RetractOptions = {}): Promise<ImportReport> {
  const isDryRun = options.dryRun ?? false;
  return changeNetwork(database.pool, isDryRun, async (client, { isDemo }) => {
    await createStaging(client);
    const badRows = new BadRowList(options.maxErrors ?? DEFAULT_MAX_ERRORS);
    const staged = await stageRows(client, rows, new RowCheck(options.today ?? today(), 'KEY'), badRows);
    const checks = [...duplicateChecks(true), ...NETWORK_ARRAYS.map(unknownRows), ...(await stillReferredTo(client))];
    await checkStaged(client, checks, staged, badRows);
    badRows.refuseIfAny();
    const changes = noChanges();
    for (const array of NETWORK_ARRAYS) await recordRows(client, array, changes);
    for (const target of [...TARGETS].reverse()) await client.query(deletion(target));
    return { report: { isDryRun, rows: countRows(staged), changes, warnings: [], flips: null }, isChanged: staged.size > 0, isDemo };
  });
}

function unknownRows(array: NetworkArray): StagedCheck {
  const field = firstKeyField(array);
  return {
    array,
    sql: `SELECT s.position, '${field}' AS field, s."${field}"::text AS value, 'the network has no row with this key' AS reason
      FROM ${stagingTable(array)} s WHERE NOT s.rejected AND NOT EXISTS (SELECT FROM (${CORE_ROWS[array]}) c WHERE ${sameKey(array, 's', 'c')})`,
  };
}

async function recordRows(client: PoolClient, array: NetworkArray, changes: NetworkChanges): Promise<void> {
  const recorded = await client.query(
    `INSERT INTO core.change_history (operation, entity, row) SELECT 'RETRACTED', '${array}', jsonb_strip_nulls(to_jsonb(c))
     FROM (${CORE_ROWS[array]}) c WHERE EXISTS (SELECT FROM ${stagingTable(array)} s WHERE ${sameKey(array, 's', 'c')})`,
  );
  changes[array].retracted = recorded.rowCount ?? 0;
}

/** An account goes with its last enrollment, an offer's lists with the offer. */
function deletion(target: Target): string {
  const from = `DELETE FROM core.${target.table} t USING`;
  if (target.kind === 'LIST') return `${from} ${stagingTable(target.array)} s WHERE t.sku = s.sku`;
  const isLast = target.table === 'account' ? 'AND NOT EXISTS (SELECT FROM core.partner p WHERE p.tenant_id = t.tenant_id)' : '';
  return `${from} (${stagedRows(target, target.key)}) n WHERE ${sameTargetKey(target, 't', 'n')} ${isLast}`;
}
