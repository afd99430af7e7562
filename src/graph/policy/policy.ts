import { CUSTOMER_POLICY } from './customerPolicy';
import type { Policy } from './fieldPolicy';
import { JUDGMENT_POLICY } from './judgmentPolicy';
import { LIST_POLICY } from './listPolicy';
import { PARTNER_POLICY } from './partnerPolicy';
import { QUERY_POLICY } from './queryPolicy';
import { REFERENCE_POLICY } from './referencePolicy';

/**
 * One row for every field of the schema: who may ask for it, and what keeps the answer to what its viewer may see. docs/access.md says what that is.
 * The server does not start where a field has no row.
 */
export const POLICY: Policy = { ...QUERY_POLICY, ...PARTNER_POLICY, ...CUSTOMER_POLICY, ...JUDGMENT_POLICY, ...REFERENCE_POLICY, ...LIST_POLICY };
