/** docs/access.md, the table of things, over a document: the rows that a tenant sees. Written from the page alone. */
import type { AgreementRow, NetworkDocument, PartnershipRow, RelationshipRow, SubscriptionRow } from '../../../src/store/import/networkDocument';
import { idOf, meet, providerOf, resellerOf, rowKeys, type Enrollment, type Period, type RowKeys, type Table } from './recordedRows';

type State = PartnershipRow['state'];

/** A tenant and what it is a party to. */
class Viewer {
  constructor(readonly network: NetworkDocument, readonly tenantId: string) {}

  /** Its partnerships with a partner. */
  edgesWith(partner: Enrollment): readonly PartnershipRow[] {
    return this.network.partnerships.filter((row) => (
      (row.provider === this.tenantId && idOf(resellerOf(row)) === idOf(partner)) || (row.reseller === this.tenantId && idOf(providerOf(row)) === idOf(partner))));
  }

  wasEver(states: readonly State[], partner: Enrollment): boolean {
    return this.edgesWith(partner).some((row) => states.includes(row.state));
  }

  /** Its partnerships as a reseller with a tenant. */
  activeEdgesUnder(provider: string): readonly PartnershipRow[] {
    return this.network.partnerships.filter((row) => row.reseller === this.tenantId && row.provider === provider && row.state === 'ACTIVE');
  }

  /** Its relationships with a customer. */
  bondsWith(customer: string): readonly RelationshipRow[] {
    return this.network.relationships.filter((row) => row.partner === this.tenantId && row.customer === customer);
  }

  knows(partner: Enrollment): boolean {
    return partner.tenantId === this.tenantId || this.wasEver(['ACTIVE', 'PENDING'], partner);
  }

  workedWhile(partner: Enrollment, period: Period): boolean {
    return partner.tenantId === this.tenantId || this.edgesWith(partner).some((row) => row.state === 'ACTIVE' && meet(row, period));
  }

  get companies(): Set<string> {
    return new Set(this.network.partners.filter((row) => row.tenantId === this.tenantId).map((row) => row.company));
  }

  get locations(): Set<string> {
    return new Set(this.network.partners.filter((row) => row.tenantId === this.tenantId).flatMap((row) => row.locationId ?? []));
  }
}

/** Keys of the rows of every table that a tenant sees. */
export function visibleRows(network: NetworkDocument, tenantId: string): RowKeys {
  const viewer = new Viewer(network, tenantId);
  return rowKeys((table) => VISIBLE[table](viewer));
}

