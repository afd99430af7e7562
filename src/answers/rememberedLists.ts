import { WeighedEntries } from './weighedEntries';

/** Rows that are held at most, of all lists together. One takes some hundred bytes. */
const MOST_ROWS = 250_000;
/** Rows that take as much room as a list without any. */
const ROWS_OF_A_LIST = 5;

/** Whole lists of a network, by the question that they answer: for what is filtered, ordered or counted by the rulebook, and so needs all of them. */
export class RememberedLists {
  private readonly byQuestion: WeighedEntries<readonly unknown[]>;

  constructor(most = MOST_ROWS) {
    this.byQuestion = new WeighedEntries(most);
  }

  /** Rows that are held, and lists as so many as take as much room. */
  get size(): number {
    return this.byQuestion.weight;
  }

  /** The list that answers the question; undefined where it is not held. */
  find<Row>(question: string): readonly Row[] | undefined {
    return this.byQuestion.find(question) as readonly Row[] | undefined;
  }

  /** Holds a list, unless there is no room for it even alone. */
  keep(question: string, rows: readonly unknown[]): void {
    this.byQuestion.keep(question, rows, rows.length + ROWS_OF_A_LIST);
  }
}
