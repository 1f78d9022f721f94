import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { input } from '@/domain/organization';
import { now } from '@/shared/clock';
import { type FieldMessages, fail, isDomainError } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { noticeHours } from '../settings';
import { mostSlots, slotMinutes } from './slots';

/** What is asked about the time and the place of a session. */
export const timeShape = {
  startsAt: input.moment('开始'),
  endsAt: input.moment('结束'),
  place: input.text('地点', 100),
  room: input.optionalText('房间', 40),
  /** Both sides were asked and said yes to this time. */
  agreedByBoth: z.boolean().default(false),
};

/**
 * Parses what was given for a session, saying at once everything that is wrong: what is missing, and what cannot be about its time.
 * @throws DomainError validation
 */
export function parseTimed<Schema extends z.ZodObject>(schema: Schema, given: object): z.output<Schema> {
  try {
    return parseInput(schema, given);
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'validation') throw error;
    const time = z.object({ startsAt: timeShape.startsAt, endsAt: timeShape.endsAt }).safeParse(given);
    fail('validation', { fields: { ...(time.success ? problemsOf(time.data) : {}), ...error.fields } });
  }
}

/** A time that is over, ends before it begins, or is too long. */
function problemsOf({ startsAt, endsAt }: Time): FieldMessages {
  const minutes = (new Date(endsAt).getTime() - new Date(startsAt).getTime()) / 60_000;
  return {
    ...(new Date(startsAt) <= now() ? { startsAt: '开始的时间要晚于现在' } : {}),
    ...(minutes <= 0 ? { endsAt: '结束要晚于开始' } : {}),
    ...(minutes > mostSlots * slotMinutes
      ? { endsAt: `一次最多${(mostSlots * slotMinutes) / 60}小时，长的请分几次约` }
      : {}),
  };
}

interface Time {
  startsAt: string;
  endsAt: string;
}

/**
 * The time can be kept, and is the parties': another than the one they agreed on, and one so near that somebody may learn of it too late, needs their yes.
 * Source: 人民调解法 17, 23. @param agreed what stands so far, null where nothing does
 * @throws DomainError validation
 */
export async function requireTime(
  req: PayloadRequest,
  given: Time & { agreedByBoth: boolean },
  agreed: Time | null,
): Promise<void> {
  const fields = { ...problemsOf(given), ...(await unasked(req, given, agreed)) };
  if (Object.keys(fields).length > 0) fail('validation', { fields });
}

async function unasked(
  req: PayloadRequest,
  { startsAt, endsAt, agreedByBoth }: Time & { agreedByBoth: boolean },
  agreed: Time | null,
): Promise<FieldMessages> {
  if (agreedByBoth) return {};
  const hours = await noticeHours({ payload: req.payload, req });
  const isAnother =
    !agreed || !isSameMoment(agreed.startsAt, startsAt) || !isSameMoment(agreed.endsAt, endsAt);
  const isNear = new Date(startsAt).getTime() < now().getTime() + hours * 3_600_000;
  if (!isAnother && !isNear) return {};
  return {
    agreedByBoth: isNear
      ? `离现在不到${hours}小时：请问过双方，都同意这个时间，再打勾`
      : '时间要双方都同意：请问过双方，再打勾',
  };
}

const isSameMoment = (a: string, b: string): boolean => new Date(a).getTime() === new Date(b).getTime();

export const sessionShape = z.object({ id: input.id('调解会') });
