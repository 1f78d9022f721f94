import type { Payload } from 'payload';
import { toIsoDay } from '@/shared/dates';
import { memo } from '@/shared/memo';

const kept = memo<Payload, number[]>({
  milliseconds: 300_000,
  tags: ['requests'],
  read: (payload) => readYears(payload),
});

/** The years in which public requests were submitted, newest first. */
export function publicYears(payload: Payload): Promise<number[]> {
  return kept.get(payload);
}

async function readYears(payload: Payload): Promise<number[]> {
  const [newest, oldest] = await Promise.all([edge(payload, '-submittedAt'), edge(payload, 'submittedAt')]);
  if (!newest || !oldest) return [];
  const [last, first] = [newest, oldest].map((moment) => Number(toIsoDay(moment).slice(0, 4))) as [
    number,
    number,
  ];
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

async function edge(payload: Payload, sort: string): Promise<string | null> {
  const { docs } = await payload.db.find<{ id: string; submittedAt: string }>({
    collection: 'requests',
    where: { visibility: { equals: 'public' } },
    sort,
    limit: 1,
    pagination: false,
    select: { submittedAt: true },
  });
  return docs[0]?.submittedAt ?? null;
}
