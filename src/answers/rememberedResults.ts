/** Rows that results hold at most, all together; those of whoever was asked for longest ago go first. A row takes some hundred bytes. */
const MOST_ROWS = 250_000;

interface Result {
  readonly value: unknown;
  readonly rows: number;
}

/** Answers to questions about a whole network, by question: judging thousands of partners again for the next page would tell the same. */
export class RememberedResults {
  private readonly byQuestion = new Map<string, Result>();
  private held = 0;

  constructor(private readonly most = MOST_ROWS) {}

  /** Rows that are held. */
  get rows(): number {
    return this.held;
  }

  /** What is remembered of a question, or what `make` gives; `rowsOf` tells how much of it there is to hold. `question` names the kind of its value too. */
  async of<Value>(question: string, make: () => Promise<Value>, rowsOf: (value: Value) => number): Promise<Value> {
    const known = this.byQuestion.get(question);
    if (known) {
      this.keep(question, known);
      return known.value as Value;
    }
    const value = await make();
    this.keep(question, { value, rows: rowsOf(value) });
    return value;
  }

  /** Keeps a result as the one that was asked for last. */
  private keep(question: string, result: Result): void {
    this.drop(question);
    if (result.rows > this.most) return;
    this.byQuestion.set(question, result);
    this.held += result.rows;
    for (const [oldest] of this.byQuestion) {
      if (this.held <= this.most) return;
      this.drop(oldest);
    }
  }

  private drop(question: string): void {
    this.held -= this.byQuestion.get(question)?.rows ?? 0;
    this.byQuestion.delete(question);
  }
}
