import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkLinkage,
  checkTerm,
  dualPostState,
  linkageState,
  nameIsPublic,
} from '@/domain/organization/rules/terms';

const at = new Date('2026-11-23T06:00:00Z');

describe('dual posts', () => {
  it.each([
    ['before its term', { startsOn: '2027-01-01' }, 'coming'],
    ['in its open term', { startsOn: '2025-01-01' }, 'active'],
    ['in its limited term', { startsOn: '2025-01-01', endsOn: '2027-01-01' }, 'active'],
    ['after its term', { startsOn: '2023-01-01', endsOn: '2026-01-01' }, 'ended'],
    [
      'ended by hand before the term',
      { startsOn: '2025-01-01', endsOn: '2027-01-01', endedOn: '2026-05-01' },
      'ended',
    ],
  ] as const)('%s is %s', (_what, post, state) => expect(dualPostState(post, at)).toBe(state));

  it('never become active again once ended', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, day, day, (startsOn, endedOn, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        if (dualPostState({ startsOn, endedOn }, early) !== 'ended') return;
        expect(dualPostState({ startsOn, endedOn }, late)).toBe('ended');
      }),
    );
  });

  it('refuses a term that ends before it starts', () => {
    expect(checkTerm('2026-02-01', '2026-01-01')).toHaveProperty('endsOn');
    expect(checkTerm(null, null)).toHaveProperty('startsOn');
    expect(checkTerm('2026-02-01', null)).toEqual({});
  });
});

describe('the last day', () => {
  // Chosen in the panel: noon or the start of the day in the city, stored as UTC.
  it.each(['2026-11-23T04:00:00Z', '2026-11-22T16:00:00Z'])('of %s counts in full', (day) => {
    const [evening, midnight] = [new Date('2026-11-23T15:59:59Z'), new Date('2026-11-23T16:00:00Z')];
    const post = { startsOn: '2025-01-01', endsOn: day };
    const linkage = { status: 'promised', dueOn: day };
    expect([dualPostState(post, evening), linkageState(linkage, evening)]).toEqual(['active', 'promised']);
    expect([dualPostState(post, midnight), linkageState(linkage, midnight)]).toEqual(['ended', 'overdue']);
  });
});

describe('linkages', () => {
  it.each([
    [{ status: 'promised', dueOn: '2026-12-01' }, 'promised'],
    [{ status: 'promised', dueOn: '2026-11-01' }, 'overdue'],
    [{ status: 'delivered', dueOn: '2026-11-01' }, 'delivered'],
    [{ status: 'cancelled', dueOn: '2026-11-01' }, 'cancelled'],
  ] as const)('%o is %s', (linkage, state) => expect(linkageState(linkage, at)).toBe(state));

  it('need two different parties and a due date that is not before the agreement', () => {
    expect(checkLinkage({ parties: ['a', 'a'], agreedOn: '2026-01-01', dueOn: '2026-02-01' })).toHaveProperty(
      'parties',
    );
    expect(checkLinkage({ parties: ['a', 'b'], agreedOn: '2026-03-01', dueOn: '2026-02-01' })).toHaveProperty(
      'dueOn',
    );
    expect(checkLinkage({ parties: ['a', 'b'], agreedOn: '2026-01-01', dueOn: '2026-02-01' })).toEqual({});
  });
});

describe('names in public', () => {
  it.each([
    ['with recorded consent', { publicConsent: true, consentedAt: '2026-01-01', status: 'active' }, true],
    ['without a record of it', { publicConsent: true, consentedAt: null, status: 'active' }, false],
    ['withdrawn', { publicConsent: false, consentedAt: '2026-01-01', status: 'active' }, false],
    ['after leaving', { publicConsent: true, consentedAt: '2026-01-01', status: 'left' }, false],
  ])('%s: %s', (_what, member, shown) => expect(nameIsPublic(member)).toBe(shown));
});
