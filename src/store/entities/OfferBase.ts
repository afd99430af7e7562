import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Offer } from './Offer';

/** An offer that an add-on may be bought on. */
@Entity({ schema: 'core', name: 'offer_base' })
@Index('offer_base_by_base', ['baseSku'])
export class OfferBase {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'offer_base_pkey' })
  @ForeignKey(() => Offer, { name: 'offer_base_offer' })
  sku!: string;

  @PrimaryColumn({ type: 'text', name: 'base_sku', primaryKeyConstraintName: 'offer_base_pkey' })
  @ForeignKey(() => Offer, { name: 'offer_base_base' })
  baseSku!: string;
}
