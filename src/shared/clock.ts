/** Where business time comes from; tests and the demo's seed put their own in its place. */
export interface Clock {
  now(): Date;
}

const key = Symbol.for('portal.clock');
const holder = globalThis as { [key]?: Clock };

/** The present moment by the injected clock. */
export function now(): Date {
  return holder[key]?.now() ?? new Date();
}

/** Puts a clock in place for the whole process (all bundles of it); `null` brings the system's back. */
export function setClock(clock: Clock | null): void {
  if (clock) holder[key] = clock;
  else delete holder[key];
}

/** A clock that stands still at `moment` until told otherwise. */
export function fixedClock(moment: Date | string): Clock & { set(next: Date | string): void } {
  let current = new Date(moment);
  return {
    now: () => new Date(current),
    set: (next) => {
      current = new Date(next);
    },
  };
}
