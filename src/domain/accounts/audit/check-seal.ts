import type { Payload, Where } from 'payload';
import { hashEvent, readManifest, type StoredEvent } from './canonical-event';
import { hashSeal, isSignedByUs, type Seal } from './seal';

export type StoredSeal = Seal & { hash: string; signature: string };

/** What is wrong, in a sentence that names the row. */
export interface AuditProblem {
  kind: 'event-changed' | 'event-missing' | 'event-added' | 'seal-changed' | 'seal-missing' | 'head-differs';
  seal: number;
  event?: string;
  text: string;
}

/** Whether a seal is what it was when it was made, and follows the one before (`null`: that one is missing, and said so). */
export function checkSeal(stored: StoredSeal, previousHash: string | null): AuditProblem[] {
  const seal = {
    ...stored,
    firstAt: iso(stored.firstAt),
    lastAt: iso(stored.lastAt),
    sealedAt: iso(stored.sealedAt),
    previousHash: stored.previousHash ?? '',
  };
  const wrong: string[] = [];
  if (hashSeal(seal) !== seal.hash) wrong.push('内容与校验值不符');
  if (!isSignedByUs(seal.hash, seal.signature)) wrong.push('签名不是本系统的');
  if (previousHash !== null && seal.previousHash !== previousHash) wrong.push('与上一封存接不上');
  if (readManifest(seal.manifest).size !== seal.count) wrong.push('条数与清单不符');
  return wrong.map((text) => ({
    kind: 'seal-changed',
    seal: seal.number,
    text: `封存 ${seal.number} 被改动：${text}`,
  }));
}

/** Whether the events of a seal are those it was made of. Events numbered between this seal and the next are looked at too. */
export async function checkEvents(
  payload: Payload,
  seal: StoredSeal,
): Promise<{ count: number; problems: AuditProblem[] }> {
  const expected = readManifest(seal.manifest);
  const stored = await eventsWhere(payload, withNumber(seal.number));
  const byId = new Map(stored.map((event) => [event.id, event]));
  const problems: AuditProblem[] = [];
  const add = (kind: AuditProblem['kind'], event: string, text: string) =>
    problems.push({ kind, seal: seal.number, event, text: `封存 ${seal.number}：记录 ${event} ${text}` });
  const absent = [...expected.keys()].filter((id) => !byId.has(id));
  const moved = new Set(
    (absent.length > 0 ? await eventsWhere(payload, { id: { in: absent } }) : []).map(({ id }) => id),
  );
  for (const id of absent) {
    if (moved.has(id)) add('event-changed', id, '的封存编号被改动');
    else add('event-missing', id, '被删除');
  }
  for (const event of stored) {
    const hash = expected.get(event.id);
    if (hash === undefined) add('event-added', event.id, '是事后加进来的');
    else if (event.seal !== seal.number) add('event-changed', event.id, '的封存编号被改动');
    else if (hash !== hashEvent(event)) add('event-changed', event.id, '的内容被改动');
  }
  return { count: stored.length, problems };
}

/** A seal that should be there and is not. */
export async function missingSeal(
  payload: Payload,
  number: number,
): Promise<{ count: number; problem: AuditProblem }> {
  const { totalDocs } = await payload.db.count({ collection: 'audit-events', where: withNumber(number) });
  const text = `封存 ${number} 被删除（有 ${totalDocs} 条记录属于它）`;
  return { count: totalDocs, problem: { kind: 'seal-missing', seal: number, text } };
}

/** Numbers are whole; half ones were put there by somebody and must not slip through between two seals. */
function withNumber(number: number): Where {
  return { and: [{ seal: { greater_than_equal: number } }, { seal: { less_than: number + 1 } }] };
}

/** Stored events, in the order in which they are sealed. */
export async function eventsWhere(payload: Payload, where: Where): Promise<StoredEvent[]> {
  const { docs } = await payload.db.find<StoredEvent>({
    collection: 'audit-events',
    where,
    sort: ['at', 'id'],
    limit: 0,
    pagination: false,
  });
  return docs;
}

export function iso(value: unknown): string {
  return new Date(value instanceof Date ? value : String(value)).toISOString();
}
