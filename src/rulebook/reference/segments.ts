/** Which offer segments a customer may buy with its qualifications: data/segment-matrix.csv. */
import type { CustomerSegment, QualificationKind } from '../terms';
import { readTable } from './readTable';

const KIND_BY_NAME: Readonly<Record<string, QualificationKind | 'NONE'>> = {
  None: 'NONE',
  Education: 'EDUCATION',
  Nonprofit: 'NONPROFIT',
  GovernmentCommunityCloud: 'GOVERNMENT_COMMUNITY_CLOUD',
  StateOwnedEntity: 'STATE_OWNED_ENTITY',
};

const SEGMENT_BY_NAME: Readonly<Record<string, CustomerSegment>> = {
  Commercial: 'COMMERCIAL',
  Education: 'EDUCATION',
  Nonprofit: 'NONPROFIT',
  GovernmentCommunityCloud: 'GOVERNMENT',
};

const allowedByKind = readMatrix();

/** Whether a customer that holds these approved qualifications may buy offers of the segment. Holding GCC leaves GCC only. */
export function segmentAllowed(held: readonly QualificationKind[], segment: CustomerSegment): boolean {
  if (held.includes('GOVERNMENT_COMMUNITY_CLOUD')) return allows('GOVERNMENT_COMMUNITY_CLOUD', segment);
  return allows('NONE', segment) || held.some((kind) => allows(kind, segment));
}

function allows(kind: QualificationKind | 'NONE', segment: CustomerSegment): boolean {
  return allowedByKind.get(kind)?.has(segment) ?? false;
}

/** Rows of qualifications held together repeat what the union gives, so that the rows of single ones suffice. */
function readMatrix(): ReadonlyMap<QualificationKind | 'NONE', ReadonlySet<CustomerSegment>> {
  const matrix = new Map<QualificationKind | 'NONE', Set<CustomerSegment>>();
  for (const row of readTable('segment-matrix.csv')) {
    const kind = KIND_BY_NAME[row.customer_qualification];
    if (row.allowed !== 'yes' || !kind) continue;
    const segments = matrix.get(kind) ?? new Set();
    matrix.set(kind, segments.add(SEGMENT_BY_NAME[row.offer_segment]));
  }
  return matrix;
}
