import type { Leave } from './admission';

/** One request on its way through the limits. */
export class Visit {
  private place: Leave | null = null;

  /** `viewer` is whose share of the limits the request uses; `signal` is aborted when its time is over. */
  constructor(readonly viewer: string, readonly signal: AbortSignal) {}

  /** Keeps the place that the request was given. */
  hold(place: Leave): void {
    this.place = place;
  }

  /** Gives the place back, if the request got as far as to have one. */
  leave(): void {
    this.place?.();
  }
}
