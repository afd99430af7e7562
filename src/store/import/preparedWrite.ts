import type { PoolClient } from 'pg';

import type { Day } from '../../rulebook/calendar';
import type { NetworkChanges } from './importReport';
import { countChanges, mergeRows } from './mergeRows';
import { replaceNetwork } from './replaceNetwork';
import type { StagedArrays } from './stageRows';

/** Staged rows that passed every check, ready to be written. */
export interface PreparedWrite {
  /** What `write` does to the network; complete when it has run. */
  readonly changes: NetworkChanges;
  readonly write: () => Promise<void>;
}

/** Brings staged rows into the network that is there. */
export async function prepareMerge(client: PoolClient, staged: StagedArrays, replaceOn: Day | null): Promise<PreparedWrite> {
  const changes = await countChanges(client, staged);
  const write = async (): Promise<void> => {
    if (replaceOn !== null) await replaceNetwork(client, replaceOn, changes);
    await mergeRows(client, changes);
  };
  return { changes, write };
}
