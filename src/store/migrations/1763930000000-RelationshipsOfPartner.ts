import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The periods stand in the index of a partner's relationships too. Without them the planner takes the primary key's, which has them, for the quicker way, and
 * walks it from end to end for each partner: a page of resellers with their customers takes longer the larger the network.
 */
export class RelationshipsOfPartner1763930000000 implements MigrationInterface {
  name = 'RelationshipsOfPartner1763930000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await replaceIndex(queryRunner, 'partner_id, customer_id, valid_from, valid_to');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await replaceIndex(queryRunner, 'partner_id, customer_id');
  }
}

async function replaceIndex(queryRunner: QueryRunner, columns: string): Promise<void> {
  await queryRunner.query('DROP INDEX core.customer_relationship_by_partner');
  await queryRunner.query(`CREATE INDEX customer_relationship_by_partner ON core.customer_relationship (${columns})`);
}
