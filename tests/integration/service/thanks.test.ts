import { expect, it } from 'vitest';
import { hideThanks, showThanks, thankForRecord } from '@/domain/service';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { residentActor } from '../../factories/residents';
import {
  buildRecord,
  buildServicePlace,
  movesInWith,
  readServiceRecord,
} from '../../factories/service-records';

const { app } = appAtFixedTime();
const forbidden = { code: 'forbidden' };

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

it('takes one thank-you of a household, never of the member’s own, and shows words after a look', async () => {
  const { payload } = app;
  const place = await buildServicePlace(payload, 3);
  const { member, secretary } = place;
  const id = await buildRecord(payload, { member, verifier: secretary });
  const [own, other] = place.homes;
  await movesInWith(payload, member, own?.household ?? '');
  const thank = (user = '', words = '') => thankForRecord({ payload, actor: residentActor(user), id, words });
  await expect(thank(own?.user)).rejects.toMatchObject(forbidden);
  await expect(thank(member.actor.userId)).rejects.toMatchObject(forbidden);
  const outsider = await buildServicePlace(payload, 1);
  await expect(thank(outsider.homes[0]?.user)).rejects.toMatchObject(forbidden);
  const thanked = await Promise.all(
    Array.from({ length: 5 }, () => thank(other?.user, '谢谢赵铁柱，13812345678')),
  );
  expect(thanked.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect((await thank(place.homes[2]?.user)).thanks).toBe(2);
  expect(await readServiceRecord(payload, id)).toMatchObject({ thanksCount: 2 });
  const { docs } = await payload.find({
    collection: 'record-thanks',
    where: { record: { equals: id }, review: { equals: 'waiting' } },
    depth: 0,
    overrideAccess: true,
  });
  expect(docs).toHaveLength(1);
  const words = docs[0];
  expect(words?.maskedWords).not.toMatch(/铁柱|138/);
  const review = { payload, id: String(words?.id) };
  await expect(
    showThanks({ ...review, actor: { ...member.actor, grants: secretary.grants } }),
  ).rejects.toMatchObject(forbidden);
  await showThanks({ ...review, actor: secretary });
  await hideThanks({ ...review, actor: secretary, reason: '没有内容' });
});
