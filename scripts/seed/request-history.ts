import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { bulkInsert, inTransaction } from '@/database';
import { foldChanges, sweepSignals } from '@/domain/requests';
import { channelOf } from '@/domain/requests/channels';
import type { Grade, Outcome } from '@/domain/requests/labels';
import type { EvaluationRow } from '@/domain/requests/measures/contribution';
import { countEvaluation, countNew } from '@/domain/requests/measures/count-change';
import { reserveNumbers } from '@/domain/requests/next-number';
import type { RequestState } from '@/domain/requests/states';
import { addWorkingDays, dayOf, endOfDay } from '@/domain/requests/working-days';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { personalColumns } from '@/shared/personal-data';
import type { SeededOrganization } from './organization';
import { type Dice, diceOf } from './random';
import { type HistoryKind, historyKinds, hurried } from './request-history-kinds';
import { eventsOf, pastSteps } from './request-history-steps';
import { handlerOf, type StoryActors } from './request-path';

const hour = 3_600_000;
const monthsBack = 11;

interface Setting {
  city: SeededOrganization;
  categories: Map<string, string>;
  staff: StoryActors;
}

/** One past request with what became of it, before it is rows. */
export interface Past {
  kind: HistoryKind;
  handler: Actor;
  sentAt: Date;
  repliedAt: Date;
  dueAt: Date;
  community: { id: string; township: string | null };
  body: string;
  reply: string;
  word: { solved: Outcome; satisfaction: Grade } | null;
  state: RequestState;
}

/**
 * The months before the stories: requests answered, evaluated and closed, written as rows like an archive that is taken in,
 * so that rates and trends have something to say; and yesterday's hurried answers, which the sweep finds.
 * @returns how many requests there are
 */
export async function seedRequestHistory(payload: Payload, setting: Setting): Promise<number> {
  const dice = diceOf(20261128);
  const today = now();
  const places = await placesOf(payload, setting.city);
  const past = [...usual(dice, today, places, setting), ...hurriedOnes(today, places, setting)];
  const inOrder = past.sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
  const portal = await channelOf(payload, 'portal');
  for (let from = 0; from < inOrder.length; from += 50)
    await inTransaction({ payload }, (req) =>
      write(req, inOrder.slice(from, from + 50), { ...setting, from, channel: portal.id }),
    );
  await foldChanges({ payload });
  await sweepSignals({ payload });
  return inOrder.length;
}

function* usual(dice: Dice, today: Date, places: Past['community'][], setting: Setting): Generator<Past> {
  for (let back = monthsBack; back >= 1; back -= 1) {
    const winter = [10, 11, 0, 1, 2].includes(
      new Date(today.getTime() - back * 30 * 24 * hour).getUTCMonth(),
    );
    for (const kind of historyKinds) {
      const count = kind.winter ? (winter ? kind.monthly * 2 : 1) : kind.monthly + dice.below(3);
      for (let index = 0; index < count; index += 1) {
        const sentAt = new Date(
          today.getTime() - (back * 30 + dice.below(29)) * 24 * hour - dice.below(600) * 60_000,
        );
        yield onePast(dice, {
          kind,
          sentAt,
          community: dice.pick(places),
          handler: handlerFor(kind, setting),
        });
      }
    }
  }
}

function onePast(
  dice: Dice,
  { kind, sentAt, community, handler }: Pick<Past, 'kind' | 'sentAt' | 'community' | 'handler'>,
): Past {
  const dueAt = dueOf(kind, sentAt);
  const [least, most] = kind.hours;
  const late = dice.below(100) < kind.late;
  const usually = new Date(sentAt.getTime() + (least + dice.below(most - least)) * hour);
  const repliedAt = late
    ? new Date(dueAt.getTime() + (1 + dice.below(40)) * hour)
    : new Date(Math.min(usually.getTime(), dueAt.getTime() - hour));
  const asked = dice.below(100);
  const solved: Outcome = asked < kind.solved ? 'solved' : 'partly';
  const satisfaction: Grade =
    solved === 'solved'
      ? dice.pick(['very-satisfied', 'satisfied', 'satisfied', 'basically-satisfied'])
      : dice.pick(['basically-satisfied', 'dissatisfied', 'dissatisfied', 'very-dissatisfied']);
  const word = dice.below(100) < 72 ? { solved, satisfaction } : null;
  const words = { body: dice.pick(kind.bodies), reply: dice.pick(kind.replies) };
  return { kind, handler, sentAt, repliedAt, dueAt, community, ...words, word, state: 'closed' };
}

