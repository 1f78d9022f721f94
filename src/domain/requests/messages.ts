import type { PayloadRequest } from 'payload';
import { enqueueMessage } from '@/domain/accounts';
import { formatDate } from '@/shared/dates';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { isMobilePhone } from '@/shared/personal-data';
import { dispatchSentences } from './dispatch/sentences';
import type { EventVerb } from './events';
import type { RequestRow } from './request-row';
import { trackingPath } from './tracking';

/** What the requester is told at a step; a step that is not here is our inner business. */
const sentences: Partial<Record<EventVerb, (request: RequestRow) => string>> = {
  file: ({ number }) => `您反映的问题已收到，编号${number}。`,
  accept: ({ number, dueAt }) =>
    `您反映的问题（${number}）已受理${dueAt ? `，${formatDate(dueAt)}前答复您` : ''}。`,
  decline: ({ number, referral }) => `您反映的问题（${number}）不归本平台办理。${referral ?? ''}`,
  dispatch: ({ number, confidential }) =>
    `您反映的问题（${number}）已派给承办单位，${confidential ? '由服务中心和您联系' : '承办人员会联系您'}。`,
  return: ({ number }) => `您反映的问题（${number}）要换一个单位办理，正在重新派单。`,
  start: ({ number }) => `您反映的问题（${number}）已开始办理。`,
  extend: ({ number, dueAt }) =>
    `您反映的问题（${number}）需要更多时间${dueAt ? `，新的期限是${formatDate(dueAt)}` : ''}。`,
  pause: ({ number }) => `您反映的问题（${number}）暂时无法推进，已暂停计时，恢复后会告诉您。`,
  resume: ({ number }) => `您反映的问题（${number}）已恢复办理。`,
  'report-progress': ({ number }) => `您反映的问题（${number}）有新的进展，请查看。`,
  reply: ({ number }) => `您反映的问题（${number}）有答复了，请看看是否解决并作出评价。`,
  'receive-reply': ({ number }) => `您反映的问题（${number}）有答复了。`,
  'recount-deadline': ({ number, dueAt }) =>
    `您反映的问题（${number}）按放假安排重新计算了期限${dueAt ? `，${formatDate(dueAt)}前答复您` : ''}。`,
  reopen: ({ number }) => `您反映的问题（${number}）将重新办理。`,
  close: ({ number }) => `您反映的问题（${number}）已办结。`,
  ...dispatchSentences,
};

/** The number text messages go to; null without a phone, or when it is a landline. */
export function mobileOf({ requesterPhoneCipher }: Pick<RequestRow, 'requesterPhoneCipher'>): string | null {
  if (!requesterPhoneCipher) return null;
  const phone = keyring().decrypt(requesterPhoneCipher, 'phone');
  return isMobilePhone(phone) ? phone : null;
}

/**
 * Writes the message about a step to the outbox, in the transaction of the step; once per step whatever happens. Who left
 * a landline or no phone gets none: the pages say so.
 */
export async function tellRequester(
  req: PayloadRequest,
  request: RequestRow,
  verb: EventVerb,
): Promise<void> {
  const sentence = sentences[verb];
  // Whoever asked hears about the whole; its parts are our way of working.
  if (!sentence || request.partOf) return;
  await tell(req, request, {
    template: `request.${verb}`,
    sentence: sentence(request),
    key: `${request.revision}`,
  });
}

/** Writes one sentence about a request to the outbox, with the link to its progress; `key` tells occasions apart. */
export async function tell(
  req: PayloadRequest,
  request: RequestRow,
  { template, sentence, key }: { template: string; sentence: string; key: string },
): Promise<void> {
  const phone = mobileOf(request);
  if (phone === null) return;
  await enqueueMessage({
    req,
    to: phone,
    channel: 'sms',
    template,
    data: {
      subject: `诉求${request.number}`,
      text: `${sentence}查看进度：${env().siteUrl}${trackingPath(request)}`,
    },
    key: `request:${request.id}:${key}`,
  });
}
