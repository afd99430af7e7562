import type { MigrationInterface, QueryRunner } from 'typeorm';

import { CREATE_LENS, DROP_LENS } from './rowLevelSecurity/lens';
import { CREATE_OWN_RELATIONS, DROP_OWN_RELATIONS } from './rowLevelSecurity/ownRelations';
import { CREATE_POLICIES, DROP_POLICIES } from './rowLevelSecurity/policies';
import { CREATE_SECRET, DROP_SECRET } from './rowLevelSecurity/secret';
import { CREATE_VIEWER, DROP_VIEWER } from './rowLevelSecurity/viewer';

/**
 * PostgreSQL itself keeps rows from whom they are none of the business of: docs/access.md as policies, told by the setting `csp.viewer` who looks. Written
 * apart from src/store/scope, so that a mistake in one of the two shows nothing yet.
 */
export class RowLevelSecurity1763900000000 implements MigrationInterface {
  name = 'RowLevelSecurity1763900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [CREATE_VIEWER, CREATE_OWN_RELATIONS, CREATE_LENS, CREATE_SECRET, CREATE_POLICIES].flat()) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [DROP_POLICIES, DROP_SECRET, DROP_LENS, DROP_OWN_RELATIONS, DROP_VIEWER].flat()) await queryRunner.query(statement);
  }
}
