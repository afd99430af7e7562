import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an offer is reserved is public; for whom it is reserved is not. The view is its owner's, so it shows the first whoever asks. */
export class ReservedOffers1763890000000 implements MigrationInterface {
  name = 'ReservedOffers1763890000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE VIEW core.reserved_offer AS SELECT DISTINCT sku FROM core.offer_exclusive_tenant');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW core.reserved_offer');
  }
}
