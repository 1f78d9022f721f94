import type { Urgency } from '@/domain/accounts';
import { formatDate } from '@/shared/dates';
import { stepLabels } from './labels';
import type { MatterRow } from './matter-row';
import type { MatterVerb } from './states';

/** Whom something concerns: who owns the step, the branch's secretaries, the community's staff, the supervisors. */
export type MatterAudience = 'owner' | 'branch' | 'community';

export interface StepTold {
  verb: MatterVerb;
  before: MatterRow | null;
  after: MatterRow;
  /** What was written with the step. */
  reason: string | null;
}

/** One line of the table: who is told at a step, how much it hurries, in which words. */
interface MatterNews {
  verb: MatterVerb;
  to: MatterAudience;
  urgency: Urgency;
  subject: string;
  words(step: StepTold): string;
  when?(step: StepTold): boolean;
}

const what = ({ number, title }: MatterRow) => `${number}“${title}”`;
const until = ({ dueAt }: MatterRow) => (dueAt ? `，${formatDate(dueAt)}前办好` : '');
const because = ({ reason }: StepTold) => (reason ? `：${reason}` : '。');

/** The lines of the table that a step sets off. */
export function newsOf(step: StepTold): MatterNews[] {
  return matterNews.filter((line) => line.verb === step.verb && line.when?.(step) !== false);
}

const toOwner = (verb: MatterVerb, subject: string, urgency: Urgency = 'normal'): MatterNews => ({
  verb,
  to: 'owner',
  urgency,
  subject,
  words: (step) =>
    `议题${what(step.after)}到了“${stepLabels[step.after.step]}”，由您负责${until(step.after)}。`,
});

/** Who is told at which step of a matter; requesters and households have their own words (tell.ts, tell-households.ts). */
export const matterNews: readonly MatterNews[] = [
  toOwner('open', '新的议题由您负责'),
  {
    verb: 'open',
    to: 'branch',
    urgency: 'low',
    subject: '有了新的议题',
    words: ({ after }) => `社区发起了议题${what(after)}，正在听民意。`,
  },
  toOwner('to-deliberation', '议题等支部议'),
  toOwner('listen-again', '议题退回再听民意'),
  toOwner('take-from-vote', '议题退回支部议'),
  toOwner('deliberate-again', '议题退回支部再议'),
  toOwner('adopt', '支部决议要办，请交办任务'),
  toOwner('vote-adopted', '居民表决通过，请交办任务'),
  toOwner('to-appraisal', '议题在请群众评'),
  toOwner('carry-out-again', '议题退回物业管'),
  toOwner('change-owner', '议题改由您负责'),
  {
    verb: 'close-appraisal',
    to: 'owner',
    urgency: 'normal',
    subject: '群众评收齐了',
    words: (step) => `议题${what(step.after)}群众评收齐了${because(step)}`,
  },
  {
    verb: 'close-follow-up',
    to: 'owner',
    urgency: 'normal',
    subject: '回头看收齐了',
    words: (step) => `议题${what(step.after)}回头看收齐了${because(step)}`,
  },
  {
    verb: 'follow-up',
    to: 'owner',
    urgency: 'low',
    subject: '开始回头看',
    words: ({ after }) => `议题${what(after)}到了回头看的日子，已经在问受影响的住户。`,
  },
  {
    verb: 'report-task',
    to: 'community',
    urgency: 'low',
    subject: '任务已报完成，请确认',
    words: (step) => `议题${what(step.after)}有任务报完成，请看照片、确认${because(step)}`,
  },
  ...(['owner', 'branch', 'community'] as const).map(
    (to): MatterNews => ({
      verb: 'overdue',
      to,
      urgency: to === 'owner' ? 'normal' : 'low',
      subject: '议题超过期限',
      words: ({ after }) =>
        `议题${what(after)}的“${stepLabels[after.step]}”超过期限（${after.dueAt ? formatDate(after.dueAt) : ''}）了。`,
    }),
  ),
  ...(['reject', 'vote-refused', 'put-to-vote', 'cancel'] as const).map(
    (verb): MatterNews => ({
      verb,
      to: 'community',
      urgency: 'low',
      subject: {
        reject: '议题没有通过',
        'vote-refused': '议题没有通过',
        'put-to-vote': '议题交居民表决',
        cancel: '议题已取消',
      }[verb],
      words: (step) => `议题${what(step.after)}${stepWords[verb]}${because(step)}`,
    }),
  ),
];

const stepWords = {
  reject: '支部决议不办',
  'vote-refused': '居民表决没有通过',
  'put-to-vote': '交居民表决',
  cancel: '已取消',
} as const;
