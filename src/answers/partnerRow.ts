import type { PartnerFacts } from '../rulebook/facts';
import type { PartnerRow } from '../store/lists/partnerList';

/** The stored partner that facts speak of. */
export function partnerRowOf({ id, name, model, enrollment, account, company }: PartnerFacts): PartnerRow {
  const { tenantId, locationId, country, cloud } = account;
  return {
    partnerId: id, tenantId, model, name, locationId, companyId: company.globalPartnerId, country, cloud, enrolledOn: enrollment.enrolledOn,
  };
}
