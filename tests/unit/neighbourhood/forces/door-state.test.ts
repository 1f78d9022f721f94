import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingKindLabels, findingStateLabels } from '@/domain/neighbourhood/visits/labels';
import {
  doorStateOf,
  isPutRight,
  isSentAgain,
  metAtOf,
  type NotedBy,
  turnKey,
  turnOf,
} from '@/domain/neighbourhood/visits/rules/door-state';
import { doorsByNoter } from '@/domain/neighbourhood/visits/rules/doors-by-noter';
import { reasonOf } from '@/domain/neighbourhood/visits/rules/route-order';
import { valuesOf } from '@/domain/organization';

const noted = (kind: NotedBy['kind'], state: NotedBy['state'], more: Partial<NotedBy> = {}): NotedBy => ({
  kind,
  state,
  at: '2026-11-29T02:00:00.000Z',
  by: 'a',
  words: null,
  findingKey: 'v#other-key',
  ...more,
});

describe('how a door stands', () => {
  it.each([
    ['nothing noted', [], 'waiting'],
    ['only what was taken back', [noted('fine', 'withdrawn')], 'waiting'],
    ['nobody at home', [noted('away', 'none')], 'away'],
    ['met, and later nobody opened', [noted('away', 'none'), noted('hazard', 'open')], 'met'],
    ['the meeting was a slip', [noted('away', 'none'), noted('fine', 'withdrawn')], 'away'],
    ['what was settled was seen', [noted('damage', 'settled')], 'met'],
  ] as const)('%s', (_, all, state) => expect(doorStateOf(all)).toBe(state));

  it('does not depend on the order in which things were noted', () => {
    const one = fc.record({
      kind: fc.constantFrom(...valuesOf(findingKindLabels)),
      state: fc.constantFrom(...valuesOf(findingStateLabels)),
      at: fc.constantFrom('2026-11-29T02:00:00.000Z', '2026-11-29T03:00:00.000Z'),
    });
    fc.assert(
      fc.property(fc.array(one), (all) => {
        expect(doorStateOf(all.toReversed())).toBe(doorStateOf(all));
        expect(metAtOf(all.toReversed())).toBe(metAtOf(all));
        expect(doorStateOf(all) === 'met').toBe(metAtOf(all) !== null);
      }),
    );
  });
});

describe('why a door is on a route', () => {
  it.each([
    [null, 'never'],
    ['2026-08-01T02:00:00.000Z', 'long'],
    ['2026-11-29T01:50:00.000Z', 'recent'],
  ])('met %s: %s', (lastMetAt, reason) =>
    expect(reasonOf(lastMetAt, { days: 90, careDays: 30 }, new Date('2026-11-29T02:00:00.000Z'))).toBe(
      reason,
    ),
  );
});

describe('what something new puts right', () => {
  const tap = { kind: 'away', by: 'a', form: 'v#new-key', turn: 1 } as const;
  it.each([
    ['the tap before it', noted('fine', 'none'), tap, true],
    ['not what another saw', noted('fine', 'none', { by: 'b' }), tap, false],
    ['not what was seen', noted('hazard', 'open'), tap, false],
    ['nothing, when something was seen', noted('fine', 'none'), { ...tap, kind: 'hazard' }, false],
    [
      'the turn before of its form',
      noted('hazard', 'open', { findingKey: 'v#new-key' }),
      { ...tap, turn: 2 },
      true,
    ],
    [
      'not what was made something of',
      noted('hazard', 'became', { findingKey: 'v#new-key' }),
      { ...tap, turn: 2 },
      false,
    ],
  ] as const)('%s', (_, earlier, next, is) => expect(isPutRight(earlier, next)).toBe(is));

  const page = { form: 'v#new-key', kind: 'fine', words: null } as const;
  const own = { findingKey: 'v#new-key~2' };
  it.each([
    ['the same, which stands', noted('fine', 'none', own), true],
    ['another tap', noted('away', 'none', own), false],
    ['other words', noted('fine', 'none', { ...own, words: '都好' }), false],
    ['what was taken back since', noted('fine', 'withdrawn', own), false],
    ['another form', noted('fine', 'none'), false],
  ] as const)('a page without turns sent again: %s', (_, earlier, is) =>
    expect(isSentAgain(earlier, page)).toBe(is),
  );

  it('reads the turn back out of the key, and only of its own form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{8,20}$/), fc.integer({ min: 1, max: 1000 }), (form, turn) => {
        expect(turnOf(turnKey(form, turn), form)).toBe(turn);
        expect(turnOf(turnKey(`${form}x`, turn), form)).toBeNull();
      }),
    );
  });
});

describe('who walked a round', () => {
  const at = (minute: number) => `2026-11-29T02:${String(minute).padStart(2, '0')}:00.000Z`;
  const one = (user: string, stop: string, minute: number, more: object = {}) => ({
    ...{ stop, kind: 'fine' as const, state: 'none' as const, at: at(minute) },
    by: { user, name: user },
    ...more,
  });

  it('is whoever noted a door, each by their own; what was taken back is nobody’s', () => {
    const noted = [
      one('b', '2', 30, { kind: 'away' }),
      one('a', '1', 20),
      one('a', '1', 10, { kind: 'hazard', state: 'open' }),
      one('b', '1', 15),
      one('c', '3', 5, { state: 'withdrawn' }),
    ];
    expect(doorsByNoter(noted)).toEqual([
      { user: 'a', name: 'a', doors: 1, met: 1, startedAt: at(10), lastAt: at(20) },
      { user: 'b', name: 'b', doors: 2, met: 1, startedAt: at(15), lastAt: at(30) },
    ]);
  });
});
