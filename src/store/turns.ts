/** Runs one thing after the other: a connection takes one statement at a time. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<Value>(run: () => Promise<Value>): Promise<Value> {
    const result = this.last.then(run);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** When everything so far has run. */
  async over(): Promise<void> {
    await this.last;
  }
}
