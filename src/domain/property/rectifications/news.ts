import type { Urgency } from '@/domain/accounts';
import { formatDate } from '@/shared/dates';
import type { RectificationRow } from './rectification-row';
import type { RectificationVerb } from './states';

/** Whom something concerns: who manages the compound, the community's staff, the supervisors. */
export type RectificationAudience = 'managers' | 'community' | 'supervisors';

export interface StepTold {
  verb: RectificationVerb | 'open';
  before: RectificationRow | null;
  after: RectificationRow;
  /** What was written with the step. */
  reason: string | null;
}

/** One line of the table: who is told at a step, how much it hurries, in which words. */
export interface RectificationNews {
  verb: RectificationVerb | 'open';
  to: RectificationAudience;
  urgency: Urgency;
  subject: string;
  words(step: StepTold): string;
  when?(step: StepTold): boolean;
}

const what = ({ number, title }: RectificationRow) => `${number}“${title}”`;
const until = ({ dueAt }: RectificationRow) => `${formatDate(dueAt)}前`;
const because = ({ reason }: StepTold) => (reason ? `：${reason}` : '。');
const isBack = ({ after }: StepTold) => after.state === 'open';

/** The lines of the table that a step sets off. */
export function newsOf(step: StepTold): RectificationNews[] {
  return rectificationNews.filter((line) => line.verb === step.verb && line.when?.(step) !== false);
}

/** Who is told at which step of a rectification; residents who are asked are told in batches (tell-residents.ts). */
export const rectificationNews: readonly RectificationNews[] = [
  {
    verb: 'open',
    to: 'managers',
    urgency: 'normal',
    subject: '新的整改任务',
    words: ({ after }) => `新的整改${what(after)}，请在${until(after)}完成并拍照报上来。`,
  },
  {
    verb: 'open',
    to: 'community',
    urgency: 'low',
    subject: '发起了整改',
    words: ({ after }) =>
      `已要求${after.responsibleName}整改${what(after)}，期限${formatDate(after.dueAt)}。`,
  },
  {
    verb: 'report',
    to: 'community',
    urgency: 'low',
    subject: '整改已报完成，请核对',
    words: ({ after }) => `${after.responsibleName}报整改${what(after)}已完成，请核对照片，再问居民。`,
  },
  {
    verb: 'return-report',
    to: 'managers',
    urgency: 'normal',
    subject: '整改被退回补充',
    words: (step) => `整改${what(step.after)}退回补充${because(step)}`,
  },
  {
    verb: 'close-asking',
    to: 'managers',
    urgency: 'normal',
    subject: '居民说没修好，重新整改',
    when: isBack,
    words: ({ after }) => `整改${what(after)}居民说没修好，请在${until(after)}再改一次并报上来。`,
  },
  {
    verb: 'close-asking',
    to: 'managers',
    urgency: 'low',
    subject: '整改已办结',
    when: ({ after }) => after.state === 'closed',
    words: ({ after }) => `整改${what(after)}居民说修好了，已办结。`,
  },
  {
    verb: 'close-asking',
    to: 'community',
    urgency: 'normal',
    subject: '回答的户数不够，请现场核实',
    when: ({ after }) => after.state === 'checking',
    words: ({ after }) => `整改${what(after)}回答的户数不够，请到现场看一看，拍照后定下是否修好。`,
  },
  {
    verb: 'decide',
    to: 'managers',
    urgency: 'normal',
    subject: '社区现场核实没修好，重新整改',
    when: isBack,
    words: ({ after }) => `整改${what(after)}社区现场核实没有修好，请在${until(after)}再改一次并报上来。`,
  },
  {
    verb: 'ask-extension',
    to: 'community',
    urgency: 'normal',
    subject: '整改申请延期',
    words: (step) =>
      `${step.after.responsibleName}为整改${what(step.after)}申请延期${step.after.extensionDays ?? 0}个工作日${because(step)}`,
  },
  {
    verb: 'decide-extension',
    to: 'managers',
    urgency: 'normal',
    subject: '整改延期的答复',
    words: (step) =>
      step.after.extension === 'granted'
        ? `整改${what(step.after)}同意延期，请在${until(step.after)}完成。`
        : `整改${what(step.after)}没有同意延期${because(step)}`,
  },
  {
    verb: 'remind',
    to: 'managers',
    urgency: 'normal',
    subject: '催办整改',
    words: (step) => `整改${what(step.after)}被催办${because(step)}`,
  },
  ...(['managers', 'community'] as const).map(
    (to): RectificationNews => ({
      verb: 'supervise',
      to,
      urgency: 'normal',
      subject: '整改被督办',
      words: (step) => `整改${what(step.after)}被督办${because(step)}`,
    }),
  ),
  ...(['managers', 'community', 'supervisors'] as const).map(
    (to): RectificationNews => ({
      verb: 'overdue',
      to,
      urgency: 'normal',
      subject: '整改超过期限',
      words: ({ after }) =>
        `${after.responsibleName}的整改${what(after)}超过期限（${formatDate(after.dueAt)}）还没有报完成。`,
    }),
  ),
  {
    verb: 'withdraw',
    to: 'managers',
    urgency: 'low',
    subject: '整改已撤销',
    words: (step) => `整改${what(step.after)}已撤销，不用再改${because(step)}`,
  },
];
