/** Entries by key, up to a weight in all; those that were asked for longest ago go first. */
export class WeighedEntries<Value> {
  private readonly entries = new Map<string, { readonly value: Value; readonly weight: number }>();
  private held = 0;

  constructor(private readonly most: number) {}

  /** What all entries weigh together. */
  get weight(): number {
    return this.held;
  }

  /** The value with this key; undefined where it is not held. */
  find(key: string): Value | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    // a map gives its keys in the order in which they were put in
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  /** Keeps a value, in the place of one with its key, unless there is no room for it even alone. */
  keep(key: string, value: Value, weight: number): void {
    this.drop(key);
    if (weight > this.most) return;
    this.entries.set(key, { value, weight });
    this.held += weight;
    for (const oldest of this.entries.keys()) {
      if (this.held <= this.most) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.held -= this.entries.get(key)?.weight ?? 0;
    this.entries.delete(key);
  }
}
