import type { Urgency } from '@/domain/accounts';
import { formatDate } from '@/shared/dates';
import type { EventVerb } from '../events';
import type { RequestRow } from '../request-row';
import { dispatchNews } from './dispatch-sentences';
import { easedWords, isEased } from './eased';
import { laterNews } from './later-sentences';

/** What the requester is told at one step: in which words, and whether it can wait. */
export interface RequesterNews {
  urgency: Urgency;
  /** `before`: the request as it was before the step. */
  words(request: RequestRow, before: RequestRow): string;
  /** Only for some outcomes of the step; for all when absent. */
  when?(request: RequestRow): boolean;
}

/** A step that is not here is our inner business. What the requester has just done themselves is confirmed at once. */
export const requesterTable: Partial<Record<EventVerb, RequesterNews>> = {
  file: { urgency: 'urgent', words: ({ number }) => `您反映的问题已收到，编号${number}。` },
  accept: {
    urgency: 'normal',
    words: (request, before) =>
      isEased(before, request)
        ? `您反映的问题（${request.number}）已受理。经核实${easedWords(before, request)}，理由请看办理进度。`
        : `您反映的问题（${request.number}）已受理${request.dueAt ? `，${formatDate(request.dueAt)}前答复您` : ''}。`,
  },
  decline: {
    urgency: 'normal',
    words: ({ number, referral }) => `您反映的问题（${number}）不归本平台办理。${referral ?? ''}`,
  },
  reconsider: {
    urgency: 'normal',
    words: ({ number, dueAt }) =>
      `您反映的问题（${number}）经复核，重新受理${dueAt ? `，${formatDate(dueAt)}前答复您` : ''}。`,
  },
  'recall-dispatch': {
    urgency: 'low',
    words: ({ number }) => `您反映的问题（${number}）要换一个单位办理，正在重新派单，答复期限不变。`,
  },
  dispatch: {
    urgency: 'low',
    words: ({ number, confidential }) =>
      `您反映的问题（${number}）已派给承办单位，${confidential ? '由服务中心和您联系' : '承办人员会联系您'}。`,
  },
  return: {
    urgency: 'low',
    words: ({ number }) => `您反映的问题（${number}）要换一个单位办理，正在重新派单。`,
  },
  start: { urgency: 'low', words: ({ number }) => `您反映的问题（${number}）已开始办理。` },
  extend: {
    urgency: 'normal',
    words: ({ number, dueAt }) =>
      `您反映的问题（${number}）需要更多时间${dueAt ? `，新的期限是${formatDate(dueAt)}` : ''}。`,
  },
  pause: {
    urgency: 'normal',
    words: ({ number }) => `您反映的问题（${number}）暂时无法推进，已暂停计时，恢复后会告诉您。`,
  },
  resume: { urgency: 'low', words: ({ number }) => `您反映的问题（${number}）已恢复办理。` },
  'report-progress': {
    urgency: 'normal',
    words: ({ number }) => `您反映的问题（${number}）有新的进展，请查看。`,
  },
  reply: {
    urgency: 'normal',
    words: ({ number }) => `您反映的问题（${number}）有答复了，请看看是否解决并作出评价。`,
  },
  'receive-reply': { urgency: 'normal', words: ({ number }) => `您反映的问题（${number}）有答复了。` },
  'recount-deadline': {
    urgency: 'normal',
    words: ({ number, dueAt }) =>
      `您反映的问题（${number}）按放假安排重新计算了期限${dueAt ? `，${formatDate(dueAt)}前答复您` : ''}。`,
  },
  reopen: { urgency: 'normal', words: ({ number }) => `您反映的问题（${number}）将重新办理。` },
  'say-unsolved': {
    urgency: 'urgent',
    words: ({ number, dueAt }) =>
      `知道了，您反映的问题（${number}）没有解决，将重新办理${dueAt ? `，${formatDate(dueAt)}前答复您` : ''}。`,
  },
  close: { urgency: 'normal', words: closed },
  // What the requester said on the phone is no news to them; what follows from it is.
  'record-return-visit': {
    urgency: 'normal',
    when: ({ state, solved }) => state === 'reopened' || (state === 'closed' && !solved),
    words: (request) =>
      request.state === 'reopened'
        ? `您反映的问题（${request.number}）没有解决，将重新办理${request.dueAt ? `，${formatDate(request.dueAt)}前答复您` : ''}。`
        : closed(request),
  },
  ...dispatchNews,
  ...laterNews,
};

/** What is told without a step of the request. */
export const besideSteps = {
  'evaluation-reminder': {
    urgency: 'normal',
    words: ({ number, evaluationDueAt }) =>
      `您反映的问题（${number}）解决了吗？请在${evaluationDueAt ? formatDate(evaluationDueAt) : '截止日'}前评价；没有评价的，到期按未评价办结。`,
  },
} satisfies Record<string, RequesterNews>;

function closed({ number }: RequestRow): string {
  return `您反映的问题（${number}）已办结。如果没有解决，可以在链接里告诉我们，会重新办理。`;
}
