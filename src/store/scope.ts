/**
 * What a viewer may see, defined once a table, and the only module that names a base table for reading. A statement speaks of `partner`,
 * `customer`, ...; the scope puts relations of these names in front of it, already narrowed to what the viewer may see. A statement that forgets
 * to name its relations finds no table (schema core is on nobody's search path): it fails, it does not leak.
 */

/** Relations that statements may speak of. */
export type Relation =
  | 'company' | 'account' | 'partner' | 'partner_status' | 'partnership' | 'customer' | 'qualification' | 'customer_relationship'
  | 'partner_agreement' | 'customer_agreement' | 'offer' | 'offer_base' | 'offer_exclusive_tenant' | 'availability' | 'subscription'
  | 'revenue' | 'evidence' | 'designation' | 'network_state';

/** Whose eyes a statement is run with. */
export class Scope {
  private constructor(readonly role: 'OPERATOR') {}

  /** Sees the whole network. */
  static operator(): Scope {
    return new Scope('OPERATOR');
  }

  /** The statement with its relations narrowed to this scope. */
  narrow(sql: string, relations: readonly Relation[]): string {
    const shadows = relations.map((relation) => `${relation} AS NOT MATERIALIZED (SELECT * FROM core.${relation})`).join(',\n');
    return sql.startsWith('WITH ') ? `WITH ${shadows},\n${sql.slice('WITH '.length)}` : `WITH ${shadows}\n${sql}`;
  }
}
