import type { MigrationInterface, QueryRunner } from 'typeorm';

import { CREATE_OWN_RELATIONS } from './rowLevelSecurity/ownRelations';

/**
 * The views of what the viewer is an end of say which end that is. So the predicates of src/store/scope can look there: in the tables each of their
 * questions had all conditions of a policy to be asked besides, which were most of what a small question cost.
 */
export class OwnEnds1763960000000 implements MigrationInterface {
  name = 'OwnEnds1763960000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of CREATE_OWN_RELATIONS) await queryRunner.query(statement);
  }

  /** A view loses no columns while policies stand on it; nobody misses what it says more. */
  async down(): Promise<void> {
    return Promise.resolve();
  }
}
