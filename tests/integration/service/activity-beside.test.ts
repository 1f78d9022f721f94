import { expect, it } from 'vitest';
import { addAgendaItem, announceMeeting } from '@/domain/matters';
import {
  addActivityPartner,
  beginActivity,
  finishActivity,
  hidePhoto,
  markPresence,
  recordActivityPartner,
  signUp,
  writeSummary,
} from '@/domain/service';
import { env } from '@/shared/env';
import { cookieFor } from '../../factories/accounts';
import {
  buildActivity,
  buildPublished,
  buildUsers,
  peopleOf,
  readActivity,
} from '../../factories/activities';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMatterPlace, buildRunner } from '../../factories/matters';
import { buildMeeting, buildMembers, hour, memberActor } from '../../factories/meetings';
import { buildUnit } from '../../factories/organization';
import { buildPhoto, staffActor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const send = (path: string, cookie: string, body: string, type = 'application/x-www-form-urlencoded') =>
  app.fetch(path, {
    method: 'POST',
    headers: { origin: env().siteUrl, cookie, 'content-type': type },
    body,
  });
const text = async (path: string, cookie = '') => (await app.fetch(path, { headers: { cookie } })).text();

it('keeps what partners promised and did, and the linkage they fulfil', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const { id, number } = await buildPublished(payload, place.branch, { inHours: 1, linkageKind: 'service' });
  const call = { payload, actor: staffActor, id };
  const barber = String((await buildUnit(payload, { name: '南关理发店' })).id);
  const given = { ...call, partnerKind: 'units' as const, partner: barber, promised: '派两名理发师' };
  await addActivityPartner({ ...given, asLinkage: true });
  await expect(addActivityPartner(given)).rejects.toThrow('已经在联办单位里');
  await expect(
    addActivityPartner({ ...given, partnerKind: 'party-organizations', partner: place.branch }),
  ).rejects.toMatchObject({ fields: { partner: '这是主办方自己' } });
  const linkages = async () =>
    (
      await payload.find({
        collection: 'linkages',
        where: { community: { equals: place.community } },
        depth: 0,
        overrideAccess: true,
      })
    ).docs;
  expect(await linkages()).toMatchObject([{ kind: 'service', status: 'promised', promised: '派两名理发师' }]);
  const row = await payload.db.findOne<{ id: string }>({
    collection: 'activity-partners',
    where: { activity: { equals: id } },
  });
  await beginActivity(call);
  await recordActivityPartner({ ...call, partner: String(row?.id), delivered: '理发32人' });
  expect(await linkages()).toMatchObject([{ status: 'delivered', delivered: '理发32人' }]);
  // Put right later: the linkage stands as it was delivered.
  await recordActivityPartner({ ...call, partner: String(row?.id), delivered: '理发31人' });
  const shown = await text(`/activities/${number}`);
  for (const words of ['南关理发店', '派两名理发师', '理发31人', '服务联做'])
    expect(shown, words).toContain(words);
});

it('shows photos only with a note that people agree, and takes one back at once', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const { id, number } = await buildPublished(payload, place.branch, { inHours: 1 });
  const call = { payload, actor: staffActor, id };
  await beginActivity(call);
  clock.set(new Date(new Date(begin).getTime() + 3 * hour));
  await finishActivity(call);
  const photo = await buildPhoto(payload, staffActor);
  const summary = { ...call, summary: '清了两车杂物。', servedCount: 60, cost: 0, files: [photo] };
  await expect(writeSummary(summary)).rejects.toMatchObject({
    fields: { photoConsent: expect.any(String) },
  });
  await writeSummary({ ...summary, photoConsent: '现场说明会公开，没有人反对' });
  expect(await text(`/activities/${number}`)).toContain(`/property-files/${photo}`);
  const seen = await app.fetch(`/property-files/${photo}`);
  expect(seen.status).toBe(200);
  // Kept by the visitor, and asked about each time: taken down it is gone at once.
  expect(seen.headers.get('cache-control')).toContain('no-cache');
  const again = () =>
    app.fetch(`/property-files/${photo}`, {
      headers: { 'if-none-match': seen.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    });
  expect((await again()).status).toBe(304);
  // Words of people's names and numbers are masked where everybody reads and searches.
  await writeSummary({ ...call, summary: '王秀英电话13912345678，清了两车杂物。', servedCount: 60, cost: 0 });
  for (const path of [`/activities/${number}`, '/activities?when=past', '/search?q=两车杂物']) {
    const page = await text(path);
    expect(page, path).not.toContain('王秀英');
    expect(page, path).not.toContain('13912345678');
  }
  expect(await text(`/activities/${number}`)).toContain('王**电话***，清了两车杂物。');
  await hidePhoto({ ...call, photo, reason: '有人不同意了' });
  expect(await text(`/activities/${number}`)).not.toContain(`/property-files/${photo}`);
  expect((await again()).status).toBe(404);
});

