import type { CustomerAgreementFact, CustomerFacts, QualificationFact, RelationshipFact, SubscriptionFact } from '../../rulebook/facts';
import type { Statement } from '../scope/scope';
import type { Reader } from '../snapshot';

/** Facts of customers by tenant ID; customers that the viewer may not see are missing from the answer. */
export async function gatherCustomers(reader: Reader, customerIds: readonly string[]): Promise<Map<string, CustomerFacts>> {
  const rows = await reader.rows<{ facts: StoredCustomer }>(CUSTOMERS, [customerIds]);
  return new Map(rows.map(({ facts }) => [facts.tenantId, { ...facts, kind: 'CUSTOMER' }]));
}

type StoredCustomer = Omit<CustomerFacts, 'kind'> & {
  qualifications: QualificationFact[];
  agreements: CustomerAgreementFact[];
  relationships: RelationshipFact[];
  subscriptions: SubscriptionFact[];
};

function histories(field: string, columns: string, from: string, order: string): string {
  return `'${field}', (SELECT coalesce(jsonb_agg(jsonb_build_object(${columns}) ORDER BY ${order}), '[]') FROM ${from})`;
}

const PERIOD = (table: string) => `'from', ${table}.valid_from, 'to', ${table}.valid_to`;

/** Customers $1 with their whole history, as one document each. */
const CUSTOMERS: Statement = {
  relations: ['customer', 'qualification', 'customer_agreement', 'customer_relationship', 'subscription', 'partner', 'offer'],
  text: `SELECT jsonb_build_object(
      'tenantId', customer.tenant_id, 'country', customer.country, 'cloud', customer.cloud, 'registrationNumber', customer.registration_number,
      'reviewStatus', customer.review_status, 'affiliateOf', customer.affiliate_of, 'isPartnerTenant', customer.is_partner_tenant,
      ${histories('qualifications', `'kind', qualification.kind, 'vetting', qualification.vetting, ${PERIOD('qualification')}`,
        'qualification WHERE qualification.customer_id = customer.tenant_id', 'qualification.kind, qualification.valid_from')},
      ${histories('agreements', `'form', customer_agreement.form, 'attestedBy', customer_agreement.attested_by, ${PERIOD('customer_agreement')}`,
        'customer_agreement WHERE customer_agreement.customer_id = customer.tenant_id', 'customer_agreement.valid_from, customer_agreement.attested_by')},
      ${histories('relationships', `'tenantId', partner.tenant_id, 'model', partner.model, ${PERIOD('customer_relationship')}`,
        `customer_relationship JOIN partner ON partner.id = customer_relationship.partner_id
        WHERE customer_relationship.customer_id = customer.tenant_id`, 'customer_relationship.valid_from, partner.id')},
      ${histories('subscriptions', `'id', subscription.id, 'sku', subscription.sku, 'family', offer.family, 'tenantId', partner.tenant_id, 'model', partner.model,
        'partnerOfRecord', subscription.partner_of_record, 'status', subscription.status, ${PERIOD('subscription')}`,
        `subscription JOIN offer ON offer.sku = subscription.sku JOIN partner ON partner.id = subscription.partner_id
        WHERE subscription.customer_id = customer.tenant_id`, 'subscription.id COLLATE "C", subscription.valid_from')}
    ) AS facts
    FROM customer WHERE customer.tenant_id = ANY ($1::uuid[])`,
};
