import type { MigrationInterface, QueryRunner } from 'typeorm';

import { SEES_EVERYTHING, VIEWER_AS_PROVIDER, VIEWER_AS_RESELLER } from './rowLevelSecurity/viewer';

/**
 * Partnerships that let two partners know each other, from both ends, with who is at the far end. Whoever may see the edge may see that much of its ends,
 * so the view asks once about the edge; policies would ask again about each partner, which costs a network of thousands more than the page itself.
 */
export class Counterparts1763910000000 implements MigrationInterface {
  name = 'Counterparts1763910000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE VIEW core.counterpart WITH (security_barrier) AS ${from('provider', 'reseller')} UNION ALL ${from('reseller', 'provider')}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW core.counterpart');
  }
}

function from(near: string, far: string): string {
  return `SELECT edge.${near}_id AS near_id, 'INDIRECT_${near.toUpperCase()}' AS near_model, edge.state, edge.valid_from, edge.valid_to,
      far.id, far.tenant_id, far.model, far.name, far.retired_on
    FROM core.partnership AS edge JOIN core.partner AS far ON far.id = edge.${far}_id
    WHERE edge.state IN ('ACTIVE', 'PENDING')
      AND (${SEES_EVERYTHING} OR edge.provider_id = ${VIEWER_AS_PROVIDER} OR edge.reseller_id = ${VIEWER_AS_RESELLER})`;
}
