import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PartnerModel } from '../../rulebook/terms';
import { Account } from './Account';

/** A Microsoft Partner Agreement that an account signed, in the form of one model. */
@Entity({ schema: 'core', name: 'partner_agreement' })
@Check('partner_agreement_form', `form IN ('DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER')`)
@Check('partner_agreement_period', 'valid_to > valid_from')
export class PartnerAgreement {
  @PrimaryColumn({ type: 'uuid', name: 'tenant_id', primaryKeyConstraintName: 'partner_agreement_pkey' })
  @ForeignKey(() => Account, { name: 'partner_agreement_account' })
  tenantId!: string;

  @Column({ type: 'text' })
  form!: PartnerModel;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'partner_agreement_pkey' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;
}
