import type { Payload } from 'payload';
import { commitCounter, recentRevisions } from '@/database/page-revisions';

/**
 * How far back rows are looked at, in milliseconds: a row carries the moment it was written, but is seen only when its
 * transaction commits. 60 s for the longest transaction (MongoDB's own limit) and 60 s for clocks of different machines.
 */
const horizon = 120_000;

/** How long pages are served without a successful look when the database does not answer. */
const graceWithoutDatabase = 10 * 60_000;

/**
 * Learns which tags changed, in whichever process, before a cached page is used.
 *
 * Why a look per request and not a timer: a timer of 500 ms would show an old page for half a second after the editor
 * was told "published". The look is one indexed read of the rows of the last two minutes, usually none, and it is
 * shared: the requests of one turn of the event loop, and those that come while a look is under way, wait together for
 * the next one, which begins after they arrived. So the answer is exact, there is never more than one look at a time, and its cost is divided by the number of
 * requests that wait. Rows written in the publishing transaction are seen exactly when the change itself is. SQLite
 * counts commits for nothing, so there the rows are only read after one.
 */
export class Freshness {
  private readonly seen = new Map<string, number>();
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<boolean> | null = null;
  private lastSuccess = 0;
  private lastCommit: number | null = null;

  constructor(
    private readonly payload: Payload,
    private readonly onChange: (tags: string[]) => void,
  ) {}

  /** Settles after a look that began now or later. False: the database has not answered for too long to trust the cache. */
  look(): Promise<boolean> {
    this.next ??= this.afterThisTurn();
    return this.next;
  }

  /** One look for all requests of this turn of the event loop, and of the time the look before it takes. */
  private async afterThisTurn(): Promise<boolean> {
    await this.running;
    await endOfTurn();
    this.next = null;
    const look = this.read();
    this.running = look;
    return look;
  }

  private async read(): Promise<boolean> {
    const began = Date.now();
    try {
      const commit = await commitCounter(this.payload);
      if (commit !== null && commit === this.lastCommit) {
        this.lastSuccess = began;
        return true;
      }
      const since = Math.min(began, this.lastSuccess || began) - horizon;
      const rows = await recentRevisions(this.payload, new Date(since));
      const fresh = rows.filter(({ id }) => !this.seen.has(id));
      for (const { id } of fresh) this.seen.set(id, began);
      if (fresh.length > 0) this.onChange(fresh.flatMap(({ tags }) => tags));
      this.lastSuccess = began;
      this.lastCommit = commit;
      this.forget(began);
      return true;
    } catch (error) {
      this.payload.logger.error({ err: error }, 'page cache cannot read the revisions');
      return began - this.lastSuccess < graceWithoutDatabase;
    }
  }

  /** Ids that fell out of the horizon cannot come again. */
  private forget(at: number): void {
    for (const [id, when] of this.seen) {
      if (at - when <= 2 * horizon) break;
      this.seen.delete(id);
    }
  }
}

function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
