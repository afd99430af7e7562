/** How much of a network hangs on the day: with whom its viewer works, and rows that it may see and must not be shown on days about which it asks. */
import type { NetworkDocument } from '../../../src/store/import/networkDocument';
import { Standing } from './standing';
import { holds } from './timeline';

interface Dated { readonly from: string; readonly to?: string | null }

/** The more rows the higher, and higher by a new kind than by more of one. */
export function untoldRows(network: NetworkDocument, viewer: string, days: readonly string[]): number {
  const standing = new Standing(network, viewer);
  const bondsWith = (customer: string): Dated[] => network.relationships.filter((row) => row.partner === viewer && row.customer === customer);
  const edgesWith = (tenantId: string, model: 'INDIRECT_PROVIDER' | 'INDIRECT_RESELLER' | 'DIRECT_BILL'): Dated[] =>
    standing.edgesWith({ tenantId, model }).filter((edge) => edge.state === 'ACTIVE');
  const count = (rows: readonly Dated[], periodsOf: (row: never) => readonly Dated[]): number => {
    const untold = rows.flatMap((row) => {
      const told = periodsOf(row as never).filter((period) => meet(period, row));
      return told.length === 0 ? [] : days.filter((day) => holds(row, day) && !told.some((period) => holds(period, day)));
    });
    return Math.sqrt(untold.length);
  };
  const { qualifications, statuses, relationships } = network;
  const agreements = network.agreements.filter((row) => row.kind === 'MCA' && row.attestedBy !== viewer).map((row) => ({ ...row, from: row.acceptedOn }));
  const shared = relationships.filter((row) => row.partner !== viewer && standing.isCustomer(row.customer));
  const active = network.partners.filter((row) => !standing.isOwn(row)).flatMap((row) => days.filter((day) => standing.isActiveOn(row, day)));
  const others = network.partners.filter((row) => !standing.isOwn(row) && standing.edgesWith(row).length > 0);
  const invited = others.filter((row) => standing.isKnown(row) && !standing.isEverActive(row));
  const refused = others.filter((row) => !standing.isKnown(row));
  return Math.sqrt(active.length) + Math.sqrt(invited.length) + Math.sqrt(refused.length) + count(qualifications, ({ customer }: (typeof qualifications)[number]) => bondsWith(customer))
    + count(agreements.filter((row) => !row.attestedBy), ({ party }: (typeof agreements)[number]) => bondsWith(party))
    + count(agreements.filter((row) => row.attestedBy && standing.isCustomer(row.party)), ({ attestedBy }: (typeof agreements)[number]) => edgesWith(attestedBy ?? '', 'INDIRECT_PROVIDER'))
    + count(statuses, ({ tenantId, model }: (typeof statuses)[number]) => edgesWith(tenantId, model))
    + count(shared, ({ partner, model }: (typeof shared)[number]) => edgesWith(partner, model))
    + count(shared.filter((row) => standing.isEverActive({ tenantId: row.partner, model: row.model })), ({ customer }: (typeof shared)[number]) => bondsWith(customer));
}

function meet(one: Dated, other: Dated): boolean {
  return (!one.to || other.from < one.to) && (!other.to || one.from < other.to);
}
