import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Customer } from './Customer';
import { Partner } from './Partner';

/** The edge between an enrollment and a customer during a period, with the provider it was acquired through. */
@Entity({ schema: 'core', name: 'customer_relationship' })
@Check('customer_relationship_period', 'valid_to > valid_from')
@Exclusion('customer_relationship_no_overlap', 'USING gist (core.edge_id(customer_id::text, partner_id::text) WITH =, daterange(valid_from, valid_to) WITH &&)')
@Index('customer_relationship_by_partner', ['partnerId', 'customerId', 'validFrom', 'validTo'])
@Index('customer_relationship_by_name', ['partnerId', 'customerName', 'customerId', 'validFrom', 'validTo'])
@Index('customer_relationship_by_provider', ['acquiredThrough'], { where: 'acquired_through IS NOT NULL' })
@ForeignKey(() => Customer, ['customerId', 'customerName'], ['tenantId', 'name'], { name: 'customer_relationship_customer', onUpdate: 'CASCADE' })
export class CustomerRelationship {
  @PrimaryColumn({ type: 'uuid', name: 'customer_id', primaryKeyConstraintName: 'customer_relationship_pkey' })
  customerId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'partner_id', primaryKeyConstraintName: 'customer_relationship_pkey' })
  @ForeignKey(() => Partner, { name: 'customer_relationship_partner' })
  partnerId!: string;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'customer_relationship_pkey' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column({ type: 'uuid', name: 'acquired_through', nullable: true })
  @ForeignKey(() => Partner, { name: 'customer_relationship_provider' })
  acquiredThrough!: string | null;

  /** The customer's own, here for lists by name. */
  @Column({ type: 'text', name: 'customer_name', collation: 'C' })
  customerName!: string;

  @Column({ type: 'boolean', name: 'delegated_admin', nullable: true })
  delegatedAdmin!: boolean | null;
}
