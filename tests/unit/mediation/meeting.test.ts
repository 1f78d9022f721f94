import { describe, expect, it } from 'vitest';
import { isDayOver, meetingOf } from '@/domain/mediation/sessions/meeting';

const row = {
  outcome: null,
  slotStartsAt: '2026-12-16T01:00:00.000Z',
  slotEndsAt: '2026-12-16T02:30:00.000Z',
  placeText: '司法所',
};
const session = (day: string, state: 'planned' | 'begun' | 'held' | 'cancelled', place: string) => ({
  state,
  startsAt: `${day}T01:00:00.000Z`,
  endsAt: `${day}T02:30:00.000Z`,
  place,
  room: null,
});
const first = '2026-12-16';
const second = '2026-12-24';
const on = (day: string) => new Date(`${day}T08:00:00.000Z`);

describe('when a case is talked about next', () => {
  it.each([
    ['the one both chose', [session(first, 'planned', '甲')], '2026-12-10', '甲'],
    ['still on its day, though its hour is over', [session(first, 'planned', '甲')], first, '甲'],
    ['not the day after', [session(first, 'planned', '甲')], '2026-12-17', null],
    ['what goes on', [session(first, 'begun', '甲'), session(second, 'planned', '乙')], first, '甲'],
    [
      'the second after the first',
      [session(second, 'planned', '乙'), session(first, 'held', '甲')],
      first,
      '乙',
    ],
    ['nothing after the first alone', [session(first, 'held', '甲')], first, null],
    ['nothing that was called off', [session(first, 'cancelled', '甲')], '2026-12-10', null],
    ['what both chose, where no session is kept', [], '2026-12-10', '司法所'],
  ])('%s', (_what, sessions, day, place) => {
    expect(meetingOf(row, sessions, on(day))?.place ?? null).toBe(place);
  });

  it('of a case that is over it is when they talked last', () => {
    const sessions = [
      session(first, 'held', '甲'),
      session(second, 'held', '乙'),
      session('2026-12-30', 'cancelled', '丙'),
    ];
    expect(meetingOf({ ...row, outcome: 'settled' }, sessions, on('2027-01-05'))?.place).toBe('乙');
  });

  it('a session that goes on past midnight has not passed with the day it began on', () => {
    const late = { startsAt: '2026-12-16T14:00:00.000Z', endsAt: '2026-12-16T17:00:00.000Z' };
    expect(isDayOver(late, new Date('2026-12-16T16:30:00.000Z'))).toBe(false);
    expect(isDayOver(late, new Date('2026-12-16T17:00:01.000Z'))).toBe(true);
  });
});
