/** How the partners of a document stand to one of its tenants, read from docs/access.md and not from the product. */
import type { NetworkDocument, PartnerRow, PartnershipRow, RelationshipRow } from '../../../src/store/import/networkDocument';
import { holds } from './timeline';

type Enrollment = Pick<PartnerRow, 'tenantId' | 'model'>;

/** Plain scans over the edges of one tenant. */
export class Standing {
  private readonly edges: readonly PartnershipRow[];
  private readonly bonds: readonly RelationshipRow[];

  constructor(network: NetworkDocument, readonly viewer: string) {
    this.edges = network.partnerships.filter((row) => row.provider === viewer || row.reseller === viewer);
    this.bonds = network.relationships.filter((row) => row.partner === viewer);
  }

  isOwn({ tenantId }: Enrollment): boolean {
    return tenantId === this.viewer;
  }

  /** Partnerships of the viewer with this enrollment at the other end. */
  edgesWith({ tenantId, model }: Enrollment): readonly PartnershipRow[] {
    return this.edges.filter((edge) => (model === 'INDIRECT_RESELLER' && edge.reseller === tenantId && edge.provider === this.viewer)
      || (model === 'INDIRECT_PROVIDER' && edge.provider === tenantId && edge.reseller === this.viewer));
  }

  /** The viewer knows who the partner is. */
  isKnown(partner: Enrollment): boolean {
    return this.isOwn(partner) || this.edgesWith(partner).some((edge) => edge.state === 'ACTIVE' || edge.state === 'PENDING');
  }

  /** The viewer works, worked or will work with the partner. */
  isEverActive(partner: Enrollment): boolean {
    return this.isOwn(partner) || this.edgesWith(partner).some((edge) => edge.state === 'ACTIVE');
  }

  isActiveOn(partner: Enrollment, day: string): boolean {
    return this.isOwn(partner) || this.edgesWith(partner).some((edge) => edge.state === 'ACTIVE' && holds(edge, day));
  }

  isCustomer(customer: string): boolean {
    return this.bonds.some((bond) => bond.customer === customer);
  }

  isCustomerOn(customer: string, day: string): boolean {
    return this.bonds.some((bond) => bond.customer === customer && holds(bond, day));
  }
}
