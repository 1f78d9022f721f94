import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { recordDeletion } from '@/domain/accounts';
import { keptSince } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { isDomainError } from '@/shared/errors';
import { closeConsultation } from './asker-verbs';
import { holderOf } from './next-answerer';
import { type ConsultationRow, holdConsultation } from './row';
import { tellAnswerer, tellAsker, tellKeepers } from './tell';

const perRun = 200;
const dayLength = 86_400_000;
const actor = systemActor('系统定时');

/** Answered long enough ago: closes what nobody rated. Safe to repeat. @returns how many */
export async function closeAnswered({ payload }: { payload: Payload }): Promise<number> {
  const due = await leanFind<{ id: string }>(payload, 'legal-consultations', {
    where: [
      { field: 'state', equals: 'answered' },
      { field: 'closesAt', before: now().toISOString() },
    ],
    columns: [],
    newestBy: 'closesAt',
    limit: perRun,
  });
  let closed = 0;
  for (const { id } of due) {
    try {
      await closeConsultation({ payload, actor, id });
      closed += 1;
    } catch (error) {
      // Somebody asked back or rated in this moment: nothing is left to close.
      if (!isDomainError(error) || error.code !== 'invalid-state') throw error;
    }
  }
  return closed;
}

/** Reminds whoever answers a day before the term ends, and tells the community and whoever asked when it is over: once each. @returns how many messages */
export async function remindOfConsultations({ payload }: { payload: Payload }): Promise<number> {
  const at = now();
  const soon = await leanFind<Pick<ConsultationRow, 'id' | 'state' | 'dueAt' | 'remindedFor'>>(
    payload,
    'legal-consultations',
    {
      where: [
        { field: 'state', in: ['waiting', 'passed'] },
        { field: 'dueAt', before: new Date(at.getTime() + dayLength).toISOString() },
      ],
      columns: ['state', 'dueAt', 'remindedFor'],
      newestBy: 'dueAt',
      limit: perRun * 5,
    },
  );
  let told = 0;
  for (const { id, dueAt, remindedFor } of soon) {
    if (!dueAt || remindedFor === markOf(dueAt, at)) continue;
    told += await inTransaction({ payload, actor }, async (req) => {
      const row = await holdConsultation(req, id);
      const isOpen = row.state === 'waiting' || row.state === 'passed';
      if (!isOpen || !row.dueAt || row.remindedFor === markOf(row.dueAt, at)) return 0;
      const mark = markOf(row.dueAt, at);
      await updateColumns(req, 'legal-consultations', id, { remindedFor: mark });
      const over = row.dueAt <= at.toISOString();
      await tellAnswerer(req, row, {
        occasion: `remind:${mark}`,
        subject: over ? '一件法律咨询过期没有答复' : '一件法律咨询快到期了',
        text: `法律咨询${row.number}${over ? '已经过期' : `${formatDate(row.dueAt)}到期`}，请尽快答复。`,
        urgent: over,
      });
      if (over) {
        await tellKeepers(req, row, {
          occasion: `overdue:${mark}`,
          subject: '有法律咨询过期没有答复',
          text: `法律咨询${row.number}过期没有答复，请催办或者另外指定。`,
        });
        // They were promised a day: whoever waits is told that it was not kept, once for each promise.
        await tellAsker(req, row, {
          occasion: `overdue:${mark}`,
          subject: '您的法律咨询超过期限还没有答复',
          text: `您的法律咨询（${row.number}）超过了期限，还没有答复，对不起。${holderOf(row) ? '已经催办，也' : '已经'}告诉了社区。您不用再提，着急的请打12348。`,
        });
      }
      return 1;
    });
  }
  return told;
}

/** Whether a deadline is over without an answer, and whether everybody was told of that yet; null while there is time. Pure. */
export function latenessOf(
  { state, dueAt, remindedFor }: Pick<ConsultationRow, 'state' | 'dueAt' | 'remindedFor'>,
  at: Date,
): 'told' | 'untold' | null {
  const isOpen = state === 'waiting' || state === 'passed';
  if (!isOpen || !dueAt || new Date(dueAt) > at) return null;
  return remindedFor === markOf(dueAt, at) ? 'told' : 'untold';
}

const markOf = (dueAt: string, at: Date): string =>
  `${new Date(dueAt).toISOString()}${dueAt <= at.toISOString() ? ':over' : ''}`;

/** Deletes the phones of consultations that ended long ago (个人信息保护法 19). @returns how many */
export async function forgetConsultationPhones({ payload }: { payload: Payload }): Promise<number> {
  const before = await keptSince(payload, 'law.phone-kept-days');
  if (before === null) return 0;
  const over = await leanFind<{ id: string }>(payload, 'legal-consultations', {
    where: [
      { field: 'closedAt', before },
      { field: 'phoneForgottenAt', exists: false },
    ],
    columns: [],
    newestBy: 'closedAt',
    limit: perRun,
  });
  if (over.length === 0) return 0;
  return inTransaction({ payload, actor }, async (req) => {
    const at = now().toISOString();
    for (const { id } of over)
      await updateColumns(req, 'legal-consultations', id, {
        phoneCipher: null,
        phoneIndex: null,
        phoneForgottenAt: at,
      });
    await recordDeletion(req, { actor, what: '法律咨询留的手机号', rows: over.length, ground: 'retention' });
    return over.length;
  });
}
