import type { Pool, PoolClient } from 'pg';

import { today as currentDay, type Day } from '../../rulebook/calendar';
import { isEmptyNetwork } from '../networkSize';
import { BadRowList } from './badRow';
import { changeNetwork } from './changeNetwork';
import { checkStaged } from './checks/checkStaged';
import { contradictionChecks } from './checks/contradictions';
import { duplicateChecks } from './checks/duplicates';
import { periodChecks } from './checks/periods';
import { referenceChecks } from './checks/references';
import { hasChanges, noChanges, type ImportReport, type VerdictFlips } from './importReport';
import { clearNetwork } from './clearNetwork';
import { countChanges, mergeRows } from './mergeRows';
import { RefusedImport } from './refusedImport';
import { replaceNetwork } from './replaceNetwork';
import { RowCheck } from './rowCheck';
import type { SourceRow } from './sourceRow';
import { createStaging } from './staging';
import { countRows, stageRows, type RowListener } from './stageRows';
import { findWarnings } from './warnings';

export interface ImportOptions {
  /** The import date, today (UTC) unless told: no acceptance may be later, and warnings and verdict flips are judged on it. */
  readonly today?: Day;
  /** The document is the whole network: what it no longer has ends on this day. Null: rows are only added and changed. */
  readonly replaceOn?: Day | null;
  /** Whether a demo network may be replaced; without it the import is refused. */
  readonly replaceDemo?: boolean;
  /** Load as a demo network: only into an empty database or over another demo, which it marks. */
  readonly asDemo?: boolean;
  /** Do everything, report, and leave the network as it was. */
  readonly dryRun?: boolean;
  /** Bad rows to report in full; the rest are counted. 100 unless told. */
  readonly maxErrors?: number;
  readonly onRows?: RowListener;
  /** Counts verdicts before and after `write`, which it must run once, on the import's own connection. */
  readonly countFlips?: (client: PoolClient, write: () => Promise<void>) => Promise<VerdictFlips>;
}

const DEFAULT_MAX_ERRORS = 100;

/**
 * Imports rows into the network in one transaction: all of them, or none. Upserts by key; the same rows twice change nothing the second time.
 * @param database opened without a statement timeout.
 * @throws RefusedDocument with the rows that cannot be stored.
 * @throws RefusedImport when the network may not be changed this way.
 */
export function importNetwork(database: { readonly pool: Pool }, rows: AsyncIterable<SourceRow>, options: ImportOptions = {}): Promise<ImportReport> {
  const today = options.today ?? currentDay();
  return changeNetwork(database.pool, options.dryRun ?? false, async (client, state) => {
    const isCleared = await mayReplaceDemo(client, state.isDemo, options);
    await createStaging(client);
    const badRows = new BadRowList(options.maxErrors ?? DEFAULT_MAX_ERRORS);
    const staged = await stageRows(client, rows, new RowCheck(today), badRows, options.onRows);
    if (isCleared) await clearNetwork(client);
    await checkStaged(client, checksFor(options), staged, badRows);
    badRows.refuseIfAny();
    const changes = noChanges();
    await countChanges(client, staged, changes);
    const write = async (): Promise<void> => {
      if (options.replaceOn) await replaceNetwork(client, options.replaceOn, changes);
      await mergeRows(client, changes);
    };
    const flips = options.countFlips ? await options.countFlips(client, write) : await write().then(() => null);
    const warnings = await findWarnings(client, today);
    return {
      report: { isDryRun: options.dryRun ?? false, rows: countRows(staged), changes, warnings, flips },
      isChanged: isCleared || hasChanges(changes), isDemo: options.asDemo ?? false,
    };
  });
}

function checksFor({ replaceOn = null }: ImportOptions): Parameters<typeof checkStaged>[1] {
  return [...duplicateChecks(false), ...periodChecks(replaceOn), ...contradictionChecks(), ...referenceChecks(replaceOn !== null)];
}

/** Whether the network is a demo to be removed first. */
async function mayReplaceDemo(client: PoolClient, isDemo: boolean, options: ImportOptions): Promise<boolean> {
  if (options.asDemo) {
    if (!isDemo && !(await isEmptyNetwork({ pool: client }))) throw new RefusedImport('The database holds a network of its own; a demo network is loaded only into an empty database.');
    return isDemo;
  }
  if (isDemo && !options.replaceDemo) {
    throw new RefusedImport('The database holds the demo network. Say --replace-demo to remove the demo and import in its place.');
  }
  return isDemo;
}
