/** Values for arguments, found by walking their types. */
import {
  getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredArgument, isRequiredInputField, type GraphQLArgument, type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { fromGlobalId } from 'graphql-relay';

import type { AskedValues, Named } from './askedValues';
import type { Draw } from './draw';

/** What the text of a literal must not quote. */
export class EnumWord {
  constructor(readonly word: string) {}

  toJSON(): string {
    return this.word;
  }
}

const NAMED_IDS: Readonly<Record<string, Named>> = { sellerId: 'Partner', providerId: 'Provider', customerId: 'Customer', offerId: 'Offer' };
/** Of these pairs a question takes one. */
const EITHER: readonly (readonly [string, string])[] = [['customerId', 'prospect'], ['customerId', 'market'], ['first', 'last'], ['after', 'before']];
/** Fields of inputs that ask for judgments, which take a right day besides. */
const TELLING_INPUTS = ['verdict', 'unmet', 'dueBefore', 'statuses', 'search', 'segments', 'agreementMissing'];
/** Chance of an optional argument, by name. */
const CHANCES: Readonly<Record<string, number>> = { asOf: 0.55, filter: 0.6, orderBy: 0.5, outcomes: 0.15, offerId: 0.95, providerId: 0.2, partnerOfRecord: 0.4, verdict: 0.2, market: 0.5 };

const MODEL_OF_TYPE: Readonly<Record<string, string>> = { DirectBillPartner: 'DIRECT_BILL', IndirectProvider: 'INDIRECT_PROVIDER', IndirectReseller: 'INDIRECT_RESELLER' };

type Wanted = GraphQLArgument | GraphQLInputField;

/** Draws values for the arguments of one kind of field. */
export class ArgumentValues {
  /**
   * @param isWild whether values may be refused.
   * @param day what the whole operation is mostly about; null: today, which need not be said.
   */
  constructor(private readonly values: AskedValues, private readonly draw: Draw, private readonly day: string | null, private readonly isWild: boolean) {}

  /** Arguments of a field of the type, by name; those left out are absent. */
  argumentsOf(field: string, args: readonly GraphQLArgument[]): Record<string, unknown> {
    const given: Record<string, unknown> = {};
    const left = this.leftOut(args);
    for (const arg of args) {
      if (arg.name === 'asOf' && this.draw.chance(0.75)) {
        if (this.day !== null) given[arg.name] = this.day;
      } else if (isRequiredArgument(arg) || (!left.has(arg.name) && this.draw.chance(CHANCES[arg.name] ?? 0.3))) given[arg.name] = this.valueOf(arg.type, arg.name, field);
    }
    for (const pair of EITHER.slice(0, 2)) this.giveOneOf(pair, args, given, field);
    if (!this.isWild) this.withdrawRefused(given);
    if (field === 'Query.partner' && this.draw.chance(0.75)) this.nameEnrollment(given);
    return given;
  }

  /** A tenant in a model that it has: a random one is mostly in another. */
  private nameEnrollment(given: Record<string, unknown>): void {
    const { type, id } = fromGlobalId(this.values.knownId(this.draw, 'Partner'));
    Object.assign(given, { tenantId: id, model: new EnumWord(MODEL_OF_TYPE[type]) });
  }

  /** Leaves out what is refused together: only a reseller orders through a provider, and who is no customer yet only orders, of which the offer is said. */
  private withdrawRefused(given: Record<string, unknown>): void {
    if (typeof given.sellerId === 'string' && fromGlobalId(given.sellerId).type !== 'IndirectReseller') delete given.providerId;
    if (!(given.action instanceof EnumWord)) return;
    if (!given.customerId || given.action.word === 'ADD_ON') given.action = new EnumWord('NEW_ORDER');
    given.offerId ??= this.values.knownId(this.draw, 'Offer');
  }

  /** Mostly exactly one of two arguments of which a question takes one. */
  private giveOneOf(pair: readonly [string, string], args: readonly GraphQLArgument[], given: Record<string, unknown>, field: string): void {
    if (!pair.every((name) => args.some((arg) => arg.name === name && !isRequiredArgument(arg))) || (this.isWild && this.draw.chance(0.05))) return;
    const [kept, dropped] = this.draw.chance(pair[1] === 'prospect' ? 0.8 : 0.6) ? pair : [pair[1], pair[0]];
    delete given[dropped];
    const arg = args.find(({ name }) => name === kept);
    if (arg) given[kept] ??= this.valueOf(getNullableType(arg.type), kept, field);
  }

  private leftOut(args: readonly GraphQLArgument[]): Set<string> {
    const left = new Set<string>(args.some(({ name }) => name === 'after') ? ['first', 'last', 'after', 'before'] : []);
    for (const pair of EITHER) {
      if (pair.every((name) => args.some((arg) => arg.name === name)) && !(this.isWild && this.draw.chance(0.05))) left.add(this.draw.one(pair));
    }
    return left;
  }

  private valueOf(type: GraphQLInputType, name: string, owner: string): unknown {
    if (isNonNullType(type)) return this.valueOf(type.ofType, name, owner);
    if (isListType(type)) return Array.from({ length: this.draw.one([1, 1, 2, 3, 0]) }, () => this.valueOf(type.ofType, name, owner));
    if (isEnumType(type)) return new EnumWord(this.wordOf(type.getValues().map((value) => value.name), owner));
    if (isInputObjectType(type)) return this.inputOf(Object.values(type.getFields()), type.name);
    return this.scalarOf(type.name, name, owner);
  }

  /** Of a partner's models mostly its own, in which more of others is told. */
  private wordOf(words: readonly string[], owner: string): string {
    if (words.includes('NEW_ORDER') && this.draw.chance(0.6)) return 'NEW_ORDER';
    const own = MODEL_OF_TYPE[owner.split('.')[0]];
    return own !== undefined && words.includes(own) && this.draw.chance(0.6) ? own : this.draw.one(words);
  }

  private inputOf(fields: readonly Wanted[], owner: string): Record<string, unknown> {
    const asked = new Set(Array.from({ length: 1 + this.draw.below(2) }, () => this.draw.weighted(fields, ({ name }) => (TELLING_INPUTS.includes(name) ? 4 : 1)).name));
    const given = fields.filter((field) => isRequiredInputField(field) || asked.has(field.name));
    return Object.fromEntries(given.map((field) => [field.name, this.valueOf(field.type, field.name, owner)]));
  }

  private scalarOf(type: string, name: string, owner: string): unknown {
    const { draw, values, isWild } = this;
    switch (type) {
      case 'Date': return values.day(draw, isWild);
      case 'CountryCode': return values.market(draw);
      case 'UUID': return values.tenant(draw, owner === 'Query.customer' ? 'CUSTOMER' : 'PARTNER');
      case 'ID': return name in NAMED_IDS && !isWild ? values.knownId(draw, NAMED_IDS[name]) : values.id(draw, NAMED_IDS[name] ?? 'Node', isWild);
      case 'Boolean': return draw.chance(0.5);
      case 'Int': return draw.one(isWild ? [1, 2, 3, 7, 0, 101, -1] : [1, 2, 3, 7, 0]);
      default: return this.textOf(name);
    }
  }

  private textOf(name: string): string {
    const { draw, values, isWild } = this;
    switch (name) {
      case 'globalPartnerId': return values.company(draw, isWild);
      case 'sku': return values.sku(draw, isWild);
      case 'month': return values.month(draw, isWild);
      case 'regions': return values.region(draw, isWild);
      case 'unmet': return values.code(draw, isWild);
      case 'partnerOfRecord': return values.location(draw, isWild);
      default: return values.search(draw, isWild);
    }
  }
}

/** A value as GraphQL writes it. */
export function literal(value: unknown): string {
  if (value instanceof EnumWord) return value.word;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{ ${Object.entries(value).map(([name, one]) => `${name}: ${literal(one)}`).join(', ')} }`;
  return JSON.stringify(value);
}
