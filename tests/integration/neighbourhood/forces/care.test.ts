import { createLocalReq } from 'payload';
import { expect, it } from 'vitest';
import { insertRow } from '@/database';
import { lookAtCare, noteCare, planVisit, visitSheet, withdrawCare } from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { newId } from '@/shared/ids';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildVisit, inDays } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';

const { app, clock, begin } = appAtFixedTime();

const memberOf = async (building: string) => {
  const { id } = await buildUser(app.payload, {
    roles: [{ role: 'party-member', kind: 'building', place: building }],
  });
  const grants = [{ role: 'party-member' as const, scope: { kind: 'building' as const, id: building } }];
  return { userId: id, name: '党员', grants, via: 'portal' as const };
};
const note = (actor: Awaited<ReturnType<typeof buildRunner>>, household: string) =>
  noteCare({
    payload: app.payload,
    actor,
    household,
    personName: '薛奶奶',
    marks: ['alone'],
    consentHow: 'spoken',
    readBack: true,
  });

it('tells who needs care only to those who answer for the place: no mark, no order, no column of the API', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 3);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const member = await memberOf(place.building);
  const planned = async () => {
    const { id } = await planVisit({
      payload,
      actor: member,
      part: `building:${place.building}`,
      day: inDays(0),
    });
    const { stops } = await visitSheet(payload, member, id);
    return { id, stops: stops.map(({ household, reason }) => [household, reason]) };
  };
  // All were met lately, so that whoever needs care would come first.
  const round = await buildVisit(payload, { grid: place.grid, actor: secretary });
  for (const { household } of round.stops)
    await insertRow(await createLocalReq({}, payload), 'household-standings', {
      household,
      building: place.building,
      grid: place.grid,
      community: place.community,
      lastMetAt: new Date(new Date(begin).getTime() - 40 * 86_400_000).toISOString(),
      lastVisit: round.id,
      times: 1,
    });
  const before = await planned();
  const last = before.stops.at(-1)?.[0] ?? '';
  await note(secretary, last);
  const after = await planned();
  expect(after.stops).toEqual(before.stops);
  const cookie = await cookieFor(payload, member.userId);
  const page = await (await app.fetch(`/work/visits/${after.id}`, { headers: { cookie } })).text();
  expect(page).not.toContain('要多关心');
  // Those who answer for the place see it, also on the member's round.
  const own = await buildVisit(payload, { grid: place.grid, actor: secretary });
  expect((await visitSheet(payload, secretary, own.id)).stops[0]).toMatchObject({
    household: last,
    reason: 'care',
  });
  const seen = (await visitSheet(payload, secretary, after.id)).stops;
  expect(seen.find(({ household }) => household === last)?.reason).toBe('care');
  const keeper = { headers: { cookie: await cookieFor(payload, secretary.userId) } };
  const rows = (await (await app.fetch('/api/visit-stops?depth=0&limit=50', keeper)).json()) as {
    docs: object[];
  };
  expect(rows.docs.length).toBeGreaterThan(0);
  for (const row of rows.docs) expect(Object.keys(row)).not.toContain('reason');
  const filtered = await app.fetch('/api/visit-stops?where[reason][equals]=care', keeper);
  expect(filtered.status).toBeGreaterThanOrEqual(400);
  const kept = await payload.find({
    collection: 'visit-stops',
    depth: 0,
    limit: 200,
    overrideAccess: true,
    showHiddenFields: true,
  });
  expect(kept.docs.map(({ reason }) => reason)).not.toContain('care');
  await withdrawCare({ payload, actor: secretary, household: last });
  expect((await visitSheet(payload, secretary, own.id)).stops[0]?.reason).toBe('recent');
});

it('forgets the mark in rows from before together with the note', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const household = place.homes[0]?.household ?? '';
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const { id } = await buildVisit(payload, { grid: place.grid, actor: secretary });
  await note(secretary, household);
  const stop = newId();
  await insertRow(await createLocalReq({}, payload), 'visit-stops', {
    id: stop,
    visit: id,
    household,
    community: place.community,
    name: '旧的一户',
    order: 9,
    reason: 'care',
    state: 'waiting',
    stopKey: stop,
  });
  await withdrawCare({ payload, actor: secretary, household });
  const row = await payload.findByID({
    collection: 'visit-stops',
    id: stop,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
  expect(row.reason).toBe('long');
});

it('answers whoever may not look the same, whether there is a note or not', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const [noted = '', plain = ''] = place.homes.map(({ household }) => household);
  await note(secretary, noted);
  const member = await memberOf(place.building);
  const cookie = await cookieFor(payload, member.userId);
  const post = (path: string, body: string) =>
    app.fetch(path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: env().siteUrl, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
  for (const household of [noted, plain, newId()]) {
    const at = `/work/visits/care/${household}`;
    expect((await post(at, 'reason=想看一看有没有')).status, at).toBe(403);
    expect((await post(`${at}/withdraw`, '')).status, at).toBe(403);
  }
  await expect(
    lookAtCare({ payload, actor: secretary, household: plain, reason: '想看一看' }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

it('says to who may know that nothing is noted, and opens its forms for them only', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const household = place.homes[0]?.household ?? '';
  const at = `/work/visits/care/${household}`;
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const member = await memberOf(place.building);
  const as = async (user: string) => ({ cookie: await cookieFor(payload, user) });
  const shown = await app.submit(at, { reason: '今天上门' }, await as(secretary.userId));
  expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('没有记过要多关心的')]);
  for (const path of [at, `${at}/note`, `${at}/withdraw`]) {
    const opened = (user: string) => as(user).then((headers) => app.fetch(path, { headers }));
    expect([path, (await opened(secretary.userId)).status]).toEqual([path, 200]);
    expect([path, (await opened(member.userId)).status]).toEqual([path, 403]);
  }
});
