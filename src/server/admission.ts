import { RefusedRequest } from './refusedRequest';

/**
 * Lets so many requests work at one time and has the next ones wait in line: one that waited for a connection of the pool instead would
 * fail after seconds, although nothing is wrong.
 */
export class Admission {
  private working = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly places: number, private readonly lineLength: number) {}

  /** The work's result, when its turn has come. @throws RefusedRequest where the line is full. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.turn();
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.working -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.working < this.places) {
      this.working += 1;
      return Promise.resolve();
    }
    if (this.line.length >= this.lineLength) throw new RefusedRequest(503, 'OVERLOADED', 'Too many requests are waiting. Try again in a moment.');
    return new Promise((resolve) => this.line.push(resolve));
  }
}
