/** What one operation may ask for. docs/limits.md says how each was chosen. */
export interface QueryLimits {
  /** Tokens of a document. */
  readonly tokens: number;
  /** Fields on the way from the root to a leaf. */
  readonly depth: number;
  /** Aliases in a document. */
  readonly aliases: number;
  /** Fields of an operation's root, fragments spread out. */
  readonly rootFields: number;
  /** Directives in a document. */
  readonly directives: number;
  /** Selections of an operation, fragments spread out each time they are used. */
  readonly selections: number;
  /** Pairs of selections that stand in one place under one name, which validation would compare with each other. */
  readonly repetitions: number;
  /** Characters of a text in an argument. */
  readonly textLength: number;
  /** Characters of a cursor: it carries a name that sorts a list, so it is longer than other texts. */
  readonly cursorLength: number;
  /** Values of a list in an argument. */
  readonly listLength: number;
  /** Cost of an operation, by `operationCost`. */
  readonly cost: number;
}

/** The limits of every server. */
export const QUERY_LIMITS: QueryLimits = {
  tokens: 1_500, depth: 15, aliases: 30, rootFields: 10, directives: 50, selections: 2_000, repetitions: 1_000, textLength: 256, cursorLength: 2_048, listLength: 250, cost: 25_000,
};
