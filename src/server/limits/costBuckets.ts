import { LimitRefusal } from './limitRefusal';

/** How much one viewer may spend: at once, and again each second. */
export interface BucketLimits {
  readonly capacity: number;
  readonly refillPerSecond: number;
}

interface Bucket {
  readonly left: number;
  /** Milliseconds of the clock. */
  readonly at: number;
}

/** A token bucket of cost for each viewer. */
export class CostBuckets {
  private readonly buckets = new Map<string, Bucket>();

  /** `clock` gives milliseconds that only grow. */
  constructor(private readonly limits: BucketLimits, private readonly clock: () => number = () => performance.now()) {}

  /** What is left after the cost is paid. @throws LimitRefusal that says when to ask again; then nothing is paid. */
  pay(viewer: string, cost: number): number {
    const { capacity, refillPerSecond } = this.limits;
    const at = this.clock();
    const bucket = this.buckets.get(viewer) ?? { left: capacity, at };
    const available = Math.min(capacity, bucket.left + ((at - bucket.at) / 1_000) * refillPerSecond);
    if (cost > available) throw LimitRefusal.of('COST_EXHAUSTED', Math.ceil((cost - available) / refillPerSecond));
    this.buckets.set(viewer, { left: available - cost, at });
    return Math.floor(available - cost);
  }
}
