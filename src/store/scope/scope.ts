/**
 * What a viewer may see, and the only door to base tables for reading. A statement speaks of `partner`, `customer`, ...; the scope puts relations of
 * these names in front of it, already narrowed to the viewer. A statement that forgets to name its relations finds no table (schema core is on
 * nobody's search path): it fails, it does not leak.
 */
import { PARTNER_MODELS } from '../../rulebook/terms';
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
  private readonly ownPartnerIds: readonly string[];

  private constructor(readonly role: ViewerRole, readonly tenantId: string | null) {
    this.ownPartnerIds = tenantId === null ? [] : PARTNER_MODELS.map((model) => partnerIdOf(tenantId, model));
  }

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
  narrow(statement: Statement, parameters: readonly unknown[], question: LensQuestion | null = null): NarrowedStatement {
    const kind = this.seesEverything ? EVERYTHING : (question?.lens ?? 'VISIBLE');
    const text = remembered(`${kind} ${parameters.length} ${statement.relations.join()} ${statement.text}`, () =>
      (this.seesEverything ? wholeText(statement) : narrowedText(statement, parameters.length, question?.lens ?? null)));
    if (this.seesEverything) return { text, values: parameters };
    return { text, values: [...parameters, this.tenantId, this.ownPartnerIds, ...(question ? [question.partnerIds] : [])] };
  }
}

/** Texts as the database gets them. They say nothing of any viewer: tenant and partners are parameters. No more are kept than the product has and clients usually make. */
const texts = new Map<string, string>();
const MOST_TEXTS = 1_000;

function remembered(key: string, make: () => string): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = make();
  if (texts.size < MOST_TEXTS) texts.set(key, text);
  return text;
}

function wholeText({ text, relations }: Statement): string {
  return withRelations(openGates(text), relations.map((relation) => `${relation} AS NOT MATERIALIZED (SELECT * FROM core.${relation})`));
}

/** The text for a partner; the scope's own parameters come behind those of the statement. */
function narrowedText({ text, relations }: Statement, parameterCount: number, lens: Lens | null): string {
  const place = (index: number, type: string): string => `$${parameterCount + index}::${type}`;
  const viewer = `viewer AS (SELECT ${VIEWER_TENANT} AS tenant_id, ${VIEWER_PARTNERS} AS ids${lens ? `, ${ASKED_PARTNERS} AS asked_ids` : ''})`;
  const opened = lens ? LENS_ROWS[lens] : { helpers: '', tables: {} };
  const byLens = Object.keys(opened.tables) as Relation[];
  const tables = [...byLens, ...relations.filter((relation) => !byLens.includes(relation))];
  const shadows = tables.map((relation) => shadow(relation, opened.tables[relation] ?? VISIBLE_ROWS[relation]));
  return withRelations(datedGates(text), [viewer, ...(lens ? [opened.helpers] : []), ...shadows])
    .replaceAll(VIEWER_TENANT, place(1, 'uuid')).replaceAll(VIEWER_PARTNERS, place(2, 'uuid[]')).replaceAll(ASKED_PARTNERS, place(3, 'uuid[]'));
}

function shadow(relation: Relation, { columns, where, isMaterialized = false }: VisibleRows): string {
  return `${relation} AS ${isMaterialized ? '' : 'NOT '}MATERIALIZED (SELECT ${columns} FROM core.${relation} WHERE ${where})`;
}

function withRelations(text: string, relations: readonly string[]): string {
  const shadows = relations.join(',\n');
  return text.startsWith('WITH ') ? `WITH ${shadows},\n${text.slice('WITH '.length)}` : `WITH ${shadows}\n${text}`;
}
