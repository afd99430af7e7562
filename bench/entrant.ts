/** What takes part in the race: a server of its own process that answers some of the questions over HTTP. */

/** The questions of the race; what each asks stands in questions.ts. */
export const QUESTION_NAMES = [
  'trivial', 'resellersPage', 'oneReseller', 'saleRegions', 'eligibility', 'sellDecision', 'sellers', 'networkFacets', 'customersFirstPage', 'customersPage1000',
] as const;

export type QuestionName = (typeof QUESTION_NAMES)[number];

/** One question with the values that it is asked with; both are the same for every entrant. */
export interface AskedQuestion {
  readonly name: QuestionName;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An HTTP request without the headers that every entrant gets. */
export interface EntrantRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The JSON document that is sent; absent for GET. */
  readonly body?: unknown;
}

/** How the process of an entrant is started. */
export interface EntrantProcess {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** What an entrant's process is given. */
export interface StartOptions {
  readonly port: number;
  /** The login that serves: row level security holds for it. Without access control it is the owner's, whom no policy holds and who sees everything. */
  readonly databaseUrl: string;
  /** The secret that the tokens of the race are signed with (HS256), as the product's local secret. */
  readonly tokenSecret: string;
  /** Whether each request checks its token and runs between BEGIN with the viewer's setting and COMMIT, as the product does. */
  readonly accessControl: boolean;
  /** Connections to PostgreSQL at most; the same for all. */
  readonly poolSize: number;
}

/** A server that takes part. */
export interface Entrant {
  /** Stands in the table. */
  readonly name: string;
  process(options: StartOptions): EntrantProcess;
  /** The request for a question; null where this entrant cannot answer it. */
  request(question: AskedQuestion): EntrantRequest | null;
  /**
   * The answer in the shape that all entrants' answers are compared in: the `data` of the product's answer. An entrant whose own answer is
   * shaped otherwise (junction tables as nodes, other names) brings it into that shape here, outside of what is measured.
   */
  answer(question: AskedQuestion, body: unknown): unknown;
}

/** What `entrants/<folder>/entrant.ts` exports; the race looks into every folder there is. */
export interface EntrantModule {
  readonly entrants: readonly Entrant[];
}
