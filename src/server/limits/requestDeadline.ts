import type { ServerResponse } from 'node:http';

import { RefusedRequest } from '../refusedRequest';

/** Nobody is there any more to be answered. */
export class ClientGone extends Error {
  constructor() {
    super('The client closed the connection.');
    this.name = 'ClientGone';
  }
}

/** The end of a request's time: a fixed one, or when its client goes away. */
export class RequestDeadline {
  /** When the request is over, by Date.now(). */
  readonly at: number;
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly over: Promise<never>;

  constructor(milliseconds: number, private readonly response: ServerResponse) {
    this.at = Date.now() + milliseconds;
    this.over = new Promise((_, reject) => this.controller.signal.addEventListener('abort', () => reject(this.controller.signal.reason as Error)));
    this.over.catch(() => undefined);
    this.timer = setTimeout(() => {
      this.controller.abort(new RefusedRequest(504, 'TIMEOUT', 'The answer took too long. Ask for smaller pages or fewer fields.'));
    }, milliseconds).unref();
    response.once('close', this.clientLeft);
  }

  /** Aborted when the time is over. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The work's result, if it comes in time. @throws RefusedRequest when the time is over, ClientGone when nobody waits. */
  race<Result>(work: Promise<Result>): Promise<Result> {
    return Promise.race([work, this.over]);
  }

  /** The request has been answered. */
  end(): void {
    clearTimeout(this.timer);
    this.response.off('close', this.clientLeft);
  }

  private readonly clientLeft = (): void => {
    this.controller.abort(new ClientGone());
  };
}
