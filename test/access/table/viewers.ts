/** Whose eyes the cells of docs/access.md are looked at with: every kind of viewer, some in several situations. */
import { Scope } from '../../../src/store/scope/scope';
import { PARTNER, type PartnerName } from '../castTenants';

export interface Viewer {
  readonly name: string;
  readonly scope: Scope;
  /** Null for those who see everything. */
  readonly tenantId: string | null;
}

/** The kinds of viewer that every field of the schema has a cell for. */
export const VIEWER_KINDS = ['OPERATOR', 'AUDITOR', 'PROVIDER', 'RESELLER', 'DIRECT_BILL', 'TWO_MODELS', 'STRANGER'] as const;
export type ViewerKind = (typeof VIEWER_KINDS)[number];

function partner(role: 'PROVIDER' | 'RESELLER' | 'DIRECT_BILL', name: PartnerName): Viewer {
  return { name, scope: Scope.partner(role, PARTNER[name]), tenantId: PARTNER[name] };
}

function overseer(role: 'OPERATOR' | 'AUDITOR'): Viewer {
  return { name: role, scope: Scope.overseer(role), tenantId: null };
}

/** One viewer of each kind. */
export const VIEWER_OF_KIND: Readonly<Record<ViewerKind, Viewer>> = {
  OPERATOR: overseer('OPERATOR'),
  AUDITOR: overseer('AUDITOR'),
  PROVIDER: partner('PROVIDER', 'northwind'),
  RESELLER: partner('RESELLER', 'shared'),
  DIRECT_BILL: partner('DIRECT_BILL', 'direct'),
  TWO_MODELS: partner('DIRECT_BILL', 'twoModels'),
  STRANGER: partner('PROVIDER', 'lonely'),
};

/** All of them, and those in further situations. */
export const VIEWERS: readonly Viewer[] = [
  ...Object.values(VIEWER_OF_KIND), partner('PROVIDER', 'contoso'), partner('PROVIDER', 'pacific'), partner('PROVIDER', 'bothEnds'), partner('RESELLER', 'former'),
  partner('RESELLER', 'invited'), partner('RESELLER', 'reopened'), partner('RESELLER', 'cancelled'), partner('RESELLER', 'fabrikamNorway'),
  partner('RESELLER', 'declined'), partner('RESELLER', 'several'), partner('RESELLER', 'tail'),
];

/** Those who see a part of the network. */
export const PARTNER_VIEWERS: readonly Viewer[] = VIEWERS.filter(({ tenantId }) => tenantId !== null);

/** The viewer of this name. */
export function viewerNamed(name: string): Viewer {
  const viewer = VIEWERS.find((one) => one.name === name);
  if (!viewer) throw new Error(`no viewer is called ${name}`);
  return viewer;
}
