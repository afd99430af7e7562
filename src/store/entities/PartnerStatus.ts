import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import type { EnrollmentStatus } from '../../rulebook/terms';
import { Partner } from './Partner';

/** The state of an enrollment during a period. */
@Entity({ schema: 'core', name: 'partner_status' })
@Check('partner_status_status', `status IN ('PENDING', 'QUALIFIED', 'ACTIVE', 'RESTRICTED', 'SUSPENDED', 'REVOKED', 'REJECTED')`)
@Check('partner_status_period', 'valid_to > valid_from')
@Exclusion('partner_status_no_overlap', 'USING gist (partner_id WITH =, daterange(valid_from, valid_to) WITH &&)')
export class PartnerStatus {
  @PrimaryColumn({ type: 'uuid', name: 'partner_id', primaryKeyConstraintName: 'partner_status_pkey' })
  @ForeignKey(() => Partner, { name: 'partner_status_partner' })
  partnerId!: string;

  @Column({ type: 'text' })
  status!: EnrollmentStatus;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'partner_status_pkey' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
