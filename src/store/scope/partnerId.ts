import { createHash } from 'node:crypto';

import type { PartnerModel } from '../../rulebook/terms';

/** The id of a tenant's enrollment in a model, as core.partner_id makes it. */
export function partnerIdOf(tenantId: string, model: PartnerModel): string {
  const digest = createHash('md5').update(`${tenantId}:${model}`).digest('hex');
  return [digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16), digest.slice(16, 20), digest.slice(20)].join('-');
}
