import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { sendDigests } from '@/domain/notifications';
import {
  acceptRequest,
  dispatchRequest,
  fileRequest,
  recordReturnVisit,
  replyToRequest,
  startRequest,
} from '@/domain/requests';
import { closeUnanswered } from '@/domain/requests/follow-through/close-unanswered';
import { fixedClock, now, setClock } from '@/shared/clock';
import { type FollowStory, followStories, templateRows } from './follow-through-rows';
import type { SeededOrganization } from './organization';
import { handlerOf, type StoryActors } from './request-path';
import { takePhotos } from './request-photos';
import { demoStaff } from './requests';

const day = 86_400_000;
const unitName = '市供热服务中心';
const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };

/**
 * What follows answers: usual answers to begin with, answers with photos, calls back with every outcome, one that nobody
 * evaluated, one message that did not arrive; and the inboxes of the demo's people as they are on a usual morning.
 */
export async function seedFollowThrough(payload: Payload, city: SeededOrganization): Promise<void> {
  const categories = await seedTemplates(payload, city);
  const staff = await demoStaff(payload);
  const category = categories.get('水电气暖 / 供热不热') ?? missing('供热不热');
  const today = now();
  const clock = fixedClock(today);
  setClock(clock);
  try {
    for (const [index, story] of followStories.entries())
      await lead({ payload, city, staff, category, clock, today, story, index });
    clock.set(today);
    await closeUnanswered({ payload });
    await sendDigests({ payload });
    await readOldMessages(payload, new Date(today.getTime() - 2 * day));
  } finally {
    setClock(null);
  }
}

async function seedTemplates(payload: Payload, city: SeededOrganization): Promise<Map<string, string>> {
  const { docs } = await payload.db.find<{ id: string; path: string }>({
    collection: 'categories',
    limit: 0,
    pagination: false,
    select: { path: true },
  });
  const categories = new Map(docs.map(({ id, path }) => [path, id]));
  await inTransaction({ payload, actor: systemActor('演示数据') }, async (req) => {
    for (const { name, unit, category, text } of templateRows)
      await payload.create({
        collection: 'reply-templates',
        data: {
          name,
          text,
          active: true,
          ...(unit ? { unit: city.units[unit] ?? missing(unit) } : {}),
          ...(category ? { category: categories.get(category) ?? missing(category) } : {}),
        },
        overrideAccess: true,
        depth: 0,
        req,
      });
  });
  return categories;
}

interface Led {
  payload: Payload;
  city: SeededOrganization;
  staff: StoryActors;
  category: string;
  clock: ReturnType<typeof fixedClock>;
  today: Date;
  story: FollowStory;
  index: number;
}

async function lead({ payload, city, staff, category, clock, today, story, index }: Led): Promise<void> {
  const at = (daysAgo: number) => clock.set(new Date(today.getTime() - daysAgo * day));
  const unit = city.units[unitName] ?? missing(unitName);
  const handler = handlerOf(unit, unitName, staff.handlers);
  at(story.filed);
  const { id } = await fileRequest({
    payload,
    actor: visitor,
    body: story.body,
    category,
    community: city.mingyue.id,
    placeText: story.where,
    name: story.name,
    phone: `139000027${String(index).padStart(2, '0')}`,
    idempotencyKey: `demo-follow:${index}`,
  });
  const call = { payload, id };
  await acceptRequest({ ...call, actor: staff.operator });
  await dispatchRequest({ ...call, actor: staff.operator, unit });
  await startRequest({ ...call, actor: handler, note: '已电话联系反映人，今天上门查看。' });
  at(story.answered);
  const photos = story.photos
    ? await takePhotos(payload, ['repaired'], { stage: 'answered', uploadedBy: handler.userId })
    : [];
  await replyToRequest({ ...call, actor: handler, reply: story.reply, photos });
  await sendDigests({ payload });
  if (story.undelivered) await failMessage(payload, id);
  await visit(call, story, { staff, at });
}

async function visit(
  call: { payload: Payload; id: string },
  { end }: FollowStory,
  { staff, at }: { staff: StoryActors; at: (daysAgo: number) => void },
): Promise<void> {
  if (end.at === 'waiting' || end.at === 'unanswered') return;
  at(2);
  if (end.at === 'not-reached') {
    await recordReturnVisit({
      ...call,
      actor: staff.operator,
      outcome: 'no-answer',
      note: '响了没有人接，晚上再打。',
    });
    return;
  }
  const { solved, grade: satisfaction, reasons, comment } = end;
  await recordReturnVisit({
    ...call,
    actor: staff.operator,
    outcome: 'reached',
    solved,
    satisfaction,
    reasons,
    comment,
    readBack: true,
  });
}

/** The newest message to the requester, as it stands after the gateway refused it eight times. */
async function failMessage(payload: Payload, request: string): Promise<void> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'outbox',
    where: { and: [{ aboutId: { equals: request } }, { audience: { equals: 'requester' } }] },
    sort: '-createdAt',
    select: { key: true },
    limit: 1,
    pagination: false,
  });
  const id = docs[0]?.id ?? missing('message');
  const data = { state: 'failed', attempts: 8, nextAttemptAt: null, problem: '短信网关：号码已停机' };
  await inTransaction({ payload }, (req) =>
    payload.db.updateOne({ collection: 'outbox', id, data, req, returning: false }),
  );
}

/** What came days ago has been read by now. */
async function readOldMessages(payload: Payload, before: Date): Promise<void> {
  const { docs } = await payload.db.find<{ id: string; deliveredAt: string }>({
    collection: 'outbox',
    where: {
      and: [{ channel: { equals: 'in-app' } }, { deliveredAt: { less_than: before.toISOString() } }],
    },
    select: { deliveredAt: true },
    limit: 0,
    pagination: false,
  });
  await inTransaction({ payload }, async (req) => {
    for (const { id, deliveredAt } of docs)
      await payload.db.updateOne({
        collection: 'outbox',
        id,
        data: { readAt: deliveredAt },
        req,
        returning: false,
      });
  });
}

function missing(name: string): never {
  throw new Error(`the demo city has no ${name}`);
}
