import type { GraphContext } from '../context';

/** The part of an operation cannot be answered by a plan: it failed, or a value stands where its type does not let it. */
export class Unplanned extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unplanned';
  }
}

/** An object or a list in which a value has its place. */
export type Target = Record<string | number, unknown>;

/** Makes of a resolved value what the answer holds, and puts it in its place. */
export type Complete = (run: Run, value: unknown, target: Target, place: string | number) => void;

/** One execution of a plan: what it is given, and how many of its values are still awaited. */
export class Run {
  private awaited = 1;
  private finish: () => void = () => undefined;
  private fail: (reason: unknown) => void = () => undefined;
  /** Arguments that stand on variables, by the part of the plan that they belong to. */
  readonly values = new Map<object, Readonly<Record<string, unknown>>>();

  constructor(readonly context: GraphContext, readonly variables: Readonly<Record<string, unknown>>) {}

  /** Resolves when all that `start` begins is in its place. @throws whatever a part of it throws first. */
  over(start: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.finish = resolve;
      this.fail = reject;
      start();
      this.settle();
    });
  }

  /** Puts a value in its place, now or when it is there. */
  place(value: unknown, complete: Complete, target: Target, place: string | number): void {
    if (!isPromise(value)) return complete(this, value, target, place);
    // keeps the place among its neighbors
    target[place] = undefined;
    this.awaited += 1;
    value.then((awaited) => {
      complete(this, awaited, target, place);
      this.settle();
    }).catch(this.fail);
  }

  private settle(): void {
    this.awaited -= 1;
    if (this.awaited === 0) this.finish();
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
