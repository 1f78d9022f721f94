import type { Urgency } from '@/domain/accounts';
import { formatDateTime } from '@/shared/dates';
import type { EventVerb } from '../events';
import type { RequestRow } from '../request-row';
import { laterStaffNews } from './later-sentences';

/** Whom of the staff something concerns. */
export type StaffAudience = 'handlers' | 'co-handlers' | 'operators' | 'supervisors';

/** One line of the table: who is told at a step, how much it hurries, in which words. */
export interface StaffNews {
  verb: EventVerb;
  to: StaffAudience;
  urgency(request: RequestRow): Urgency;
  subject: string;
  words(request: RequestRow): string;
  /** Only for some requests; for all when absent. */
  when?(request: RequestRow): boolean;
}

const low = (): Urgency => 'low';
const normal = (): Urgency => 'normal';
const urgent = (): Urgency => 'urgent';
const isEmergency = ({ urgency }: RequestRow) => urgency === 'emergency';
const byEmergency = (request: RequestRow): Urgency => (isEmergency(request) ? 'urgent' : 'low');
const what = ({ number, title }: RequestRow) => `${number}“${title}”`;
const until = ({ dueAt }: RequestRow) => (dueAt ? `，${formatDateTime(dueAt)}前答复` : '');

/** Who of the staff is told at which step; what stands in nobody's line is found in the to-do lists. */
export const staffTable: readonly StaffNews[] = [
  {
    verb: 'file',
    to: 'operators',
    urgency: urgent,
    subject: '危急诉求，请马上受理',
    when: isEmergency,
    words: (request) => `收到危急诉求${what(request)}${until(request)}，请马上受理派单。`,
  },
  {
    verb: 'dispatch',
    to: 'handlers',
    urgency: byEmergency,
    subject: '新派来的诉求',
    words: (request) =>
      `${isEmergency(request) ? '危急！' : ''}新派来诉求${what(request)}${until(request)}，请先联系反映人。`,
  },
  {
    verb: 'arbitrate',
    to: 'handlers',
    urgency: byEmergency,
    subject: '督办员裁定由本单位办理',
    words: (request) => `督办员裁定诉求${what(request)}由本单位办理${until(request)}。`,
  },
  {
    verb: 'add-co-unit',
    to: 'co-handlers',
    urgency: byEmergency,
    subject: '请本单位协办',
    words: (request) => `请本单位协办诉求${what(request)}${until(request)}。`,
  },
  {
    verb: 'contribute',
    to: 'handlers',
    urgency: low,
    subject: '协办单位已反馈',
    words: (request) => `协办单位对诉求${what(request)}作了反馈。`,
  },
  {
    verb: 'return',
    to: 'operators',
    urgency: byEmergency,
    subject: '单位退回，请重新派单',
    words: (request) => `诉求${what(request)}被退回，请重新派单。`,
  },
  {
    verb: 'dispute',
    to: 'operators',
    urgency: byEmergency,
    subject: '派单异议，请处理',
    words: (request) => `承办单位对诉求${what(request)}提出派单异议，请处理。`,
  },
  {
    verb: 'decide-dispute',
    to: 'handlers',
    urgency: normal,
    subject: '派单异议已处理',
    words: (request) => `诉求${what(request)}的派单异议已处理，请查看。`,
  },
  {
    verb: 'apply-extension',
    to: 'supervisors',
    urgency: normal,
    subject: '延期申请，请审批',
    words: (request) => `诉求${what(request)}申请延期${until(request)}，请审批。`,
  },
  {
    verb: 'apply-pause',
    to: 'supervisors',
    urgency: normal,
    subject: '挂起申请，请审批',
    words: (request) => `诉求${what(request)}申请挂起${until(request)}，请审批。`,
  },
  {
    verb: 'decide-application',
    to: 'handlers',
    urgency: normal,
    subject: '申请已审批',
    words: (request) => `诉求${what(request)}的申请已审批，请查看结果。`,
  },
  ...(['evaluate', 'record-return-visit', 'say-unsolved', 'reopen'] as const).map(
    (verb): StaffNews => ({
      verb,
      to: 'handlers',
      urgency: (request) => (isEmergency(request) ? 'urgent' : 'normal'),
      subject: '诉求要重新办理',
      when: ({ state }) => state === 'reopened',
      words: (request) => `诉求${what(request)}没有解决，要重新办理${until(request)}。原因见办理记录。`,
    }),
  ),
  ...(['evaluate', 'record-return-visit'] as const).map(
    (verb): StaffNews => ({
      verb,
      to: 'handlers',
      urgency: low,
      subject: '反映人已评价',
      when: ({ state, solved }) => state === 'closed' && Boolean(solved),
      words: (request) => `反映人评价了诉求${what(request)}，请查看。`,
    }),
  ),
  ...(['evaluate', 'record-return-visit', 'say-unsolved'] as const).map(
    (verb): StaffNews => ({
      verb,
      to: 'supervisors',
      urgency: low,
      subject: '反映人说没有解决',
      when: ({ state }) => state === 'reopened',
      words: (request) => `反映人说诉求${what(request)}没有解决，已重办。`,
    }),
  ),
  ...laterStaffNews,
];
