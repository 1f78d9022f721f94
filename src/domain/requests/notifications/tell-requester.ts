import type { PayloadRequest } from 'payload';
import type { Urgency } from '@/domain/accounts';
import { notifyRequester } from '@/domain/notifications';
import { keyring } from '@/shared/encryption';
import { isMobilePhone } from '@/shared/personal-data';
import type { EventVerb } from '../events';
import type { RequestRow } from '../request-row';
import { trackingPath } from '../tracking';
import { emailStopPath } from './email-stop';
import { besideSteps, type RequesterNews, requesterTable } from './requester-table';

/** The number text messages go to; null without a phone, or when it is a landline. */
export function mobileOf({ requesterPhoneCipher }: Pick<RequestRow, 'requesterPhoneCipher'>): string | null {
  if (!requesterPhoneCipher) return null;
  const phone = keyring().decrypt(requesterPhoneCipher, 'phone');
  return isMobilePhone(phone) ? phone : null;
}

/** The address left by somebody without an account; whoever has one chooses there. */
function mailOf(request: RequestRow): { to: string; stopPath: string } | null {
  const { requesterEmailCipher, requesterAccount, id } = request;
  if (!requesterEmailCipher || requesterAccount) return null;
  return { to: keyring().decrypt(requesterEmailCipher, 'email'), stopPath: emailStopPath(id) };
}

/**
 * Writes the message about a step to the outbox, in the transaction of the step; once per step whatever happens. Who left
 * a landline or no phone gets no text message: the pages say so. `before`: the request as it was before the step.
 */
export async function tellRequester(
  req: PayloadRequest,
  request: RequestRow,
  verb: EventVerb,
  before: RequestRow = request,
): Promise<void> {
  const news = requesterTable[verb];
  // Whoever asked hears about the whole; its parts are our way of working.
  if (!news || request.partOf || news.when?.(request) === false) return;
  await tell(req, request, {
    template: `request.${verb}`,
    sentence: news.words(request, before),
    urgency: news.urgency,
    key: `${request.revision}`,
  });
}

/** Reminds the requester that the time to evaluate is nearly over; once for an answer. */
export async function tellReminder(req: PayloadRequest, request: RequestRow): Promise<void> {
  const news: RequesterNews = besideSteps['evaluation-reminder'];
  await tell(req, request, {
    template: 'request.evaluation-reminder',
    sentence: news.words(request, request),
    urgency: news.urgency,
    key: `evaluation-reminder:${request.evaluationDueAt ?? request.revision}`,
  });
}

/** Writes one sentence about a request to the outbox, with the link to its progress; `key` tells occasions apart. */
export async function tell(
  req: PayloadRequest,
  request: RequestRow,
  news: { template: string; sentence: string; key: string; urgency: Urgency },
): Promise<void> {
  const person = { phone: mobileOf(request), account: request.requesterAccount, mail: mailOf(request) };
  if (person.phone === null && person.account === null && person.mail === null) return;
  await notifyRequester(req, person, {
    template: news.template,
    // Whoever waits with water running in the flat is not told tomorrow.
    urgency: request.urgency === 'emergency' ? 'urgent' : news.urgency,
    subject: `诉求${request.number}`,
    text: news.sentence,
    href: trackingPath(request),
    linkWords: '查看进度：',
    about: { collection: 'requests', id: request.id },
    discreet: Boolean(request.confidential),
    key: `request:${request.id}:${news.key}`,
  });
}
