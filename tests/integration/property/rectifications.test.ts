import { expect, it } from 'vitest';
import {
  answerFixed,
  askExtension,
  askResidents,
  closeAsking,
  decideExtension,
  decideOnSite,
  reportDone,
  returnReport,
  superviseRectification,
  sweepRectifications,
  withdrawRectification,
} from '@/domain/property';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildPhoto, photoBytes, staffActor } from '../../factories/property';
import {
  buildActor,
  buildAsked,
  buildInhabited,
  buildRectification,
  openFromRating,
  report,
} from '../../factories/rectifications';
import { residentActor } from '../../factories/residents';

const { app, clock, begin } = appAtFixedTime();

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
const messagesTo = async (user: string, template: string) => {
  const where = { user: { equals: user }, template: { equals: template } };
  return (await app.payload.count({ collection: 'outbox', where })).totalDocs;
};

it('goes from an inspection over the manager’s phone and the residents’ word to the end, in the open', async () => {
  const { payload } = app;
  const { community, compound, homes } = await buildInhabited(payload, 3);
  const keeper = await buildActor(payload, 'community-staff', community);
  const manager = await buildActor(payload, 'property-manager', compound);
  const cookies = {
    keeper: await cookieFor(payload, keeper.userId),
    manager: await cookieFor(payload, manager.userId),
  };

  const inspection = new FormData();
  const seen = { compound, subject: 'facilities', spot: '2单元', findings: '楼道灯不亮', demand: '换好' };
  for (const [name, value] of Object.entries({
    ...seen,
    'on-year': '2026',
    'on-month': '11',
    'on-day': '23',
    formKey: 'inspection-one-key',
  }))
    inspection.set(name, value);
  const photo = new Blob([new Uint8Array(await photoBytes())], { type: 'image/jpeg' });
  inspection.append('camera', photo, '现场.jpg');
  const inspect = () =>
    app.fetch('/inspections/new', {
      method: 'POST',
      headers: { origin: app.url, cookie: cookies.keeper },
      body: inspection,
    });
  const first = await inspect();
  expect(first.status).toBe(303);
  const path = first.headers.get('location')?.split('?')[0] ?? '';
  expect((await inspect()).headers.get('location')).toContain(path);
  const id = path.split('/').at(-1) ?? '';
  const opened = await page(path);
  for (const words of ['公共设施：2单元', '楼道灯不亮', '由谁整改', '/property-files/', '2026年12月7日'])
    expect(opened).toContain(words);
  expect(await messagesTo(manager.userId, 'rectification.open')).toBe(1);
  expect(await page(`/compounds/${compound}`)).toContain('公共设施：2单元');

  expect((await app.fetch('/property')).headers.get('location')).toContain('/sign-in/staff');
  expect((await app.fetch('/property', { headers: { cookie: cookies.keeper } })).status).toBe(403);
  expect(await page('/property', cookies.manager)).toContain(`/property/rectifications/${id}/done`);
  const done = new FormData();
  for (const [name, value] of Object.entries({ words: '换了四盏灯', cost: '120.50', payer: 'company' }))
    done.set(name, value);
  const send = (body: FormData) =>
    app.fetch(`/property/rectifications/${id}/done`, {
      method: 'POST',
      headers: { origin: app.url, cookie: cookies.manager },
      body,
    });
  const without = await send(done);
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('请附上整改后的照片');
  done.append('album', photo, '改后.jpg');
  expect((await send(done)).headers.get('location')).toBe(`/rectifications/${id}?done=reported`);
  // What it claims stays with the community until it has looked.
  expect(await page(path)).not.toContain('换了四盏灯');

  await askResidents({ payload, actor: keeper, id });
  expect(await page(path)).toContain('120.50 元，由物业企业出');
  await sweepRectifications({ payload });
  await sweepRectifications({ payload });
  for (const { user } of homes) expect(await messagesTo(user, 'rectification.asked')).toBe(1);
  for (const { user, household } of homes) {
    const cookie = await cookieFor(payload, user);
    expect(await page('/me', cookie)).toContain('请您回答');
    const answer = { household, verdict: 'fixed', words: '夜里亮了' };
    const sent = await app.submit(`${path}/answer`, answer, { cookie });
    expect(sent.headers.get('location')).toBe(`${path}?done=answered`);
  }
  const asking = await page(path, cookies.manager);
  expect(asking).toContain('已有3户回答');
  expect(asking).not.toMatch(/夜里亮了|\d户说/);
  clock.set('2026-11-29T08:00:00+08:00');
  await sweepRectifications({ payload });
  const closed = await page(path);
  for (const words of ['已修好，办结', '3户回答：3户说修好了', '居民回答']) expect(closed).toContain(words);
  expect(closed).not.toContain('夜里亮了');
  const list = `/compounds/${compound}/rectifications`;
  expect(await page(`${list}?state=closed`)).toContain('公共设施：2单元');
  expect(await page(`${list}?state=under-way`)).toContain('没有正在整改的');
  clock.set(begin);
});

