import { isOpened } from './lens';
import { isViewer, SEES_EVERYTHING, VIEWER_AS_PROVIDER, VIEWER_AS_RESELLER, VIEWER_TENANT } from './viewer';

const FOR_EVERYONE = `${VIEWER_TENANT} IS NOT NULL`;
const FOR_NOBODY = 'false';

/** Two half-open periods have a day in common. */
function meet(one: string, other: string): string {
  return `${period(one)} && ${period(other)}`;
}

/** With its bounds spelled out it is not the expression of the tables' exclusion constraints, whose indexes would be walked whole for every row. */
function period(row: string): string {
  return `daterange(${row}.valid_from, ${row}.valid_to, '[)')`;
}

function anyOf(...conditions: readonly string[]): string {
  return conditions.join('\n      OR ');
}

/** First whether it is about one of the viewer's few providers at all, which a table of everybody's agreements is asked row by row. */
const IS_OWN_PROVIDER_AGREEMENT = `customer_agreement.attested_by IN (SELECT provider.tenant_id FROM core.own_provider AS provider WHERE provider.state = 'ACTIVE')
  AND EXISTS (SELECT FROM core.own_provider AS provider JOIN core.own_customer AS own ON ${meet('own', 'provider')}
  WHERE provider.tenant_id = customer_agreement.attested_by AND provider.state = 'ACTIVE' AND ${meet('provider', 'customer_agreement')}
    AND own.customer_id = customer_agreement.customer_id AND ${meet('own', 'customer_agreement')})`;

const IS_SHARED_WITH_COUNTERPART = `EXISTS (SELECT FROM core.own_partnership AS edge JOIN core.own_customer AS own ON ${meet('own', 'edge')}
  WHERE edge.counterpart_id = customer_relationship.partner_id AND edge.state = 'ACTIVE' AND ${meet('edge', 'customer_relationship')}
    AND own.customer_id = customer_relationship.customer_id AND ${meet('own', 'customer_relationship')})`;

function isOwnCustomer(customer: string, when: string): string {
  return `EXISTS (SELECT FROM core.own_customer AS own WHERE own.customer_id = ${customer} AND ${when})`;
}

/** The tenant is the viewer's, or one of its enrollments is at the other end of a partnership: looked up by the id, for a join would walk all of them. */
function isKnownTenant(tenant: string): string {
  const isCounterpart = (model: string): string => `EXISTS (SELECT FROM core.own_partnership AS edge
    WHERE edge.counterpart_id = core.partner_id(${tenant}, '${model}') AND edge.state IN ('ACTIVE', 'PENDING'))`;
  return anyOf(`${tenant} = ${VIEWER_TENANT}`, isCounterpart('INDIRECT_RESELLER'), isCounterpart('INDIRECT_PROVIDER'));
}

