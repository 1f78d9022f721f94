import type { Payload, PayloadRequest } from 'payload';
import { leanFirst } from '@/database';
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
  // Every step of a request asks for several.
  const query = {
    where: [
      { field: 'key', equals: key },
      { field: 'validFrom', before: new Date(at.getTime() + 1).toISOString() },
    ],
    columns: ['value', 'unit', 'dayKind', 'source', 'validFrom'],
    newestBy: 'validFrom',
  };
  const row = await leanFirst<Omit<Setting, 'key' | 'validFrom'> & { validFrom: string }>(
    payload,
    'settings',
    query,
    req,
  );
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
    unit: row.unit,
    dayKind: row.dayKind,
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
