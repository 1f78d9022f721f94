import type { Payload, Where } from 'payload';
import { hashEvent, readManifest, type StoredEvent } from './canonical-event';
import { hashSeal, isSignedByUs, type Seal } from './seal';

type StoredSeal = Seal & { hash: string; signature: string };

/** What is wrong, in a sentence that names the row. */
export interface AuditProblem {
  kind: 'event-changed' | 'event-missing' | 'event-added' | 'seal-changed' | 'seal-missing' | 'head-differs';
  seal: number;
  event?: string;
  text: string;
}

export interface AuditReport {
  seals: number;
  /** Sealed events that were recomputed. */
  events: number;
  /** Events written since the last seal: nothing protects them yet. */
  unsealed: string[];
  problems: AuditProblem[];
  /** `<number>:<hash>` of the last seal, to be kept outside the database and given as `expect` next time. */
  head: string;
}

/**
 * Recomputes every seal and every sealed event. Detects a changed, missing or added event, a changed or missing seal. What a
 * database alone cannot tell is that the last seals were cut off together with their events: `expect`, a head printed
 * earlier (also in the server's log), tells that too.
 */
export async function verifyAudit({
  payload,
  expect,
}: {
  payload: Payload;
  expect?: string;
}): Promise<AuditReport> {
  const problems: AuditProblem[] = [];
  let [seals, events, previous] = [0, 0, ''];
  let head: StoredSeal | null = null;
  let number = 1;
  for await (const seal of storedSeals(payload)) {
    for (; number < seal.number; number += 1) problems.push(await missingSeal(payload, number));
    problems.push(...checkSeal(seal, head === null || head.number === seal.number - 1 ? previous : null));
    const found = await checkEvents(payload, seal);
    problems.push(...found.problems);
    events += found.count;
    seals += 1;
    previous = seal.hash;
    head = seal;
    number = seal.number + 1;
  }
  problems.push(...(await sealsCutOff(payload, head?.number ?? 0)));
  const printed = head ? `${head.number}:${head.hash}` : '0:';
  if (expect) problems.push(...(await checkHead(payload, expect, printed)));
  return { seals, events, unsealed: await unsealedEvents(payload), problems, head: printed };
}

async function* storedSeals(payload: Payload): AsyncGenerator<StoredSeal> {
  let after = 0;
  for (;;) {
    const { docs } = await payload.db.find<StoredSeal>({
      collection: 'audit-seals',
      where: { number: { greater_than: after } },
      sort: 'number',
      limit: 50,
      pagination: false,
    });
    yield* docs;
    const last = docs.at(-1);
    if (!last) return;
    after = last.number;
  }
}

function checkSeal(stored: StoredSeal, previousHash: string | null): AuditProblem[] {
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

async function checkEvents(
  payload: Payload,
  seal: StoredSeal,
): Promise<{ count: number; problems: AuditProblem[] }> {
  const expected = readManifest(seal.manifest);
  const stored = await eventsWhere(payload, { seal: { equals: seal.number } });
  const byId = new Map(stored.map((event) => [event.id, event]));
  const problems: AuditProblem[] = [];
  const add = (kind: AuditProblem['kind'], event: string, text: string) =>
    problems.push({ kind, seal: seal.number, event, text: `封存 ${seal.number}：记录 ${event} ${text}` });
  const absent = [...expected.keys()].filter((id) => !byId.has(id));
  const moved = new Set(
    (await eventsWhere(payload, { id: { in: absent } }, absent.length)).map(({ id }) => id),
  );
  for (const id of absent) {
    if (moved.has(id)) add('event-changed', id, '的封存编号被改动');
    else add('event-missing', id, '被删除');
  }
  for (const event of stored) {
    const hash = expected.get(event.id);
    if (hash === undefined) add('event-added', event.id, '是事后加进来的');
    else if (hash !== hashEvent(event)) add('event-changed', event.id, '的内容被改动');
  }
  return { count: stored.length, problems };
}

async function missingSeal(payload: Payload, number: number): Promise<AuditProblem> {
  const { totalDocs } = await payload.db.count({
    collection: 'audit-events',
    where: { seal: { equals: number } },
  });
  return {
    kind: 'seal-missing',
    seal: number,
    text: `封存 ${number} 被删除（有 ${totalDocs} 条记录属于它）`,
  };
}

/** Seals after the last one that events still speak of. */
async function sealsCutOff(payload: Payload, last: number): Promise<AuditProblem[]> {
  const orphans = await eventsWhere(payload, { seal: { greater_than: last } });
  const numbers = [...new Set(orphans.map((event) => Number(event.seal)))].sort((a, b) => a - b);
  return Promise.all(numbers.map((number) => missingSeal(payload, number)));
}

async function checkHead(payload: Payload, expect: string, printed: string): Promise<AuditProblem[]> {
  const [wanted = '0', hash = ''] = expect.split(':');
  const number = Number(wanted);
  const { docs } = await payload.db.find<StoredSeal>({
    collection: 'audit-seals',
    where: { number: { equals: number } },
    limit: 1,
    pagination: false,
  });
  if (docs[0]?.hash === hash) return [];
  return [
    {
      kind: 'head-differs',
      seal: number,
      text: `封存 ${number} 与留存的校验值不同或已被截去（现在最后是 ${printed}）`,
    },
  ];
}

async function unsealedEvents(payload: Payload): Promise<string[]> {
  return (await eventsWhere(payload, { seal: { exists: false } })).map(({ id }) => id);
}

async function eventsWhere(payload: Payload, where: Where, expected = 1): Promise<StoredEvent[]> {
  if (expected === 0) return [];
  const { docs } = await payload.db.find<StoredEvent>({
    collection: 'audit-events',
    where,
    sort: ['at', 'id'],
    limit: 0,
    pagination: false,
  });
  return docs;
}

function iso(value: unknown): string {
  return new Date(value instanceof Date ? value : String(value)).toISOString();
}