/** Which rows of a table a tenant sees: docs/access.md, and what a lens opens. What is quick to ask comes first, and spares the rest. */
export const VISIBLE: Readonly<Record<string, string>> = {
  company: `EXISTS (SELECT FROM core.account WHERE account.company_id = company.global_partner_id AND (${isKnownTenant('account.tenant_id')}))`,
  account: anyOf(
    isOpened('account.tenant_id', 'accounts'),
    isKnownTenant('account.tenant_id'),
  ),
  partner: anyOf(
    isViewer('partner.id'),
    isOpened('partner.id', 'enrollments'),
    `EXISTS (SELECT FROM core.own_partnership AS edge WHERE edge.counterpart_id = partner.id AND edge.state IN ('ACTIVE', 'PENDING'))`,
  ),
  partner_status: anyOf(
    isViewer('partner_status.partner_id'),
    isOpened('partner_status.partner_id', 'enrollments'),
    `EXISTS (SELECT FROM core.own_partnership AS edge
        WHERE edge.counterpart_id = partner_status.partner_id AND edge.state = 'ACTIVE' AND ${meet('edge', 'partner_status')})`,
  ),
  partnership: anyOf(
    `partnership.provider_id = ${VIEWER_AS_PROVIDER}`,
    `partnership.reseller_id = ${VIEWER_AS_RESELLER}`,
    isOpened('partnership.reseller_id', 'resellers'),
  ),
  // OFFSET has it asked about each row that is read: all customers of a distributor would be collected first, even for a page of ten
  customer: 'EXISTS (SELECT FROM core.own_customer AS own WHERE own.customer_id = customer.tenant_id OFFSET 0)',
  qualification: isOwnCustomer('qualification.customer_id', meet('own', 'qualification')),
  customer_relationship: anyOf(isViewer('customer_relationship.partner_id'), IS_SHARED_WITH_COUNTERPART),
  partner_agreement: anyOf(`partner_agreement.tenant_id = ${VIEWER_TENANT}`, isOpened('partner_agreement.tenant_id', 'agreements')),
  customer_agreement: anyOf(
    `customer_agreement.attested_by = ${VIEWER_TENANT}`,
    `customer_agreement.form = 'SIGNED' AND ${isOwnCustomer('customer_agreement.customer_id', meet('own', 'customer_agreement'))}`,
    `customer_agreement.form = 'ATTESTED' AND ${IS_OWN_PROVIDER_AGREEMENT}`,
  ),
  offer: FOR_EVERYONE,
  offer_base: FOR_EVERYONE,
  offer_exclusive_tenant: anyOf(
    `offer_exclusive_tenant.tenant_id = ${VIEWER_TENANT}`,
    `EXISTS (SELECT FROM core.own_provider AS provider WHERE provider.tenant_id = offer_exclusive_tenant.tenant_id AND provider.state = 'ACTIVE')`,
  ),
  availability: FOR_EVERYONE,
  subscription: anyOf(
    isViewer('subscription.partner_id'),
    `subscription.partner_of_record = (SELECT own.location_id FROM core.own_account AS own)
      AND EXISTS (SELECT FROM core.own_provider AS provider WHERE provider.provider_id = subscription.partner_id AND provider.state = 'ACTIVE')`,
  ),
  revenue: anyOf(isViewer('revenue.partner_id'), isOpened('revenue.partner_id', 'revenue')),
  evidence: anyOf(`evidence.tenant_id = ${VIEWER_TENANT}`, isOpened('evidence.tenant_id', 'evidence')),
  designation: anyOf(
    'designation.company_id = (SELECT own.company_id FROM core.own_account AS own)',
    isOpened('designation.company_id', 'companies', 'text'),
  ),
  network_state: FOR_EVERYONE,
  change_history: FOR_NOBODY,
};

/**
 * `everything` lets an overseer and the commands write, `party` lets them and a tenant read; both are for the logins that src/store/applicationRole.ts names.
 * PostgreSQL asks policies in an order of its own, so the one that reads asks first what spares an overseer the rest.
 * FORCE holds the owner to policies too: `owner` is its own, which migrations and the views of ownRelations.ts need.
 */
export const CREATE_POLICIES: readonly string[] = [
  ...[...Object.keys(VISIBLE), 'secret'].flatMap((table) => [
    `ALTER TABLE core.${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE core.${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY owner ON core.${table} TO CURRENT_USER USING (true)`,
  ]),
  ...Object.entries(VISIBLE).flatMap(([table, condition]) => [
    `CREATE POLICY everything ON core.${table} USING (${SEES_EVERYTHING})`,
    `CREATE POLICY party ON core.${table} FOR SELECT USING (${SEES_EVERYTHING} OR (${condition}))`,
  ]),
  'CREATE POLICY everyone ON core.secret FOR SELECT USING (true)',
];

export const DROP_POLICIES: readonly string[] = [
  'DROP POLICY everyone ON core.secret',
  ...Object.keys(VISIBLE).flatMap((table) => [
    `DROP POLICY party ON core.${table}`,
    `DROP POLICY everything ON core.${table}`,
  ]),
  ...[...Object.keys(VISIBLE), 'secret'].flatMap((table) => [
    `DROP POLICY owner ON core.${table}`,
    `ALTER TABLE core.${table} NO FORCE ROW LEVEL SECURITY`,
    `ALTER TABLE core.${table} DISABLE ROW LEVEL SECURITY`,
  ]),
];
