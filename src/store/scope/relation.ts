/** Relations that statements may speak of. */
export type Relation =
  | 'company' | 'account' | 'partner' | 'partner_status' | 'partnership' | 'counterpart' | 'customer' | 'qualification' | 'customer_relationship'
  | 'partner_agreement' | 'customer_agreement' | 'offer' | 'offer_base' | 'reserved_offer' | 'offer_exclusive_tenant' | 'availability' | 'subscription'
  | 'revenue' | 'evidence' | 'designation' | 'network_state';

/**
 * Why facts of partners are read that no field shows. SALE: how the Microsoft Partner Agreement stands in the companies of the partners asked for.
 * JUDGMENT: everything that a partner's own eligibility is judged on.
 */
export type Lens = 'SALE' | 'JUDGMENT';
