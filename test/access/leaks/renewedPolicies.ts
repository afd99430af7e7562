import type { Client } from 'pg';
import type { QueryRunner } from 'typeorm';

import { grantApplication } from '../../../src/store/applicationRole';
import { RowLevelSecurity1763900000000 } from '../../../src/store/migrations/1763900000000-RowLevelSecurity';
import { Counterparts1763910000000 } from '../../../src/store/migrations/1763910000000-Counterparts';
import { testServer } from '../../support/testServer';

/** Makes the policies of a database anew from this process's sources, which hold the leak. */
export async function renewPolicies(owner: Client): Promise<void> {
  const runner = { query: (text: string) => owner.query(text) } as unknown as QueryRunner;
  const [policies, counterparts] = [new RowLevelSecurity1763900000000(), new Counterparts1763910000000()];
  await counterparts.down(runner);
  await policies.down(runner);
  await policies.up(runner);
  await counterparts.up(runner);
  await owner.query('BEGIN');
  await grantApplication(owner, testServer().application);
  await owner.query('COMMIT');
}
