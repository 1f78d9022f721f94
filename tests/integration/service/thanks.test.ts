import { expect, it } from 'vitest';
import { thankForRecord } from '@/domain/service';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { residentActor } from '../../factories/residents';
import { buildRecord, buildServicePlace, readServiceRecord } from '../../factories/service-records';

const { app } = appAtFixedTime();

it('is taken back by whoever said it, with its words, and may be said again', async () => {
  const { payload } = app;
  const { member, secretary, homes } = await buildServicePlace(payload, 2);
  const id = await buildRecord(payload, { member, verifier: secretary });
  const [user = '', neighbour = ''] = homes.map((home) => home.user);
  const thank = () => thankForRecord({ payload, actor: residentActor(user), id, words: '谢谢' });
  await thank();
  const cookie = await cookieFor(payload, user);
  const take = (as: string) => app.submit(`/service/${id}/thanks/withdraw`, {}, { cookie: as });
  const page = async () => (await app.fetch(`/service/${id}`, { headers: { cookie } })).text();
  expect(await page()).toContain('收回道谢');
  expect((await take(await cookieFor(payload, neighbour))).status).toBe(404);
  const answers = await Promise.all(Array.from({ length: 20 }, () => take(cookie)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 303));
  expect(await readServiceRecord(payload, id)).toMatchObject({ thanksCount: 0 });
  const { docs } = await payload.find({
    collection: 'record-thanks',
    where: { record: { equals: id } },
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
  expect(docs.map(({ review, words, maskedWords }) => [review, words ?? null, maskedWords ?? null])).toEqual([
    ['withdrawn', null, null],
  ]);
  expect(await page()).not.toContain('收回道谢');
  expect(await thank()).toEqual({ thanks: 1, repeated: false });
  expect(await thank()).toEqual({ thanks: 1, repeated: true });
});
