import { expect, it } from 'vitest';
import {
  addCivilityItem,
  markCivilityAttendance,
  planCivilityMeeting,
  publishFamilyStandard,
} from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildFamilyEvent, buildTerm, buildVisit, inDays } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { staffActor } from '../../../factories/property';

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
  const reported = await send(`${address}/report`, family, { ...fields, tables: '12' });
  expect(reported.headers.get('location')).toBe(`${address}?done=waiting`);
  const waiting = await text(address, family);
  for (const words of ['2,404.00元', '等核对', '核对过，节约才算进总数'])
    expect(waiting, words).toContain(words);
  // A family makes no public number alone: it may not confirm, another one of the council does.
  expect(waiting).not.toContain('核对过，属实');
  expect((await send(`${address}/confirm`, family, {})).status).toBe(403);
  expect(await text(address, head)).toContain('核对过，属实');
  expect((await send(`${address}/confirm`, head, {})).status).toBe(303);
  expect(await text(address, family)).not.toContain('等核对');
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
  expect(await offered(`civility-meetings/${id}`, cookie)).toEqual(['close', 'cancel']);
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
