import type { Payload } from 'payload';
import { idOf } from '../request-row';
import { permille } from './measure-table';
import { momentsOf, type Period } from './period';
import { isReopeningWhere } from './reopenings';

/** What one person of a unit has answered; never judged below the smallest n. */
export interface HandlerRow {
  key: string;
  name: string;
  /** Answers, each counted; a request that was opened again is answered again. */
  answers: number;
  /** Within the limit of its day. */
  onTime: number;
  rate: number | null;
  /** Answers that were opened again afterwards. */
  reopened: number;
}

interface EventRow {
  request: unknown;
  sequence: number;
  at: string;
  actor?: unknown;
  actorName: string;
  dueAt?: string | null;
}

const most = 20_000;

/** Who of `unit` has answered how much in the period, most first: on the inside only, and no ranking of people. */
export async function answersByHandler(
  payload: Payload,
  { unit, period }: { unit: string; period: Period },
): Promise<HandlerRow[]> {
  const { from, before } = momentsOf(period);
  const { docs: answers } = await payload.db.find<EventRow & { id: string }>({
    collection: 'request-events',
    where: {
      and: [
        { unit: { equals: unit } },
        { verb: { equals: 'reply' } },
        { at: { greater_than_equal: from } },
        { at: { less_than: before } },
      ],
    },
    limit: most,
    pagination: false,
    select: { request: true, sequence: true, at: true, actor: true, actorName: true, dueAt: true },
  });
  const reopenings = await reopeningsOf(payload, [
    ...new Set(answers.flatMap(({ request }) => idOf(request) ?? [])),
  ]);
  const rows = new Map<string, HandlerRow>();
  for (const answer of answers) {
    const key = idOf(answer.actor) ?? answer.actorName;
    const row = rows.get(key) ?? {
      key,
      name: answer.actorName,
      answers: 0,
      onTime: 0,
      rate: null,
      reopened: 0,
    };
    row.answers += 1;
    if (answer.dueAt && new Date(answer.at) <= new Date(answer.dueAt)) row.onTime += 1;
    const later = reopenings.get(idOf(answer.request) ?? '') ?? [];
    if (later.some((sequence) => sequence > answer.sequence)) row.reopened += 1;
    row.rate = permille(row.onTime, row.answers);
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => b.answers - a.answers || a.name.localeCompare(b.name, 'zh'));
}

/** Numbers of the events that opened these requests again. */
async function reopeningsOf(payload: Payload, requests: readonly string[]): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (let from = 0; from < requests.length; from += 400) {
    const { docs } = await payload.db.find<EventRow & { id: string }>({
      collection: 'request-events',
      where: {
        and: [{ request: { in: requests.slice(from, from + 400) } }, isReopeningWhere],
      },
      limit: 0,
      pagination: false,
      select: { request: true, sequence: true },
    });
    for (const { request, sequence } of docs) {
      const id = idOf(request) ?? '';
      found.set(id, [...(found.get(id) ?? []), sequence]);
    }
  }
  return found;
}
