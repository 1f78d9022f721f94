import { expect, it } from 'vitest';
import { inTransaction } from '@/database';
import { recordFrom } from '@/domain/service';
import { env } from '@/shared/env';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { staffActor } from '../../factories/property';
import {
  buildRecord,
  buildServicePlace,
  buildServingMember,
  readServiceRecord,
} from '../../factories/service-records';

const { app } = appAtFixedTime();

it('offers the buttons of the table to those who may decide, and does what they say', async () => {
  const { payload } = app;
  const { member, secretary, branch } = await buildServicePlace(payload);
  const cookie = await cookieFor(payload, secretary.userId);
  const verbsOf = async (path: string) => {
    const answer = await app.fetch(`/api/${path}/verbs`, { headers: { cookie } });
    const { verbs } = (await answer.json()) as { verbs: { verb: string; inputs: { name: string }[] }[] };
    return verbs;
  };
  const press = (path: string, body: object) =>
    app.fetch(`/api/${path}`, {
      method: 'POST',
      headers: { cookie, origin: env().siteUrl, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  // What came from a visit has no length: the dialog asks for it.
  const visit = await inTransaction({ payload, actor: staffActor }, (req) =>
    recordFrom(req, {
      source: 'visit',
      sourceId: 'v',
      sourceTitle: '供暖走访',
      member: member.id,
      on: '2026-11-22T02:00:00.000Z',
      quarters: 0,
      text: '走访12户',
    }),
  );
  const path = `service-records/${visit?.id}`;
  const offers = await verbsOf(path);
  expect(offers.map(({ verb }) => verb)).toEqual(['verify', 'return']);
  expect(offers[0]?.inputs.map(({ name }) => name)).toEqual(['hours']);
  const refused = await press(`${path}/verbs/verify`, { hours: '1.1' });
  expect(refused.status).toBe(422);
  expect((await press(`${path}/verbs/verify`, { hours: '1.5' })).status).toBe(200);
  expect(await readServiceRecord(payload, visit?.id ?? '')).toMatchObject({ state: 'verified', quarters: 6 });
  expect((await verbsOf(path)).map(({ verb }) => verb)).toEqual(['revoke']);
  expect(await (await press(`${path}/verbs/revoke`, { reason: '' })).text()).toContain(
    '请填写撤销通过的原因',
  );

  // The same day beside it, for those who verify.
  const log = await buildRecord(payload, { member, verifier: null }, { kind: 'visit', different: true });
  const beside = await app.fetch(`/api/service-records/${log}/beside`, { headers: { cookie } });
  expect(await beside.json()).toMatchObject({ photos: [], sameDay: [{ id: visit?.id, source: 'visit' }] });
  const stranger = await cookieFor(payload, (await buildServingMember(payload, branch)).actor.userId);
  const closed = await app.fetch(`/api/service-records/${log}/beside`, { headers: { cookie: stranger } });
  expect(closed.status).toBe(404);

  // Declared on the member's own page, by name: from now on there are no buttons.
  expect((await verbsOf(`party-members/${member.id}`)).map(({ verb }) => verb)).toContain('declare-conflict');
  const declared = await press(`party-members/${member.id}/verbs/declare-conflict`, {
    relation: 'spouse',
    otherName: secretary.name,
  });
  expect(declared.status).toBe(200);
  expect(await verbsOf(`service-records/${log}`)).toEqual([]);
  expect((await press(`service-records/${log}/verbs/verify`, {})).status).toBe(403);
});

it('verifies what is ticked in the list, and says of each what came of it', async () => {
  const { payload } = app;
  const { member, secretary } = await buildServicePlace(payload);
  const elsewhere = await buildServicePlace(payload);
  const cookie = await cookieFor(payload, secretary.userId);
  const waiting = await buildRecord(payload, { member, verifier: null });
  const foreign = await buildRecord(payload, { member: elsewhere.member, verifier: null });
  const send = (ids: string[], as = cookie) =>
    app.fetch('/api/service-records/bulk/verify', {
      method: 'POST',
      headers: { cookie: as, origin: env().siteUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ ids }),
    });
  const answer = await send([waiting, foreign]);
  const { outcomes } = (await answer.json()) as { outcomes: { id: string; done: boolean }[] };
  expect(outcomes.map(({ id, done }) => [id, done])).toEqual([
    [waiting, true],
    [foreign, false],
  ]);
  expect(await readServiceRecord(payload, foreign)).toMatchObject({ state: 'submitted' });
  expect((await send(['nothing'])).status).toBe(422);
  expect((await send([foreign], '')).status).toBe(401);
});
