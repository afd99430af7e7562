import { GraphQLError } from 'graphql';

/** Refusals of a request for what it asks, or for how much is being asked at once; each has one message, whatever was asked. */
const REFUSALS = {
  QUERY_TOO_COMPLEX: { status: 400, message: 'The document asks too much: it is too deep, too wide or repeats itself too often. The limits are in docs/limits.md.' },
  QUERY_TOO_EXPENSIVE: { status: 400, message: 'The operation is too expensive: ask for smaller pages or fewer fields. The limits are in docs/limits.md.' },
  RETRY_LATER: { status: 503, message: 'Too many requests are waiting. Try again in a moment.' },
  COST_EXHAUSTED: { status: 429, message: 'Too much was asked in a short time. Ask again after the time in the Retry-After header.' },
} as const;

/** Codes of the refusals that a document or its variables bring on themselves. */
export type LimitCode = keyof typeof REFUSALS | 'BAD_USER_INPUT';

/** An operation that is not executed. Its message may be shown to anybody. */
export class LimitRefusal extends GraphQLError {
  private constructor(readonly code: LimitCode, message: string, http: { status: number; headers?: Map<string, string> }, readonly field: string | null) {
    super(message, { extensions: { code, http } });
    this.name = 'LimitRefusal';
  }

  /** A refusal with its fixed message; `retryAfter` in seconds, where asking again helps. */
  static of(code: keyof typeof REFUSALS, retryAfter?: number): LimitRefusal {
    const { status, message } = REFUSALS[code];
    return new LimitRefusal(code, message, { status, ...(retryAfter !== undefined && { headers: new Map([['retry-after', String(retryAfter)]]) }) }, null);
  }

  /** A refusal of an argument's value. */
  static ofArgument(field: string, message: string): LimitRefusal {
    return new LimitRefusal('BAD_USER_INPUT', message, { status: 400 }, field);
  }
}

/** The refusal that an error is, or that Apollo wrapped because a validation rule reported it; null for other errors. */
export function limitRefusalIn(error: unknown): LimitRefusal | null {
  if (error instanceof LimitRefusal) return error;
  return error instanceof GraphQLError && error.originalError instanceof LimitRefusal ? error.originalError : null;
}
