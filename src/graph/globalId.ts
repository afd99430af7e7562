import { fromGlobalId, toGlobalId } from 'graphql-relay';

import type { CompanyRow } from '../store/byKey';
import type { CustomerRow } from '../store/lists/customerList';
import type { OfferRow } from '../store/lists/offerList';
import type { PartnerRow } from '../store/lists/partnerList';
import type { Market, Region } from '../rulebook/reference/markets';
import type { PartnerModel } from '../rulebook/terms';
import { isUuid } from '../rulebook/uuid';

/** Anything with a global id, as the answers room gives it. */
export type NodeValue = PartnerRow | CustomerRow | OfferRow | CompanyRow | Market | Region;

/** The GraphQL type of a partner of each model. */
export const PARTNER_TYPES = {
  DIRECT_BILL: 'DirectBillPartner', INDIRECT_PROVIDER: 'IndirectProvider', INDIRECT_RESELLER: 'IndirectReseller',
} as const satisfies Record<PartnerModel, string>;

export type NodeTypeName = (typeof PARTNER_TYPES)[PartnerModel] | 'Customer' | 'Offer' | 'Company' | 'Market' | 'Region';

/** Type and natural key of a node: what its global id is made of. */
export interface NodeKey {
  readonly type: NodeTypeName;
  readonly key: string;
}

/** The key of a value, told by the field that only its kind has. */
export function nodeKeyOf(value: NodeValue): NodeKey {
  if ('partnerId' in value) return { type: PARTNER_TYPES[value.model], key: value.tenantId };
  if ('customerId' in value) return { type: 'Customer', key: value.customerId };
  if ('sku' in value) return { type: 'Offer', key: value.sku };
  if ('globalPartnerId' in value) return { type: 'Company', key: value.globalPartnerId };
  return { type: 'currency' in value ? 'Market' : 'Region', key: value.code };
}

/** The opaque global id of a value. */
export function globalIdOf(value: NodeValue): string {
  const { type, key } = nodeKeyOf(value);
  return toGlobalId(type, key);
}

/** What a client's id stands for; null for a text that is no id of ours. */
export function parseGlobalId(id: string): NodeKey | null {
  const { type, id: key } = fromGlobalId(id);
  const known = NODE_TYPES.find((name) => name === type);
  if (!known || toGlobalId(known, key) !== id || !isKeyOf(known, key)) return null;
  return { type: known, key };
}

/** The model of a partner type; null for other nodes. */
export function modelOfType(type: NodeTypeName): PartnerModel | null {
  switch (type) {
    case 'DirectBillPartner':
      return 'DIRECT_BILL';
    case 'IndirectProvider':
      return 'INDIRECT_PROVIDER';
    case 'IndirectReseller':
      return 'INDIRECT_RESELLER';
    default:
      return null;
  }
}

const NODE_TYPES: readonly NodeTypeName[] = [...Object.values(PARTNER_TYPES), 'Customer', 'Offer', 'Company', 'Market', 'Region'];

function isKeyOf(type: NodeTypeName, key: string): boolean {
  return modelOfType(type) !== null || type === 'Customer' ? isUuid(key) : !key.includes('\0');
}
