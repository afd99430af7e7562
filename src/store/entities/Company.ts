import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A company in the partner program, by its global PartnerID. */
@Entity({ schema: 'core', name: 'company' })
@Check('company_country', `country ~ '^[A-Z]{2}$'`)
export class Company {
  @PrimaryColumn({ type: 'text', name: 'global_partner_id', primaryKeyConstraintName: 'company_pkey' })
  globalPartnerId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'date', name: 'retired_on', nullable: true })
  retiredOn!: string | null;
}
