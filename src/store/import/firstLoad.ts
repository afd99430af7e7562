/** Brings staged rows into a network without any, or in place of all of it: nothing is there that they could meet, so that nothing has to be looked up. */
import type { PoolClient } from 'pg';

import { clearNetwork } from './clearNetwork';
import { noChanges, type NetworkChanges } from './importReport';
import type { PreparedWrite } from './preparedWrite';
import { countRows, type StagedArrays } from './stageRows';
import { restoreConstraints, suspendConstraints } from './suspendedConstraints';
import { stagedRows, TARGETS } from './targets';

export interface FirstLoadOptions {
  /** Whether rows are stored that go first. */
  readonly isCleared: boolean;
  /** From how many staged rows on constraints and indexes are taken off meanwhile. */
  readonly suspendFrom: number;
}

/** Clears the network where that is asked for. What was taken off for it comes back with `write`. */
export async function prepareFirstLoad(client: PoolClient, staged: StagedArrays, { isCleared, suspendFrom }: FirstLoadOptions): Promise<PreparedWrite> {
  const isSuspended = countRows(staged) >= suspendFrom && (await suspendConstraints(client));
  if (isCleared) await clearNetwork(client);
  const write = async (): Promise<void> => {
    await fillNetwork(client, staged);
    if (isSuspended) await restoreConstraints(client);
  };
  return { changes: allAdded(staged), write };
}

function allAdded(staged: StagedArrays): NetworkChanges {
  const changes = noChanges();
  for (const [array, { rows }] of staged) changes[array].added = rows;
  return changes;
}

async function fillNetwork(client: PoolClient, staged: StagedArrays): Promise<void> {
  for (const target of TARGETS) {
    if (staged.has(target.array)) await client.query(`INSERT INTO core.${target.table} (${Object.keys(target.columns).join(', ')}) ${stagedRows(target)}`);
  }
}
