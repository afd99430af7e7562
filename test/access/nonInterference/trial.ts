/** Random operations asked by one viewer in two worlds that differ only in what it may not see. */
import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

import { Scope } from '../../../src/store/scope/scope';
import { AskedValues } from './askedValues';
import { Draw } from './draw';
import { firstDifference } from './firstDifference';
import type { Operation, PagedField } from './operation';
import type { OperationDrawer } from './operationDrawer';
import { cursorsAt, tampered } from './pageCursors';
import type { PairedWorlds } from './pairedWorlds';
import { secretIn, secretsOf } from './secrets';
import type { Reply, ServedWorld } from './servedWorld';
import { withSettledErrors } from './settledErrors';

/** Something that the viewer could learn, or an operation that failed. */
export interface Leak {
  /** FAILURE: the server or the generator failed, of which nobody learns anything. */
  readonly kind: 'DIFFERENCE' | 'SECRET' | 'CURSOR' | 'FAILURE';
  readonly seed: number;
  readonly viewer: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly what: string;
}

/** How a trial goes on. */
export interface TrialOptions {
  readonly schema: GraphQLSchema;
  readonly drawer: OperationDrawer;
  readonly codes: readonly string[];
  /** Which operations are drawn for the pair. */
  readonly drawing: number;
}

/** A page that can be asked for. */
interface Turn {
  readonly operation: Operation;
  readonly document: DocumentNode;
  readonly page: PagedField;
  readonly cursors: readonly string[];
}

const OPERATOR = Scope.overseer('OPERATOR');
const AUDITOR = Scope.overseer('AUDITOR');
const ROLES = { INDIRECT_PROVIDER: 'PROVIDER', INDIRECT_RESELLER: 'RESELLER', DIRECT_BILL: 'DIRECT_BILL' } as const;
const KEPT_TURNS = 12;

/** The viewer that the worlds are made for. */
export function scopeOf({ viewer }: PairedWorlds): Scope {
  return Scope.partner(ROLES[viewer.model], viewer.tenantId);
}

export class Trial {
  private readonly draw: Draw;
  private readonly values: AskedValues;
  private readonly scope: Scope;
  private readonly secrets: readonly string[];
  private readonly turns: Turn[] = [];

  constructor(private readonly pair: PairedWorlds, private readonly worlds: readonly [ServedWorld, ServedWorld], private readonly options: TrialOptions) {
    this.draw = new Draw(pair.seed + 1 + options.drawing * 1_000_003);
    this.values = new AskedValues(pair.networks, pair.viewer.tenantId, options.codes, pair.days);
    this.scope = scopeOf(pair);
    this.secrets = [...new Set(pair.networks.flatMap((network) => secretsOf(network, pair.viewer.tenantId)))];
  }

  /** Asks one operation in both worlds; null where nothing was learned. */
  async step(): Promise<Leak | null> {
    const turn = this.turns.length > 0 && this.draw.chance(0.2) ? this.draw.one(this.turns) : null;
    return turn ? this.turnPage(turn) : this.askNew();
  }

  private async askNew(): Promise<Leak | null> {
    const operation = this.options.drawer.draw(this.draw, this.values);
    const document = parse(operation.text);
    const [fault] = validate(this.options.schema, document);
    if (fault) return this.leak('FAILURE', operation, operation.variables, `the generator wrote an invalid operation: ${fault.message}`);
    const unequal = this.draw.chance(this.options.drawer.richness.overseers) ? await this.askOverseers(operation, document) : null;
    if (unequal) return unequal;
    const found = await this.compare(operation, document, operation.variables);
    if ('what' in found) return found;
    this.keepTurns(operation, document, found);
    return null;
  }

  private keepTurns(operation: Operation, document: DocumentNode, reply: Reply): void {
    for (const page of operation.pages) {
      const cursors = cursorsAt(reply.data, page.alias);
      if (cursors.length > 0) this.turns.push({ operation, document, page, cursors });
    }
    this.turns.splice(0, Math.max(0, this.turns.length - KEPT_TURNS));
  }

  /** The next page, or one that a cursor from elsewhere would open if it could. */
  private async turnPage({ operation, document, page, cursors }: Turn): Promise<Leak | null> {
    const own = this.draw.one(cursors);
    const kind = this.draw.one(['OWN', 'OWN', 'OWN', 'TAMPERED', 'OTHER VIEWER', 'OTHER LIST'] as const);
    const cursor = await this.cursorOf(kind, own, { operation, document, page, cursors });
    if (cursor === null) return null;
    const variables = { ...operation.variables, [page.variable]: cursor };
    const found = await this.compare(operation, document, variables);
    if ('what' in found) return found;
    const isRefused = found.errors.some(({ extensions }) => extensions?.field === 'after' || extensions?.field === 'before');
    return isRefused || kind === 'OWN' ? null : this.leak('CURSOR', operation, variables, `a cursor (${kind.toLowerCase()}) was accepted at ${page.alias}`);
  }

  private async cursorOf(kind: 'OWN' | 'TAMPERED' | 'OTHER VIEWER' | 'OTHER LIST', own: string, { operation, document, page }: Turn): Promise<string | null> {
    if (kind === 'OWN') return own;
    if (kind === 'TAMPERED') return tampered(own, this.draw.below(own.length));
    if (kind === 'OTHER VIEWER') {
      const theirs = await this.worlds[0].ask(document, operation.variables, OPERATOR);
      return cursorsAt(theirs.data, page.alias)[0] ?? null;
    }
    const others = this.turns.filter((turn) => turn.page.field !== page.field);
    return others.length > 0 ? this.draw.one(this.draw.one(others).cursors) : null;
  }

  private async compare(operation: Operation, document: DocumentNode, variables: Readonly<Record<string, unknown>>): Promise<Reply | Leak> {
    const replies = [await this.worlds[0].ask(document, variables, this.scope), await this.worlds[1].ask(document, variables, this.scope)];
    const failure = this.worlds.flatMap((world) => world.failures.splice(0))[0];
    if (failure) return this.leak('FAILURE', operation, variables, `the server failed: ${failure instanceof Error ? failure.stack : String(failure)}`);
    const difference = firstDifference(withSettledErrors(replies[0]), withSettledErrors(replies[1]));
    if (difference) return this.leak('DIFFERENCE', operation, variables, `the worlds differ at ${difference}`);
    const secret = secretIn(this.secrets, operation.text + JSON.stringify(variables), JSON.stringify(replies[0]));
    return secret === null ? replies[0] : this.leak('SECRET', operation, variables, `the answer holds a secret: ${secret}`);
  }

  /** What overseers see is no secret; both see the same, and nothing of it is left for the viewer who comes next. */
  private async askOverseers(operation: Operation, document: DocumentNode): Promise<Leak | null> {
    const [operator] = await Promise.all(this.worlds.map((world) => world.ask(document, operation.variables, OPERATOR)));
    if (!this.options.drawer.richness.auditors || /viewer|[cC]ursor/.test(operation.text)) return null;
    const difference = firstDifference(withSettledErrors(operator), withSettledErrors(await this.worlds[0].ask(document, operation.variables, AUDITOR)));
    return difference ? this.leak('DIFFERENCE', operation, operation.variables, `operator and auditor differ at ${difference}`) : null;
  }

  private leak(kind: Leak['kind'], { text }: Operation, variables: Readonly<Record<string, unknown>>, what: string): Leak {
    const { viewer, seed } = this.pair;
    return { kind, seed, viewer: `${viewer.model} ${viewer.tenantId}`, operation: text, variables, what };
  }
}
