import type { Payload, Where } from 'payload';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { memo } from '@/shared/memo';
import { redact } from './redact';
import { countedOpenStates } from './states';

/** What the first page shows of the requests: two counts and the newest public answers. */
export interface PublicSummary {
  /** Answers given since the first of this month (Asia/Shanghai), all requests. */
  answeredThisMonth: number;
  /** Requests somebody is working on now. */
  openNow: number;
  recent: { number: string; title: string; answeredAt: Date }[];
}

const kept = memo<Payload, PublicSummary>({
  milliseconds: 30_000,
  tags: ['requests'],
  read: (payload) => readSummary(payload, now()),
});

/** The summary, at most half a minute old, so that the first page seldom waits for a count. */
export function publicSummary({ payload }: { payload: Payload }): Promise<PublicSummary> {
  return kept.get(payload);
}

async function readSummary(payload: Payload, at: Date): Promise<PublicSummary> {
  const monthStart = startOfDay(`${toIsoDay(at).slice(0, 7)}-01`).toISOString();
  const answered: Where = {
    and: [{ repliedAt: { greater_than_equal: monthStart } }, { partOf: { exists: false } }],
  };
  // Each matter once: parts are in their whole, duplicates in the main one.
  const underWay: Where = {
    and: [{ state: { in: [...countedOpenStates] } }, { partOf: { exists: false } }],
  };
  const [month, open, recent] = await Promise.all([
    payload.db.count({ collection: 'requests', where: answered }),
    payload.db.count({ collection: 'requests', where: underWay }),
    payload.db.find<{ number: string; title: string; repliedAt: string }>({
      collection: 'requests',
      where: { and: [{ visibility: { equals: 'public' } }, { repliedAt: { exists: true } }] },
      sort: '-repliedAt',
      limit: 5,
      pagination: false,
      select: { number: true, title: true, repliedAt: true },
    }),
  ]);
  return {
    answeredThisMonth: month.totalDocs,
    openNow: open.totalDocs,
    recent: recent.docs.map(({ number, title, repliedAt }) => ({
      number,
      title: redact(title),
      answeredAt: new Date(repliedAt),
    })),
  };
}
