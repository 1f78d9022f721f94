import { DatabaseError } from '../errors';
import type { WriterGauges } from '../gauges';
import type { TurnLimits } from '../settings';

/** The right to write, held by one at a time. */
export interface Turn {
  /** Whether the time limit has ended this turn; whoever holds it must not write any more. */
  readonly expired: boolean;
  /** Gives the turn to the next in line; a second call does nothing. */
  release(): void;
}

interface Waiter {
  since: number;
  onExpire: () => void;
  timer: NodeJS.Timeout | undefined;
  grant(turn: Turn): void;
  refuse(error: DatabaseError): void;
}

/**
 * Lets one writer in at a time, first come first served. SQLite has one writer, and a writer that waits inside SQLite
 * blocks the whole process; here it waits without blocking.
 */
export class WriterQueue {
  /** Longest time one turn may last, in milliseconds; Infinity while a migration runs. */
  turnLimit: number;
  readonly #waitLimit: number;
  readonly #waiting: Waiter[] = [];
  #holder: Turn | undefined;
  #closed = false;
  #whenIdle: (() => void)[] = [];
  #longestWait = 0;
  #turns = 0;

  constructor({ turnLimit, waitLimit }: TurnLimits) {
    this.turnLimit = turnLimit;
    this.#waitLimit = waitLimit;
  }

  get gauges(): WriterGauges {
    return { waiting: this.#waiting.length, longestWait: this.#longestWait, turns: this.#turns };
  }

  /**
   * Waits for the turn. The caller must release it in `finally`. When the turn lasts longer than the limit, `onExpire`
   * is called (it must stop the work, for example roll back) and the turn goes to the next.
   * @throws DatabaseError `queue-timeout` when the wait is longer than the limit, `closed` after {@link close}.
   */
  take(onExpire: () => void): Promise<Turn> {
    if (this.#closed) return Promise.reject(new DatabaseError('closed', 'the database is closed'));
    return new Promise((grant, refuse) => {
      const waiter: Waiter = { since: performance.now(), onExpire, timer: undefined, grant, refuse };
      if (this.#holder) this.#stand(waiter);
      else this.#give(waiter);
    });
  }

  /** Refuses everyone who comes from now on; settles when those in line have had their turn. */
  close(): Promise<void> {
    this.#closed = true;
    if (!this.#holder) return Promise.resolve();
    return new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  #stand(waiter: Waiter): void {
    waiter.timer = timer(this.#waitLimit, () => {
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      waiter.refuse(new DatabaseError('queue-timeout', `no turn to write within ${this.#waitLimit} ms`));
    });
    this.#waiting.push(waiter);
  }

  #give({ since, timer: waitTimer, onExpire, grant }: Waiter): void {
    clearTimeout(waitTimer);
    this.#turns += 1;
    this.#longestWait = Math.max(this.#longestWait, performance.now() - since);
    const turn = new HeldTurn(this.turnLimit, onExpire, () => this.#next());
    this.#holder = turn;
    grant(turn);
  }

  #next(): void {
    this.#holder = undefined;
    const next = this.#waiting.shift();
    if (next) {
      this.#give(next);
      return;
    }
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }
}

class HeldTurn implements Turn {
  expired = false;
  #released = false;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #onRelease: () => void;

  constructor(limit: number, onExpire: () => void, onRelease: () => void) {
    this.#onRelease = onRelease;
    this.#timer = timer(limit, () => {
      this.expired = true;
      try {
        onExpire();
      } finally {
        this.release();
      }
    });
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    clearTimeout(this.#timer);
    this.#onRelease();
  }
}

/** A timer that does not keep the process alive; none for an infinite time. */
function timer(milliseconds: number, work: () => void): NodeJS.Timeout | undefined {
  if (!Number.isFinite(milliseconds)) return undefined;
  return setTimeout(work, milliseconds).unref();
}
