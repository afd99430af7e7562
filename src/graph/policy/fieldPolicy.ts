import type { ViewerRole } from '../../store/scope/viewer';

/**
 * What keeps a field to what its viewer may see:
 * - PUBLIC: nothing has to, it is reference data, the same for everyone signed in;
 * - SCOPED: it is read through relations that are narrowed to the viewer;
 * - PARENT: it is a property of a parent, or what a parent holds already, so whoever was given the parent may have it;
 * - DISCLOSED: it is judged on facts that may be hidden, read through a lens, and told without them;
 * - VIEWER: it is about the one who asks.
 */
export type Footing = 'PUBLIC' | 'SCOPED' | 'PARENT' | 'DISCLOSED' | 'VIEWER';

/** Who may ask for a field, and on what it stands. */
export interface FieldPolicy {
  readonly roles: 'EVERYONE' | readonly ViewerRole[];
  readonly footing: Footing;
}

/** The policies of a type's fields. */
export type TypePolicy = Readonly<Record<string, FieldPolicy>>;

/** The policies of a schema, by type and field. */
export type Policy = Readonly<Record<string, TypePolicy>>;

/** Reference data. */
export const PUBLIC: FieldPolicy = { roles: 'EVERYONE', footing: 'PUBLIC' };
/** Read through the viewer's scope. */
export const SCOPED: FieldPolicy = { roles: 'EVERYONE', footing: 'SCOPED' };
/** A property of its parent. */
export const PARENT: FieldPolicy = { roles: 'EVERYONE', footing: 'PARENT' };
/** Judged on facts that are not all shown. */
export const DISCLOSED: FieldPolicy = { roles: 'EVERYONE', footing: 'DISCLOSED' };
/** About the one who asks. */
export const VIEWER: FieldPolicy = { roles: 'EVERYONE', footing: 'VIEWER' };

/** The same policy for some roles only. */
export function onlyFor(roles: readonly ViewerRole[], policy: FieldPolicy): FieldPolicy {
  return { ...policy, roles };
}

/** Whether the role may ask for the field. */
export function isOpenTo({ roles }: FieldPolicy, role: ViewerRole): boolean {
  return roles === 'EVERYONE' || roles.includes(role);
}
