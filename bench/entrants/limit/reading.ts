import type { PoolClient, QueryResultRow } from 'pg';

import type * as scopeModule from '../../../src/store/scope/scope';
import type { LensQuestion, Scope, Statement } from '../../../src/store/scope/scope';
import type { Lens } from '../../../src/store/scope/relation';
import type { Reader } from '../../../src/store/snapshot';
import { fromProduct } from '../../product';
import type { Asker } from '../../tokens';

const { Scope: Scopes } = fromProduct<typeof scopeModule>('store/scope/scope');

/** The scope of whoever asks; everybody is the operator where nobody is asked. */
export function scopeOf(asker: Asker | null): Scope {
  if (asker === null || asker.role === 'OPERATOR' || asker.tenant === null) return Scopes.overseer('OPERATOR');
  return Scopes.partner(asker.role, asker.tenant);
}

/** A partner that is asked about. */
export interface Asked {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
}

const names = new Map<string, string>();

/** Reads of one request: prepared by name, with the predicates of the product's own scope. */
export class Reading implements Reader {
  private isOpen = false;

  constructor(private readonly client: PoolClient, readonly scope: Scope) {}

  async rows<Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[]): Promise<Row[]> {
    return this.run(statement, parameters, null);
  }

  /** The one text that the statement gives. */
  async text(statement: Statement, parameters: readonly unknown[]): Promise<string> {
    const [row] = await this.rows<{ data: string }>(statement, parameters);
    return row?.data ?? 'null';
  }

  /** Reads who is asked about, and opens the lens about them on the same way to the server; it stays open until the transaction ends. */
  async opening(lens: Lens, statement: Statement, parameters: readonly unknown[]): Promise<Asked[]> {
    const { text, relations } = statement;
    const ids = this.scope.seesEverything ? 'NULL' : `core.open_lens('${lens}', ARRAY(SELECT id FROM asked))::text`;
    const together = `WITH asked AS MATERIALIZED (${text}) SELECT (SELECT coalesce(json_agg(asked ORDER BY place), '[]') FROM asked) AS asked, ${ids} AS opened`;
    const [row] = await this.rows<{ asked: Asked[] }>({ text: together, relations }, parameters);
    this.isOpen = true;
    return row?.asked ?? [];
  }

  /** A lens that has been opened is about those who are asked about first; for anybody after them it is opened again. */
  async through<Result>(question: LensQuestion, read: (reader: Pick<Reader, 'rows'>) => Promise<Result>): Promise<Result> {
    if (this.scope.seesEverything) return read(this);
    if (!this.isOpen) await this.client.query({ name: 'open lens', text: 'SELECT core.open_lens($1, $2)', values: [question.lens, question.partnerIds] });
    this.isOpen = false;
    return read({ rows: <Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[]) => this.run<Row>(statement, parameters, question) });
  }

  private async run<Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[], question: LensQuestion | null): Promise<Row[]> {
    const { text, values } = this.scope.narrow(statement, parameters, question);
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return (await this.client.query<Row>({ name, text, values: [...values] })).rows;
  }
}
