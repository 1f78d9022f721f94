import { expect, it } from 'vitest';
import { limitApplying, ringing } from '@/portal/mediation/limits';

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

it('rings one phone five times in an hour, from wherever and however it is written; what was refused or known rings nobody', async () => {
  const phone = '13930090077';
  const applied = (repeated = false) => ringing(phone, async () => ({ repeated }));
  const refused = ringing(phone, async () => {
    throw new Error('nothing was written');
  });
  await expect(refused).rejects.toThrow('nothing was written');
  for (let turn = 0; turn < 5; turn += 1) {
    await applied(true);
    await applied();
  }
  await expect(applied()).rejects.toMatchObject({
    code: 'too-many',
    message: expect.stringMatching(/分钟后再试.*打电话/),
  });
  await expect(ringing('139 3009 0077', applied)).rejects.toMatchObject({ code: 'too-many' });
  await ringing('13930090078', async () => ({ repeated: false }));
});
