/** Makes a document that edits have broken a valid one again: references exist, keys are unique, periods of one edge do not overlap. */
import type { NetworkDocument } from '../../src/store/import/networkDocument';

interface Dated { from: string; to?: string | null }

/** Drops what refers to nothing, then settles what contradicts itself. The rows given are not changed. */
export function validNetwork(broken: NetworkDocument): NetworkDocument {
  const network = { ...broken };
  network.partners = lastOfEach(network.partners, (row) => `${row.tenantId} ${row.model}`);
  network.customers = lastOfEach(network.customers, (row) => row.tenantId);
  network.offers = lastOfEach(network.offers, (row) => row.sku);
  const tenants = new Set(network.partners.map((row) => row.tenantId));
  const enrollments = new Set(network.partners.map((row) => `${row.tenantId} ${row.model}`));
  dropUnreferenced(network, tenants, enrollments);
  network.subscriptions = network.subscriptions.map((row) => ({
    ...row, ...identityOf(network, row.id),
  }));
  network.revenue = lastOfEach(network.revenue, (row) => `${row.tenantId} ${row.model} ${row.month} ${row.kind}`);
  network.statuses = settled(network.statuses, (row) => `${row.tenantId} ${row.model}`);
  network.partnerships = settled(network.partnerships, (row) => `${row.provider} ${row.reseller}`);
  network.qualifications = settled(network.qualifications, (row) => `${row.customer} ${row.kind}`);
  network.relationships = settled(network.relationships, (row) => `${row.customer} ${row.partner} ${row.model}`);
  network.availabilities = settled(network.availabilities, (row) => `${row.sku} ${row.market}`);
  network.subscriptions = settled(network.subscriptions, (row) => row.id);
  network.evidence = settled(network.evidence, (row) => `${row.tenantId ?? row.company} ${row.kind} ${row.kind === 'DESIGNATION' ? row.value : ''}`);
  network.agreements = settled(
    network.agreements.map((row) => ({ ...row, from: row.acceptedOn })),
    (row) => `${row.kind} ${row.party} ${row.attestedBy ?? ''}`,
  ).map(({ from, ...row }) => ({ ...row, acceptedOn: from }));
  return network;
}

function dropUnreferenced(network: NetworkDocument, tenants: Set<string>, enrollments: Set<string>): void {
  const customers = new Set(network.customers.map((row) => row.tenantId));
  const skus = new Set(network.offers.map((row) => row.sku));
  network.statuses = network.statuses.filter((row) => enrollments.has(`${row.tenantId} ${row.model}`));
  network.revenue = network.revenue.filter((row) => enrollments.has(`${row.tenantId} ${row.model}`));
  network.partnerships = network.partnerships.filter(
    (row) => row.provider !== row.reseller && enrollments.has(`${row.provider} INDIRECT_PROVIDER`) && enrollments.has(`${row.reseller} INDIRECT_RESELLER`),
  );
  network.qualifications = network.qualifications.filter((row) => customers.has(row.customer));
  network.relationships = network.relationships
    .filter((row) => customers.has(row.customer) && enrollments.has(`${row.partner} ${row.model}`))
    .map((row) => ({ ...row, acquiredThrough: row.acquiredThrough && tenants.has(row.acquiredThrough) ? row.acquiredThrough : null }));
  network.agreements = network.agreements.filter(
    (row) => (row.kind === 'MPA' ? tenants.has(row.party) : customers.has(row.party)) && (!row.attestedBy || tenants.has(row.attestedBy)),
  );
  network.availabilities = network.availabilities.filter((row) => skus.has(row.sku));
  network.subscriptions = network.subscriptions.filter(
    (row) => customers.has(row.customer) && skus.has(row.sku) && enrollments.has(`${row.partner} ${row.model}`),
  );
  network.evidence = network.evidence.filter((row) => !row.tenantId || tenants.has(row.tenantId));
  network.offers = network.offers.map((row) => ({
    ...row,
    baseSkus: (row.baseSkus ?? []).filter((sku) => skus.has(sku)),
    exclusiveTo: (row.exclusiveTo ?? []).filter((tenant) => tenants.has(tenant)),
  }));
}

/** What does not change between the rows of one subscription. */
function identityOf(network: NetworkDocument, id: string) {
  const first = network.subscriptions.find((row) => row.id === id);
  if (!first) throw new Error(`no subscription has the ID ${id}`);
  const { customer, sku, partner, model } = first;
  return { customer, sku, partner, model };
}

function lastOfEach<Row>(rows: Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** Of rows of one edge, each ends where the next begins; of two that begin together the later one written stands. */
function settled<Row extends Dated>(rows: Row[], edgeOf: (row: Row) => string): Row[] {
  const edges = new Map<string, Row[]>();
  for (const row of rows.filter((one) => !one.to || one.from < one.to)) edges.set(edgeOf(row), [...(edges.get(edgeOf(row)) ?? []), row]);
  return [...edges.values()].flatMap((edge) => {
    if (edge.length === 1) return edge;
    const ordered = lastOfEach(edge, (row) => row.from).sort((one, other) => (one.from < other.from ? -1 : 1));
    return ordered.map((row, index) => {
      const next = ordered[index + 1];
      return next && (!row.to || row.to > next.from) ? { ...row, to: next.from } : row;
    });
  });
}