function* hurriedOnes(today: Date, places: Past['community'][], setting: Setting): Generator<Past> {
  const kind = historyKinds[hurried.kind] ?? missing('hurried');
  const begun = today.getTime() - 20 * hour;
  for (let index = 0; index < hurried.count; index += 1) {
    const sentAt = new Date(begun - (20 + index * 3) * hour);
    const [community] = places;
    if (!community) return;
    yield {
      kind,
      handler: handlerFor(kind, setting),
      sentAt,
      repliedAt: new Date(begun + index * 50_000),
      dueAt: dueOf(kind, sentAt),
      community,
      body: `${kind.bodies[index % kind.bodies.length]}在第${index + 1}个路口。`,
      reply:
        index % 2 === 0
          ? hurried.same
          : `${kind.replies[index % kind.replies.length]}位置是第${index + 1}个路口。`,
      word: null,
      state: 'evaluation',
    };
  }
}

function handlerFor({ unit }: HistoryKind, { city, staff }: Setting): Actor {
  return handlerOf(city.units[unit] ?? missing(unit), unit, staff.handlers);
}

/** The usual limits: a day without heating, five working days otherwise. */
function dueOf({ urgency }: HistoryKind, sentAt: Date): Date {
  return urgency === 'urgent'
    ? new Date(sentAt.getTime() + 24 * hour)
    : endOfDay(addWorkingDays(dayOf(sentAt), 5).day);
}

async function placesOf(payload: Payload, city: SeededOrganization): Promise<Past['community'][]> {
  const ids = [city.mingyue.id, city.mingyue.id, city.oldTown.id, city.village.id];
  const { docs } = await payload.db.find<{ id: string; township?: string | null }>({
    collection: 'divisions',
    where: { id: { in: ids } },
    limit: 4,
    pagination: false,
    select: { township: true },
  });
  return ids.map((id) => ({ id, township: docs.find((doc) => doc.id === id)?.township ?? null }));
}

async function write(
  req: PayloadRequest,
  past: readonly Past[],
  { city, categories, from, channel }: Setting & { from: number; channel: string },
): Promise<void> {
  const rows = [];
  const events = [];
  const evaluations: (EvaluationRow & { id: string; request: string; at: string; round: number })[] = [];
  for (const [index, one] of past.entries()) {
    const { kind, sentAt, repliedAt, word } = one;
    const day = dayOf(sentAt);
    const number = `${day.replaceAll('-', '')}-${String(await reserveNumbers(req.payload, day, 1, req)).padStart(4, '0')}`;
    const unit = city.units[kind.unit] ?? missing(kind.unit);
    const row = rowOf(one, {
      number,
      unit,
      channel,
      category: categories.get(kind.category) ?? missing(kind.category),
    });
    rows.push({
      ...row,
      ...personalColumns('requesterPhone', 'phone', `13900001${String(from + index).padStart(3, '0')}`),
    });
    events.push(...eventsOf(one, row.id, unit));
    if (!word) continue;
    const { township, id: community } = one.community;
    const counted = {
      submittedAt: row.submittedAt,
      township,
      community,
      category: row.category,
      channel,
      unit,
      ...word,
    };
    const at = new Date(repliedAt.getTime() + 24 * hour).toISOString();
    evaluations.push({ id: newId(), request: row.id, at, round: 0, ...counted });
  }
  await bulkInsert(req.payload, req, 'requests', rows);
  await bulkInsert(req.payload, req, 'request-events', events);
  await bulkInsert(req.payload, req, 'request-evaluations', evaluations);
  await countNew(req, rows);
  for (const evaluation of evaluations) await countEvaluation(req, evaluation);
}

function rowOf(one: Past, facts: { number: string; unit: string; channel: string; category: string }) {
  const { sentAt, repliedAt, dueAt, body, reply, kind, word, state, community } = one;
  const { number, unit: leadUnit, channel, category } = facts;
  const after = (hours: number) => new Date(sentAt.getTime() + hours * hour).toISOString();
  const later = (hours: number) => new Date(repliedAt.getTime() + hours * hour).toISOString();
  const closed = state === 'closed';
  return {
    id: newId(),
    number,
    title: [...body].slice(0, 20).join(''),
    body,
    category,
    channel,
    township: community.township,
    community: community.id,
    leadUnit,
    urgency: kind.urgency,
    state,
    revision: pastSteps(one).length,
    submittedAt: sentAt.toISOString(),
    receivedAt: sentAt.toISOString(),
    acceptedAt: after(0.5),
    dispatchedAt: after(0.7),
    startedAt: after(2),
    firstContactAt: after(2),
    firstContactDueAt: after(kind.urgency === 'urgent' ? 4 : 24),
    dueAt: dueAt.toISOString(),
    reply,
    repliedAt: repliedAt.toISOString(),
    ...(word ?? {}),
    evaluatedAt: word ? later(24) : null,
    evaluationDueAt: later(7 * 24),
    closedAt: closed ? later(word ? 24 : 7 * 24) : null,
    visibility: 'private',
    partOf: null,
    mergedInto: null,
    declineGround: null,
    extensionCount: 0,
    pausedTotal: 0,
    pausedAt: null,
    reopenCount: 0,
  };
}

function missing(name: string): never {
  throw new Error(`the demo city has no ${name}`);
}
