import { expect, it } from 'vitest';
import { lookAtCare, noteCare, ownCares, recordFinding } from '@/domain/neighbourhood';
import { deleteOwnData, ownData } from '@/domain/privacy';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildVisit, inDays } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { memberActor } from '../../../factories/meetings';
import { buildPhoto } from '../../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const send = (path: string, cookie: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  return app.fetch(path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: env().siteUrl, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
};
const get = (path: string, cookie = '') => app.fetch(path, { headers: { cookie }, redirect: 'manual' });
const text = async (path: string, cookie = '') => (await get(path, cookie)).text();
const wordsOf = async (answer: Response) => ({ status: answer.status, body: await answer.text() });

it('walks a round on the phone: plans, taps, keeps what was typed, turns a finding into a request, ends', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const cookie = await cookieFor(payload, secretary.userId);
  expect(await text('/work/visits', cookie)).toContain('还没有走访过');
  const refused = await wordsOf(await send('/work/visits/new', cookie, { part: '', day: inDays(0) }));
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('请选择走哪一片');
  const planned = await send('/work/visits/new', cookie, {
    part: `grid:${place.grid}`,
    day: inDays(0),
    formKey: 'phone-form-1',
  });
  const visit = planned.headers.get('location')?.replace(/\?.*/, '') ?? '';
  expect(visit).toMatch(/^\/work\/visits\/[0-9a-f-]{36}$/);
  const page = await text(visit, cookie);
  const stop = page.match(/stops\/([0-9a-f-]{36})/)?.[1] ?? '';
  expect(page).toContain('下一户');
  const noKind = await wordsOf(await send(`${visit}/stops/${stop}`, cookie, { body: '单元门坏了' }));
  expect(noKind.body).toContain('请点一下看到了什么');
  expect(noKind.body).toContain('单元门坏了');
  const tapped = await send(`${visit}/stops/${stop}`, cookie, {
    kind: 'damage',
    body: '单元门坏了',
    formKey: 'tap-form-1',
  });
  expect(tapped.status).toBe(303);
  const after = await text(tapped.headers.get('location') ?? '', cookie);
  expect(after).toContain(`data-draft-sent="visit-${stop}"`);
  const finding = after.match(/findings\/([0-9a-f-]{36})/)?.[1] ?? '';
  const filed = await send(`/work/visits/findings/${finding}/request`, cookie, {
    body: '走访发现设施损坏：单元门坏了',
  });
  expect(filed.status).toBe(303);
  expect(await text(`/work/visits/findings/${finding}`, cookie)).toContain('待受理');
  const [request] = (
    await payload.find({
      collection: 'requests',
      depth: 0,
      limit: 1,
      sort: '-submittedAt',
      overrideAccess: true,
    })
  ).docs;
  const back = await get(
    `/api/visit-findings?where[becameId][equals]=${request?.id}&limit=1&depth=0`,
    cookie,
  );
  expect(((await back.json()) as { docs: { id: string }[] }).docs).toMatchObject([{ id: finding }]);
  const again = await wordsOf(
    await send(`/work/visits/findings/${finding}/request`, cookie, { body: '走访发现设施损坏：单元门坏了' }),
  );
  expect(again.status).toBe(409);
  expect((await send(`${visit}/finish`, cookie, {})).status).toBe(303);
  expect(await text('/work/visits/overdue', cookie)).toContain('1户超过90天');
  const board = await text('/work/visits/board', cookie);
  expect(board).toContain('50%');
  const file = await get('/work/visits/board.csv', cookie);
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(await file.text()).toContain('设施损坏');
  // Nobody else: another grid, a resident, a visitor.
  const elsewhere = await buildMatterPlace(payload, 1);
  const stranger = await cookieFor(
    payload,
    (await buildRunner(payload, 'branch-secretary', elsewhere.grid)).userId,
  );
  const neighbour = await cookieFor(payload, elsewhere.homes[0]?.user ?? '');
  for (const path of [visit, `${visit}/stops/${stop}`, `/work/visits/findings/${finding}`]) {
    expect((await get(path, stranger)).status, path).toBe(403);
    expect((await get(path, neighbour)).status, path).toBe(403);
    expect([302, 303, 401], path).toContain((await get(path)).status);
  }
  expect((await get('/work/visits/overdue', neighbour)).status).toBe(403);
  expect((await get('/work/visits/board', neighbour)).status).toBe(403);
});

