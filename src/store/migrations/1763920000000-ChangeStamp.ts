import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows answers are made of. */
const TABLES = [
  'company', 'account', 'partner', 'partner_status', 'partnership', 'customer', 'qualification', 'customer_relationship', 'partner_agreement', 'customer_agreement', 'offer',
  'offer_base', 'offer_exclusive_tenant', 'availability', 'subscription', 'revenue', 'evidence', 'designation',
] as const;

/**
 * A stamp that every statement which writes to the network renews, whoever sends it, so that what is remembered of one state of the network is never taken for
 * another. It is a random one and not a number: a number comes back when a backup is restored, and would stand for two states.
 */
export class ChangeStamp1763920000000 implements MigrationInterface {
  name = 'ChangeStamp1763920000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE core.network_state ADD COLUMN change_stamp uuid');
    await queryRunner.query('UPDATE core.network_state SET change_stamp = gen_random_uuid()');
    await queryRunner.query('ALTER TABLE core.network_state ALTER COLUMN change_stamp SET NOT NULL');
    await queryRunner.query(`CREATE FUNCTION core.renew_change_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE core.network_state SET change_stamp = gen_random_uuid();
        RETURN NULL;
      END $$`);
    for (const table of TABLES) {
      await queryRunner.query(`CREATE TRIGGER renew_change_stamp AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON core.${table}
        FOR EACH STATEMENT EXECUTE FUNCTION core.renew_change_stamp()`);
      // a restore that has triggers off changes the network too
      await queryRunner.query(`ALTER TABLE core.${table} ENABLE ALWAYS TRIGGER renew_change_stamp`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TRIGGER renew_change_stamp ON core.${table}`);
    await queryRunner.query('DROP FUNCTION core.renew_change_stamp()');
    await queryRunner.query('ALTER TABLE core.network_state DROP COLUMN change_stamp');
  }
}
