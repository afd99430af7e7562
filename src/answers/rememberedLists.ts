/** Rows that are held at most, of all lists together; those of the list that was asked for longest ago go first. One takes some hundred bytes. */
const MOST_ROWS = 250_000;

/** Whole lists of a network, by the question that they answer: for what is filtered, ordered or counted by the rulebook, and so needs all of them. */
export class RememberedLists {
  private readonly byQuestion = new Map<string, readonly unknown[]>();

  constructor(private readonly most = MOST_ROWS) {}

  /** Rows that are held; a list counts for one more than it has. */
  get size(): number {
    return [...this.byQuestion.values()].reduce((sum, rows) => sum + rows.length + 1, 0);
  }

  /** The list that answers the question; undefined where it is not held. */
  find<Row>(question: string): readonly Row[] | undefined {
    const rows = this.byQuestion.get(question);
    if (!rows) return undefined;
    this.byQuestion.delete(question);
    this.byQuestion.set(question, rows);
    return rows as readonly Row[];
  }

  /** Holds a list, unless there is no room for it even alone. */
  keep(question: string, rows: readonly unknown[]): void {
    if (rows.length >= this.most) return;
    this.byQuestion.set(question, rows);
    let held = this.size;
    for (const [known, { length }] of this.byQuestion) {
      if (held <= this.most) return;
      this.byQuestion.delete(known);
      held -= length + 1;
    }
  }
}
