import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CloudInstance, ReviewStatus } from '../../rulebook/terms';
import { Company } from './Company';

/** A customer's tenant. */
@Entity({ schema: 'core', name: 'customer' })
@Check('customer_cloud', `cloud IN ('PUBLIC', 'US_GOVERNMENT', 'GERMANY', 'CHINA_21VIANET')`)
@Check('customer_review_status', `review_status IN ('PASSED', 'IN_REVIEW', 'REJECTED')`)
@Check('customer_country', `country ~ '^[A-Z]{2}$'`)
@Unique('customer_name_of_tenant', ['tenantId', 'name'])
@Index('customer_by_name', ['name', 'tenantId'])
@Index('customer_by_country', ['country'])
@Index('customer_by_affiliate', ['affiliateOf'], { where: 'affiliate_of IS NOT NULL' })
export class Customer {
  @PrimaryColumn({ type: 'uuid', name: 'tenant_id', primaryKeyConstraintName: 'customer_pkey' })
  tenantId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  domain!: string | null;

  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'text' })
  cloud!: CloudInstance;

  @Column({ type: 'text', name: 'registration_number', nullable: true })
  registrationNumber!: string | null;

  @Column({ type: 'text', name: 'review_status' })
  reviewStatus!: ReviewStatus;

  @Column({ type: 'text', name: 'affiliate_of', nullable: true })
  @ForeignKey(() => Company, { name: 'customer_affiliate' })
  affiliateOf!: string | null;

  @Column({ type: 'boolean', name: 'is_partner_tenant' })
  isPartnerTenant!: boolean;

  @Column({ type: 'date', name: 'retired_on', nullable: true })
  retiredOn!: string | null;
}