const VISIBLE: Readonly<Record<Table, (viewer: Viewer) => string[]>> = {
  company: (viewer) => viewer.network.partners.filter((row) => viewer.knows(row)).map((row) => row.company),
  account: (viewer) => viewer.network.partners.filter((row) => viewer.knows(row)).map((row) => row.tenantId),
  partner: (viewer) => viewer.network.partners.filter((row) => viewer.knows(row)).map(idOf),
  partner_status: (viewer) => viewer.network.statuses.filter((row) => viewer.workedWhile(row, row)).map((row) => `${idOf(row)} ${row.from}`),
  partnership: ({ network, tenantId }) => network.partnerships.filter((row) => [row.provider, row.reseller].includes(tenantId))
    .map((row) => `${idOf(providerOf(row))} ${idOf(resellerOf(row))} ${row.from}`),
  counterpart: ({ network, tenantId }) => network.partnerships.filter((row) => [row.provider, row.reseller].includes(tenantId) && ['ACTIVE', 'PENDING'].includes(row.state))
    .flatMap((row) => [[providerOf(row), resellerOf(row)], [resellerOf(row), providerOf(row)]].map(([near, far]) => `${idOf(near)} ${idOf(far)} ${row.from}`)),
  customer: ({ network, tenantId }) => network.relationships.filter((row) => row.partner === tenantId).map((row) => row.customer),
  qualification: (viewer) => viewer.network.qualifications.filter((row) => viewer.bondsWith(row.customer).some((bond) => meet(bond, row)))
    .map((row) => `${row.customer} ${row.kind} ${row.from}`),
  customer_relationship: (viewer) => viewer.network.relationships.filter((row) => seesRelationship(viewer, row))
    .map((row) => `${row.customer} ${idOf({ tenantId: row.partner, model: row.model })} ${row.from}`),
  partner_agreement: ({ network, tenantId }) => network.agreements.filter((row) => row.kind === 'MPA' && row.party === tenantId).map((row) => `${row.party} ${row.acceptedOn}`),
  customer_agreement: (viewer) => viewer.network.agreements.filter((row) => row.kind === 'MCA' && seesAgreement(viewer, row))
    .map((row) => `${row.party} ${row.attestedBy ?? 'SIGNED'} ${row.acceptedOn}`),
  offer: ({ network }) => network.offers.map((row) => row.sku),
  offer_base: ({ network }) => network.offers.flatMap((row) => (row.baseSkus ?? []).map((base) => `${row.sku} ${base}`)),
  reserved_offer: ({ network }) => network.offers.filter((row) => (row.exclusiveTo ?? []).length > 0).map((row) => row.sku),
  offer_exclusive_tenant: (viewer) => viewer.network.offers.flatMap((row) => (row.exclusiveTo ?? [])
    .filter((tenant) => tenant === viewer.tenantId || viewer.activeEdgesUnder(tenant).length > 0)
    .map((tenant) => `${row.sku} ${tenant}`)),
  availability: ({ network }) => network.availabilities.map((row) => `${row.sku} ${row.market} ${row.from}`),
  subscription: (viewer) => viewer.network.subscriptions.filter((row) => seesSubscription(viewer, row)).map((row) => `${row.id} ${row.from}`),
  revenue: ({ network, tenantId }) => network.revenue.filter((row) => row.tenantId === tenantId).map((row) => `${idOf(row)} ${row.month} ${row.kind}`),
  evidence: ({ network, tenantId }) => network.evidence.filter((row) => row.kind !== 'DESIGNATION' && row.tenantId === tenantId).map((row) => `${row.tenantId} ${row.kind} ${row.from}`),
  designation: ({ network, companies }) => network.evidence.filter((row) => row.kind === 'DESIGNATION' && companies.has(row.company ?? ''))
    .map((row) => `${row.company} ${row.value} ${row.from}`),
  network_state: () => ['true'],
};

function seesRelationship(viewer: Viewer, row: RelationshipRow): boolean {
  if (row.partner === viewer.tenantId) return true;
  const edges = viewer.edgesWith({ tenantId: row.partner, model: row.model }).filter((edge) => edge.state === 'ACTIVE');
  return edges.some((edge) => viewer.bondsWith(row.customer).some((bond) => meet(row, edge, bond)));
}

function seesAgreement(viewer: Viewer, row: AgreementRow): boolean {
  const period = { from: row.acceptedOn, to: row.to };
  const bonds = viewer.bondsWith(row.party);
  if (row.attestedBy === viewer.tenantId) return true;
  if (row.form === 'SIGNED') return bonds.some((bond) => meet(bond, period));
  return viewer.activeEdgesUnder(row.attestedBy ?? '').some((edge) => bonds.some((bond) => meet(bond, edge, period)));
}

function seesSubscription(viewer: Viewer, row: SubscriptionRow): boolean {
  if (row.partner === viewer.tenantId) return true;
  return viewer.locations.has(row.partnerOfRecord ?? '') && row.model === 'INDIRECT_PROVIDER' && viewer.activeEdgesUnder(row.partner).length > 0;
}

/** What a partner may be asked about through a lens, and which. */
export interface Question {
  readonly lens: 'SALE' | 'JUDGMENT';
  readonly asked: readonly Enrollment[];
}

