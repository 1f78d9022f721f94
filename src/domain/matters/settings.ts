import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { type Deadline, deadlineAfter, type Limit } from '@/domain/requests';
import { now } from '@/shared/clock';
import type { MatterStep } from './labels';

type LimitKey = `matters.${MatterStep}-days` | 'matters.follow-up-days' | 'matters.follow-up-ask-days';

/** A limit in days as it stands now; a value nobody could keep counts as one day. */
async function limitOf(payload: Payload, key: LimitKey, req?: PayloadRequest): Promise<Limit> {
  const setting = await currentSetting(payload, key, now(), req);
  return {
    value: Math.max(1, Math.trunc(Number(setting.value)) || 1),
    unit: 'day',
    dayKind: setting.dayKind ?? 'calendar',
    source: setting.validFrom === null ? '本市默认设置。' : `${setting.source}。`,
  };
}

/** By when a step that begins at `at` should be over, and why. */
export async function stepDeadline(req: PayloadRequest, step: MatterStep, at: Date): Promise<Deadline> {
  return deadlineAfter(at, await limitOf(req.payload, `matters.${step}-days`, req), '进入这一步时');
}

/** Until when households that are asked to look back may answer. */
export async function followUpDeadline(req: PayloadRequest, at: Date): Promise<Deadline> {
  return deadlineAfter(at, await limitOf(req.payload, 'matters.follow-up-ask-days', req), '开始回头看时');
}

/** In how many days households are asked again, unless somebody chooses a day. */
export async function followUpAfter(payload: Payload, req?: PayloadRequest): Promise<number> {
  return (await limitOf(payload, 'matters.follow-up-days', req)).value;
}

/** The rule by which the affected households decide, as it stands now. */
export async function appraisalRule(
  payload: Payload,
  req?: PayloadRequest,
): Promise<{ leastPercent: number; passPercent: number }> {
  return {
    leastPercent: percent(await numberOf(payload, 'matters.appraisal-least', req)),
    passPercent: percent(await numberOf(payload, 'matters.appraisal-pass', req)),
  };
}

/** The public sees no count of a building that rests on fewer voices. */
export async function publicLeast(payload: Payload): Promise<number> {
  return Math.max(2, await numberOf(payload, 'matters.public-least'));
}

const percent = (value: number) => Math.min(100, Math.max(1, value));

async function numberOf(payload: Payload, key: string, req?: PayloadRequest): Promise<number> {
  return Math.trunc(Number((await currentSetting(payload, key, now(), req)).value)) || 0;
}
