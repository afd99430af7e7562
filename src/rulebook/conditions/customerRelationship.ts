import { holdsOn } from '../calendar';
import type { CustomerFacts, PartnerFacts } from '../facts';
import type { Finding } from '../finding';
import type { Condition, Sale } from './condition';
import { met, notApplicable, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { MODEL_WORDS } from './saleWords';
import { say, value } from './saying';
import { buyerSubject } from './subjects';

/** The customer has a relationship with the seller's enrollment. */
export const customerRelationship: Condition = {
  code: 'CUSTOMER_RELATIONSHIP',
  judge: (sale, seller) => judgeRelationship('CUSTOMER_RELATIONSHIP', sale, seller),
};

/** The customer has a relationship with the provider that orders: the third edge of an indirect sale. */
export const providerCustomerRelationship: Condition = {
  code: 'PROVIDER_CUSTOMER_RELATIONSHIP',
  judge: (sale, provider) => judgeRelationship('PROVIDER_CUSTOMER_RELATIONSHIP', sale, provider),
};

/** Whether the customer is related on the day to this enrollment: tenant and model. */
export function isRelated(customer: CustomerFacts, { account, model }: PartnerFacts, day: string): boolean {
  return customer.relationships.some((relationship) =>
    relationship.tenantId === account.tenantId && relationship.model === model && holdsOn(relationship, day));
}

function judgeRelationship(code: Condition['code'], { buyer, day }: Sale, partner: PartnerFacts): Finding {
  const source = SALE_SOURCES.errorCodes;
  const subject = buyerSubject(buyer);
  if (buyer.kind !== 'CUSTOMER') {
    return notApplicable(code, source, say`Whoever is no customer yet has no relationship with a partner.`, { subject });
  }
  const name = value('partner', partner.name);
  const model = value('model', MODEL_WORDS[partner.model]);
  if (isRelated(buyer, partner, day)) {
    return met(code, source, say`The customer has a relationship with ${name} as ${model}.`, { expected: 'related', actual: 'related', subject });
  }
  return unmet(code, source, say`The customer has no relationship with ${name} as ${model}.`, {
    expected: 'related', actual: 'not related', subject, partnerCenterCode: '20002',
    remedy: 'Send the customer a relationship request, which its global admin accepts.',
  });
}