it('gives calendars of a place, of one activity, and of oneself under an address that can be taken back', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const elsewhere = await buildMatterPlace(payload, 1);
  const [user = ''] = await buildMembers(payload, place.branch, 1);
  const cookie = await cookieFor(payload, user);
  const { id, number } = await buildPublished(payload, place.branch, { title: '扫雪，带锹' });
  await buildPublished(payload, elsewhere.branch, { title: '别处的活动' });
  await buildActivity(payload, place.branch, { title: '还没批准' });
  const { docs } = await payload.find({
    collection: 'divisions',
    where: { id: { equals: place.community } },
    overrideAccess: true,
  });
  const feed = await app.fetch(`/feeds/activities.ics?community=${docs[0]?.code}`);
  expect(feed.headers.get('content-type')).toContain('text/calendar');
  const lines = (await feed.text()).split('\r\n');
  expect(lines).toContain('DTSTART:20261125T010000Z');
  expect(lines).toContain('SUMMARY:扫雪\\,带锹'.replace('\\,', '，'));
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect((await app.fetch('/feeds/activities.ics?community=999999999999')).status).toBe(404);
  expect(await text(`/activities/${number}/calendar.ics`)).toContain(`UID:activity-${id}@`);

  await signUp({ payload, actor: memberActor(user), id });
  const meeting = await buildMeeting(payload, place.branch, { inHours: 30 });
  await addAgendaItem({ payload, actor: staffActor, id: meeting.id, title: '通报收支' });
  await announceMeeting({ payload, actor: staffActor, id: meeting.id });
  const addressIn = async (answer: Response) =>
    /value="[^"]*(\/calendar\/[\w-]{43}\.ics)"/.exec(await answer.text())?.[1] ?? '';
  const address = await addressIn(await send('/me/activities/feed', cookie, ''));
  const own = await app.fetch(address);
  expect(own.headers.get('cache-control')).toContain('no-store');
  const mine = await own.text();
  expect(mine).toContain('扫雪');
  expect(mine).toContain('11月支部会议');
  expect(mine).not.toContain('别处的活动');
  expect(await text('/me/activities', cookie)).not.toContain('/calendar/');
  const next = await addressIn(await send('/me/activities/feed', cookie, ''));
  expect((await app.fetch(address)).status).toBe(404);
  expect((await app.fetch(next)).status).toBe(200);
  expect((await send('/me/activities/feed/revoke', cookie, '')).status).toBe(303);
  expect((await app.fetch(next)).status).toBe(404);
});

it('has a page for a campaign with its numbers, and is run from the panel by the same table', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const { id: campaign } = await payload.create({
    collection: 'campaigns',
    data: {
      title: '冬季扫雪当先锋',
      slug: 'winter-snow',
      kind: 'vanguard',
      summary: '雪停就扫',
      about: '党员包楼门口，联系人王秀英，电话13912345678。',
      asks: '包一个楼门\n带一户邻居',
      startsOn: '2026-11-01T00:00:00.000Z',
      isPublic: true,
    } as never,
    overrideAccess: true,
  });
  for (const path of ['/campaigns/winter-snow', '/api/campaigns?where[slug][equals]=winter-snow']) {
    const shown = await text(path);
    expect(shown, path).toContain('联系人王**，电话***');
    expect(shown, path).not.toMatch(/王秀英|139123/);
  }
  const users = await buildUsers(payload, 2);
  const { id } = await buildActivity(payload, place.branch, { inHours: 1, campaign: String(campaign) });
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const staff = await buildRunner(payload, 'community-staff', place.community);
  const verbs = async (user: string) => {
    const answer = await app.fetch(`/api/activities/${id}/verbs`, {
      headers: { cookie: await cookieFor(payload, user) },
    });
    return ((await answer.json()) as { verbs: { verb: string }[] }).verbs.map(({ verb }) => verb);
  };
  const press = async (user: string, verb: string, body: object = {}) =>
    (
      await send(
        `/api/activities/${id}/verbs/${verb}`,
        await cookieFor(payload, user),
        JSON.stringify(body),
        'application/json',
      )
    ).status;
  expect(await verbs(secretary.userId)).toEqual(['submit', 'change', 'add-partner', 'cancel']);
  expect(await press(secretary.userId, 'submit')).toBe(200);
  expect(await verbs(secretary.userId)).toEqual(['add-partner', 'cancel']);
  expect(await press(secretary.userId, 'approve')).toBe(403);
  expect(await press(staff.userId, 'approve')).toBe(200);
  for (const user of users) await signUp({ payload, actor: memberActor(user), id });
  expect(await press(secretary.userId, 'begin')).toBe(200);
  const people = (await peopleOf(payload, id)).map((one) => one.id);
  await markPresence({ payload, actor: staffActor, id, shown: people, present: people.slice(0, 1) });
  clock.set(new Date(new Date(begin).getTime() + 3 * hour));
  expect(await press(secretary.userId, 'finish')).toBe(200);
  expect(await verbs(secretary.userId)).toEqual([
    'correct-attendance',
    'write-summary',
    'hide-photo',
    'add-partner',
    'record-partner',
  ]);
  expect(
    await press(secretary.userId, 'write-summary', { summary: '扫完了', servedCount: 80, cost: '0' }),
  ).toBe(200);
  expect(await readActivity(payload, id)).toMatchObject({ state: 'done', servedCount: 80, cost: 0 });
  const page = await text('/campaigns/winter-snow');
  for (const words of ['冬季扫雪当先锋', '当先锋', '包一个楼门', '1场', '1人次', '2小时', '80人次'])
    expect(page, words).toContain(words);
  expect(await text('/campaigns')).toContain('冬季扫雪当先锋');
  expect((await app.fetch('/campaigns/nothing')).status).toBe(404);
});
