import { LimitRefusal } from './limitRefusal';
import { WaitingLine } from './waitingLine';

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
  readonly turnAway: () => void;
}

/** Seconds after which a request that was turned away should ask again. */
const RETRY_AFTER = 1;

/**
 * Lets so many requests work at one time and has the next ones wait in line, for a time and up to a number, each viewer within its share and the viewers
 * by turns: whoever asks much waits behind itself. A request that waited for a connection of the pool instead would fail after seconds, although nothing
 * is wrong.
 */
export class Admission {
  private readonly working = new Tally();
  private readonly line = new WaitingLine<Waiting>();

  constructor(private readonly limits: AdmissionLimits) {}

  /** A place, when the turn has come; it must be given back. @throws LimitRefusal where the line is full, or the patience or the request is over. */
  enter(viewer: string, time: { readonly signal: AbortSignal }): Promise<Leave> {
    if (this.hasPlace(viewer)) return Promise.resolve(this.take(viewer));
    if (!this.hasRoomInLine(viewer)) return Promise.reject(LimitRefusal.of('RETRY_LATER', RETRY_AFTER));
    const { signal } = time;
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        forget();
        this.line.remove(waiting);
        reject(LimitRefusal.of('RETRY_LATER', RETRY_AFTER));
      };
      const waiting: Waiting = { viewer, admit: (leave) => (forget(), resolve(leave)), turnAway: giveUp };
      const timer = setTimeout(giveUp, this.limits.patience).unref();
      const forget = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
      };
      signal.addEventListener('abort', giveUp);
      this.line.add(waiting);
    });
  }

  /** Whether the viewer may wait; in a full line whoever waits most makes room for who waits less. */
  private hasRoomInLine(viewer: string): boolean {
    const own = this.line.of(viewer);
    if (own >= this.limits.lineOfViewer) return false;
    if (this.line.length < this.limits.line) return true;
    const youngest = this.line.youngestOfLongest(own);
    youngest?.turnAway();
    return youngest !== undefined;
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

  private admitNext(): void {
    const next = this.line.next((viewer) => this.hasPlace(viewer));
    next?.admit(this.take(next.viewer));
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
