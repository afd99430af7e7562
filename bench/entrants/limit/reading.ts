import type { PoolClient, QueryResultRow } from 'pg';

import type * as scopeModule from '../../../src/store/scope/scope';
import type { LensQuestion, Scope, Statement } from '../../../src/store/scope/scope';
import type { Reader } from '../../../src/store/snapshot';
import { fromProduct } from '../../product';
import type { Asker } from '../../tokens';

const { Scope: Scopes } = fromProduct<typeof scopeModule>('store/scope/scope');

/** The scope of whoever asks; everybody is the operator where nobody is asked. */
export function scopeOf(asker: Asker | null): Scope {
  if (asker === null || asker.role === 'OPERATOR' || asker.tenant === null) return Scopes.overseer('OPERATOR');
  return Scopes.partner(asker.role, asker.tenant);
}

const names = new Map<string, string>();

/** Reads of one request: prepared by name, with the predicates of the product's own scope. */
export class Reading implements Reader {
  constructor(private readonly client: PoolClient, readonly scope: Scope) {}

  async rows<Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[]): Promise<Row[]> {
    return this.run(statement, parameters, null);
  }

  /** The one text that the statement gives. */
  async text(statement: Statement, parameters: readonly unknown[]): Promise<string> {
    const [row] = await this.rows<{ data: string }>(statement, parameters);
    return row?.data ?? 'null';
  }

  /** The lens stays open until the transaction ends, for nothing else is read after it that it could open. */
  async through<Result>(question: LensQuestion, read: (reader: Pick<Reader, 'rows'>) => Promise<Result>): Promise<Result> {
    if (this.scope.seesEverything) return read(this);
    await this.client.query({ name: 'open lens', text: 'SELECT core.open_lens($1, $2)', values: [question.lens, question.partnerIds] });
    return read({ rows: <Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[]) => this.run<Row>(statement, parameters, question) });
  }

  private async run<Row extends QueryResultRow>(statement: Statement, parameters: readonly unknown[], question: LensQuestion | null): Promise<Row[]> {
    const { text, values } = this.scope.narrow(statement, parameters, question);
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return (await this.client.query<Row>({ name, text, values: [...values] })).rows;
  }
}
