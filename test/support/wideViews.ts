/** The views of what a viewer is an end of, if they showed the ends of everybody: what the scope makes of them must be the same. */
export const WIDE_VIEWS: Readonly<Record<string, string>> = {
  own_customer: 'SELECT customer_id, valid_from, valid_to, partner_id FROM core.customer_relationship',
  own_partnership: `SELECT reseller_id AS counterpart_id, state, valid_from, valid_to, provider_id AS own_id, 'INDIRECT_PROVIDER' AS own_model FROM core.partnership
    UNION ALL SELECT provider_id, state, valid_from, valid_to, reseller_id, 'INDIRECT_RESELLER' FROM core.partnership`,
};
