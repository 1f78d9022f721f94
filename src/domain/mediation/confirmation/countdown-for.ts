import type { Payload, PayloadRequest } from 'payload';
import { isWorkingDay } from '@/domain/requests';
import { confirmationDays } from '../settings';
import { type Countdown, confirmationCountdown } from './countdown';

/** The countdown by the setting and the national calendar. */
export async function countdownFor(
  reading: { payload: Payload; req?: PayloadRequest | undefined },
  effectiveOn: string,
): Promise<Countdown> {
  return confirmationCountdown(effectiveOn, await confirmationDays(reading), (day) => !isWorkingDay(day));
}
