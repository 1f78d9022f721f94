import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { type PeriodKind, periodKindLabels } from './rules/rule-set';

/** What a new round takes over from the settings; changing them later leaves it alone. */
export interface RoundDefaults {
  appraisalDays: number;
  appealDays: number;
}

export async function roundDefaults(payload: Payload, req?: PayloadRequest): Promise<RoundDefaults> {
  return {
    appraisalDays: await days(payload, 'appraisal-days', req),
    appealDays: await days(payload, 'appeal-days', req),
  };
}

/** How often rounds open by themselves for every branch; null for never. */
export async function automaticPeriod(payload: Payload): Promise<PeriodKind | null> {
  const { value } = await currentSetting(payload, 'stars.opens-every', now());
  return (Object.keys(periodKindLabels) as PeriodKind[]).find((kind) => kind === value) ?? null;
}

/** From how many stars on a member stands on the board of honour by name. */
export async function honourFrom(payload: Payload): Promise<number> {
  const { value } = await currentSetting(payload, 'stars.honour-from', now());
  return Math.min(5, Math.max(1, Math.trunc(Number(value)) || 3));
}

async function days(payload: Payload, key: string, req?: PayloadRequest): Promise<number> {
  const { value } = await currentSetting(payload, `stars.${key}`, now(), req);
  return Math.min(60, Math.max(1, Math.trunc(Number(value)) || 1));
}
