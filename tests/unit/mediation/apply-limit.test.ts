import { expect, it } from 'vitest';
import { limitApplying } from '@/portal/mediation/limits';

const ip = '203.0.113.77';
const visitor = { userId: null };

it('counts visitors by their address, and whoever is signed in by the account, at a computer that many share', async () => {
  for (let turn = 0; turn < 20; turn += 1) await limitApplying({ ip }, visitor);
  await expect(limitApplying({ ip }, visitor)).rejects.toMatchObject({ code: 'too-many' });
  for (let turn = 0; turn < 20; turn += 1) await limitApplying({ ip }, { userId: 'a' });
  await expect(limitApplying({ ip: '203.0.113.78' }, { userId: 'a' })).rejects.toMatchObject({
    code: 'too-many',
  });
  await limitApplying({ ip }, { userId: 'b' });
});
