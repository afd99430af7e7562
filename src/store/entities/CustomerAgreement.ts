import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CustomerAgreementForm } from '../../rulebook/terms';
import { Account } from './Account';
import { Customer } from './Customer';

/** A Microsoft Customer Agreement: signed by the customer, or attested by a partner's account. */
@Entity({ schema: 'core', name: 'customer_agreement' })
@Unique('customer_agreement_key', ['customerId', 'attestedBy', 'validFrom'])
@Check('customer_agreement_form', `(form = 'ATTESTED' AND attested_by IS NOT NULL) OR (form = 'SIGNED' AND attested_by IS NULL)`)
@Check('customer_agreement_period', 'valid_to > valid_from')
@Index('customer_agreement_by_attestation', ['attestedBy'], { where: 'attested_by IS NOT NULL' })
export class CustomerAgreement {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'customer_agreement_pkey' })
  id!: string;

  @Column({ type: 'uuid', name: 'customer_id' })
  @ForeignKey(() => Customer, { name: 'customer_agreement_customer' })
  customerId!: string;

  @Column({ type: 'text' })
  form!: CustomerAgreementForm;

  @Column({ type: 'uuid', name: 'attested_by', nullable: true })
  @ForeignKey(() => Account, { name: 'customer_agreement_attesting_account' })
  attestedBy!: string | null;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;
}
