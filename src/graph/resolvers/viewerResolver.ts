import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';

import type { PartnerModel } from '../../rulebook/terms';
import type { PartnerRow } from '../../store/lists/partnerList';
import type { ViewerRole } from '../../store/scope/viewer';
import type { GraphContext } from '../context';
import { capabilitiesOf } from '../policy/capabilities';
import { POLICY } from '../policy/policy';
import { PartnerType } from '../types/partner';
import { ViewerType } from '../types/viewer';

/** The model in which a role takes part in the program; null for roles that take no part. */
const MODEL_OF_ROLE: Readonly<Record<ViewerRole, PartnerModel | null>> = {
  OPERATOR: null, PROVIDER: 'INDIRECT_PROVIDER', RESELLER: 'INDIRECT_RESELLER', DIRECT_BILL: 'DIRECT_BILL', AUDITOR: null,
};

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who is asking, and what this caller may do.' })
  viewer(@Ctx() { answers }: GraphContext) {
    const { role } = answers.snapshot.scope;
    return { role, capabilities: capabilitiesOf(role, POLICY) };
  }

  @FieldResolver(() => PartnerType, { nullable: true, description: "The caller's own enrollment in the model of its role; null for an operator and an auditor, and where it is not enrolled." })
  async partner(@Ctx() { answers }: GraphContext): Promise<PartnerRow | null> {
    const { role, tenantId } = answers.snapshot.scope;
    const model = MODEL_OF_ROLE[role];
    return tenantId === null || model === null ? null : answers.loaders.partnerByEnrollment.load({ tenantId, model });
  }
}