/** Keys of the rows that a tenant sees through a lens: what it sees anyway, and what the lens opens about those it may ask about. */
export function rowsThrough(network: NetworkDocument, tenantId: string, { lens, asked }: Question): RowKeys {
  const viewer = new Viewer(network, tenantId);
  const seen = visibleRows(network, tenantId);
  const isEnrolled = (partner: Enrollment): boolean => network.partners.some((row) => idOf(row) === idOf(partner));
  const allowed = asked.filter((partner) => isEnrolled(partner) && (lens === 'SALE' ? maySell(viewer, partner) : mayJudge(viewer, partner)));
  const opened = lens === 'SALE' ? openedForSale(viewer, allowed) : openedForJudgment(viewer, allowed);
  return rowKeys((table) => [...seen[table], ...(opened[table] ?? [])]);
}

type Opened = Partial<Record<Table, string[]>>;

function maySell(viewer: Viewer, partner: Enrollment): boolean {
  return partner.tenantId === viewer.tenantId || viewer.wasEver(['ACTIVE'], partner);
}

function mayJudge({ network, tenantId }: Viewer, partner: Enrollment): boolean {
  return partner.tenantId === tenantId || network.partnerships.some((row) => row.provider === tenantId && row.state === 'ACTIVE' && idOf(resellerOf(row)) === idOf(partner));
}

/** All tenants of the companies of some tenants. */
function siblings({ network }: Viewer, tenants: readonly string[]): { companies: Set<string>; tenants: Set<string> } {
  const companies = new Set(network.partners.filter((row) => tenants.includes(row.tenantId)).map((row) => row.company));
  return { companies, tenants: new Set(network.partners.filter((row) => companies.has(row.company)).map((row) => row.tenantId)) };
}

function openedForSale(viewer: Viewer, allowed: readonly Enrollment[]): Opened {
  const { network, tenantId } = viewer;
  const providers = network.partnerships.filter((row) => row.reseller === tenantId && row.state === 'ACTIVE').map((row) => row.provider);
  const { tenants } = siblings(viewer, [tenantId, ...providers, ...allowed.map((partner) => partner.tenantId)]);
  return { account: [...tenants], partner_agreement: agreementsOf(network, tenants) };
}

function openedForJudgment(viewer: Viewer, allowed: readonly Enrollment[]): Opened {
  const { network } = viewer;
  const asked = allowed.map((partner) => partner.tenantId);
  const { companies, tenants } = siblings(viewer, asked);
  const partnerships = network.partnerships.filter((row) => asked.includes(row.reseller));
  const providers = new Set(partnerships.map((row) => idOf(providerOf(row))));
  const isOpen = (partner: Enrollment): boolean => tenants.has(partner.tenantId) || providers.has(idOf(partner));
  return {
    account: [...tenants, ...partnerships.map((row) => row.provider)],
    partner: network.partners.filter(isOpen).map(idOf),
    partner_status: network.statuses.filter(isOpen).map((row) => `${idOf(row)} ${row.from}`),
    partnership: partnerships.map((row) => `${idOf(providerOf(row))} ${idOf(resellerOf(row))} ${row.from}`),
    partner_agreement: agreementsOf(network, tenants),
    evidence: network.evidence.filter((row) => row.kind !== 'DESIGNATION' && tenants.has(row.tenantId ?? '')).map((row) => `${row.tenantId} ${row.kind} ${row.from}`),
    designation: network.evidence.filter((row) => row.kind === 'DESIGNATION' && companies.has(row.company ?? '')).map((row) => `${row.company} ${row.value} ${row.from}`),
    revenue: network.revenue.filter((row) => tenants.has(row.tenantId)).map((row) => `${idOf(row)} ${row.month} ${row.kind}`),
  };
}

function agreementsOf(network: NetworkDocument, tenants: ReadonlySet<string>): string[] {
  return network.agreements.filter((row) => row.kind === 'MPA' && tenants.has(row.party)).map((row) => `${row.party} ${row.acceptedOn}`);
}
