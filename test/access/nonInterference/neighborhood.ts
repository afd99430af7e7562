import type { NetworkDocument, PartnerRow } from '../../../src/store/import/networkDocument';
import { Standing } from './standing';
import { knownCompanies } from './visibleRows';

/** Keys of what a viewer knows, of partners that it once dealt with and does not know, and of what is one step further: where a forgotten condition would show first. */
export class Neighborhood {
  readonly known = new Set<string>();
  /** Of what it knows, the enrollments. */
  readonly partners = new Set<PartnerRow>();
  readonly estranged = new Set<string>();
  readonly near = new Set<string>();

  constructor(networks: readonly NetworkDocument[], viewer: string) {
    for (const network of networks) this.explore(network, new Standing(network, viewer));
    for (const key of this.known) this.estranged.delete(key);
    for (const key of [...this.known, ...this.estranged]) this.near.delete(key);
  }

  private explore(network: NetworkDocument, standing: Standing): void {
    const companies = knownCompanies(network, standing);
    const enrollments = network.partners.filter((row) => standing.isKnown(row));
    for (const row of enrollments) this.partners.add(row);
    const partners = enrollments.map((row) => row.tenantId);
    const customers = network.customers.filter((row) => standing.isCustomer(row.tenantId)).map((row) => row.tenantId);
    for (const key of [...companies, ...partners, ...customers]) this.known.add(key);
    const ends = network.partnerships.filter((row) => [row.provider, row.reseller].some((tenant) => this.known.has(tenant))).flatMap((row) => [row.provider, row.reseller]);
    for (const row of network.partners) if (standing.edgesWith(row).length > 0) this.estranged.add(row.tenantId);
    const siblings = network.partners.filter((row) => companies.has(row.company)).map((row) => row.tenantId);
    const served = network.relationships.filter((row) => this.known.has(row.partner)).map((row) => row.customer);
    const serving = network.relationships.filter((row) => this.known.has(row.customer)).map((row) => row.partner);
    for (const key of [...ends, ...siblings, ...served, ...serving]) this.near.add(key);
  }
}
