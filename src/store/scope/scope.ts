/**
 * What a viewer may see, and the only door to base tables for reading. A statement speaks of `partner`, `customer`, ...; the scope puts relations of
 * these names in front of it, already narrowed to the viewer. A statement that forgets to name its relations finds no table (schema core is on
 * nobody's search path): it fails, it does not leak.
 */
import { isUuid } from '../../rulebook/uuid';
import { datedGates, openGates } from './dateGates';
import { LENS_ROWS } from './lensRows';
import { partnerIdOf } from './partnerId';
import { ASKED_PARTNERS, VIEWER_PARTNERS, VIEWER_TENANT } from './predicates';
import type { Lens, Relation } from './relation';
import type { OverseerRole, PartnerRole, ViewerRole } from './viewer';
import { VISIBLE_ROWS, type VisibleRows } from './visibleRows';

/** A read and the relations that it speaks of. Values are always parameters, so the number of different texts is small. */
export interface Statement {
  /** May ask with the gates of `dateGates.ts` whether dated facts of a day may be shown. */
  readonly text: string;
  readonly relations: readonly Relation[];
}

/** A statement as the database gets it. */
export interface NarrowedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A lens and the partners that are asked about through it. */
export interface LensQuestion {
  readonly lens: Lens;
  readonly partnerIds: readonly string[];
}

/** The viewer of row level security that sees everything. */
const EVERYTHING = 'EVERYTHING';

/** Whose eyes a statement is run with. Made by who knows the viewer, and by nobody else: see test/architecture. */
export class Scope {
  private constructor(readonly role: ViewerRole, readonly tenantId: string | null) {}

  /** Sees the whole network. */
  static overseer(role: OverseerRole): Scope {
    return new Scope(role, null);
  }

  /** Sees what a tenant is a party to. */
  static partner(role: PartnerRole, tenantId: string): Scope {
    if (!isUuid(tenantId)) throw new Error('The tenant of a scope is a UUID in lower case.');
    return new Scope(role, tenantId);
  }

  get seesEverything(): boolean {
    return this.tenantId === null;
  }

  /** Whether the partner is an enrollment of the viewer's tenant; of an overseer nothing is. */
  owns(partnerId: string): boolean {
    return this.ownPartnerIds.includes(partnerId);
  }

  /** What row level security is told about the viewer. */
  get viewerSetting(): string {
    return this.tenantId ?? EVERYTHING;
  }

  /** The statement with its relations narrowed to this scope, or opened by a lens. */
  narrow({ text, relations }: Statement, parameters: readonly unknown[], question: LensQuestion | null = null): NarrowedStatement {
    if (this.tenantId === null) return { text: withRelations(openGates(text), relations.map(wholeTable)), values: parameters };
    const places = new Places(parameters);
    const viewer = `viewer AS (SELECT ${places.add(VIEWER_TENANT, 'uuid', this.tenantId)} AS tenant_id, ${places.add(VIEWER_PARTNERS, 'uuid[]', this.ownPartnerIds)} AS ids`
      + `${question ? `, ${places.add(ASKED_PARTNERS, 'uuid[]', question.partnerIds)} AS asked_ids` : ''})`;
    const opened = question && LENS_ROWS[question.lens];
    const tables = relations.map((relation) => shadow(relation, opened?.tables[relation] ?? VISIBLE_ROWS[relation]));
    const narrowed = withRelations(datedGates(text), [viewer, ...(opened ? [opened.helpers] : []), ...tables]);
    return { text: places.fill(narrowed), values: places.values };
  }

  private get ownPartnerIds(): readonly string[] {
    if (this.tenantId === null) return [];
    const tenantId = this.tenantId;
    return (['DIRECT_BILL', 'INDIRECT_PROVIDER', 'INDIRECT_RESELLER'] as const).map((model) => partnerIdOf(tenantId, model));
  }
}

/** The scope's own parameters, behind those of the statement. */
class Places {
  readonly values: unknown[];
  private readonly placeOf = new Map<string, string>();

  constructor(parameters: readonly unknown[]) {
    this.values = [...parameters];
  }

  add(name: string, type: string, value: unknown): string {
    this.values.push(value);
    const place = `$${this.values.length}::${type}`;
    this.placeOf.set(name, place);
    return place;
  }

  fill(text: string): string {
    let filled = text;
    for (const [name, place] of this.placeOf) filled = filled.replaceAll(name, place);
    return filled;
  }
}

function shadow(relation: Relation, { columns, where }: VisibleRows): string {
  return `${relation} AS NOT MATERIALIZED (SELECT ${columns} FROM core.${relation} WHERE ${where})`;
}

function wholeTable(relation: Relation): string {
  return `${relation} AS NOT MATERIALIZED (SELECT * FROM core.${relation})`;
}

function withRelations(text: string, relations: readonly string[]): string {
  const shadows = relations.join(',\n');
  return text.startsWith('WITH ') ? `WITH ${shadows},\n${text.slice('WITH '.length)}` : `WITH ${shadows}\n${text}`;
}
