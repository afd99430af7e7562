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
  private readonly timer: NodeJS.Timeout;
  private reason: Error | null = null;
  private controller: AbortController | null = null;
  private giveUp: (reason: Error) => void = () => undefined;

  constructor(milliseconds: number, private readonly response: ServerResponse) {
    this.at = Date.now() + milliseconds;
    this.timer = setTimeout(() => {
      this.finish(new RefusedRequest(504, 'TIMEOUT', 'The answer took too long. Ask for smaller pages or fewer fields.'));
    }, milliseconds).unref();
    response.once('close', this.clientLeft);
  }

  /** Whether nobody waits for the answer any more. */
  get isOver(): boolean {
    return this.reason !== null;
  }

  /** Aborted when the time is over. Made when it is asked for: few requests wait for anything that must be told. */
  get signal(): AbortSignal {
    this.controller ??= new AbortController();
    if (this.reason) this.controller.abort(this.reason);
    return this.controller.signal;
  }

  /** The work's result, if it comes in time. @throws RefusedRequest when the time is over, ClientGone when nobody waits. */
  race<Result>(work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.giveUp = reject;
      if (this.reason) reject(this.reason);
      work.then(resolve, reject);
    });
  }

  /** The request has been answered. */
  end(): void {
    clearTimeout(this.timer);
    this.response.off('close', this.clientLeft);
  }

  private readonly clientLeft = (): void => this.finish(new ClientGone());

  private finish(reason: Error): void {
    if (this.reason) return;
    this.reason = reason;
    this.controller?.abort(reason);
    this.giveUp(reason);
  }
}
