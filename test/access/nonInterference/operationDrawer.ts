/** Random valid operations, found by walking the types of the schema. */
import {
  getNamedType, isAbstractType, isCompositeType, isListType, isNonNullType, type GraphQLCompositeType, type GraphQLField, type GraphQLObjectType,
  type GraphQLInterfaceType, type GraphQLNamedType, type GraphQLOutputType, type GraphQLSchema,
} from 'graphql';
import { fromGlobalId } from 'graphql-relay';

import { ArgumentValues, EnumWord, literal } from './argumentValues';
import type { AskedValues } from './askedValues';
import type { Draw } from './draw';
import type { FieldHits } from './fieldHits';
import type { Operation, PagedField } from './operation';

/** Public things: the same for everybody, so asked about less. */
const PUBLIC = ['Market', 'Region', 'Cloud', 'RuleEdition', 'Requirement', 'RuleSource', 'CustomerAgreementDocument', 'Offer', 'OfferConnection'];
/** Fields that judge many partners, and are not asked for many times in one operation. */
const HEAVY = ['eligibility', 'modelOptions', 'sellers', 'network', 'saleRegions'];
/** Ways to what is judged, which takes several right arguments. */
const LIKELIER: Readonly<Record<string, number>> = { sellDecision: 8, sellers: 2, findings: 9, routes: 4, decision: 4, node: 2, nodes: 2, partner: 5, customer: 1.5, edges: 2, resellers: 7, providers: 3, indirectResellers: 2, indirectProviders: 2, customers: 3, network: 3, partners: 3, qualifications: 3, agreement: 3, eligibility: 8, status: 3, modelOptions: 2, saleRegions: 2 };
const DEEPEST = 9;
/** Types of which a list without pages holds many. */
const LONG_LISTS = ['Market', 'Region'];
/** How many rows a list is taken to have where nothing limits it. */
const USUAL_ROWS = 8;

type OwnerType = GraphQLObjectType | GraphQLInterfaceType;

/** How much one operation asks at most. */
export interface Richness {
  readonly fields: number;
  /** Fields drawn of one type. */
  readonly breadth: number;
  readonly rows: number;
  /** How often a question is asked with several choices of arguments, and with how many at most. */
  readonly sweeps: number;
  readonly sweep: number;
  /** How often an operator asks first, of which nothing must be left. */
  readonly overseers: number;
  /** Whether an auditor then asks the same, to be told the same. */
  readonly auditors: boolean;
  /** How often, beside other things, it is asked about what is the same for everybody. */
  readonly publicShare: number;
  /** How much likelier fields are that were asked for less often. */
  readonly rarity: number;
}

export const USUAL: Richness = { fields: 40, breadth: 3, rows: 48, sweeps: 0.03, sweep: 3, overseers: 0.05, auditors: true, publicShare: 0.5, rarity: 200 };
/** Takes three times as long, and finds a hole with fewer operations. */
export const RICH: Richness = { fields: 250, breadth: 5, rows: 240, sweeps: 0.35, sweep: 12, overseers: 0.25, auditors: false, publicShare: 0.15, rarity: 20 };

/** Draws operations for one viewer; fields that were asked for less often are likelier. */
export class OperationDrawer {
  constructor(private readonly schema: GraphQLSchema, private readonly hits: FieldHits, readonly richness: Richness = USUAL) {}

  draw(draw: Draw, values: AskedValues): Operation {
    const operation = new OperationText(this.schema, this.hits, draw, values, this.richness).operation();
    this.hits.select(operation.fields);
    return operation;
  }
}

/** One operation while it is written. */
class OperationText {
  private readonly variables: Record<string, unknown> = {};
  private readonly declarations: string[] = [];
  private readonly fragments: string[] = [];
  private readonly fields: string[] = [];
  private readonly pages: PagedField[] = [];
  private readonly day: string | null;
  private readonly isWild: boolean;
  private names = 0;

  constructor(
    private readonly schema: GraphQLSchema, private readonly hits: FieldHits, private readonly draw: Draw, private readonly values: AskedValues, private readonly richness: Richness,
  ) {
    this.isWild = draw.chance(0.12);
    this.day = draw.chance(0.35) ? null : values.day(draw, false);
  }

  operation(): Operation {
    const root = this.schema.getQueryType() as GraphQLObjectType;
    const selections = this.selections(root, { depth: 0, rows: 1, inFragment: false }, this.draw.below(this.richness.breadth) + 1);
    const declared = this.declarations.length > 0 ? `(${this.declarations.join(', ')})` : '';
    const text = [`query Random${declared} { ${selections} }`, ...this.fragments].join('\n');
    return { text, variables: JSON.parse(JSON.stringify(this.variables)), fields: this.fields, pages: this.pages };
  }

