import type { Payload } from 'payload';
import { now } from '@/shared/clock';
import { formatDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import type { Deadline } from '../deadlines';
import { dayOf } from '../working-days';
import { intakeLimits } from './limits';

/** Moments of a request that decide its clocks, as the database has them. */
interface Arrival {
  submittedAt: string;
  /** Absent on requests that came with a file. */
  receivedAt?: string | null;
}

/**
 * Where the clocks of a request begin: when it reached us. The handling unit answers for its own time, not for the time a
 * request lay elsewhere, and a moment that a channel writes into a message must not decide whether a unit is late
 * (国办发〔2020〕53号 measures from 受理 on).
 */
export function clockStart({ submittedAt, receivedAt }: Arrival): Date {
  return new Date(receivedAt ?? submittedAt);
}

/** A deadline counted from {@link clockStart}, with words that say so when a channel passed the request on. */
export function fromReceipt(deadline: Deadline, arrival: Arrival): Deadline {
  const sent = new Date(arrival.submittedAt);
  const received = clockStart(arrival);
  if (sent.getTime() === received.getTime()) return deadline;
  const reason = deadline.reason.replace('从提交时起', '从收到时起');
  if (dayOf(sent) === dayOf(received)) return { ...deadline, reason };
  return { ...deadline, reason: `渠道${formatDay(received)}转来，从收到时起算：${reason}` };
}

/** @throws DomainError validation when it was sent later than now, by more than clocks differ */
export async function refuseFuture(payload: Payload, submittedAt: Date | undefined): Promise<void> {
  if (!submittedAt) return;
  const { clockSkew } = await intakeLimits(payload);
  if (submittedAt.getTime() > now().getTime() + clockSkew * 1000)
    fail('validation', { fields: { submittedAt: '提交时间在将来，请核对' } });
}
