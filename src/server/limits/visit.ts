import type { Leave } from './admission';
import type { Bill } from './bill';

/** One request on its way through the limits. */
export class Visit {
  private place: Leave | null = null;
  /** Its passing of the toll, once it has come there. */
  admission: Promise<Readonly<Record<string, unknown>> | null> | null = null;
  /** What it costs, once that is known. */
  bill: Bill | null = null;

  /** `viewer` is whose share of the limits the request uses; the signal of its time is aborted when that is over. */
  constructor(readonly viewer: string, readonly time: { readonly signal: AbortSignal }) {}

  /** Keeps the place that the request was given. */
  hold(place: Leave): void {
    this.place = place;
  }

  /** Gives the place back, if the request got as far as to have one. */
  leave(): void {
    this.place?.();
  }
}
