/** Draws that one seed decides: the same seed gives the same worlds and the same operations on every machine. */
export class Draw {
  private state: number;

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0;
  }

  /** A number from 0 up to 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to the limit. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** True so often. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the items; of none there is none to draw. */
  one<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error('There is nothing to draw from.');
    return items[this.below(items.length)];
  }

  /** Up to so many different items. */
  some<Item>(items: readonly Item[], most: number): Item[] {
    const left = [...items];
    const drawn: Item[] = [];
    while (drawn.length < most && left.length > 0) drawn.push(...left.splice(this.below(left.length), 1));
    return drawn;
  }

  /** One of the items, the heavier the likelier. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    const weights = items.map(weightOf);
    let rest = this.fraction() * weights.reduce((sum, weight) => sum + weight, 0);
    const place = weights.findIndex((weight) => (rest -= weight) < 0);
    return place < 0 ? this.one(items) : items[place];
  }

  /** A random UUID. */
  uuid(): string {
    const digits = this.hex(31);
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-8${digits.slice(15, 18)}-${digits.slice(18, 30)}`;
  }

  /** Hexadecimal digits. */
  hex(length: number): string {
    let digits = '';
    while (digits.length < length) digits += Math.floor(this.fraction() * 0x1000000).toString(16).padStart(6, '0');
    return digits.slice(0, length);
  }

  /** A seed for a part that must not depend on how much is drawn before it. */
  seed(): number {
    return Math.floor(this.fraction() * 0x7fffffff);
  }
}
