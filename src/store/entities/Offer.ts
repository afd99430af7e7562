import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CloudInstance, CommerceGeneration, CustomerSegment, LimitScope, OfferFamily } from '../../rulebook/terms';

/** Something that is sold, by its SKU. */
@Entity({ schema: 'core', name: 'offer' })
@Check('offer_family', `family IN ('LICENSE_BASED', 'AZURE_PLAN', 'AZURE_LEGACY', 'AZURE_RESERVATION', 'PERPETUAL_SOFTWARE', 'SOFTWARE_SUBSCRIPTION', 'MARKETPLACE')`)
@Check('offer_generation', `generation IN ('LEGACY', 'NEW_COMMERCE')`)
@Check('offer_segment', `segment IN ('COMMERCIAL', 'EDUCATION', 'NONPROFIT', 'GOVERNMENT')`)
@Check('offer_cloud', `cloud IN ('PUBLIC', 'US_GOVERNMENT', 'GERMANY', 'CHINA_21VIANET')`)
@Check('offer_limit', `(limit_scope = 'NONE' AND limit_count IS NULL) OR (limit_scope IN ('LIFETIME', 'CONCURRENT') AND limit_count > 0)`)
@Index('offer_by_name', ['name', 'sku'])
export class Offer {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'offer_pkey' })
  sku!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  family!: OfferFamily;

  @Column({ type: 'text' })
  generation!: CommerceGeneration;

  @Column({ type: 'text' })
  segment!: CustomerSegment;

  @Column({ type: 'text' })
  cloud!: CloudInstance;

  @Column({ type: 'boolean', name: 'is_add_on' })
  isAddOn!: boolean;

  @Column({ type: 'text', name: 'limit_scope' })
  limitScope!: LimitScope;

  @Column({ type: 'integer', name: 'limit_count', nullable: true })
  limitCount!: number | null;

  @Column({ type: 'date', name: 'retired_on', nullable: true })
  retiredOn!: string | null;
}
