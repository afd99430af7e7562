/** Says when workers die so often that another one would not help. */
export class RestartLimit {
  /** When the latest deaths were, by the clock. */
  private deaths: number[] = [];

  /** @param most deaths within the milliseconds of `period` that are made good. @param clock gives milliseconds that only grow. */
  constructor(readonly most: number, readonly period: number, private readonly clock: () => number = () => performance.now()) {}

  /** Notes a death; whether the worker may be replaced. */
  allowsAnother(): boolean {
    const now = this.clock();
    this.deaths = [...this.deaths.filter((at) => now - at < this.period), now];
    return this.deaths.length <= this.most;
  }
}
