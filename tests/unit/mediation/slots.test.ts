import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostSlots, roomKey, slotKey, slotsOf } from '@/domain/mediation/sessions/slots';

const at = (time: string) => new Date(`2026-11-28T${time}:00+08:00`).toISOString();

it.each([
  ['09:00', '10:30', ['09:00', '09:30', '10:00']],
  ['09:10', '09:50', ['09:00', '09:30']],
  ['09:00', '09:00', []],
  ['10:00', '09:00', []],
])('from %s to %s touches %j', (from, until, slots) => {
  expect(slotsOf(at(from), at(until))).toEqual(slots.map(at));
});

it('two stretches that overlap share a half hour', () => {
  const minute = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(
      minute,
      minute,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
      (a, b, m, n) => {
        const moment = (minutes: number) => new Date(Date.UTC(2026, 10, 28) + minutes * 60_000).toISOString();
        const one = slotsOf(moment(a), moment(a + m));
        const other = new Set(slotsOf(moment(b), moment(b + n)));
        const overlap = a < b + n && b < a + m;
        if (overlap) expect(one.some((slot) => other.has(slot))).toBe(true);
        expect(one.length).toBeLessThanOrEqual(Math.ceil(m / 30) + 1);
      },
    ),
  );
  expect(slotsOf(at('08:00'), at('16:00'))).toHaveLength(mostSlots);
});

it('knows one room however it is written, and numbers what follows on a released row', () => {
  expect(roomKey('２楼 调解室，东')).toBe(roomKey('2楼调解室东'));
  const booked = { kind: 'room', organization: 'o', room: '二楼' } as const;
  expect(slotKey(booked, at('09:00'), 0)).not.toBe(slotKey(booked, at('09:00'), 1));
  expect(slotKey({ kind: 'mediator', mediator: 'm' }, at('09:00'), 0)).toContain('mediator:m:');
});
