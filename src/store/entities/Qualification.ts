import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import type { QualificationKind, VettingState } from '../../rulebook/terms';
import { Customer } from './Customer';

/** A customer's qualification for a segment, with the state of its vetting during a period. */
@Entity({ schema: 'core', name: 'qualification' })
@Check('qualification_kind', `kind IN ('EDUCATION', 'NONPROFIT', 'GOVERNMENT_COMMUNITY_CLOUD', 'STATE_OWNED_ENTITY')`)
@Check('qualification_vetting', `vetting IN ('IN_REVIEW', 'APPROVED', 'DENIED')`)
@Check('qualification_period', 'valid_to > valid_from')
@Exclusion('qualification_no_overlap', 'USING gist (core.edge_id(customer_id::text, kind) WITH =, daterange(valid_from, valid_to) WITH &&)')
export class Qualification {
  @PrimaryColumn({ type: 'uuid', name: 'customer_id', primaryKeyConstraintName: 'qualification_pkey' })
  @ForeignKey(() => Customer, { name: 'qualification_customer' })
  customerId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'qualification_pkey' })
  kind!: QualificationKind;

  @Column({ type: 'text' })
  vetting!: VettingState;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'qualification_pkey' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;
}
