import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { input } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
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

/** @throws DomainError validation for a time that is over, ends before it begins, or is too long */
export function checkTime({ startsAt, endsAt }: { startsAt: string; endsAt: string }): void {
  if (new Date(startsAt) <= now()) fail('validation', { fields: { startsAt: '开始的时间要晚于现在' } });
  const minutes = (new Date(endsAt).getTime() - new Date(startsAt).getTime()) / 60_000;
  if (minutes <= 0) fail('validation', { fields: { endsAt: '结束要晚于开始' } });
  if (minutes > mostSlots * slotMinutes)
    fail('validation', {
      fields: { endsAt: `一次最多${(mostSlots * slotMinutes) / 60}小时，长的请分几次约` },
    });
}

interface Time {
  startsAt: string;
  endsAt: string;
}

/**
 * The time is the parties': another than the one they agreed on, and one so near that somebody may learn of it too late, needs their yes.
 * Source: 人民调解法 17, 23. @param agreed what stands so far, null where nothing does
 * @throws DomainError validation
 */
export async function requireBothAgreed(
  req: PayloadRequest,
  { startsAt, endsAt, agreedByBoth }: Time & { agreedByBoth: boolean },
  agreed: Time | null,
): Promise<void> {
  if (agreedByBoth) return;
  const hours = await noticeHours({ payload: req.payload, req });
  const isAnother =
    !agreed || !isSameMoment(agreed.startsAt, startsAt) || !isSameMoment(agreed.endsAt, endsAt);
  const isNear = new Date(startsAt).getTime() < now().getTime() + hours * 3_600_000;
  if (isAnother || isNear)
    fail('validation', {
      fields: {
        agreedByBoth: isNear
          ? `离现在不到${hours}小时：请问过双方，都同意这个时间，再打勾`
          : '时间要双方都同意：请问过双方，再打勾',
      },
    });
}

const isSameMoment = (a: string, b: string): boolean => new Date(a).getTime() === new Date(b).getTime();

export const sessionShape = z.object({ id: input.id('调解会') });
