import { expect, it } from 'vitest';
import { answerFixed, openRectification } from '@/domain/property';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { staffActor } from '../../factories/property';
import { buildActor, buildAsked, buildInhabited } from '../../factories/rectifications';
import { buildRequestAt, buildStaff } from '../../factories/requests';
import { residentActor } from '../../factories/residents';

const { app, begin } = appAtFixedTime();

const read = (id: string) =>
  app.payload.findByID({
    collection: 'rectifications',
    id,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
const page = async (path: string, cookie?: string) => {
  const answer = await app.fetch(path, cookie ? { headers: { cookie } } : {});
  expect(answer.status, path).toBe(200);
  return answer.text();
};
it('takes one answer of a household, of residents in force only, and on behalf only read back', async () => {
  const { payload } = app;
  const { community, compound, homes } = await buildInhabited(payload, 2);
  const elsewhere = await buildInhabited(payload, 1);
  const id = await buildAsked(payload, compound);
  const [home, other] = homes;
  const say = (user: string, verdict: 'fixed' | 'not-fixed' = 'fixed') =>
    answerFixed({ payload, actor: residentActor(user), id, verdict });
  const answers = await Promise.all(Array.from({ length: 20 }, () => say(home?.user ?? '')));
  expect(answers.filter(({ changed }) => !changed)).toHaveLength(1);
  const { totalDocs } = await payload.count({
    collection: 'rectification-answers',
    where: { rectification: { equals: id } },
  });
  expect(totalDocs).toBe(1);
  expect((await read(id)).answered).toBe(1);
  await expect(say(elsewhere.homes[0]?.user ?? '')).rejects.toMatchObject({ code: 'forbidden' });
  await payload.db.updateMany({
    collection: 'residencies',
    where: { user: { equals: other?.user } },
    data: { until: begin },
  });
  await expect(say(other?.user ?? '')).rejects.toMatchObject({ code: 'forbidden' });

  const keeper = await buildActor(payload, 'community-staff', community);
  const heard = {
    household: other?.household ?? '',
    verdict: 'not-fixed' as const,
    channel: 'phone' as const,
  };
  const onBehalf = (more: object) => answerFixed({ payload, actor: keeper, id, ...heard, ...more });
  await expect(onBehalf({})).rejects.toMatchObject({ fields: { readBack: expect.any(String) } });
  const there = elsewhere.homes[0]?.household ?? '';
  await expect(onBehalf({ readBack: true, household: there })).rejects.toMatchObject({ code: 'validation' });
  await onBehalf({ readBack: true });
  expect((await read(id)).answered).toBe(2);
  const manager = await buildActor(payload, 'property-manager', compound);
  await expect(answerFixed({ payload, actor: manager, id, ...heard, readBack: true })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

it('shows whoever manages the compound no answer through any door', async () => {
  const { payload } = app;
  const { compound, homes } = await buildInhabited(payload, 1);
  const id = await buildAsked(payload, compound);
  const [home] = homes;
  await answerFixed({
    payload,
    actor: residentActor(home?.user ?? ''),
    id,
    verdict: 'not-fixed',
    words: '还是黑',
  });
  const manager = await buildActor(payload, 'property-manager', compound);
  const cookie = await cookieFor(payload, manager.userId);
  const api = (path: string) => app.fetch(`/api/${path}`, { headers: { cookie } });
  const where = `where[rectification][equals]=${id}`;
  for (const door of [
    `rectification-answers?${where}`,
    `rectification-answers/count?${where}`,
    `rectification-answers?${where}&where[verdict][equals]=not-fixed&sort=-at`,
  ]) {
    const answer = await api(door);
    const found = (await answer.json()) as { totalDocs?: number };
    expect(answer.status === 403 || found.totalDocs === 0, door).toBe(true);
  }
  for (const path of [`/rectifications/${id}`, '/property', `/compounds/${compound}`])
    expect(await page(path, cookie)).not.toContain('还是黑');
  const steps = await (await api(`rectification-steps?${where}&limit=50`)).text();
  for (const words of ['还是黑', home?.household ?? 'x', home?.user ?? 'x'])
    expect(steps).not.toContain(words);
});

it('is opened once out of a request by whoever handles it, and each shows the other, but not who asked', async () => {
  const { payload } = app;
  const { community, compound } = await buildInhabited(payload, 0);
  const { id: request, unit } = await buildRequestAt(payload, 'in-progress', { community, compound });
  const { id: userId } = await buildStaff(payload, 'unit-handler', { kind: 'unit', id: unit });
  const cookie = await cookieFor(payload, userId);
  expect(await page(`/work/${request}`, cookie)).toContain(`/rectifications/new?request=${request}`);
  const form = { request, compound, title: '楼道灯不亮', problem: '三层四层的灯不亮', demand: '换好' };
  const sent = await app.submit('/rectifications/new', form, { cookie });
  const path = sent.headers.get('location')?.split('?')[0] ?? '';
  const again = await app.submit('/rectifications/new', form, { cookie });
  expect(again.headers.get('location')).toBe(`${path}?done=opened-before`);
  expect(await page(`/work/${request}`, cookie)).toContain(path);
  const shown = await page(path);
  expect(shown).toContain('居民反映');
  const { number } = await payload.findByID({
    collection: 'requests',
    id: request,
    depth: 0,
    overrideAccess: true,
  });
  expect(shown).not.toContain(number);
  const early = await buildRequestAt(payload, 'submitted', { community, compound });
  const open = openRectification({
    payload,
    actor: { ...staffActor, via: 'admin' },
    origin: { kind: 'request', id: early.id },
    compound,
    title: '灯',
    problem: '不亮',
    demand: '换好',
  });
  await expect(open).rejects.toMatchObject({ code: 'invalid-state' });
});
