import { isUuid } from '../../rulebook/uuid';
import { Scope } from '../../store/scope/scope';
import { VIEWER_ROLES, type PartnerRole, type ViewerRole } from '../../store/scope/viewer';

/** Who sent a request. */
export interface Viewer {
  /** Whose eyes the request is answered with. */
  readonly scope: Scope;
  /** Whose share of the limits it uses: a partner's tenant, or one overseer. */
  readonly share: string;
}

/** Who a viewer is said to be; nothing of it is believed before `viewerFor` has looked at it. */
export interface ViewerClaims {
  readonly role: unknown;
  /** Undefined: there is no such claim. */
  readonly tenant: unknown;
  readonly subject: unknown;
}

const LONGEST_SUBJECT = 255;

/** The viewer with these claims; null where they name none. A partner has a tenant, an overseer has none, and no value is mended. */
export function viewerFor({ role, tenant, subject }: ViewerClaims): Viewer | null {
  if (!isRole(role) || !isSubject(subject)) return null;
  if (isPartnerRole(role)) return typeof tenant === 'string' && isUuid(tenant) ? { scope: Scope.partner(role, tenant), share: `TENANT ${tenant}` } : null;
  return tenant === undefined ? { scope: Scope.overseer(role), share: `${role} ${subject}` } : null;
}

/** Whether the role is of a partner, who is known by a tenant. */
export function isPartnerRole(role: ViewerRole): role is PartnerRole {
  return role !== 'OPERATOR' && role !== 'AUDITOR';
}

function isRole(role: unknown): role is ViewerRole {
  return VIEWER_ROLES.some((known) => known === role);
}

function isSubject(subject: unknown): subject is string {
  return typeof subject === 'string' && subject.trim() !== '' && subject.length <= LONGEST_SUBJECT;
}