  private selections(type: GraphQLCompositeType, place: Place, count: number): string {
    const owner = type as OwnerType;
    const texts: string[] = [];
    const used = new Set<string>();
    const candidates = Object.values(owner.getFields()).filter((field) => this.fits(field, place));
    for (const field of this.drawFields(owner, candidates, count, place)) {
      texts.push(this.field(owner, field, place, used));
    }
    if (isAbstractType(type)) texts.push(...this.typeConditions(type, place));
    if (texts.length === 0) texts.push('__typename');
    return texts.join(' ');
  }

  /** Leaves and composite fields, the latter fewer with depth; the same field twice now and then. */
  private drawFields(owner: OwnerType, candidates: readonly GraphQLField<unknown, unknown>[], count: number, { depth }: Place): GraphQLField<unknown, unknown>[] {
    const composite = candidates.filter((field) => isCompositeType(getNamedType(field.type)));
    const leaves = candidates.filter((field) => !composite.includes(field));
    const { rarity, publicShare } = this.richness;
    const weightOf = (field: GraphQLField<unknown, unknown>): number => {
      const type = getNamedType(field.type);
      return (this.hits.weightOf(`${owner.name}.${field.name}`, rarity) + this.hits.weightInside(type.name, rarity)) * (PUBLIC.includes(type.name) ? publicShare : (LIKELIER[field.name] ?? 1));
    };
    const drawn = Array.from({ length: count }, () => {
      const pool = leaves.length === 0 || (composite.length > 0 && this.draw.chance(0.8 - depth * 0.05)) ? composite : leaves;
      return pool.length === 0 ? null : this.draw.weighted(pool, weightOf);
    }).filter((field) => field !== null);
    const plain = this.draw.chance(0.5) ? leaves.filter((field) => field.args.length === 0 && !drawn.includes(field)) : [];
    return [...drawn, ...plain];
  }

  private fits(field: GraphQLField<unknown, unknown>, { depth, rows }: Place): boolean {
    if (!isCompositeType(getNamedType(field.type))) return true;
    if (depth >= DEEPEST || this.fields.length >= this.richness.fields) return false;
    if (HEAVY.includes(field.name) && rows * 6 > this.richness.rows) return false;
    return !isMany(field) || rows * 2 <= this.richness.rows;
  }

  private field(owner: OwnerType, field: GraphQLField<unknown, unknown>, place: Place, used: Set<string>): string {
    const name = `${owner.name}.${field.name}`;
    this.note(owner, field.name);
    const isAliased = used.has(field.name) || place.inFragment || field.args.length > 0 || this.draw.chance(0.1);
    used.add(field.name);
    const alias = isAliased ? `a${(this.names += 1)}` : field.name;
    const isConnection = field.args.some(({ name: arg }) => arg === 'after');
    const first = this.argumentsOf(field, name, this.day);
    const size = isConnection ? this.pageSize(first, place) : isList(field.type) ? (LONG_LISTS.includes(getNamedType(field.type).name) ? this.richness.rows : USUAL_ROWS) : 1;
    const others = this.others(field, place, size, name);
    const written = [first, ...others].map((given) => field.args.filter((arg) => arg.name in given).map((arg) => `${arg.name}: ${this.written(given[arg.name], arg.type.toString())}`));
    if (isConnection && others.length === 0) written[0].push(...this.cursorArgument(alias, name, first));
    const inside = { depth: place.depth + 1, rows: place.rows * size * written.length, inFragment: false, expected: expectedType(first) };
    const body = this.body(getNamedType(field.type), inside, isConnection);
    return written.map((args, index) => `${isAliased ? `${alias}${index > 0 ? `_${index}` : ''}: ` : ''}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${body}`).join(' ');
  }

  private argumentsOf(field: GraphQLField<unknown, unknown>, name: string, day: string | null): Record<string, unknown> {
    return new ArgumentValues(this.values, this.draw, day, this.isWild).argumentsOf(name, field.args);
  }

