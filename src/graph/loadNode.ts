import { findMarket, findRegion } from '../rulebook/reference/markets';
import type { PartnerRow } from '../store/lists/partnerList';
import type { GraphContext } from './context';
import { modelOfType, parseGlobalId, type NodeKey, type NodeValue } from './globalId';

/** The thing with a global id; null where there is none for this viewer, or the text is no id. */
export async function loadNode(context: GraphContext, id: string): Promise<NodeValue | null> {
  const key = parseGlobalId(id);
  return key ? loadByKey(context, key) : null;
}

/** The partner with a global id, of whichever model; null where the id is another thing's or nobody's. */
export async function loadPartner(context: GraphContext, id: string): Promise<PartnerRow | null> {
  const value = await loadNode(context, id);
  return value && 'partnerId' in value ? value : null;
}

/** The natural key in a global id of this type; null for any other text. */
export function keyOfType(type: 'Customer' | 'Offer', id: string): string | null {
  const key = parseGlobalId(id);
  return key?.type === type ? key.key : null;
}

async function loadByKey({ answers: { loaders } }: GraphContext, { type, key }: NodeKey): Promise<NodeValue | null> {
  const model = modelOfType(type);
  if (model) return loaders.partnerByEnrollment.load({ tenantId: key, model });
  switch (type) {
    case 'Customer':
      return loaders.customerById.load(key);
    case 'Offer':
      return loaders.offerBySku.load(key);
    case 'Company':
      return loaders.companyById.load(key);
    case 'Market':
      return findMarket(key);
    default:
      return findRegion(key);
  }
}
