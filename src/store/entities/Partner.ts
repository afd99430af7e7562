import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PartnerModel } from '../../rulebook/terms';
import { Account } from './Account';

/** An enrollment: one account in one model. Its id is made from both, so that an import needs no look-ups. */
@Entity({ schema: 'core', name: 'partner' })
@Unique('partner_enrollment', ['tenantId', 'model'])
@Unique('partner_name_of_enrollment', ['id', 'name'])
@Check('partner_model', `model IN ('DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER')`)
@Check('partner_identity', 'id = core.partner_id(tenant_id, model)')
@Index('partner_by_name', ['model', 'name', 'id'])
export class Partner {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'partner_pkey' })
  id!: string;

  @Column({ type: 'uuid', name: 'tenant_id' })
  @ForeignKey(() => Account, { name: 'partner_account' })
  tenantId!: string;

  @Column({ type: 'text' })
  model!: PartnerModel;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'date', name: 'enrolled_on', nullable: true })
  enrolledOn!: string | null;

  @Column({ type: 'date', name: 'next_enrollment_on', nullable: true })
  nextEnrollmentOn!: string | null;

  @Column({ type: 'date', name: 'support_plan_renews_on', nullable: true })
  supportPlanRenewsOn!: string | null;

  @Column({ type: 'date', name: 'retired_on', nullable: true })
  retiredOn!: string | null;
}
