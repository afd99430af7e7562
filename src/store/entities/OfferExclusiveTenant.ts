import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './Account';
import { Offer } from './Offer';

/** An account that may sell an offer which is not for everybody. */
@Entity({ schema: 'core', name: 'offer_exclusive_tenant' })
@Index('offer_exclusive_tenant_by_tenant', ['tenantId'])
export class OfferExclusiveTenant {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'offer_exclusive_tenant_pkey' })
  @ForeignKey(() => Offer, { name: 'offer_exclusive_tenant_offer' })
  sku!: string;

  @PrimaryColumn({ type: 'uuid', name: 'tenant_id', primaryKeyConstraintName: 'offer_exclusive_tenant_pkey' })
  @ForeignKey(() => Account, { name: 'offer_exclusive_tenant_account' })
  tenantId!: string;
}
