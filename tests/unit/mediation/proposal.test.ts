import { describe, expect, it } from 'vitest';
import type { Choice } from '@/domain/mediation/rules/agreement';
import { proposalFor } from '@/domain/mediation/rules/proposal';

const possible = {
  mediators: [
    { id: 'wang', slots: ['mon', 'tue'] },
    { id: 'li', slots: ['wed'] },
    { id: 'zhao', slots: [] },
  ],
  methods: ['liuchi', 'face'],
  venues: ['organization', 'scene'],
  openness: ['closed', 'open'],
};
const choice = (over: Partial<Choice>): Choice => ({
  mediators: ['wang'],
  slots: ['mon'],
  methods: ['face'],
  venues: ['scene'],
  openness: ['open'],
  ...over,
});

describe('what the organisation proposes', () => {
  it('where nobody said anything: the first there is, not open', () => {
    expect(proposalFor([], possible)).toEqual({
      mediators: ['wang'],
      slots: ['mon'],
      methods: ['liuchi'],
      venues: ['organization'],
      openness: ['closed'],
    });
  });

  it('what the parties named', () => {
    expect(
      proposalFor([choice({}), choice({ slots: ['tue'] }), choice({ slots: ['tue'] })], possible),
    ).toMatchObject({
      mediators: ['wang'],
      slots: ['tue'],
      venues: ['scene'],
    });
  });

  it('no method by name where everybody leaves it to the mediator', () => {
    const left = choice({ methods: ['liuchi', 'face'] });
    expect(proposalFor([left, left], possible)?.methods).toEqual(['liuchi', 'face']);
    expect(proposalFor([left, choice({})], possible)?.methods).toEqual(['face']);
  });

  it('only somebody who is free then, whoever was named', () => {
    expect(proposalFor([choice({ mediators: ['zhao'] })], possible)?.mediators).toEqual(['wang']);
    expect(proposalFor([], { ...possible, mediators: [{ id: 'zhao', slots: [] }] })).toBeNull();
  });
});
