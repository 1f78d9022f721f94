import { expect, it } from 'vitest';
import {
  addCivilityItem,
  lookAtCare,
  markCivilityAttendance,
  noteCare,
  ownCares,
  planCivilityMeeting,
  publishFamilyStandard,
  recordFinding,
} from '@/domain/neighbourhood';
import { deleteOwnData, ownData } from '@/domain/privacy';
import { env } from '@/shared/env';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildFamilyEvent, buildTerm, buildVisit, inDays } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { memberActor } from '../../../factories/meetings';
import { buildPhoto, staffActor } from '../../../factories/property';

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
  const missing = await wordsOf(await send(`${visit}/stops/${stop}`, cookie, { kind: 'damage', body: '' }));
  expect(missing.status).toBe(422);
  expect(missing.body).toContain('请写一两句是什么情况');
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

it('lets a family register and report from home, the council talk it over, and shows the public only sums', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const council = await buildAssociation(payload, place.community);
  await publishFamilyStandard({
    payload,
    actor: staffActor,
    community: place.community,
    kind: 'wedding',
    validFrom: inDays(0),
    tables: 15,
    source: '村规民约第八条',
  });
  const leader = await buildTerm(payload, council.id, { role: 'leader' });
  const [family, head] = [
    await cookieFor(payload, place.homes[0]?.user ?? ''),
    await cookieFor(payload, leader.user ?? ''),
  ];
  expect((await get('/family-events/new')).status).not.toBe(200);
  expect(await text('/family-events/new', family)).toContain('西关红白理事会');
  const fields = {
    association: council.id,
    kind: 'wedding',
    on: inDays(3),
    hostName: '赵铁柱',
    hostPhone: '13900005678',
    tables: '20',
    costPerTable: '300.50',
    vehicles: '4',
    gifts: '2000',
    days: '1',
    formKey: 'family-form-1',
  };
  const wrong = await wordsOf(
    await send('/family-events/new', family, { ...fields, tables: '很多', hostPhone: '1' }),
  );
  expect(wrong.status).toBe(422);
  for (const words of ['请填写桌数', '请填写正确的电话号码', '赵铁柱', '300.50'])
    expect(wrong.body, words).toContain(words);
  const made = await send('/family-events/new', family, fields);
  const address = made.headers.get('location')?.replace(/\?.*/, '') ?? '';
  const own = await text(address, family);
  for (const words of ['赵铁柱', '13900005678', '高5桌', '1项高于标准']) expect(own, words).toContain(words);
  const asCouncil = await text(address, head);
  expect(asCouncil).toContain('赵**');
  expect(asCouncil).not.toContain('赵铁柱');
  expect((await get(address)).status).not.toBe(200);
  const number = address.split('/').at(-1);
  const advised = await send(`/work/family-events/${number}/advise`, head, {
    ...fields,
    tables: '15',
    note: '减到15桌',
  });
  expect(advised.status).toBe(303);
  const seen = await wordsOf(
    await send(`/work/family-events/${number}/host`, head, { reason: '今晚上门商量' }),
  );
  expect(seen.body).toContain('赵铁柱');
  clock.set(new Date(new Date(begin).getTime() + 4 * 86_400_000));
  expect((await send(`${address}/report`, family, { ...fields, tables: '12' })).status).toBe(303);
  expect(await text(address, family)).toContain('2,404.00元');
  expect(await text('/me', family)).toContain('我家的红白事');
  const division = (await payload.findByID({
    collection: 'divisions',
    id: place.community,
    depth: 0,
    overrideAccess: true,
  })) as { code: string };
  const open = await text(`/family-events?community=${division.code}`);
  expect(open).toContain('村规民约第八条');
  for (const hidden of ['赵', number ?? '', '2,404']) expect(open).not.toContain(hidden);
  expect(await text(`/communities/${division.code}`)).toContain('邻里力量');
  await buildFamilyEvent(payload, council.id);
  expect((await get('/work/family-events', family)).status).toBe(403);
});

it('votes on the phone and answers the panel’s buttons', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const council = await buildAssociation(payload, place.community);
  const leader = await buildTerm(payload, council.id, { role: 'leader', appraiser: true });
  await buildTerm(payload, council.id, { appraiser: true });
  const head = await cookieFor(payload, leader.user ?? '');
  const { id } = await planCivilityMeeting({
    payload,
    actor: staffActor,
    association: council.id,
    title: '好邻居',
    startsAt: begin,
    venue: '村委会',
  });
  await addCivilityItem({
    payload,
    actor: staffActor,
    id,
    kind: 'praise',
    subjectName: '田桂英',
    words: '扫楼道',
  });
  const at = `/work/appraisals/${id}`;
  const page = await text(at, head);
  expect(page).toContain('到会的评议员不够');
  const present = [...page.matchAll(/name="present" type="checkbox" value="([0-9a-f-]{36})"/g)].map(
    (one) => one[1] ?? '',
  );
  const ticked =
    present.length > 0 ? present : [...page.matchAll(/value="([0-9a-f-]{36})"/g)].map((one) => one[1] ?? '');
  await markCivilityAttendance({ payload, actor: staffActor, id, present: ticked });
  expect((await send(`${at}/begin`, head, {})).status).toBe(303);
  const ballot = await text(`${at}/vote`, head);
  const item = ballot.match(/choice-([0-9a-f-]{36})/)?.[1] ?? '';
  const empty = await wordsOf(await send(`${at}/vote`, head, {}));
  expect(empty.status).toBe(422);
  expect(empty.body).toContain('请选择同意、不同意或弃权');
  expect((await send(`${at}/vote`, head, { [`choice-${item}`]: 'yes' })).status).toBe(303);
  expect((await wordsOf(await send(`${at}/vote`, head, { [`choice-${item}`]: 'no' }))).body).toContain(
    '您已经投过了',
  );
  const staff = await buildRunner(payload, 'community-staff', place.community);
  const cookie = await cookieFor(payload, staff.userId);
  const offered = async (path: string, as: string) => {
    const answer = await get(`/api/${path}/verbs`, as);
    const { verbs = [] } = (answer.status === 200 ? await answer.json() : {}) as {
      verbs?: { verb: string }[];
    };
    return verbs.map(({ verb }) => verb);
  };
  expect(await offered(`civility-meetings/${id}`, cookie)).toEqual(['close']);
  expect(await offered(`associations/${council.id}`, cookie)).toEqual(['change', 'close']);
  const { id: event } = await buildFamilyEvent(payload, council.id);
  expect(await offered(`family-events/${event}`, cookie)).toEqual(['advise', 'report', 'cancel']);
  const { id: visit } = await buildVisit(payload, { grid: place.grid });
  expect(await offered(`visits/${visit}`, cookie)).toEqual(['cancel']);
  const other = await cookieFor(
    payload,
    (await buildRunner(payload, 'community-staff', (await buildMatterPlace(payload, 1)).community)).userId,
  );
  for (const path of [`associations/${council.id}`, `family-events/${event}`, `visits/${visit}`]) {
    expect(await offered(path, other), path).toEqual([]);
    const pressed = await app.fetch(`/api/${path}/verbs/cancel`, {
      method: 'POST',
      headers: { cookie: other, origin: env().siteUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ reason: '别处的人' }),
    });
    expect([403, 404], path).toContain(pressed.status);
  }
});
