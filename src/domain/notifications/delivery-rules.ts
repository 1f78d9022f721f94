import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { type Minutes, minutesOf, type QuietHours, quietUntil } from './schedule';

/** When messages may go out, as administrators set it. */
export interface DeliveryRules {
  quiet: QuietHours;
  /** When staff get what was gathered for them. */
  digestTimes: Minutes[];
  /** How long small news of one request waits for more. */
  gatherMinutes: number;
}

const cacheKey = 'deliveryRules';

/** The rules in force now; read once per request. */
export function deliveryRules(payload: Payload, req?: PayloadRequest): Promise<DeliveryRules> {
  if (!req) return read(payload);
  const cached = req.context[cacheKey] as Promise<DeliveryRules> | undefined;
  if (cached) return cached;
  const rules = read(payload, req);
  req.context[cacheKey] = rules;
  return rules;
}

async function read(payload: Payload, req?: PayloadRequest): Promise<DeliveryRules> {
  const at = now();
  const value = async (key: string) => (await currentSetting(payload, key, at, req)).value;
  // One after the other: they share the transaction of the caller.
  const from = minutesOf(await value('notifications.quiet-from')) ?? 0;
  const until = minutesOf(await value('notifications.quiet-until')) ?? 0;
  const times = (await value('notifications.digest-times')).split(/[,，、\s]+/);
  const gather = Number(await value('notifications.gather-minutes'));
  return {
    quiet: { from, until },
    digestTimes: times.flatMap((time) => minutesOf(time) ?? []),
    gatherMinutes: Number.isFinite(gather) ? gather : 0,
  };
}

/** The end of the quiet hours it is now, or null: for messages to people without an account. */
export async function quietEnd(req: PayloadRequest): Promise<Date | null> {
  return quietUntil(now(), (await deliveryRules(req.payload, req)).quiet);
}
