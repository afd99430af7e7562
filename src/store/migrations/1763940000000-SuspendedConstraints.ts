import type { MigrationInterface, QueryRunner } from 'typeorm';

import { CREATE_SUSPENSION, DROP_SUSPENSION } from '../import/suspensionFunctions';

/** A large first load builds keys, constraints and indexes after its rows; the application's login owns no table, so functions of the owner do it. */
export class SuspendedConstraints1763940000000 implements MigrationInterface {
  name = 'SuspendedConstraints1763940000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of CREATE_SUSPENSION) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DROP_SUSPENSION) await queryRunner.query(statement);
  }
}
