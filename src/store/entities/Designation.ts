import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import { Company } from './Company';

/** A Solutions Partner designation that a company holds during a period. */
@Entity({ schema: 'core', name: 'designation' })
@Check('designation_period', 'valid_to > valid_from')
@Exclusion('designation_no_overlap', 'USING gist (core.edge_id(company_id, name) WITH =, daterange(valid_from, valid_to) WITH &&)')
export class Designation {
  @PrimaryColumn({ type: 'text', name: 'company_id', primaryKeyConstraintName: 'designation_pkey' })
  @ForeignKey(() => Company, { name: 'designation_company' })
  companyId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'designation_pkey' })
  name!: string;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'designation_pkey' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;
}
