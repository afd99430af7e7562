import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Offer } from './Offer';

/** An offer on sale in a market during a period. */
@Entity({ schema: 'core', name: 'availability' })
@Check('availability_market', `market ~ '^[A-Z]{2}$'`)
@Check('availability_period', 'valid_to > valid_from')
@Exclusion('availability_no_overlap', 'USING gist (core.edge_id(sku, market) WITH =, daterange(valid_from, valid_to) WITH &&)')
@Index('availability_by_market', ['market', 'sku'])
export class Availability {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'availability_pkey' })
  @ForeignKey(() => Offer, { name: 'availability_offer' })
  sku!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'availability_pkey' })
  market!: string;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'availability_pkey' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;
}
