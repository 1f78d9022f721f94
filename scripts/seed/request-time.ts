import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  acceptRequest,
  answerSupervision,
  applyForExtension,
  applyForPause,
  decideApplication,
  dispatchRequest,
  fileRequest,
  issueSupervision,
  openApplications,
  startRequest,
  supervisionsWhere,
} from '@/domain/requests';
import { sweepAlerts } from '@/domain/requests/alerts/sweep-alerts';
import { rungs } from '@/domain/requests/supervision/rungs';
import { addWorkingDays, dayOf, endOfDay } from '@/domain/requests/working-days';
import { fixedClock, now, setClock } from '@/shared/clock';
import type { SeededOrganization } from './organization';
import { handlerOf, type StoryActors } from './request-path';
import { type TimeStory, timeStories } from './request-time-stories';

const hour = 3_600_000;
const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };
type Clock = ReturnType<typeof fixedClock>;

interface Led {
  payload: Payload;
  id: string;
  story: TimeStory;
  handler: Actor;
  staff: StoryActors;
  clock: Clock;
  today: Date;
}

/**
 * Made-up requests at risk, overdue, supervised at every rung, paused and waiting for a decision, led there by the real
 * verbs with the clock set to their time. The same at every run, relative to today.
 * @returns how many requests were filed
 */
export async function seedRequestTime(
  payload: Payload,
  {
    city,
    categories,
    staff,
  }: { city: SeededOrganization; categories: Map<string, string>; staff: StoryActors },
): Promise<number> {
  const today = now();
  const clock = fixedClock(today);
  setClock(clock);
  try {
    for (const [index, story] of timeStories.entries()) {
      clock.set(new Date(today.getTime() - story.hoursAgo * hour));
      const { id } = await fileRequest({
        payload,
        actor: visitor,
        body: story.body,
        category: categories.get(story.category) ?? missing(story.category),
        community: city.mingyue.id,
        placeText: story.where,
        name: story.name,
        phone: `139000026${String(index).padStart(2, '0')}`,
        idempotencyKey: `demo-time:${index}`,
      });
      const unit = city.units[story.unit] ?? missing(story.unit);
      const handler = handlerOf(unit, story.unit, staff.handlers);
      await lead({ payload, id, story, handler, staff, clock, today }, unit);
    }
    clock.set(today);
    await sweepAlerts({ payload });
  } finally {
    setClock(null);
  }
  return timeStories.length;
}

async function lead(led: Led, unit: string): Promise<void> {
  const { payload, id, story, handler, staff, clock } = led;
  const call = { payload, id };
  const later = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000));
  later(20);
  const easedReason = '没有停暖，不影响安全，按一般事项办理。';
  await acceptRequest({ ...call, actor: staff.operator, urgency: story.urgency, easedReason });
  later(5);
  await dispatchRequest({ ...call, actor: staff.operator, unit });
  later(45);
  await startRequest({ ...call, actor: handler, note: '已电话联系反映人，安排人员上门查看。' });
  if (story.application) await apply(led);
  if (story.rung) await supervise(led);
}

async function apply({ payload, id, story, handler, staff, clock }: Led): Promise<void> {
  const { application } = story;
  if (!application) return;
  const { kind, days, reason, decided } = application;
  const call = { payload, id };
  clock.set(new Date(clock.now().getTime() + 3 * hour));
  const perform = kind === 'extension' ? applyForExtension : applyForPause;
  await perform({ ...call, actor: handler, days, reason });
  const [open] = await openApplications(payload, id);
  if (!decided || !open) return;
  clock.set(new Date(clock.now().getTime() + 2 * hour));
  await decideApplication({
    ...call,
    actor: staff.supervisor,
    application: open.id,
    decision: decided,
    note: decided === 'refused' ? '分界在供热合同里写明，请按合同清洗，按期答复反映人。' : '情况属实，同意。',
  });
}

/** Climbs to the story's rung: the acts before as early as allowed, the last one an hour ago, so that it can still be answered. */
async function supervise({ payload, id, story, handler, staff, clock, today }: Led): Promise<void> {
  const call = { payload, id };
  const last = new Date(today.getTime() - hour);
  const climb = rungs.slice(0, rungs.indexOf(story.rung ?? 'remind') + 1);
  let free = await overdueSince(payload, id);
  for (const rung of climb) {
    const at = rung === story.rung ? last : new Date(free.getTime() + hour);
    if (at <= free || at > last) return;
    clock.set(at);
    await issueSupervision({
      ...call,
      actor: staff.supervisor,
      rung,
      reason: '办理期限已过，反映人多次询问，请尽快办结并说明原因。',
      ...(rung === 'interview' ? interviewOn(today) : {}),
    });
    const acts = await supervisionsWhere(payload, { request: { equals: id } });
    const act = acts.at(-1);
    if (!act) return;
    free = new Date(act.answerDueAt);
    if (rung === story.rung && story.answered)
      await answerSupervision({
        ...call,
        actor: handler,
        supervision: act.id,
        answer: '已与反映人核对缴费记录，退费单本周内送财务，预计三个工作日到账，到账后回访。',
      });
  }
}

/** The next working day at three, at the centre. */
function interviewOn(today: Date) {
  const { day } = addWorkingDays(dayOf(today), 1);
  return {
    interviewAt: `${day}T15:00`,
    interviewPlace: '市网上枫桥服务中心三楼会议室',
    interviewWith: '市供热服务中心分管负责人、运行科科长',
  };
}

/** The end of the first working day after the deadline of the request. */
async function overdueSince(payload: Payload, id: string): Promise<Date> {
  const { docs } = await payload.db.find<{ id: string; dueAt: string }>({
    collection: 'requests',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    select: { dueAt: true },
  });
  const due = docs[0]?.dueAt ?? missing(id);
  return endOfDay(addWorkingDays(dayOf(new Date(due)), 1).day);
}

function missing(name: string): never {
  throw new Error(`the demo city has no ${name}`);
}
