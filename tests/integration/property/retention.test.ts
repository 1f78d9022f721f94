import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { applyAsPartner, cancelRound, declinePartner, propertyJobs } from '@/domain/property';
import { bindRatingPhotos, keepRatingPhoto } from '@/domain/property/ratings/photos';
import { fixedClock, now, setClock } from '@/shared/clock';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { photoBytes, staffActor } from '../../factories/property';
import { buildRatedCompound, buildRatings, buildRound, rowsOfRound } from '../../factories/ratings';

let app: TestApp;
let community: string;
beforeAll(async () => {
  app = await startTestApp();
  community = String((await buildDivision(app.payload)).id);
});
afterAll(async () => {
  setClock(null);
  await app.close();
});

const day = 86_400_000;
const run = (name: string) => propertyJobs.find((job) => job.name === name)?.run({ payload: app.payload });
const daysLater = (from: Date, days: number) => setClock(fixedClock(new Date(from.getTime() + days * day)));
const photos = () => readdirSync(path.join(env().dataDir, 'files', 'rating-photos'));
const deletions = async () =>
  (await app.payload.find({ collection: 'data-deletions', depth: 0, overrideAccess: true })).docs;

it('keeps what households said for the time that is set, then the counts alone', async () => {
  const start = now();
  const built = await buildRatedCompound(app.payload, { community });
  const other = await buildRatedCompound(app.payload, { community });
  const over = await buildRound(app.payload, [built.compound]);
  const still = await buildRound(app.payload, [other.compound]);
  await buildRatings(app.payload, { round: over, ...built, packed: () => '54' });
  await buildRatings(app.payload, { round: still, ...other, packed: () => '54' });
  const [rating] = await rowsOfRound(app.payload, over);
  const actor = systemActor('测试');
  const sheet = await keepRatingPhoto({ payload: app.payload, actor, data: await photoBytes() });
  await inTransaction({ payload: app.payload }, (req) =>
    bindRatingPhotos(req, { ids: [sheet], actor, rating: rating?.id ?? '', sheet: true }),
  );
  const files = photos().length;
  expect(files).toBeGreaterThan(0);
  await cancelRound({ payload: app.payload, actor: staffActor, id: over, reason: '试一试' });

  daysLater(start, 364);
  expect(await run('forget-ratings')).toBe(0);
  expect(await rowsOfRound(app.payload, over)).toHaveLength(built.households.length);
  daysLater(start, 366);
  const both = await Promise.all([run('forget-ratings'), run('forget-ratings')]);
  expect(both.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(built.households.length);
  expect(await run('forget-ratings')).toBe(0);
  expect(await rowsOfRound(app.payload, over)).toEqual([]);
  expect(await rowsOfRound(app.payload, still)).toHaveLength(built.households.length);
  expect(photos().length).toBeLessThan(files);
  expect(await deletions()).toMatchObject([{ ground: 'retention', rows: built.households.length }]);
});

it('forgets whom to call at a partner that did not join', async () => {
  setClock(null);
  const start = now();
  const { compound } = await buildRatedCompound(app.payload, { community });
  const { id } = await applyAsPartner({
    payload: app.payload,
    actor: systemActor('测试'),
    compounds: [compound],
    name: '推销店',
    kind: 'shop',
    offer: '每月打折',
    frequency: 'monthly',
    from: '2027-01-02',
    until: '2027-12-31',
    contactName: '王师傅',
    phone: '13912340009',
    formKey: 'retention-test',
  });
  await declinePartner({ payload: app.payload, actor: staffActor, id, reason: '是推销' });
  const stored = () =>
    app.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'red-partners',
      where: { id: { equals: id } },
    });
  daysLater(start, 179);
  expect(await run('forget-declined-partners')).toBe(0);
  expect((await stored())?.contactPhoneCipher).toBeTruthy();
  daysLater(start, 181);
  expect(await run('forget-declined-partners')).toBe(1);
  expect(await run('forget-declined-partners')).toBe(0);
  const left = await stored();
  expect([left?.contactPhoneCipher ?? null, left?.contactPhoneIndex ?? null]).toEqual([null, null]);
  expect(left).toMatchObject({ name: '推销店', decisionReason: '是推销' });
  expect(JSON.stringify(left)).not.toContain('王师傅');
});
