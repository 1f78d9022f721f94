import type { Urgency } from '@/domain/accounts';
import { formatDateTime } from '@/shared/dates';
import type { EventVerb } from '../events';
import type { RequestRow } from '../request-row';
import { openStates } from '../states';
import { easedWords, isEased } from './eased';
import { laterStaffNews } from './later-sentences';

/**
 * Whom of the staff something concerns; `former-handlers`: of the unit that led before the step; `handed-over`: whoever handed it over to
 * mediation, and whoever has it now.
 */
export type StaffAudience =
  | 'handlers'
  | 'former-handlers'
  | 'co-handlers'
  | 'operators'
  | 'supervisors'
  | 'handed-over';

/** A step with the request as it was before it and as it is now. */
export interface StepTaken {
  verb: EventVerb;
  before: RequestRow;
  request: RequestRow;
}

/** One line of the table: who is told at a step, how much it hurries, in which words. */
export interface StaffNews {
  verb: EventVerb;
  to: StaffAudience;
  urgency(request: RequestRow, before: RequestRow): Urgency;
  subject: string;
  words(request: RequestRow, before: RequestRow): string;
  /** Only for some requests; for all when absent. */
  when?(request: RequestRow, before: RequestRow): boolean;
}

const low = (): Urgency => 'low';
const normal = (): Urgency => 'normal';
const urgent = (): Urgency => 'urgent';
const isEmergency = ({ urgency }: RequestRow) => urgency === 'emergency';
const byEmergency = (request: RequestRow): Urgency => (isEmergency(request) ? 'urgent' : 'low');
const what = ({ number, title }: RequestRow) => `${number}“${title}”`;
const needsRuling = ({ needsArbitration }: RequestRow) => Boolean(needsArbitration);
/** Another unit leads than before. */
const isHandedOn = ({ leadUnit }: RequestRow, before: RequestRow) => leadUnit !== before.leadUnit;
const isRelieved = (request: RequestRow, before: RequestRow) =>
  before.leadUnit !== null && isHandedOn(request, before);
const until = ({ dueAt }: RequestRow) => (dueAt ? `，${formatDateTime(dueAt)}前答复` : '');

/** The lines of the table that a step sets off. */
export function staffNewsOf({ verb, before, request }: StepTaken): StaffNews[] {
  return staffTable.filter((line) => line.verb === verb && line.when?.(request, before) !== false);
}

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
    verb: 'accept',
    to: 'supervisors',
    urgency: (_request, before) => (isEmergency(before) ? 'urgent' : 'normal'),
    subject: '受理时放宽了办理期限',
    when: (request, before) => isEased(before, request),
    words: (request, before) => `受理诉求${what(request)}时${easedWords(before, request)}，理由见办理记录。`,
  },
  {
    verb: 'reconsider',
    to: 'operators',
    urgency: byEmergency,
    subject: '督办员决定重新受理，请派单',
    words: (request) => `督办员决定重新受理诉求${what(request)}${until(request)}，请派单。`,
  },
  {
    verb: 'give-back',
    to: 'handed-over',
    urgency: normal,
    subject: '调解组织退回了移交的诉求',
    words: (request) =>
      `诉求${what(request)}移交人民调解被退回，${openStates.includes(request.state) ? '请接着办理，' : ''}原因见办理记录。`,
  },
  {
    verb: 'recall-dispatch',
    to: 'former-handlers',
    urgency: byEmergency,
    subject: '派单已收回，不用再办',
    words: (request) => `诉求${what(request)}派错了单位，已由服务中心收回，不计退回，不用再办。`,
  },
  {
    verb: 'recall-dispatch',
    to: 'co-handlers',
    urgency: low,
    subject: '派单已收回，不用再协办',
    words: (request) => `诉求${what(request)}的派单已收回，不用再协办。`,
  },
  {
    verb: 'dispatch',
    to: 'former-handlers',
    urgency: normal,
    subject: '诉求已改派其他单位',
    when: isRelieved,
    words: (request) => `诉求${what(request)}已改派其他单位，不用再办。`,
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
    verb: 'arbitrate',
    to: 'former-handlers',
    urgency: normal,
    subject: '督办员裁定由其他单位办理',
    when: isRelieved,
    words: (request) => `督办员裁定诉求${what(request)}由其他单位办理，本单位不用再办。`,
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
    when: (request) => !needsRuling(request),
    words: (request) => `诉求${what(request)}被退回，请重新派单。`,
  },
  {
    verb: 'dispute',
    to: 'operators',
    urgency: byEmergency,
    subject: '派单异议，请处理',
    when: (request) => !needsRuling(request),
    words: (request) => `承办单位对诉求${what(request)}提出派单异议，请处理。`,
  },
  ...(['return', 'dispute'] as const).flatMap((verb): StaffNews[] => [
    {
      verb,
      to: 'supervisors',
      urgency: (request) => (isEmergency(request) ? 'urgent' : 'normal'),
      subject: '多次退回或异议，请裁定',
      when: needsRuling,
      words: (request) => `诉求${what(request)}已多次被退回或提出异议${until(request)}，请裁定承办单位。`,
    },
    {
      verb,
      to: 'operators',
      urgency: low,
      subject: '已转督办员裁定',
      when: needsRuling,
      words: (request) => `诉求${what(request)}多次被退回或提出异议，由督办员裁定承办单位，供您了解。`,
    },
  ]),
  {
    verb: 'decide-dispute',
    to: 'handlers',
    urgency: byEmergency,
    subject: '新派来的诉求',
    when: isHandedOn,
    words: (request) =>
      `${isEmergency(request) ? '危急！' : ''}处理派单异议后，诉求${what(request)}派给本单位${until(request)}，请先联系反映人。`,
  },
  {
    verb: 'decide-dispute',
    to: 'former-handlers',
    urgency: normal,
    subject: '派单异议成立，已改派',
    when: isHandedOn,
    words: (request) => `本单位对诉求${what(request)}的派单异议成立，已改派其他单位，不用再办。`,
  },
  {
    verb: 'decide-dispute',
    to: 'handlers',
    urgency: normal,
    subject: '派单异议不成立，请继续办理',
    when: (request, before) => !isHandedOn(request, before),
    words: (request) =>
      `诉求${what(request)}的派单异议不成立，仍由本单位办理${until(request)}，理由见办理记录。`,
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
