/** Those who wait for their turn: each viewer in the order in which it came, and the viewers by turns. */
export class WaitingLine<Waiting extends { readonly viewer: string }> {
  /** The viewer whose turn is next stands first. */
  private readonly byViewer = new Map<string, Waiting[]>();
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** How many of the viewer wait. */
  of(viewer: string): number {
    return this.byViewer.get(viewer)?.length ?? 0;
  }

  add(waiting: Waiting): void {
    const own = this.byViewer.get(waiting.viewer);
    if (own) own.push(waiting);
    else this.byViewer.set(waiting.viewer, [waiting]);
    this.count += 1;
  }

  /** Takes out one that gave up. */
  remove(waiting: Waiting): void {
    const own = this.byViewer.get(waiting.viewer) ?? [];
    const place = own.indexOf(waiting);
    if (place >= 0) this.take(waiting.viewer, own, place);
  }

  /** Takes out whose turn it is among the viewers that may come; its viewer is last from now on. */
  next(mayCome: (viewer: string) => boolean): Waiting | undefined {
    for (const [viewer, own] of this.byViewer) {
      if (!mayCome(viewer)) continue;
      this.byViewer.delete(viewer);
      this.byViewer.set(viewer, own);
      return this.take(viewer, own, 0);
    }
    return undefined;
  }

  /** The youngest of the viewer that has most waiting, if that is more than one more than `own`: it can be asked to make room. */
  youngestOfLongest(own: number): Waiting | undefined {
    let longest: Waiting[] = [];
    for (const waiting of this.byViewer.values()) if (waiting.length > longest.length) longest = waiting;
    return longest.length > own + 1 ? longest.at(-1) : undefined;
  }

  private take(viewer: string, own: Waiting[], place: number): Waiting {
    const [taken] = own.splice(place, 1);
    if (own.length === 0) this.byViewer.delete(viewer);
    this.count -= 1;
    return taken;
  }
}
