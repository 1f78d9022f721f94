import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  acceptRequest,
  declineRequest,
  dispatchRequest,
  type EvaluationReason,
  evaluateRequest,
  extendRequest,
  pauseRequest,
  replyToRequest,
  returnRequest,
  startRequest,
} from '@/domain/requests';
import type { fixedClock } from '@/shared/clock';
import type { Story } from './request-stories/story';

/** Who handles the demo requests besides the units. */
export interface StoryActors {
  operator: Actor;
  supervisor: Actor;
  /** The demo accounts of units, by the unit's name. */
  handlers: Map<string, Pick<Actor, 'name' | 'userId'>>;
}

interface Path {
  payload: Payload;
  id: string;
  story: Story;
  unit: string;
  staff: StoryActors;
  clock: ReturnType<typeof fixedClock>;
  /** No step may lie in the future. */
  latest: Date;
}

const hour = 3_600_000;
const visitor: Actor = { userId: null, name: '反映人', grants: [], via: 'portal' };
const names = ['董晓峰', '苗青', '霍志刚', '卢秀英', '段永强', '尹建军'];

/** Leads a filed request to the end of its story by the real verbs, a few hours between the steps. */
export async function leadThrough({ payload, id, story, unit, staff, clock, latest }: Path): Promise<void> {
  const { end, words = '已电话联系反映人，马上办理。', reply = '' } = story;
  const handler = handlerOf(unit, story.unit, staff.handlers);
  const call = { payload, id };
  const later = (hours: number) => {
    clock.set(new Date(Math.min(clock.now().getTime() + hours * hour, latest.getTime())));
  };
  if (end.at === 'submitted') return;
  later(story.danger ? 0.1 : 1);
  if (end.at === 'declined') {
    await declineRequest({ ...call, actor: staff.operator, ground: 'outside-remit', referral: end.referral });
    return;
  }
  const easedReason = '没有危险，要几个单位现场会商，需要多一些时间。';
  await acceptRequest({ ...call, actor: staff.operator, urgency: story.urgency, easedReason });
  if (end.at === 'accepted') return;
  later(0.2);
  await dispatchRequest({ ...call, actor: staff.operator, unit });
  if (end.at === 'dispatched') return;
  later(story.danger ? 0.2 : 3);
  if (end.at === 'returned') {
    await returnRequest({ ...call, actor: handler, reason: words });
    return;
  }
  await startRequest({ ...call, actor: handler, note: words });
  if (end.at === 'in-progress') return;
  later(20);
  if (end.at === 'extension') {
    await extendRequest({
      ...call,
      actor: staff.supervisor,
      days: 5,
      reason: '需要多方协商，承办单位申请延期。',
    });
    return;
  }
  if (end.at === 'paused') {
    await pauseRequest({ ...call, actor: staff.supervisor, reason: '等待配件到货，到货后恢复办理。' });
    return;
  }
  await replyToRequest({ ...call, actor: handler, reply });
  if (end.at !== 'closed' && end.at !== 'reopened') return;
  later(24);
  const { grade: satisfaction, comment } = end;
  const solved = end.at === 'reopened' ? 'unsolved' : end.solved;
  const reasons: EvaluationReason[] = solved === 'unsolved' ? ['not-solved', 'too-slow'] : [];
  await evaluateRequest({ ...call, actor: visitor, byLink: true, solved, satisfaction, reasons, comment });
}

/** The unit's handler: its demo account, otherwise somebody made up, always the same one. */
export function handlerOf(unit: string, unitName: string, handlers: StoryActors['handlers']): Actor {
  const account = handlers.get(unitName);
  const name =
    account?.name ??
    names[[...unitName].reduce((sum, character) => sum + character.charCodeAt(0), 0) % names.length] ??
    '经办人';
  return {
    userId: account?.userId ?? null,
    name,
    grants: [{ role: 'unit-handler', scope: { kind: 'unit', id: unit } }],
    via: 'admin',
  };
}
