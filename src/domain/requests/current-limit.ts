import type { Payload, PayloadRequest } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { defaultLimits, type Limit, type LimitKey } from './limits';

/**
 * The limit of `key` in force at `at`: the newest settings row that is valid by then, otherwise the product's default.
 * Limits are added, never overwritten, so an old deadline stays explainable.
 */
export async function currentLimit(
  payload: Payload,
  key: LimitKey,
  at: Date,
  req?: PayloadRequest,
): Promise<Limit> {
  const setting = await currentSetting(payload, key, at, req);
  const otherwise = defaultLimits[key];
  if (setting.validFrom === null) return otherwise;
  return {
    value: Number(setting.value),
    unit: setting.unit === null ? otherwise.unit : /时|hour/.test(setting.unit) ? 'hour' : 'day',
    dayKind: setting.dayKind ?? otherwise.dayKind,
    source: setting.source,
  };
}
