/** Two networks that look the same to one viewer and differ in as much as possible of what it may not see. */
import type { NetworkDocument, PartnerRow } from '../../../src/store/import/networkDocument';
import { disclosedFacts } from './disclosedFacts';
import { Draw } from './draw';
import { randomEdit, sweepingEdits, type Edit } from './randomEdit';
import { randomNetwork } from './randomNetwork';
import { askedDays } from './timeline';
import { untoldRows } from './untoldRows';
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

/** Of how many worlds one is taken, and by what. */
export interface Choice {
  readonly choices: number;
  readonly scarcity: number;
}

const USUAL_CHOICE: Choice = { choices: 4, scarcity: 1 };

/** Edits besides those of each field. */
const RANDOM_EDITS = 160;
const BATCH = 16;

/**
 * Worlds from a seed. `place` chooses what the viewer is: a provider, a reseller, a tenant with two models, a direct bill partner. Of so many `choices`
 * the world is taken in which most hangs on the day; `scarcity` is how much is made of what few worlds have.
 */
export function pairedWorlds(seed: number, place: number, { choices, scarcity }: Choice = USUAL_CHOICE): PairedWorlds {
  const draw = new Draw(seed);
  const { network, viewer, days } = Array.from({ length: choices }, () => candidate(new Draw(draw.seed()), place, scarcity)).reduce((best, other) => (other.score > best.score ? other : best));
  const { edited, edits } = hiddenEdits(network, new Outlook(network, viewer.tenantId, days), draw);
  return { seed, viewer, days, networks: [network, edited], edits };
}

function candidate(draw: Draw, place: number, scarcity: number): Pick<PairedWorlds, 'viewer' | 'days'> & { network: NetworkDocument; score: number } {
  const network = randomNetwork(draw.seed());
  const viewer = viewerOf(network, draw, place);
  const days = askedDays(draw, meetings(network, viewer.tenantId));
  return { network, viewer, days, score: untoldRows(network, viewer.tenantId, days, scarcity) };
}

/** When the viewer works with others and serves customers. */
function meetings(network: NetworkDocument, viewer: string): readonly { from: string; to?: string | null }[] {
  const edges = network.partnerships.filter((row) => row.state === 'ACTIVE' && [row.provider, row.reseller].includes(viewer));
  return [...edges, ...network.relationships.filter((row) => row.partner === viewer)];
}

function viewerOf(network: NetworkDocument, draw: Draw, place: number): PartnerRow {
  const holdsTwo = (row: PartnerRow): boolean => network.partners.filter((other) => other.tenantId === row.tenantId).length > 1;
  const only = (model: PartnerRow['model']) => network.partners.filter((row) => row.model === model && !holdsTwo(row));
  const kinds = [only('INDIRECT_PROVIDER'), only('INDIRECT_RESELLER'), network.partners.filter(holdsTwo), only('INDIRECT_PROVIDER'), only('INDIRECT_RESELLER'), only('DIRECT_BILL')];
  const edgesOf = ({ tenantId }: PartnerRow): number => network.partnerships.filter((row) => row.provider === tenantId || row.reseller === tenantId).length;
  return draw.weighted(kinds[place % kinds.length], (row) => edgesOf(row) + 1);
}

/** What stays the same for the viewer. */
class Outlook {
  private readonly rows: string;
  private readonly disclosed: string;

  constructor(network: NetworkDocument, private readonly viewer: string, private readonly days: readonly string[]) {
    this.rows = this.rowsOf(network);
    this.disclosed = disclosedFacts(network, viewer, days);
  }

  hasRowsOf(network: NetworkDocument): boolean {
    return this.rowsOf(network) === this.rows;
  }

  isThatOf(network: NetworkDocument): boolean {
    return disclosedFacts(network, this.viewer, this.days) === this.disclosed;
  }

  private rowsOf(network: NetworkDocument): string {
    return visibleRows(network, this.viewer, this.days).join('\n');
  }
}

/** The network with those of the edits that the outlook does not show. Disclosed facts are looked at for many edits together, and for halves where they differ. */
function withHidden(network: NetworkDocument, edits: readonly Edit[], outlook: Outlook): { edited: NetworkDocument; kept: number } {
  let [edited, kept] = [network, 0];
  for (const edit of edits) {
    const candidate = edit(edited);
    if (!outlook.hasRowsOf(candidate)) continue;
    edited = candidate;
    kept += 1;
  }
  if (kept === 0 || outlook.isThatOf(edited)) return { edited, kept };
  if (edits.length === 1) return { edited: network, kept: 0 };
  const middle = edits.length >> 1;
  const one = withHidden(network, edits.slice(0, middle), outlook);
  const other = withHidden(one.edited, edits.slice(middle), outlook);
  return { edited: other.edited, kept: one.kept + other.kept };
}

function hiddenEdits(network: NetworkDocument, outlook: Outlook, draw: Draw): { edited: NetworkDocument; edits: number } {
  const proposed = [...sweepingEdits(network, draw), ...Array.from({ length: RANDOM_EDITS }, () => randomEdit(draw.seed()))];
  let [edited, edits] = [network, 0];
  for (let place = 0; place < proposed.length; place += BATCH) {
    const step = withHidden(edited, proposed.slice(place, place + BATCH), outlook);
    edited = step.edited;
    edits += step.kept;
  }
  return { edited, edits };
}
