import type { Urgency } from '@/domain/accounts';
import { formatDate } from '@/shared/dates';
import type { RequestRow } from '../request-row';
import { withUnit } from '../state-names';
import type { RequesterNews } from './requester-table';
import type { StaffAudience, StaffNews } from './staff-table';

/** What the requester is told about what was said later. Their own words need no message: the page confirms them. */
export const laterNews = {
  'answer-supplement': {
    urgency: 'normal',
    words: ({ number, state, dueAt }) =>
      state === 'submitted'
        ? `看过您的补充说明，您反映的问题（${number}）重新受理${dueAt ? `，${formatDate(dueAt)}前答复您` : ''}。`
        : `服务中心看过了您对${number}的补充说明，请查看说明。`,
  },
  cancel: {
    urgency: 'urgent',
    words: ({ number }) => `您已撤回反映的问题（${number}），不再办理。不是您本人撤回的，请拨打12345。`,
  },
  'correct-reply': {
    urgency: 'normal',
    words: ({ number }) => `您反映的问题（${number}）的答复作了更正，请再看一看。`,
  },
} satisfies Record<string, RequesterNews>;

/** A unit has it and is told; in all other states the service centre is. */
const atUnit = ({ state, leadUnit }: RequestRow) =>
  withUnit.some((one) => one === state) && leadUnit !== null;
const hurry =
  (usual: Urgency) =>
  ({ urgency }: RequestRow): Urgency =>
    urgency === 'emergency' ? 'urgent' : usual;
const what = ({ number, title }: RequestRow) => `${number}“${title}”`;

/** The unit that has it, or the service centre as long as none has. */
function toWhoHasIt(news: Omit<StaffNews, 'to' | 'when'>): StaffNews[] {
  const audiences: [StaffAudience, (request: RequestRow) => boolean][] = [
    ['handlers', atUnit],
    ['operators', (request) => !atUnit(request)],
  ];
  return audiences.map(([to, when]) => ({ ...news, to, when }));
}

/** Who of the staff is told of what was said later. */
export const laterStaffNews: readonly StaffNews[] = [
  ...toWhoHasIt({
    verb: 'supplement',
    urgency: hurry('normal'),
    subject: '反映人有补充说明',
    words: (request) =>
      request.state === 'declined'
        ? `诉求${what(request)}不予受理后，反映人补充了情况，请看要不要重新受理。`
        : `反映人对诉求${what(request)}补充了情况，请查看。`,
  }),
  ...toWhoHasIt({
    verb: 'urge',
    urgency: hurry('normal'),
    subject: '反映人来电催单',
    words: (request) =>
      `反映人来电催办诉求${what(request)}，已催${request.urgeCount ?? 1}次，请尽快办理并联系。`,
  }),
  {
    verb: 'cancel',
    to: 'operators',
    urgency: () => 'low',
    subject: '反映人撤回诉求',
    words: (request) => `反映人撤回了诉求${what(request)}，不用再办理。`,
  },
];
