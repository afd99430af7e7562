import type { MigrationInterface, QueryRunner } from 'typeorm';


/**
 * The reseller's name stands with its partnerships, as the customer's does with its relationships, so that a page of a provider's resellers by name reads as many
 * rows as it shows, and not all resellers of a distributor. A foreign key keeps the name the reseller's own. An edge whose ends are nothing to each other has
 * none: neither may know the other by it.
 */
export class ResellersByName1763970000000 implements MigrationInterface {
  name = 'ResellersByName1763970000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const FORCED = ['core.partner', 'core.partnership'];

const UP = [
  // policies are for the logins that serve; an owner that is held to them cannot even ask them
  ...FORCED.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  'ALTER TABLE core.partner ADD CONSTRAINT partner_name_of_enrollment UNIQUE (id, name)',
  'ALTER TABLE core.partnership ADD COLUMN reseller_name text COLLATE "C"',
  `UPDATE core.partnership SET reseller_name = partner.name FROM core.partner WHERE partner.id = reseller_id AND state IN ('ACTIVE', 'PENDING')`,
  `ALTER TABLE core.partnership ADD CONSTRAINT partnership_reseller_name CHECK ((reseller_name IS NOT NULL) = (state IN ('ACTIVE', 'PENDING')))`,
  `ALTER TABLE core.partnership ADD CONSTRAINT partnership_name FOREIGN KEY (reseller_id, reseller_name) REFERENCES core.partner (id, name) ON UPDATE CASCADE`,
  `CREATE INDEX partnership_by_name ON core.partnership (provider_id, reseller_name, reseller_id, valid_from, valid_to, state) WHERE state IN ('ACTIVE', 'PENDING')`,
  ...FORCED.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
];

const DOWN = [
  ...FORCED.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  'DROP INDEX core.partnership_by_name',
  'ALTER TABLE core.partnership DROP CONSTRAINT partnership_name, DROP COLUMN reseller_name',
  'ALTER TABLE core.partner DROP CONSTRAINT partner_name_of_enrollment',
  ...FORCED.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
];
