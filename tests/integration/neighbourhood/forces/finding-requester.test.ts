import { expect, it } from 'vitest';
import { findingSheet, findingToRequest, recordFinding } from '@/domain/neighbourhood';
import {
  acceptRequest,
  dispatchRequest,
  evaluateRequest,
  handOverRequest,
  reachOf,
  replyToRequest,
  startRequest,
} from '@/domain/requests';
import { env } from '@/shared/env';
import { cookieFor, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildVisit } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';
import { buildHandlingUnit, handlerOf, operator } from '../../../factories/requests';

const { app, clock, begin } = appAtFixedTime();

/** A finding at the first door of a round, noted by the secretary of the grid. */
async function found() {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const walker = await buildRunner(payload, 'branch-secretary', place.grid);
  const { id: visit, stop } = await buildVisit(payload, { grid: place.grid, actor: walker });
  const words = '楼道的灯坏了三天';
  const { id } = await recordFinding({ payload, actor: walker, id: visit, stop, kind: 'damage', words });
  const cookie = await cookieFor(payload, walker.userId);
  const read = async (path: string, as = cookie) =>
    (await app.fetch(path, { headers: { cookie: as } })).text();
  const messages = async (about: string) => {
    const where = { aboutId: { equals: about } };
    const { docs } = await payload.find({ collection: 'outbox', where, depth: 0, overrideAccess: true });
    return docs.map(({ template, channel }) => `${template} ${channel}`);
  };
  return { payload, place, walker, id, at: `/work/visits/findings/${id}`, cookie, read, messages };
}

it('belongs to whoever was at the door where the household left no phone: told, among their own, judged by them', async () => {
  const { payload, place, walker, id, at, read, messages } = await found();
  const staff = await buildRunner(payload, 'community-staff', place.community);
  // Turned by a colleague: whoever was at the door stands in all the same.
  const { id: request, number } = await findingToRequest({ payload, actor: staff, id });
  expect(await reachOf(payload, request)).toBe('account');
  expect(await messages(request)).toContain('request.file in-app');
  const stored = await payload.findByID({
    collection: 'requests',
    id: request,
    depth: 0,
    overrideAccess: true,
  });
  const channel = { collection: 'channels' as const, id: String(stored.channel), overrideAccess: true };
  expect(await payload.findByID(channel)).toMatchObject({ key: 'doorstep', name: '走访' });
  const { requester } = await findingSheet(payload, walker, id);
  const ownHref = requester?.kind === 'stand-in' ? requester.ownHref : null;
  expect(ownHref).toMatch(/^\/track\//);
  expect(await read(at)).toContain(`href="${ownHref}"`);
  expect(await read(`${ownHref}`)).toContain(number);
  expect(await read('/me/requests')).toContain(number);
  const theirs = await read(at, await cookieFor(payload, staff.userId));
  expect(theirs).toContain('代住户反映');
  expect(theirs).not.toContain('/track/');

  const unit = await buildHandlingUnit(payload);
  const call = { payload, id: request };
  const handler = handlerOf(unit);
  await acceptRequest({ ...call, actor: operator });
  await dispatchRequest({ ...call, actor: operator, unit });
  await startRequest({ ...call, actor: handler, note: '已看过现场。' });
  // They are no party of what it is about.
  await expect(
    handOverRequest({ ...call, actor: handler, confirmed: true, requester: true, note: '楼道灯谁修说不清' }),
  ).rejects.toMatchObject({ fields: { requester: expect.stringContaining('代住户反映') } });
  await replyToRequest({ ...call, actor: handler, reply: '灯已换好，晚上亮了。' });
  await evaluateRequest({ ...call, actor: walker, solved: 'solved', satisfaction: 'satisfied' });
  expect((await findingSheet(payload, walker, id)).finding.word).toBe('已办结');
});

it('belongs to the household with its word and its phone: the link goes there and to nobody else', async () => {
  const { payload, walker, id, at, cookie, read, messages } = await found();
  const phone = newPhone();
  const send = (fields: Record<string, string>) =>
    app.fetch(`${at}/request`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: env().siteUrl, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ body: '楼道的灯坏了三天', ...fields }).toString(),
    });
  for (const [fields, words] of [
    [{ phone }, '请先问过住户'],
    [{ agreed: 'yes' }, '请填写住户的手机号'],
    [{ phone: '0312-2312345', agreed: 'yes' }, '进度的链接用短信发'],
  ] as const) {
    const refused = await send(fields);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(words);
  }
  const sent = await send({ phone, name: '赵大娘', agreed: 'yes' });
  expect(sent.headers.get('location')).toBe(`${at}?done=request`);
  const { finding, requester } = await findingSheet(payload, walker, id);
  expect(requester).toEqual({ kind: 'household' });
  expect(await messages(finding.becameId ?? '')).toEqual(['request.file sms']);
  const page = await read(at);
  expect(page).toContain('由住户评价');
  for (const hidden of [phone, '赵大娘', '/track/']) expect(page).not.toContain(hidden);
  expect(await read('/me/requests')).not.toContain(finding.becameNumber ?? '-');
});
