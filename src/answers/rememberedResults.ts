import { WeighedEntries } from './weighedEntries';

/** Results that are held at most, of all questions together. One takes some hundred bytes. */
const MOST_RESULTS = 250_000;
/** Results that take as much room as a question without any. */
const RESULTS_OF_A_QUESTION = 5;

/** What was found about partners, by question and partner id. A question names its kind, its date and whatever else its results hang on. */
export class RememberedResults {
  private readonly byQuestion: WeighedEntries<Map<string, unknown>>;

  constructor(most = MOST_RESULTS) {
    this.byQuestion = new WeighedEntries(most);
  }

  /** Results that are held, and questions as so many as take as much room. */
  get size(): number {
    return this.byQuestion.weight;
  }

  /** The results of a question so far. */
  of<Result>(question: string): ReadonlyMap<string, Result> {
    return (this.byQuestion.find(question) ?? new Map()) as ReadonlyMap<string, Result>;
  }

  /** Adds results to a question. @returns all of them, whether they can be held or not. */
  add<Result>(question: string, found: Iterable<readonly [id: string, result: Result]>): ReadonlyMap<string, Result> {
    const results = (this.byQuestion.find(question) ?? new Map<string, unknown>()) as Map<string, Result>;
    for (const [id, result] of found) results.set(id, result);
    this.byQuestion.keep(question, results, results.size + RESULTS_OF_A_QUESTION);
    return results;
  }
}
