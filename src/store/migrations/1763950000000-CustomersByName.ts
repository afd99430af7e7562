import type { MigrationInterface, QueryRunner } from 'typeorm';

import { SEES_EVERYTHING } from './rowLevelSecurity/viewer';
import { VISIBLE } from './rowLevelSecurity/policies';

/**
 * The customer's name stands with its relationships, so that the customers of a partner are found in the order of their names: a page reads as many rows as it
 * shows, and not all customers of a distributor. A foreign key keeps the name the customer's own. Whoever sees a relationship sees its customer.
 *
 * For the same end the policy on customers asks about each row that is read, and does not collect all customers of the viewer first.
 */
export class CustomersByName1763950000000 implements MigrationInterface {
  name = 'CustomersByName1763950000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const FORCED = ['core.customer', 'core.customer_relationship'];

const UP = [
  // policies are for the logins that serve; an owner that is held to them cannot even ask them
  ...FORCED.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  'ALTER TABLE core.customer ADD CONSTRAINT customer_name_of_tenant UNIQUE (tenant_id, name)',
  'ALTER TABLE core.customer_relationship ADD COLUMN customer_name text COLLATE "C"',
  'UPDATE core.customer_relationship SET customer_name = customer.name FROM core.customer WHERE customer.tenant_id = customer_id',
  'ALTER TABLE core.customer_relationship ALTER COLUMN customer_name SET NOT NULL, DROP CONSTRAINT customer_relationship_customer',
  `ALTER TABLE core.customer_relationship ADD CONSTRAINT customer_relationship_customer
    FOREIGN KEY (customer_id, customer_name) REFERENCES core.customer (tenant_id, name) ON UPDATE CASCADE`,
  'CREATE INDEX customer_relationship_by_name ON core.customer_relationship (partner_id, customer_name, customer_id, valid_from, valid_to)',
  ...FORCED.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
  `ALTER POLICY party ON core.customer USING (${SEES_EVERYTHING} OR (${VISIBLE.customer}))`,
];

const DOWN = [
  ...FORCED.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  'DROP INDEX core.customer_relationship_by_name',
  'ALTER TABLE core.customer_relationship DROP CONSTRAINT customer_relationship_customer, DROP COLUMN customer_name',
  `ALTER TABLE core.customer_relationship ADD CONSTRAINT customer_relationship_customer FOREIGN KEY (customer_id) REFERENCES core.customer (tenant_id)`,
  'ALTER TABLE core.customer DROP CONSTRAINT customer_name_of_tenant',
  ...FORCED.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
];
