import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, dimensions, verdictOf } from '@/domain/mediation/rules/agreement';

const everybody = { mayMediate: () => true, isFree: () => true };
const choice = (over: Partial<Choice> = {}): Choice => ({
  mediators: ['wang'],
  slots: ['mon'],
  methods: ['liuchi'],
  venues: ['organization'],
  openness: ['closed'],
  ...over,
});

describe('where the sides meet', () => {
  it('agrees on what both named', () => {
    expect(verdictOf([choice(), choice()], everybody)).toEqual({
      agreed: { mediator: 'wang', slot: 'mon', method: 'liuchi', venue: 'organization', openness: 'closed' },
    });
  });

  it('takes the fairest of several: nobody gets their last while there is a middle', () => {
    const one = choice({ mediators: ['a', 'b', 'c'] });
    const other = choice({ mediators: ['c', 'b', 'a'] });
    expect(verdictOf([one, other], everybody)).toMatchObject({ agreed: { mediator: 'b' } });
  });

  it('says in what they differ', () => {
    const verdict = verdictOf([choice(), choice({ mediators: ['li'], openness: ['open'] })], everybody);
    expect(verdict).toEqual({ agreed: null, differ: ['mediators', 'openness'], times: false });
  });

  it('says that nobody they agree on is free at the times they agree on', () => {
    const verdict = verdictOf([choice(), choice()], { mayMediate: () => true, isFree: () => false });
    expect(verdict).toEqual({ agreed: null, differ: [], times: true });
  });

  it('never agrees with one side alone', () => {
    expect(verdictOf([choice()], everybody).agreed).toBeNull();
    expect(verdictOf([], everybody).agreed).toBeNull();
  });
});

const values = (prefix: string) =>
  fc.uniqueArray(
    fc.integer({ min: 0, max: 5 }).map((n) => `${prefix}${n}`),
    { minLength: 1, maxLength: 4 },
  );
const anyChoice: fc.Arbitrary<Choice> = fc.record({
  mediators: values('m'),
  slots: values('s'),
  methods: values('w'),
  venues: values('v'),
  openness: fc.uniqueArray(fc.constantFrom('open', 'closed'), { minLength: 1, maxLength: 2 }),
});
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })));

describe('properties', () => {
  it('an agreement is only ever what every side named, by somebody who may and is free', () => {
    fc.assert(
      fc.property(
        fc.array(anyChoice, { minLength: 2, maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 5 })),
        pairs,
        (choices, excluded, taken) => {
          const mayMediate = (id: string) => !excluded.some((n) => id === `m${n}`);
          const isFree = (id: string, slot: string) =>
            !taken.some(([m, s]) => id === `m${m}` && slot === `s${s}`);
          const { agreed } = verdictOf(choices, { mayMediate, isFree });
          if (!agreed) return;
          for (const one of choices) {
            expect(one.mediators).toContain(agreed.mediator);
            expect(one.slots).toContain(agreed.slot);
            expect(one.methods).toContain(agreed.method);
            expect(one.venues).toContain(agreed.venue);
            expect(one.openness).toContain(agreed.openness);
          }
          expect(mayMediate(agreed.mediator)).toBe(true);
          expect(isFree(agreed.mediator, agreed.slot)).toBe(true);
        },
      ),
    );
  });

  it('whether they meet does not hang on who is named first', () => {
    fc.assert(
      fc.property(anyChoice, anyChoice, (a, b) => {
        const forth = verdictOf([a, b], everybody);
        const back = verdictOf([b, a], everybody);
        expect(forth.agreed === null).toBe(back.agreed === null);
      }),
    );
  });

  it('accepting one of the other side’s values of each always agrees, where somebody is free', () => {
    fc.assert(
      fc.property(anyChoice, (offer) => {
        const accepted = Object.fromEntries(
          dimensions.map((one) => [one, offer[one].slice(-1)]),
        ) as unknown as Choice;
        expect(verdictOf([offer, accepted], everybody).agreed).toMatchObject({
          mediator: offer.mediators.at(-1),
          slot: offer.slots.at(-1),
        });
      }),
    );
  });
});
