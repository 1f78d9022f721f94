import type { Payload } from 'payload';
import { formatDateTime } from '@/shared/dates';
import {
  type AuditProblem,
  checkEvents,
  checkSeal,
  eventsWhere,
  iso,
  missingSeal,
  type StoredSeal,
} from './check-seal';
import { hasHead, headText, keptHead, readHead } from './head-log';

export type { AuditProblem } from './check-seal';

/** Events are sealed every few minutes; later means that scheduled work stood still, or that history was written anew and sealed again. */
const latest = 60 * 60 * 1000;

export interface AuditReport {
  seals: number;
  /** Sealed events that were recomputed. */
  events: number;
  /** Events written since the last seal: nothing protects them yet. */
  unsealed: string[];
  problems: AuditProblem[];
  /** Seals made suspiciously long after their first event, each a sentence: to be explained by whoever ran the portal then. */
  late: string[];
  /** `<number>:<hash>` of the last seal, to be kept outside the database and given as `expect` next time. */
  head: string;
}

/**
 * Recomputes every seal and every sealed event. Detects a changed, missing or added event, a changed or missing seal. What a
 * database alone cannot tell is that the last seals were cut off together with their events, or made anew: the head written down in
 * `DATA_DIR/audit-heads.log` tells that, and `expect`, a head printed earlier and kept anywhere else.
 */
export async function verifyAudit({
  payload,
  expect,
}: {
  payload: Payload;
  expect?: string;
}): Promise<AuditReport> {
  const { totalDocs: total } = await payload.db.count({ collection: 'audit-events' });
  const kept = headText(await keptHead());
  const walk = new Walk(payload);
  let unsealed: string[] = [];
  // A running portal seals meanwhile: go on until no seal was added since the waiting events were read.
  do {
    await walk.onwards();
    unsealed = (await eventsWhere(payload, { seal: { exists: false } })).map(({ id }) => id);
  } while (await walk.hasMore());
  await walk.strayEvents();
  walk.unaccounted(total, unsealed.length);
  const { seals, events, problems, late } = walk;
  const head = headText(walk.head);
  for (const wanted of new Set([expect ?? '', kept])) {
    if (readHead(wanted).number > 0 && !(await hasHead({ payload }, readHead(wanted))))
      problems.push(headDiffers(wanted, head));
  }
  return { seals, events, unsealed, problems, late, head };
}

/** One way along the chain, from the first seal to the last. */
class Walk {
  seals = 0;
  events = 0;
  head: StoredSeal | null = null;
  readonly problems: AuditProblem[] = [];
  readonly late: string[] = [];
  /** Events that a problem was found with although no stored seal has their number. */
  private astray = 0;

  constructor(private readonly payload: Payload) {}

  async onwards(): Promise<void> {
    for await (const seal of this.storedSeals()) {
      const { head } = this;
      const next = (head?.number ?? 0) + 1;
      await this.missing(Array.from({ length: seal.number - next }, (_, index) => next + index));
      this.problems.push(...checkSeal(seal, seal.number === next ? (head?.hash ?? '') : null));
      const found = await checkEvents(this.payload, seal);
      this.problems.push(...found.problems);
      this.lateness(seal);
      this.events += found.count;
      this.seals += 1;
      this.head = seal;
    }
  }

  async hasMore(): Promise<boolean> {
    const where = { number: { greater_than: this.head?.number ?? 0 } };
    return (await this.payload.db.count({ collection: 'audit-seals', where })).totalDocs > 0;
  }

  /** Events that speak of a seal after the last one, or of one before the first. */
  async strayEvents(): Promise<void> {
    const last = this.head?.number ?? 0;
    const orphans = await eventsWhere(this.payload, { seal: { greater_than_equal: last + 1 } });
    const numbers = orphans.map(({ seal }) => Math.floor(Number(seal))).filter(Number.isSafeInteger);
    await this.missing([...new Set(numbers)].sort((a, b) => a - b));
    for (const { id, seal } of await eventsWhere(this.payload, { seal: { less_than: 1 } })) {
      const text = `记录 ${id} 是事后加进来的：没有编号为 ${seal} 的封存`;
      this.problems.push({ kind: 'event-added', seal: Number(seal), event: id, text });
      this.astray += 1;
    }
  }

  /** Every event counted before must have been seen by now, sealed or waiting. */
  unaccounted(total: number, unsealed: number): void {
    const hidden = total - this.events - this.astray - unsealed;
    if (hidden <= 0) return;
    const text = `有 ${hidden} 条记录的封存编号无法识别，是事后加进来的`;
    this.problems.push({ kind: 'event-added', seal: 0, text });
  }

  private async missing(numbers: number[]): Promise<void> {
    for (const number of numbers) {
      const { count, problem } = await missingSeal(this.payload, number);
      this.problems.push(problem);
      this.astray += count;
    }
  }

  private lateness({ number, firstAt, sealedAt }: StoredSeal): void {
    const waited = new Date(iso(sealedAt)).getTime() - new Date(iso(firstAt)).getTime();
    if (waited <= latest) return;
    const hours = Math.round(waited / 3_600_000);
    this.late.push(
      `封存 ${number} 里最早的记录（${formatDateTime(firstAt)}）过了约 ${hours} 小时才封存（${formatDateTime(sealedAt)}）`,
    );
  }

  private async *storedSeals(): AsyncGenerator<StoredSeal> {
    for (;;) {
      const { docs } = await this.payload.db.find<StoredSeal>({
        collection: 'audit-seals',
        where: { number: { greater_than: this.head?.number ?? 0 } },
        sort: 'number',
        limit: 50,
        pagination: false,
      });
      if (docs.length === 0) return;
      yield* docs;
    }
  }
}

function headDiffers(wanted: string, present: string): AuditProblem {
  const { number } = readHead(wanted);
  const text = `封存 ${number} 与留存的校验值不同或已被截去（现在最后是 ${present}）`;
  return { kind: 'head-differs', seal: number, text };
}
