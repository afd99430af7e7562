/** Results that are held at most, of all questions together; those of the question that was asked longest ago go first. One takes some hundred bytes. */
const MOST_RESULTS = 250_000;

/** What the rulebook found about partners, by question and partner id. A question names its kind, its date and whatever else its results hang on. */
export class RememberedResults {
  private readonly byQuestion = new Map<string, Map<string, unknown>>();

  constructor(private readonly most = MOST_RESULTS) {}

  /** Results that are held. */
  get size(): number {
    return [...this.byQuestion.values()].reduce((sum, results) => sum + results.size, 0);
  }

  /** The results of a question, to be read and added to. */
  of<Result>(question: string): Map<string, Result> {
    const results = this.byQuestion.get(question) ?? new Map<string, unknown>();
    this.byQuestion.delete(question);
    this.forgetTooMany();
    this.byQuestion.set(question, results);
    return results as Map<string, Result>;
  }

  private forgetTooMany(): void {
    let held = this.size;
    for (const [question, results] of this.byQuestion) {
      if (held <= this.most) return;
      this.byQuestion.delete(question);
      held -= results.size;
    }
  }
}