  /** What else the same question is asked with, one beside the other: what shows only with several right arguments is met much sooner. */
  private others(field: GraphQLField<unknown, unknown>, { rows }: Place, size: number, name: string): Record<string, unknown>[] {
    const most = Math.min(this.richness.sweep, Math.floor(this.richness.rows / (rows * size * (HEAVY.includes(field.name) ? 6 : 1)))) - 1;
    if (field.args.length === 0 || most < 1 || !this.draw.chance(this.richness.sweeps)) return [];
    const others = Array.from({ length: most }, () => this.argumentsOf(field, name, this.values.day(this.draw, this.isWild)));
    if (field.args.some((arg) => arg.name === 'first')) for (const given of others) given.first = size;
    return others;
  }

  private body(type: GraphQLNamedType, inside: Place, isConnection: boolean): string {
    if (!isCompositeType(type)) return '';
    const cursors = isConnection && this.draw.chance(0.5) ? ' pageInfo { endCursor startCursor }' : '';
    return ` { ${this.selections(type, inside, 1 + this.draw.below(this.richness.breadth))}${cursors} }`;
  }

  private note(owner: OwnerType, field: string): void {
    const objects = isAbstractType(owner) ? this.schema.getPossibleTypes(owner) : [owner];
    this.fields.push(...objects.map((object) => `${object.name}.${field}`));
  }

  /** A literal, or a variable that holds it. */
  private written(value: unknown, type: string): string {
    if (!this.draw.chance(0.25)) return literal(value);
    const name = `v${(this.names += 1)}`;
    this.variables[name] = value;
    this.declarations.push(`$${name}: ${type}`);
    return `$${name}`;
  }

  /** Gives the page a size that keeps the whole answer small; sometimes one that is refused. */
  private pageSize(given: Record<string, unknown>, { rows }: Place): number {
    const most = Math.max(1, Math.min(30, Math.floor(this.richness.rows / rows)));
    if (rows <= 2 && this.draw.chance(0.25)) return USUAL_ROWS;
    const size = this.isWild && this.draw.chance(0.05) ? this.draw.one([-1, 101]) : this.draw.weighted([1, 2, 3, most, 0], (count) => (count === most ? 6 : count === 0 ? 0.1 : 1));
    given[this.draw.chance(0.75) ? 'first' : 'last'] = size;
    return Math.max(1, Math.min(size, USUAL_ROWS));
  }

  private cursorArgument(alias: string, field: string, given: Record<string, unknown>): string[] {
    const variable = `c${(this.names += 1)}`;
    this.declarations.push(`$${variable}: String`);
    this.pages.push({ alias, variable, field });
    return [`${'last' in given ? 'before' : 'after'}: $${variable}`];
  }

  /** What only some of the types have, in the operation itself or as a fragment of its own. */
  private typeConditions(type: GraphQLCompositeType, place: Place): string[] {
    const conditions = isAbstractType(type) ? [...this.schema.getPossibleTypes(type), ...this.schema.getImplementations(type as GraphQLInterfaceType).interfaces] : [];
    const expected = conditions.filter(({ name }) => name === place.expected && this.draw.chance(0.85));
    return [...new Set([...expected, ...this.draw.some(conditions, this.draw.below(2) + (expected.length > 0 ? 0 : 1))])].map((condition) => {
      const selections = this.selections(condition, { ...place, inFragment: true }, 1 + this.draw.below(4));
      if (!this.draw.chance(0.2)) return `... on ${condition.name} { ${selections} }`;
      const name = `F${(this.names += 1)}`;
      this.fragments.push(`fragment ${name} on ${condition.name} { ${selections} }`);
      return `...${name}`;
    });
  }
}

/** Where in an operation: how deep, and for about how many rows it is answered. */
interface Place {
  readonly depth: number;
  readonly rows: number;
  /** Fields of other types may stand beside these, so each gets a name of its own. */
  readonly inFragment: boolean;
  /** The type that is likely there, where an argument tells. */
  readonly expected?: string;
}

/** The type of what a global id, or the first of several, or a model names. */
function expectedType(given: Readonly<Record<string, unknown>>): string | undefined {
  const [id] = [given.id, given.ids, given.sellerId].flat();
  if (typeof id === 'string') return fromGlobalId(id).type;
  return given.model instanceof EnumWord ? TYPE_OF_MODEL[given.model.word] : undefined;
}

const TYPE_OF_MODEL: Readonly<Record<string, string>> = {
  DIRECT_BILL: 'DirectBillPartner', INDIRECT_PROVIDER: 'IndirectProvider', INDIRECT_RESELLER: 'IndirectReseller',
};

function isMany(field: GraphQLField<unknown, unknown>): boolean {
  return isList(field.type) || field.args.some(({ name }) => name === 'after');
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
