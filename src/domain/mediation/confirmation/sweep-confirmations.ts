import type { Payload, PayloadRequest } from 'payload';
import { inTransaction, leanFind, readRow, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatDate, startOfDay, toIsoDay } from '@/shared/dates';
import type { AgreementRow } from '../agreements/agreement-row';
import { type DisputeRow, holdDispute } from '../dispute-row';
import { writeDisputeEvent } from '../move';
import { confirmationReminders } from '../settings';
import { tellMediators, tellParties } from '../tell';
import { daysLeft, isExpired, reminderDue } from './countdown';

/** More than run at once in a city. */
const most = 5000;

/**
 * Looks at every agreement whose confirmation can still be asked for: reminds both sides and the mediator as the end comes near, and says
 * that it is over when it is. Each in a transaction of its own that reads again: safe twice, in two processes, and after a crash.
 * @returns how many rows changed
 */
export async function sweepConfirmations({ payload }: { payload: Payload }): Promise<number> {
  const query = {
    where: [
      { field: 'confirmation', equals: 'open' },
      { field: 'state', equals: 'effective' },
    ],
    columns: ['dispute', 'confirmUntil', 'confirmReminded'],
    newestBy: 'id',
    limit: most,
  };
  const before = await confirmationReminders({ payload });
  const rows = await leanFind<AgreementRow>(payload, 'mediation-agreements', query);
  let changed = 0;
  for (const row of rows) {
    const due = isDue(row, before);
    if (due && (await inTransaction({ payload }, (req) => sweepOne(req, row, before)))) changed += 1;
  }
  return changed;
}

const isDue = ({ confirmUntil, confirmReminded }: AgreementRow, before: readonly number[]) =>
  confirmUntil !== null &&
  (isExpired(confirmUntil, now()) || reminderDue(confirmUntil, now(), before, confirmReminded) !== null);

async function sweepOne(
  req: PayloadRequest,
  found: Pick<AgreementRow, 'id' | 'dispute'>,
  before: readonly number[],
): Promise<boolean> {
  const dispute = await holdDispute(req, found.dispute);
  const row = await readRow<AgreementRow>(req.payload, 'mediation-agreements', found.id, req);
  if (row?.confirmation !== 'open' || !row.confirmUntil) return false;
  if (isExpired(row.confirmUntil, now())) {
    await updateColumns(req, 'mediation-agreements', row.id, { confirmation: 'expired' });
    await writeDisputeEvent(req, dispute, {
      verb: 'record-confirmation',
      actor: { userId: null, name: '系统' },
      label: '司法确认过期',
      detail: `最后一天是${formatDate(startOfDay(row.confirmUntil))}，没有申请`,
      told: '过了申请的期限',
    });
    return true;
  }
  return remind(req, dispute, row, before);
}

async function remind(
  req: PayloadRequest,
  dispute: DisputeRow,
  { id, confirmUntil, confirmReminded }: AgreementRow,
  before: readonly number[],
): Promise<boolean> {
  const due = confirmUntil ? reminderDue(confirmUntil, now(), before, confirmReminded) : null;
  if (due === null || !confirmUntil) return false;
  await updateColumns(req, 'mediation-agreements', id, { confirmReminded: due });
  await tellParties(req, dispute, 'confirm-soon', { key: `${toIsoDay(now())}:${due}` });
  await tellMediators(req, dispute, {
    occasion: `confirm-soon:${due}`,
    text: `申请司法确认还剩${daysLeft(confirmUntil, now())}天，请提醒双方；不申请的，记下来。`,
  });
  return true;
}
