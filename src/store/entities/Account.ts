import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CloudInstance } from '../../rulebook/terms';
import { Company } from './Company';

/** A partner's tenant: one country, one cloud, under one company. It holds one enrollment a model. */
@Entity({ schema: 'core', name: 'account' })
@Check('account_cloud', `cloud IN ('PUBLIC', 'US_GOVERNMENT', 'GERMANY', 'CHINA_21VIANET')`)
@Check('account_country', `country ~ '^[A-Z]{2}$'`)
@Check('account_location_country', `location_country ~ '^[A-Z]{2}$'`)
@Index('account_by_company', ['companyId'])
@Index('account_by_location', ['locationId'])
@Index('account_by_country', ['country'])
export class Account {
  @PrimaryColumn({ type: 'uuid', name: 'tenant_id', primaryKeyConstraintName: 'account_pkey' })
  tenantId!: string;

  @Column({ type: 'text', name: 'company_id' })
  @ForeignKey(() => Company, { name: 'account_company' })
  companyId!: string;

  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'text' })
  cloud!: CloudInstance;

  @Column({ type: 'text', name: 'location_id', nullable: true })
  locationId!: string | null;

  @Column({ type: 'text', name: 'location_country', nullable: true })
  locationCountry!: string | null;
}
