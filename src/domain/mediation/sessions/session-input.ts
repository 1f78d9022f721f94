import { z } from 'zod';
import { input } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { mostSlots, slotMinutes } from './slots';

/** What is asked about the time and the place of a session. */
export const timeShape = {
  startsAt: input.moment('开始'),
  endsAt: input.moment('结束'),
  place: input.text('地点', 100),
  room: input.optionalText('房间', 40),
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

export const sessionShape = z.object({ id: input.id('调解会') });
