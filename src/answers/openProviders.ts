import type { Day } from '../rulebook/calendar';
import { saleRegions } from '../rulebook/saleRegions';
import { gatherSellers } from '../store/facts/partnerFacts';
import { listAll, NO_PARENT } from '../store/lists/list';
import { partnersOfModel, type ListedPartner } from '../store/lists/partnerList';
import type { Snapshot } from '../store/snapshot';

/** A provider with the code of the region that is open to it. */
export interface OpenProvider {
  readonly provider: ListedPartner;
  readonly region: string;
}

/** Providers whose sale region is open on the date, keyed by name. */
export async function openProviders(snapshot: Snapshot, asOf: Day): Promise<readonly OpenProvider[]> {
  const list = partnersOfModel('INDIRECT_PROVIDER', { filter: {}, order: 'NAME', descending: false, asOf });
  const providers = (await listAll<ListedPartner>(snapshot, list, [NO_PARENT])).get(NO_PARENT) ?? [];
  const facts = await gatherSellers(snapshot, providers.map(({ partnerId }) => partnerId));
  return providers.flatMap((provider) => {
    const known = facts.get(provider.partnerId);
    return known ? saleRegions(known, asOf).filter(({ open }) => open).map(({ region }) => ({ provider, region })) : [];
  });
}
