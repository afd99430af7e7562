import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RecordedPartnershipState } from '../../rulebook/terms';
import { Partner } from './Partner';

/** The edge between an indirect provider and an indirect reseller during a period. */
@Entity({ schema: 'core', name: 'partnership' })
@Check('partnership_state', `state IN ('PENDING', 'ACTIVE', 'DECLINED', 'CANCELLED')`)
@Check('partnership_period', 'valid_to > valid_from')
@Exclusion('partnership_no_overlap', 'USING gist (core.edge_id(provider_id::text, reseller_id::text) WITH =, daterange(valid_from, valid_to) WITH &&)')
@Check('partnership_reseller_name', `(reseller_name IS NOT NULL) = (state IN ('ACTIVE', 'PENDING'))`)
@Index('partnership_by_reseller', ['resellerId'])
@Index('partnership_by_name', ['providerId', 'resellerName', 'resellerId', 'validFrom', 'validTo', 'state'], { where: `state IN ('ACTIVE', 'PENDING')` })
@ForeignKey(() => Partner, ['resellerId', 'resellerName'], ['id', 'name'], { name: 'partnership_name', onUpdate: 'CASCADE' })
export class Partnership {
  @PrimaryColumn({ type: 'uuid', name: 'provider_id', primaryKeyConstraintName: 'partnership_pkey' })
  @ForeignKey(() => Partner, { name: 'partnership_provider' })
  providerId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'reseller_id', primaryKeyConstraintName: 'partnership_pkey' })
  @ForeignKey(() => Partner, { name: 'partnership_reseller' })
  resellerId!: string;

  @Column({ type: 'text' })
  state!: RecordedPartnershipState;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'partnership_pkey' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;

  /** The reseller's own, here for lists by name; none where the ends are nothing to each other. */
  @Column({ type: 'text', name: 'reseller_name', collation: 'C', nullable: true })
  resellerName!: string | null;
}