it('shows a photo from behind a door to whoever took it and the community, and to nobody else', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const { id, stop } = await buildVisit(payload, { grid: place.grid, actor: secretary });
  const photo = await buildPhoto(payload, secretary);
  await recordFinding({
    payload,
    actor: secretary,
    id,
    stop,
    kind: 'damage',
    words: '门坏了',
    files: [photo],
  });
  const seenBy = async (user: string) =>
    (await get(`/property-files/${photo}`, await cookieFor(payload, user))).status;
  const staff = await buildRunner(payload, 'community-staff', place.community);
  expect([await seenBy(secretary.userId), await seenBy(staff.userId)]).toEqual([200, 200]);
  const administrator = await buildUser(payload, { roles: [{ role: 'administrator' }] });
  const leader = await buildUser(payload, { roles: [{ role: 'city-leader' }] });
  for (const user of [administrator.id, leader.id, place.homes[0]?.user ?? ''])
    expect([403, 404]).toContain(await seenBy(user));
  expect([401, 403, 404]).toContain((await get(`/property-files/${photo}`)).status);
});

it('keeps why somebody needs care behind consent and a reason, and lets the person delete it', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const { household = '', user = '' } = place.homes[0] ?? {};
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const cookie = await cookieFor(payload, secretary.userId);
  const at = `/work/visits/care/${household}`;
  const empty = await wordsOf(await send(`${at}/note`, cookie, {}));
  for (const missing of ['请填写姓名', '请选择为什么要多关心', '请选择本人是怎么同意的', '先念给本人听'])
    expect(empty.body).toContain(missing);
  const unread = await wordsOf(
    await send(`${at}/note`, cookie, { personName: '薛奶奶', marks: ['alone'], consentHow: 'spoken' }),
  );
  expect(unread.body).toContain('先念给本人听');
  expect(unread.body).toContain('薛奶奶');
  const noted = await send(`${at}/note`, cookie, {
    personName: '薛奶奶',
    marks: ['alone', 'ill'],
    consentHow: 'spoken',
    readBack: 'yes',
  });
  expect(noted.status).toBe(303);
  const rows = await payload.find({ collection: 'household-cares', depth: 0, overrideAccess: true });
  expect(JSON.stringify(rows.docs)).not.toContain('薛奶奶');
  // Keys that change take these along.
  const fields = payload.collections['household-cares'].config.flattenedFields;
  const encrypted = fields.flatMap(({ name, custom }) => (custom?.encrypted ? [name] : []));
  expect(encrypted.toSorted()).toEqual(['marksCipher', 'noteCipher', 'personNameCipher']);
  expect(await text('/work/visits/overdue', cookie)).toContain('要多关心');
  expect((await wordsOf(await send(at, cookie, { reason: '看' }))).body).toContain('请写明查看的原因');
  const seen = await wordsOf(await send(at, cookie, { reason: '今天上门带药' }));
  expect(seen.body).toContain('独居老人');
  expect(await text(at, cookie)).not.toContain('独居老人');
  const looks = await payload.find({
    collection: 'audit-events',
    where: {
      and: [{ action: { equals: 'personal-data.revealed' } }, { summary: { equals: '今天上门带药' } }],
    },
    depth: 0,
    overrideAccess: true,
  });
  expect(looks.docs).toHaveLength(1);
  const leader = await buildUser(payload, { roles: [{ role: 'administrator' }] });
  const grants = [{ role: 'administrator' as const, scope: { kind: 'city' as const, id: '' } }];
  await expect(
    lookAtCare({
      payload,
      actor: { userId: leader.id, name: '管理员', grants, via: 'portal' },
      household,
      reason: '想看一看',
    }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  // Noted again with the person's own account: they see it, and take it back.
  await noteCare({
    payload,
    actor: secretary,
    household,
    personName: '薛奶奶',
    marks: ['alone'],
    consentHow: 'signed',
    readBack: true,
    user,
  });
  expect(await ownCares(payload, user)).toMatchObject([{ marks: ['alone'] }]);
  const own = await ownData(payload, memberActor(user));
  expect(own.deletable['care-notes']).toBe(1);
  expect(JSON.stringify(own.sections.find(({ id }) => id === 'forces'))).toContain('独居老人');
  await deleteOwnData({ payload, actor: memberActor(user), what: ['care-notes'], confirmed: true });
  expect(await ownCares(payload, user)).toEqual([]);
  await expect(
    lookAtCare({ payload, actor: secretary, household, reason: '再看一看' }),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
});
