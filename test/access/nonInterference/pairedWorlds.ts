/** Two networks that look the same to one viewer and differ in as much as possible of what it may not see. */
import type { NetworkDocument, PartnerRow } from '../../../src/store/import/networkDocument';
import { disclosedFacts } from './disclosedFacts';
import { Draw } from './draw';
import { randomEdit } from './randomEdit';
import { randomNetwork } from './randomNetwork';
import { askedDays } from './timeline';
import { visibleRows } from './visibleRows';

export interface PairedWorlds {
  readonly seed: number;
  readonly viewer: PartnerRow;
  /** Days about which the viewer may ask: on them, nothing that it may know differs. */
  readonly days: readonly string[];
  readonly networks: readonly [NetworkDocument, NetworkDocument];
  /** Changes that the second world has, of those proposed. */
  readonly edits: number;
}

const PROPOSED = 300;
/** Edits whose disclosed facts are looked at together; where they differ, half of them are tried. */
const BATCH = 12;

/** Worlds from a seed. `place` chooses what the viewer is: a provider, a reseller, a tenant with two models, a direct bill partner. */
export function pairedWorlds(seed: number, place: number): PairedWorlds {
  const draw = new Draw(seed);
  const network = randomNetwork(draw.seed());
  const viewer = viewerOf(network, draw, place);
  const days = askedDays(draw);
  const { edited, edits } = hiddenEdits(network, { viewer: viewer.tenantId, days }, draw);
  return { seed, viewer, days, networks: [network, edited], edits };
}

function viewerOf(network: NetworkDocument, draw: Draw, place: number): PartnerRow {
  const holdsTwo = (row: PartnerRow): boolean => network.partners.filter((other) => other.tenantId === row.tenantId).length > 1;
  const only = (model: PartnerRow['model']) => network.partners.filter((row) => row.model === model && !holdsTwo(row));
  const kinds = [only('INDIRECT_PROVIDER'), only('INDIRECT_RESELLER'), network.partners.filter(holdsTwo), only('INDIRECT_PROVIDER'), only('INDIRECT_RESELLER'), only('DIRECT_BILL')];
  const edgesOf = ({ tenantId }: PartnerRow): number => network.partnerships.filter((row) => row.provider === tenantId || row.reseller === tenantId).length;
  return draw.weighted(kinds[place % kinds.length], (row) => edgesOf(row) + 1);
}

function hiddenEdits(network: NetworkDocument, { viewer, days }: { viewer: string; days: readonly string[] }, draw: Draw): { edited: NetworkDocument; edits: number } {
  const shown = visibleRows(network, viewer, days).join('\n');
  const disclosed = disclosedFacts(network, viewer, days);
  let [edited, edits] = [network, 0];
  const isHidden = (candidate: NetworkDocument): boolean => visibleRows(candidate, viewer, days).join('\n') === shown;
  for (let proposed = 0; proposed < PROPOSED; proposed += BATCH) {
    const steps = [edited];
    for (let step = 0; step < BATCH; step += 1) {
      const candidate = randomEdit(steps[steps.length - 1], draw);
      if (isHidden(candidate)) steps.push(candidate);
    }
    let kept = steps.length - 1;
    while (kept > 0 && disclosedFacts(steps[kept], viewer, days) !== disclosed) kept = kept > 1 ? kept >> 1 : 0;
    edited = steps[kept];
    edits += kept;
  }
  return { edited, edits };
}
