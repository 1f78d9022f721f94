import type { PayloadRequest, Where } from 'payload';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, type Predicate } from '@/access';

const W: Where = { community: { equals: 'c1' } };
const V: Where = { user: { equals: 'u1' } };
const answers =
  (answer: boolean | Where): Predicate =>
  async () =>
    answer;
const question = { req: {} as PayloadRequest };

describe('anyOf', () => {
  it.each([
    [true, false, true],
    [false, true, true],
    [true, W, true],
    [W, true, true],
    [false, false, false],
    [W, false, W],
    [false, V, V],
    [W, V, { or: [W, V] }],
  ])('%j or %j → %j', async (a, b, expected) => {
    expect(await anyOf(answers(a), answers(b))(question)).toEqual(expected);
  });

  it('allows nobody without predicates', async () => expect(await anyOf()(question)).toBe(false));
});

describe('allOf', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, W, false],
    [W, true, W],
    [true, V, V],
    [W, V, { and: [W, V] }],
    [W, false, false],
  ])('%j and %j → %j', async (a, b, expected) => {
    expect(await allOf(answers(a), answers(b))(question)).toEqual(expected);
  });

  it('allows nobody without predicates', async () => expect(await allOf()(question)).toBe(false));
});
