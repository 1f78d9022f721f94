import { setImmediate as others, setTimeout as pause } from 'node:timers/promises';

/** The longest a batch keeps the process to itself, in milliseconds. */
const slice = 10;
/** How long others have the database between two batches: as long as the batch took, within these bounds. */
const shortest = 2;
const longest = 6;

/** Lets whoever else wants this process have it, by time: a batch asks after every piece of work. */
export function yielding(): { breathe(): Promise<void>; rest(): Promise<void> } {
  const began = performance.now();
  let last = began;
  return {
    async breathe() {
      if (performance.now() - last < slice) return;
      await others();
      last = performance.now();
    },
    async rest() {
      await pause(Math.min(longest, Math.max(shortest, performance.now() - began)));
    },
  };
}
