/** How much of a network hangs on the day: with whom its viewer works, and rows that it may see and must not be shown on days about which it asks. */
import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import { Standing } from './standing';
import { holds } from './timeline';

interface Dated { readonly from: string; readonly to?: string | null }

/** Of what few worlds have, so many are enough. */
const ENOUGH = 4;

/** The more rows the higher, and higher by a new kind than by more of one. `scarcity`: how much is made of what few worlds have. */
export function untoldRows(network: NetworkDocument, viewer: string, days: readonly string[], scarcity: number): number {
  const standing = new Standing(network, viewer);
  const bondsWith = (customer: string): Dated[] => network.relationships.filter((row) => row.partner === viewer && row.customer === customer);
  const edgesWith = (tenantId: string, model: 'INDIRECT_PROVIDER' | 'INDIRECT_RESELLER' | 'DIRECT_BILL'): Dated[] =>
    standing.edgesWith({ tenantId, model }).filter((edge) => edge.state === 'ACTIVE');
  const untold = (rows: readonly Dated[], periodsOf: (row: never) => readonly Dated[]): number => rows.flatMap((row) => {
    const told = periodsOf(row as never).filter((period) => meet(period, row));
    return told.length === 0 ? [] : days.filter((day) => holds(row, day) && !told.some((period) => holds(period, day)));
  }).length;
  const { qualifications, statuses, relationships } = network;
  const agreements = network.agreements.filter((row) => row.kind === 'MCA' && row.attestedBy !== viewer).map((row) => ({ ...row, from: row.acceptedOn }));
  const attested = agreements.filter((row) => row.attestedBy && standing.isCustomer(row.party));
  const shared = relationships.filter((row) => row.partner !== viewer && standing.isCustomer(row.customer));
  const others = network.partners.filter((row) => !standing.isOwn(row) && standing.edgesWith(row).length > 0);
  const location = network.partners.find((row) => standing.isOwn(row))?.locationId;
  const isInvited = (row: Parameters<Standing['isKnown']>[0]): boolean => standing.isKnown(row) && !standing.isEverActive(row);
  const isPaused = (row: Parameters<Standing['isKnown']>[0], day: string): boolean =>
    !standing.isActiveOn(row, day) && standing.edgesWith(row).some((edge) => edge.state === 'PENDING' && holds(edge, day));
  const scarce = [
    others.filter((row) => isInvited(row) && row.locationId).length,
    others.filter((row) => !standing.isKnown(row)).length,
    others.filter((row) => standing.isEverActive(row)).flatMap((row) => days.filter((day) => isPaused(row, day))).length,
    network.subscriptions.filter((row) => location && row.partnerOfRecord === location && standing.isCustomer(row.customer) && isInvited({ tenantId: row.partner, model: row.model })).length,
    untold(attested, ({ attestedBy }: (typeof attested)[number]) => edgesWith(attestedBy ?? '', 'INDIRECT_PROVIDER')),
  ];
  const common = [
    others.flatMap((row) => days.filter((day) => standing.isActiveOn(row, day))).length,
    untold(qualifications, ({ customer }: (typeof qualifications)[number]) => bondsWith(customer)),
    untold(agreements.filter((row) => !row.attestedBy), ({ party }: (typeof agreements)[number]) => bondsWith(party)),
    untold(statuses, ({ tenantId, model }: (typeof statuses)[number]) => edgesWith(tenantId, model)),
    untold(shared, ({ partner, model }: (typeof shared)[number]) => edgesWith(partner, model)),
    untold(shared.filter((row) => standing.isEverActive({ tenantId: row.partner, model: row.model })), ({ customer }: (typeof shared)[number]) => bondsWith(customer)),
  ];
  return sum(scarce.map((count) => scarcity * Math.sqrt(Math.min(ENOUGH, count)))) + sum(common.map(Math.sqrt));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function meet(one: Dated, other: Dated): boolean {
  return (!one.to || other.from < one.to) && (!other.to || one.from < other.to);
}