it('begins again with a new deadline when residents say it is not fixed', async () => {
  const { payload } = app;
  const { compound, homes } = await buildInhabited(payload, 3);
  const id = await buildAsked(payload, compound);
  for (const [index, { user }] of homes.entries()) {
    const verdict = index === 0 ? 'fixed' : 'not-fixed';
    await answerFixed({ payload, actor: residentActor(user), id, verdict });
  }
  await closeAsking({ payload, actor: staffActor, id });
  const row = await read(id);
  expect(row).toMatchObject({ state: 'open', round: 1, answersFixed: 1, answersNot: 2 });
  // Five working days after the 23rd.
  expect(row.dueAt).toBe('2026-11-30T15:59:59.999Z');
  await report(payload, id);
  await askResidents({ payload, actor: staffActor, id });
  expect(await read(id)).toMatchObject({ state: 'asking', askRound: 2, answered: 0 });
});

it('is looked at by the community, with a photo, where too few households answered', async () => {
  const { payload } = app;
  const { compound, homes } = await buildInhabited(payload, 3);
  const id = await buildAsked(payload, compound);
  await answerFixed({ payload, actor: residentActor(homes[0]?.user ?? ''), id, verdict: 'not-fixed' });
  await expect(closeAsking({ payload, actor: staffActor, id })).rejects.toMatchObject({
    code: 'invalid-state',
  });
  clock.set('2026-11-29T08:00:00+08:00');
  await sweepRectifications({ payload });
  await sweepRectifications({ payload });
  expect((await read(id)).state).toBe('checking');
  const look = { payload, actor: staffActor, id, verdict: 'fixed' as const, words: '都亮了' };
  await expect(decideOnSite(look)).rejects.toMatchObject({ fields: { files: expect.any(String) } });
  await decideOnSite({ ...look, files: [await buildPhoto(payload)] });
  expect(await read(id)).toMatchObject({ state: 'closed', closedBy: 'inspection' });
  clock.set(begin);
});

it('says once that the deadline has passed, also by two processes, and supervision takes it up', async () => {
  const { payload } = app;
  const { community, compound } = await buildInhabited(payload, 0);
  const manager = await buildActor(payload, 'property-manager', compound);
  const keeper = await buildActor(payload, 'community-staff', community);
  const supervisor = await buildActor(payload, 'supervisor');
  const id = await buildRectification(payload, compound, { due: '2026-11-24' });
  await expect(
    superviseRectification({ payload, actor: supervisor, id, reason: '请尽快' }),
  ).rejects.toMatchObject({ code: 'invalid-state' });
  clock.set('2026-11-25T08:00:00+08:00');
  await Promise.all([sweepRectifications({ payload }), sweepRectifications({ payload })]);
  await sweepRectifications({ payload });
  const row = await read(id);
  expect(row).toMatchObject({ overdueCount: 1, state: 'open' });
  for (const { userId } of [manager, keeper, supervisor])
    expect(await messagesTo(userId, 'rectification.overdue')).toBe(1);
  expect(await page(`/rectifications/${id}`)).toContain('超过期限');
  const late = askExtension({ payload, actor: manager, id, days: 2, reason: '没买到灯' });
  await expect(late).rejects.toMatchObject({ code: 'invalid-state' });
  await superviseRectification({ payload, actor: supervisor, id, reason: '三天内改好' });
  expect(await messagesTo(manager.userId, 'rectification.supervise')).toBe(1);
  expect(await page(`/rectifications/${id}`)).toContain('督办专员');
  await expect(
    superviseRectification({ payload, actor: keeper, id, reason: '三天内改好' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  clock.set(begin);
});

it('grants more time once, gives back what shows too little, and asks by itself when nobody looks', async () => {
  const { payload } = app;
  const { compound } = await buildInhabited(payload, 0);
  const manager = await buildActor(payload, 'property-manager', compound);
  const id = await buildRectification(payload, compound, { due: '2026-11-24' });
  const ask = (days: number) => askExtension({ payload, actor: manager, id, days, reason: '没买到灯' });
  await expect(ask(99)).rejects.toMatchObject({ fields: { days: expect.any(String) } });
  await ask(2);
  await expect(ask(2)).rejects.toMatchObject({ code: 'invalid-state' });
  await decideExtension({ payload, actor: staffActor, id, granted: true });
  expect((await read(id)).dueAt).toBe('2026-11-26T15:59:59.999Z');
  await report(payload, id, manager);
  await returnReport({ payload, actor: staffActor, id, reason: '照片看不清' });
  expect((await read(id)).state).toBe('open');
  await report(payload, id, manager);
  clock.set('2026-11-26T08:00:00+08:00');
  await sweepRectifications({ payload });
  expect((await read(id)).state).toBe('asking');
  clock.set(begin);
});

it('is one for each origin, whoever asks how often, and may come again after it was withdrawn', async () => {
  const { payload } = app;
  const { compound } = await buildInhabited(payload, 0);
  const many = await Promise.all(
    Array.from({ length: 8 }, () => openFromRating(payload, compound, 'result-1')),
  );
  expect(new Set(many.map(({ id }) => id)).size).toBe(1);
  expect(many.filter(({ repeated }) => !repeated)).toHaveLength(1);
  const [{ id } = { id: '' }] = many;
  await withdrawRectification({ payload, actor: staffActor, id, reason: '评价算错了' });
  expect((await openFromRating(payload, compound, 'result-1')).repeated).toBe(false);
  const files = [await buildPhoto(payload)];
  await expect(
    reportDone({ payload, actor: staffActor, id, words: '好了', cost: 0, files }),
  ).rejects.toMatchObject({ code: 'invalid-state' });
});
