import type { PlannedExecution } from '../graph/execution/plannedExecution';
import type { KnownDocuments } from './knownDocuments';
import type { VisitContext } from './limits/limitsPlugin';
import type { Toll } from './limits/toll';

/** What planned answers stand on. */
export interface PlannedAnswersOptions {
  readonly documents: KnownDocuments;
  readonly execution: PlannedExecution;
  readonly toll: Toll;
}

/** What a request is answered by. */
export interface GraphqlRequest {
  readonly method: string | undefined;
  /** The header of this name. */
  readonly accept: string | undefined;
  /** Whatever JSON it brought. */
  readonly body: unknown;
}

/** An answer as it is sent. */
export interface GraphqlResponse {
  readonly status: number;
  readonly headers: Iterable<readonly [name: string, value: string]>;
  readonly text: string;
}

/** A request for one operation, as nearly all clients send it. */
interface PlainRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** The type of an answer by what its client accepts; for anything else Apollo finds out. */
const TYPES: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
]);

/**
 * Answers requests that Apollo has answered before in kind: the same document, found valid, asked plainly. They pay the same toll and are answered by a plan.
 * Every other request is Apollo's, and so is every answer with an error.
 */
export class PlannedAnswers {
  constructor(private readonly options: PlannedAnswersOptions) {}

  /** The response; null where it is Apollo's to give. */
  async respond(request: GraphqlRequest, context: VisitContext): Promise<GraphqlResponse | null> {
    const type = TYPES.get(request.accept);
    const plain = request.method === 'POST' ? plainRequest(request.body) : null;
    const known = plain && this.options.documents.find(plain.query, plain.operationName);
    if (type === undefined || !known) return null;
    const { toll, execution } = this.options;
    // what is refused here is refused again by Apollo, which words it
    const variables = await toll.admit(context.visit, { ...known, given: plain.variables }).catch(() => null);
    const data = variables && (await execution.data({ ...known, variables }, context));
    if (!data) return null;
    const cost = toll.settle(context.visit, { data });
    return { status: 200, headers: [['content-type', type]], text: `${JSON.stringify({ data, extensions: { cost } })}\n` };
  }
}

function plainRequest(body: unknown): PlainRequest | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const { query, operationName = null, variables = null, ...rest } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string') || Object.keys(rest).length > 0) return null;
  if (typeof variables !== 'object' || Array.isArray(variables)) return null;
  return { query, operationName, variables: (variables ?? undefined) as PlainRequest['variables'] };
}
