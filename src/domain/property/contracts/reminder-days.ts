import type { Payload } from 'payload';
import { currentSetting } from '@/domain/publishing';

const otherwise = 60;

/** How many days before its end a contract comes up as something to do (a setting). */
export async function reminderDays(payload: Payload): Promise<number> {
  const { value } = await currentSetting(payload, 'property.contract-reminder-days');
  const days = Number(value);
  return Number.isFinite(days) && value !== '' ? days : otherwise;
}
