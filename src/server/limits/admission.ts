import { LimitRefusal } from './limitRefusal';

/** How many requests work and wait at one time. */
export interface AdmissionLimits {
  /** Requests that work at one time. */
  readonly places: number;
  /** Of these, how many one viewer may have. */
  readonly placesOfViewer: number;
  /** Requests that wait at one time. */
  readonly line: number;
  /** Of these, how many one viewer may have. */
  readonly lineOfViewer: number;
  /** Milliseconds that a request waits at most. */
  readonly patience: number;
}

/** Gives a place back. */
export type Leave = () => void;

interface Waiting {
  readonly viewer: string;
  readonly admit: (leave: Leave) => void;
}

/** Seconds after which a request that was turned away should ask again. */
const RETRY_AFTER = 1;

/**
 * Lets so many requests work at one time and has the next ones wait in line, for a time and up to a number, each viewer within its share. A request
 * that waited for a connection of the pool instead would fail after seconds, although nothing is wrong.
 */
export class Admission {
  private readonly working = new Tally();
  private readonly line: Waiting[] = [];

  constructor(private readonly limits: AdmissionLimits) {}

  /** A place, when the turn has come; it must be given back. @throws LimitRefusal where the line is full, or the patience or the request is over. */
  enter(viewer: string, signal: AbortSignal): Promise<Leave> {
    if (this.hasPlace(viewer)) return Promise.resolve(this.take(viewer));
    const { line, lineOfViewer, patience } = this.limits;
    const own = this.line.filter((waiting) => waiting.viewer === viewer).length;
    if (this.line.length >= line || own >= lineOfViewer) return Promise.reject(LimitRefusal.of('RETRY_LATER', RETRY_AFTER));
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { viewer, admit: (leave) => (forget(), resolve(leave)) };
      const giveUp = () => {
        forget();
        this.line.splice(this.line.indexOf(waiting), 1);
        reject(LimitRefusal.of('RETRY_LATER', RETRY_AFTER));
      };
      const timer = setTimeout(giveUp, patience).unref();
      const forget = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
      };
      signal.addEventListener('abort', giveUp);
      this.line.push(waiting);
    });
  }

  private hasPlace(viewer: string): boolean {
    return this.working.all < this.limits.places && this.working.of(viewer) < this.limits.placesOfViewer;
  }

  private take(viewer: string): Leave {
    this.working.add(viewer, 1);
    let isGone = false;
    return () => {
      if (isGone) return;
      isGone = true;
      this.working.add(viewer, -1);
      this.admitNext();
    };
  }

  /** The first in line whose viewer has a place left. */
  private admitNext(): void {
    const place = this.line.findIndex(({ viewer }) => this.hasPlace(viewer));
    if (place < 0) return;
    const [{ viewer, admit }] = this.line.splice(place, 1);
    admit(this.take(viewer));
  }
}

class Tally {
  all = 0;
  private readonly byViewer = new Map<string, number>();

  of(viewer: string): number {
    return this.byViewer.get(viewer) ?? 0;
  }

  add(viewer: string, change: 1 | -1): void {
    this.all += change;
    const left = this.of(viewer) + change;
    if (left === 0) this.byViewer.delete(viewer);
    else this.byViewer.set(viewer, left);
  }
}
