import type { Request } from 'express';
import { expect, it } from 'vitest';
import { limitLookups } from '@/portal/requests/rate-limits';

const from = (ip: string) => ({ ip }) as Request;
const refused = { code: 'too-many' };

it('stops one address at ten tries for a number, without keeping the requester out', async () => {
  const number = '20261123-0001';
  for (let count = 0; count < 10; count += 1) await limitLookups(from('10.0.0.1'), number);
  await expect(limitLookups(from('10.0.0.1'), number)).rejects.toMatchObject(refused);
  await limitLookups(from('10.0.0.2'), number);
});

it('stops one address that goes through the numbers', async () => {
  const tries = Array.from({ length: 31 }, (_, index) =>
    limitLookups(from('10.0.0.3'), `20261123-1${index}`),
  );
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});

it('stops many addresses together before a phone is guessed', async () => {
  const tries = Array.from({ length: 201 }, (_, index) =>
    limitLookups(from(`10.1.0.${index}`), '20261123-0002'),
  );
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});
