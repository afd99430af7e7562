import type { Pool, PoolClient } from 'pg';

import { today as currentDay, type Day } from '../../rulebook/calendar';
import { isEmptyNetwork } from '../networkSize';
import { BadRowList } from './badRow';
import { changeNetwork } from './changeNetwork';
import { checkStaged } from './checks/checkStaged';
import { contradictionChecks, storedContradictionChecks } from './checks/contradictions';
import { duplicateChecks } from './checks/duplicates';
import { periodChecks, storedPeriodChecks } from './checks/periods';
import { referenceChecks } from './checks/references';
import type { StagedCheck } from './checks/stagedCheck';
import { prepareFirstLoad } from './firstLoad';
import { hasChanges, type ImportReport, type VerdictFlips } from './importReport';
import { prepareMerge } from './preparedWrite';
import { RefusedImport } from './refusedImport';
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
  /** From how many rows on a load into an empty network, or in place of a demo, takes constraints and indexes off meanwhile. 100,000 unless told. */
  readonly suspendFrom?: number;
  /** Counts verdicts before and after `write`, which it must run once, on the import's own connection. */
  readonly countFlips?: (client: PoolClient, write: () => Promise<void>) => Promise<VerdictFlips>;
}

const DEFAULT_MAX_ERRORS = 100;
/** Taking off and putting back takes a tenth of a second, however few rows there are. */
const DEFAULT_SUSPEND_FROM = 100_000;

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
    const isEmpty = isCleared || (await isEmptyNetwork({ pool: client }));
    await checkStaged(client, checksFor(options, isEmpty), staged, badRows);
    badRows.refuseIfAny();
    const { changes, write } = isEmpty
      ? await prepareFirstLoad(client, staged, { isCleared, suspendFrom: options.suspendFrom ?? DEFAULT_SUSPEND_FROM })
      : await prepareMerge(client, staged, options.replaceOn ?? null);
    const flips = options.countFlips ? await options.countFlips(client, write) : await write().then(() => null);
    const warnings = await findWarnings(client, today);
    return {
      report: { isDryRun: options.dryRun ?? false, rows: countRows(staged), changes, warnings, flips },
      isChanged: isCleared || hasChanges(changes), isDemo: options.asDemo ?? false,
    };
  });
}

/** @param isEmpty whether nothing is stored that rows could meet, or nothing that stays. */
function checksFor({ replaceOn = null }: ImportOptions, isEmpty: boolean): readonly StagedCheck[] {
  const ofDocument = [...duplicateChecks(false), ...periodChecks(), ...contradictionChecks(), ...referenceChecks(replaceOn !== null, isEmpty)];
  return isEmpty ? ofDocument : [...ofDocument, ...storedPeriodChecks(replaceOn), ...storedContradictionChecks()];
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
