const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One Ctrl-C reaches us twice under npm: from the terminal and from npm itself. */
const SAME_KEY_PRESS = 1_000;

/** The user stopped a command before it was done. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Watches for Ctrl-C and its like. While it watches they do not end the process, so that what was started can be stopped. */
export class Interruption {
  /** Resolves on the first signal. */
  readonly first: Promise<void>;
  /** Resolves when the user insists. */
  readonly second: Promise<void>;
  private firstAt: number | null = null;
  private readonly listener: () => void;

  constructor() {
    let [resolveFirst, resolveSecond] = [(): void => undefined, (): void => undefined];
    this.first = new Promise((resolve) => (resolveFirst = resolve));
    this.second = new Promise((resolve) => (resolveSecond = resolve));
    this.listener = () => {
      this.firstAt ??= performance.now();
      resolveFirst();
      if (performance.now() - this.firstAt > SAME_KEY_PRESS) resolveSecond();
    };
    for (const signal of SIGNALS) process.on(signal, this.listener);
  }

  /** Whether the user asked to stop. */
  get happened(): boolean {
    return this.firstAt !== null;
  }

  /** The work's result, unless the user stops it first. @throws Interrupted */
  async unless<Result>(work: Promise<Result>): Promise<Result> {
    const stopped = this.first.then(() => Promise.reject(new Interrupted('Interrupted')));
    return Promise.race([work, stopped]);
  }

  /** Gives the signals back their usual effect. */
  end(): void {
    for (const signal of SIGNALS) process.off(signal, this.listener);
  }
}
