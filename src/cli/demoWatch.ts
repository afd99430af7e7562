import { SET_AUTHENTICATION } from '../configuration';
import { ConfigurationError } from '../configurationError';
import type { Database } from '../store/database';
import { networkSize } from '../store/networkSize';

const INTERVAL = 1_000;
const REPLACED = `the demo network was replaced by one of your own, which is not served without authentication; ${SET_AUTHENTICATION}`;

/** Watches whether a network that is served without a token is still the demo: an import may put another in its place at any time. */
export class DemoWatch {
  /** Resolves with the reason to stop, as soon as there is one. */
  readonly over: Promise<ConfigurationError>;
  private readonly timer: NodeJS.Timeout;

  constructor(database: Database) {
    let resolve: (reason: ConfigurationError) => void;
    this.over = new Promise((resolveOver) => (resolve = resolveOver));
    const look = async (): Promise<void> => {
      const { isDemo } = await networkSize(database);
      if (!isDemo) resolve(new ConfigurationError([REPLACED], 'the server stopped'));
    };
    // a database that does not answer now gives no data away either
    this.timer = setInterval(() => void look().catch(() => undefined), INTERVAL);
  }

  /** Stops looking. */
  end(): void {
    clearInterval(this.timer);
  }
}
