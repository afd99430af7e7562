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

/** Buckets that are kept at least before the full ones are thrown away. */
const FEW_BUCKETS = 1_000;

/** A token bucket of cost for each viewer. A full bucket is as good as none, so memory holds only those who spent lately. */
export class CostBuckets {
  private readonly buckets = new Map<string, Bucket>();
  private sweepAt = FEW_BUCKETS;

  /** `clock` gives milliseconds that only grow. */
  constructor(private readonly limits: BucketLimits, private readonly clock: () => number = () => performance.now()) {}

  /** Viewers whose bucket is kept. */
  get size(): number {
    return this.buckets.size;
  }

  /** What is left after the cost is paid. @throws LimitRefusal that says when to ask again; then nothing is paid. */
  pay(viewer: string, cost: number): number {
    const available = this.availableTo(viewer);
    if (cost > available) throw LimitRefusal.of('COST_EXHAUSTED', Math.ceil((cost - available) / this.limits.refillPerSecond));
    return this.keep(viewer, available - cost);
  }

  /** What is left after something was spent already: less than nothing, if it was more than was there. */
  charge(viewer: string, cost: number): number {
    return this.keep(viewer, this.availableTo(viewer) - cost);
  }

  private availableTo(viewer: string): number {
    const bucket = this.buckets.get(viewer);
    return bucket ? this.filled(bucket) : this.limits.capacity;
  }

  private filled({ left, at }: Bucket): number {
    const { capacity, refillPerSecond } = this.limits;
    return Math.min(capacity, left + ((this.clock() - at) / 1_000) * refillPerSecond);
  }

  private keep(viewer: string, left: number): number {
    this.buckets.set(viewer, { left, at: this.clock() });
    if (this.buckets.size >= this.sweepAt) this.sweep();
    return Math.floor(left);
  }

  private sweep(): void {
    for (const [viewer, bucket] of this.buckets) if (this.filled(bucket) >= this.limits.capacity) this.buckets.delete(viewer);
    // so many payments lie between two sweeps that each of them costs next to nothing
    this.sweepAt = Math.max(FEW_BUCKETS, 2 * this.buckets.size);
  }
}
