import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AccountEvidenceKind } from '../../rulebook/terms';
import { Account } from './Account';

/** A recorded fact about an account during a period: security score, support plan and the like. */
@Entity({ schema: 'core', name: 'evidence' })
@Check('evidence_period', 'valid_to > valid_from')
@Exclusion('evidence_no_overlap', 'USING gist (core.edge_id(tenant_id::text, kind) WITH =, daterange(valid_from, valid_to) WITH &&)')
export class Evidence {
  @PrimaryColumn({ type: 'uuid', name: 'tenant_id', primaryKeyConstraintName: 'evidence_pkey' })
  @ForeignKey(() => Account, { name: 'evidence_account' })
  tenantId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'evidence_pkey' })
  kind!: AccountEvidenceKind;

  @Column({ type: 'text' })
  value!: string;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'evidence_pkey' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;
}
