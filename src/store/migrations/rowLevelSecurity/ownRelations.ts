import { isViewer, VIEWER_AS_PROVIDER, VIEWER_AS_RESELLER, VIEWER_TENANT } from './viewer';

/**
 * What the viewer itself is an end of. Policies look here and not in the tables, which have policies of their own: a view reads as its owner, so no policy
 * ever needs itself. So do the predicates of src/store/scope, which ask besides for the end that is their viewer's: a view that showed too much would not
 * show more to them. Of others these show nothing but who they are to the viewer.
 */
const VIEWS: Readonly<Record<string, string>> = {
  own_account: `SELECT tenant_id, company_id, location_id FROM core.account WHERE tenant_id = ${VIEWER_TENANT}`,
  own_customer: `SELECT customer_id, valid_from, valid_to, partner_id FROM core.customer_relationship WHERE ${isViewer('partner_id')}`,
  own_partnership: `SELECT reseller_id AS counterpart_id, state, valid_from, valid_to, provider_id AS own_id, 'INDIRECT_PROVIDER' AS own_model
      FROM core.partnership WHERE provider_id = ${VIEWER_AS_PROVIDER}
    UNION ALL SELECT provider_id, state, valid_from, valid_to, reseller_id, 'INDIRECT_RESELLER' FROM core.partnership WHERE reseller_id = ${VIEWER_AS_RESELLER}`,
  own_provider: `SELECT provider_id, partner.tenant_id, state, valid_from, valid_to FROM core.partnership JOIN core.partner ON partner.id = provider_id
    WHERE reseller_id = ${VIEWER_AS_RESELLER}`,
};

/** Where a view is there already it gets the columns that it has not. */
export const CREATE_OWN_RELATIONS: readonly string[] = Object.entries(VIEWS).map(([name, query]) => `CREATE OR REPLACE VIEW core.${name} WITH (security_barrier) AS ${query}`);

export const DROP_OWN_RELATIONS: readonly string[] = Object.keys(VIEWS).map((name) => `DROP VIEW core.${name}`);
