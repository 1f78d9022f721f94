import type { Payload } from 'payload';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { memo } from '@/shared/memo';

/** The bounds of the doors that outside systems use, each an editable settings row with its source. */
export interface IntakeLimits {
  /** Seconds a caller's clock may be ahead of or behind ours. */
  clockSkew: number;
  /** Largest body, in bytes. */
  bodyMost: number;
  /** Calls of one channel per minute and process. */
  rate: number;
  /** Calls with a wrong signature or key per address, minute and process. */
  refusedRate: number;
  /** Milliseconds within which equal reports without a number count as one. */
  equalWindow: number;
}

/**
 * What holds without a settings row. 300 seconds is the product's protocol (docs/intake.md, 渠道接口约定); the others are
 * values of this platform: a hotline of a county files far less than 600 requests a minute, and text fits in 256 KB.
 */
const otherwise = {
  'intake.clock-skew': 300,
  'intake.body-most': 256,
  'intake.rate': 600,
  'intake.refused-rate': 60,
  'intake.equal-window': 10,
} as const;
type LimitKey = keyof typeof otherwise;
const keys = Object.keys(otherwise) as LimitKey[];

/** The limits of a new installation. */
export const usualIntakeLimits: IntakeLimits = limitsFrom((key) => otherwise[key]);

const kept = memo<Payload, IntakeLimits>({ milliseconds: 10_000, read: readLimits });

/** The limits in force, read again when they are older than ten seconds. */
export function intakeLimits(payload: Payload): Promise<IntakeLimits> {
  return kept.get(payload);
}

async function readLimits(payload: Payload): Promise<IntakeLimits> {
  const at = now();
  const values = new Map<string, number>();
  for (const key of keys) {
    const { validFrom, value } = await currentSetting(payload, key, at);
    values.set(key, validFrom === null ? otherwise[key] : Number(value));
  }
  return limitsFrom((key) => values.get(key) ?? otherwise[key]);
}

/** From the units people write (seconds, kilobytes, minutes) to those the code counts in. */
function limitsFrom(value: (key: LimitKey) => number): IntakeLimits {
  return {
    clockSkew: value('intake.clock-skew'),
    bodyMost: value('intake.body-most') * 1024,
    rate: value('intake.rate'),
    refusedRate: value('intake.refused-rate'),
    equalWindow: value('intake.equal-window') * 60_000,
  };
}
