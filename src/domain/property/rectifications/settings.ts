import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import type { Limit } from '@/domain/requests';
import { now } from '@/shared/clock';
import type { FixedRule } from './judge';

/** How long things take, and what happens when they are over. */
const dayKinds = {
  'property.rectification-days': 'working',
  'property.rectification-again-days': 'working',
  'property.rectification-extension-most': 'working',
  'property.rectification-check-days': 'working',
  'property.rectification-ask-days': 'calendar',
} as const;

type LimitKey = keyof typeof dayKinds;

/** A limit in days as it stands now; a value nobody could keep counts as one day. */
export async function rectificationLimit(
  payload: Payload,
  key: LimitKey,
  req?: PayloadRequest,
): Promise<Limit> {
  const setting = await currentSetting(payload, key, now(), req);
  return {
    value: Math.max(1, Math.trunc(Number(setting.value)) || 1),
    unit: 'day',
    dayKind: setting.dayKind ?? dayKinds[key],
    source: setting.validFrom === null ? '本市默认设置。' : `${setting.source}。`,
  };
}

/** The rule by which residents' answers decide. */
export async function fixedRule(payload: Payload, req?: PayloadRequest): Promise<FixedRule> {
  const least = await numberOf(payload, 'property.rectification-answers-least', req);
  const share = await numberOf(payload, 'property.rectification-fixed-share', req);
  return { least: Math.max(1, least), sharePercent: Math.min(100, Math.max(1, share)) };
}

async function numberOf(payload: Payload, key: string, req?: PayloadRequest): Promise<number> {
  return Math.trunc(Number((await currentSetting(payload, key, now(), req)).value)) || 0;
}
