import type { Payload, PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { settingDefinition } from './setting-keys';

/** A setting as it stood at a moment, with where it comes from. */
export interface Setting {
  key: string;
  value: string;
  unit: string | null;
  dayKind: 'working' | 'calendar' | null;
  source: string;
  /** ISO 8601, UTC; null when no row was in force and the default of the product applies. */
  validFrom: string | null;
}

/**
 * The row of `key` in force at `at` (default: now): the newest one whose validFrom is not later. Without such a row the
 * product's default (empty when the caller keeps its own), so that a deadline decided long ago stays explainable with the value of its day.
 */
export async function currentSetting(
  payload: Payload,
  key: string,
  at: Date = now(),
  req?: PayloadRequest,
): Promise<Setting> {
  const { docs } = await payload.find({
    collection: 'settings',
    where: { and: [{ key: { equals: key } }, { validFrom: { less_than_equal: at.toISOString() } }] },
    sort: ['-validFrom', '-createdAt'],
    select: { value: true, unit: true, dayKind: true, source: true, validFrom: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  });
  const row = docs[0];
  if (!row) {
    return {
      key,
      value: settingDefinition(key)?.otherwise ?? '',
      unit: null,
      dayKind: null,
      source: '系统默认',
      validFrom: null,
    };
  }
  return {
    key,
    value: row.value,
    unit: row.unit ?? null,
    dayKind: row.dayKind ?? null,
    source: row.source,
    validFrom: row.validFrom,
  };
}

/** A flag setting as a boolean. */
export async function settingIsOn(
  payload: Payload,
  key: string,
  at?: Date,
  req?: PayloadRequest,
): Promise<boolean> {
  return (await currentSetting(payload, key, at, req)).value === 'true';
}
