import { TODAY } from './timeline';

/** Makes this process believe that it is the day of the worlds, so that a run means the same on every day. Time goes on as it does. */
export function fixToday(): void {
  const behind = Date.now() - Date.parse(`${TODAY}T12:00:00Z`);
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [Real.now() - behind] : parts) as [number]));
    }

    static override now(): number {
      return Real.now() - behind;
    }
  } as DateConstructor;
}
