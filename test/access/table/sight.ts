/**
 * What one viewer may see of a document, written from docs/access.md alone: plain scans over the rows, nothing of the product's own scope. Null as tenant is
 * an operator or auditor, who sees everything.
 */
import type { AgreementRow, NetworkDocument, PartnershipRow, QualificationRow, RelationshipRow } from '../../../src/store/import/networkDocument';
import { holds } from '../../oracle/naiveDates';
import { partnerRow, statusOn, tenantRow } from '../../oracle/naiveRecords';
import type { Enrollment } from '../cast';

/** How a partner stands to the viewer on a date. */
export type Standing = 'OWN' | 'ACTIVE' | 'PENDING' | 'NONE' | 'STRANGER';

export class Sight {
  private readonly relationshipsOn = new Map<string, RelationshipRow[]>();

  constructor(readonly network: NetworkDocument, readonly tenantId: string | null) {}

  get seesEverything(): boolean {
    return this.tenantId === null;
  }

  owns({ tenantId }: Enrollment): boolean {
    return tenantId === this.tenantId;
  }

  /** Standing on the date; an overseer stands to everybody as to itself. */
  standing(partner: Enrollment, day: string): Standing {
    if (this.seesEverything || this.owns(partner)) return 'OWN';
    const edges = this.edgesWith(partner);
    if (!edges.some(({ state }) => state === 'ACTIVE' || state === 'PENDING')) return 'STRANGER';
    const state = edges.find(({ from, to }) => holds(from, to, day))?.state;
    return state === 'ACTIVE' || state === 'PENDING' ? state : 'NONE';
  }

  /** Whether the partner exists for the viewer. */
  knows(partner: Enrollment): boolean {
    return partnerRow(this.network, partner.tenantId, partner.model) !== undefined && this.standing(partner, '2000-01-01') !== 'STRANGER';
  }

  /** Whether dated facts of the partner are shown on the date. */
  worksWith(partner: Enrollment, day: string): boolean {
    return ['OWN', 'ACTIVE'].includes(this.standing(partner, day));
  }

  /** Whether a partnership with the partner was ever ACTIVE. */
  everWorkedWith(partner: Enrollment): boolean {
    return this.seesEverything || this.owns(partner) || this.edgesWith(partner).some(({ state }) => state === 'ACTIVE');
  }

  /** Partnerships between the partner and the viewer. */
  private edgesWith({ tenantId, model }: Enrollment): PartnershipRow[] {
    return this.network.partnerships.filter(({ provider, reseller }) =>
      (model === 'INDIRECT_RESELLER' && reseller === tenantId && provider === this.tenantId)
      || (model === 'INDIRECT_PROVIDER' && provider === tenantId && reseller === this.tenantId));
  }

  partners(): Enrollment[] {
    return this.network.partners.filter((partner) => this.knows(partner)).map(({ tenantId, model }) => ({ tenantId, model }));
  }

  locationId(partner: Enrollment): string | null {
    return this.everWorkedWith(partner) ? tenantRow(this.network, partner.tenantId).locationId ?? null : null;
  }

  enrolledOn(partner: Enrollment): string | null {
    return this.seesEverything || this.owns(partner) ? partnerRow(this.network, partner.tenantId, partner.model)?.enrolledOn ?? null : null;
  }

  status(partner: Enrollment, day: string): string | null {
    return this.worksWith(partner, day) ? statusOn(this.network, partner.tenantId, partner.model, day) : null;
  }

  /** The partner's partnerships on the date that the viewer may see as a list: ACTIVE and PENDING ones. */
  edgesOf({ tenantId, model }: Enrollment, day: string): PartnershipRow[] {
    return this.network.partnerships.filter(({ provider, reseller, state, from, to }) =>
      tenantId === (model === 'INDIRECT_PROVIDER' ? provider : reseller) && (state === 'ACTIVE' || state === 'PENDING') && holds(from, to, day)
      && (this.seesEverything || provider === this.tenantId || reseller === this.tenantId));
  }

  /** Whether the viewer is related to the customer on the date. */
  serves(customer: string, day: string): boolean {
    return this.seesEverything || this.network.relationships.some((row) => row.customer === customer && row.partner === this.tenantId && holds(row.from, row.to, day));
  }

  /** Whether the customer exists for the viewer. */
  knowsCustomer(customer: string): boolean {
    return this.seesEverything || this.network.relationships.some((row) => row.customer === customer && row.partner === this.tenantId);
  }

  customers(): string[] {
    return this.network.customers.map(({ tenantId }) => tenantId).filter((customer) => this.knowsCustomer(customer));
  }

  /** The rows that say who serves whom on the date, as far as the viewer may see them. */
  relationships(day: string): RelationshipRow[] {
    const known = this.relationshipsOn.get(day);
    if (known) return known;
    const rows = this.network.relationships.filter((row) => holds(row.from, row.to, day) && this.seesRelationship(row, day));
    this.relationshipsOn.set(day, rows);
    return rows;
  }

  private seesRelationship(row: RelationshipRow, day: string): boolean {
    const partner = { tenantId: row.partner, model: row.model };
    const standing = this.standing(partner, day);
    return standing === 'OWN' || (standing === 'ACTIVE' && this.serves(row.customer, day));
  }

  /** The provider through which a customer came: of the viewer's own relationships, or where it is the viewer itself; only one that it knows. */
  acquiredThrough({ partner, model, acquiredThrough }: RelationshipRow): string | null {
    const isTold = this.seesEverything || this.owns({ tenantId: partner, model }) || acquiredThrough === this.tenantId;
    return isTold && acquiredThrough && this.knows({ tenantId: acquiredThrough, model: 'INDIRECT_PROVIDER' }) ? acquiredThrough : null;
  }

  qualifications(customer: string, day: string): QualificationRow[] {
    return this.network.qualifications.filter((row) => row.customer === customer && holds(row.from, row.to, day) && this.serves(customer, day));
  }

  /** Acceptances of the customer agreement on the date: its own signature before attestations, then the latest. */
  agreements(customer: string, day: string): AgreementRow[] {
    return this.network.agreements
      .filter((row) => row.kind === 'MCA' && row.party === customer && holds(row.acceptedOn, row.to, day) && this.seesAgreement(row, day))
      .sort((one, other) => Number(one.form === 'ATTESTED') - Number(other.form === 'ATTESTED') || (one.acceptedOn < other.acceptedOn ? 1 : -1));
  }

  private seesAgreement({ party, attestedBy }: AgreementRow, day: string): boolean {
    if (this.seesEverything || attestedBy === this.tenantId) return true;
    return this.serves(party, day) && (!attestedBy || this.standing({ tenantId: attestedBy, model: 'INDIRECT_PROVIDER' }, day) === 'ACTIVE');
  }
}
