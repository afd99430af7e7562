import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SubscriptionStatus } from '../../rulebook/terms';
import { Customer } from './Customer';
import { Offer } from './Offer';
import { Partner } from './Partner';

/** One purchase of an offer by a customer through an enrollment, in one state during a period. */
@Entity({ schema: 'core', name: 'subscription' })
@Check('subscription_status', `status IN ('ACTIVE', 'SUSPENDED', 'CANCELLED', 'DEPROVISIONED')`)
@Check('subscription_quantity', 'quantity >= 0')
@Check('subscription_period', 'valid_to > valid_from')
@Exclusion('subscription_no_overlap', 'USING gist ((md5(id)::uuid) WITH =, daterange(valid_from, valid_to) WITH &&)')
@Index('subscription_by_customer', ['customerId'])
@Index('subscription_by_partner', ['partnerId'])
@Index('subscription_by_offer', ['sku'])
export class Subscription {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'subscription_pkey' })
  id!: string;

  @Column({ type: 'uuid', name: 'customer_id' })
  @ForeignKey(() => Customer, { name: 'subscription_customer' })
  customerId!: string;

  @Column({ type: 'text' })
  @ForeignKey(() => Offer, { name: 'subscription_offer' })
  sku!: string;

  @Column({ type: 'uuid', name: 'partner_id' })
  @ForeignKey(() => Partner, { name: 'subscription_partner' })
  partnerId!: string;

  @Column({ type: 'text', name: 'partner_of_record', nullable: true })
  partnerOfRecord!: string | null;

  @Column({ type: 'text' })
  status!: SubscriptionStatus;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'subscription_pkey' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column({ type: 'integer', nullable: true })
  quantity!: number | null;
}
