/** What the product said and what the scenario expects, in one shape. */
export interface Comparison {
  readonly actual: unknown;
  readonly expected: unknown;
}
