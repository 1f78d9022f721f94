import { expect, it } from 'vitest';
import { appraise, colleaguesOf, runStarRounds, transferMember } from '@/domain/service';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildGrid, buildPartyOrganization } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';
import { buildServicePlace, buildServingMember, buildVerifier } from '../../../factories/service-records';
import { at, buildAppraisal, buildRules, resultIn } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();

it('lets everybody of the branch appraise each other, whichever group below it they belong to', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, building, member } = await buildServicePlace(payload);
  const group = await buildPartyOrganization(payload, {
    level: 'building',
    place: building,
    parent: branch,
  });
  const alone = await buildServingMember(payload, String(group.id), { name: '独一户' });
  const others = [];
  for (const name of ['甲', '乙']) others.push(await buildServingMember(payload, branch, { name }));
  const round = await buildAppraisal(payload, clock, branch);
  const colleagues = await colleaguesOf({ payload }, await resultIn(payload, round, alone.id));
  expect(new Set(colleagues.map((one) => one.member))).toEqual(
    new Set([member.id, ...others.map(({ id }) => id)]),
  );
  for (const { actor } of [member, ...others])
    await appraise({ payload, actor, round, grades: { [alone.id]: 3 } });
  await appraise({ payload, actor: alone.actor, round, grades: { [member.id]: 0 } });
  at(clock, '2026-12-09T09:00:00');
  await runStarRounds({ payload });
  expect(await resultIn(payload, round, alone.id)).toMatchObject({ grade3: 3, total: 6900 });
  // Graded by one alone: left out, and 60 points scaled by 118 to 109.
  expect(await resultIn(payload, round, member.id)).toMatchObject({ grade0: 0, total: 6495 });
});

it('gives a plus to whoever is on the list and has moved away since, with the branch that rates them', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, grid, secretary, community, committee } = await buildServicePlace(payload);
  const elsewhere = String((await buildGrid(payload, { community })).id);
  const parent = { level: 'grid' as const, place: elsewhere, parent: committee };
  const other = String((await buildPartyOrganization(payload, parent)).id);
  const gone = await buildServingMember(payload, branch, { name: '走的' });
  const round = await buildAppraisal(payload, clock, branch);
  await transferMember({
    payload,
    actor: staffActor,
    id: gone.id,
    to: other,
    on: '2026-12-01',
    reason: '搬家',
  });
  const cookie = await cookieFor(payload, secretary.userId);
  const call = (path: string, by: string, body?: object) =>
    app.fetch(path, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: { cookie: by, origin: app.url, 'content-type': 'application/json' },
    });
  const verbs = `/api/star-rounds/${round}/verbs`;
  expect(await (await call(verbs, cookie)).text()).toContain('走的');
  const given = { member: gone.id, item: 'honour', units: 1, on: '2026-11-20', evidence: '表彰决定' };
  expect((await call(`${verbs}/enter-evidence`, cookie, given)).status).toBe(200);
  const { docs } = await payload.find({
    collection: 'star-manual-items',
    where: { round: { equals: round } },
    depth: 0,
  });
  const second = await cookieFor(payload, (await buildVerifier(payload, grid, { name: '钱干部' })).userId);
  expect((await call(`/api/star-manual-items/${docs[0]?.id}/verbs/confirm`, second, {})).status).toBe(200);
  const newOnes = await cookieFor(payload, (await buildVerifier(payload, elsewhere)).userId);
  expect((await call(`/api/star-manual-items/${docs[0]?.id}`, newOnes)).status).toBe(404);
});

it('says of each kind of period which rules are in force', async () => {
  const { payload } = app;
  await buildRules(payload, { version: '都用' });
  await buildRules(payload, { version: '只按月', periodKinds: ['month'] });
  const html = await (await app.fetch('/stars/rules')).text();
  expect(html).toContain('月度评星现在的规则');
  expect(html).toContain('季度、年度评星现在的规则');
  expect(html).not.toContain('以前的规则都用');
  const tooFew = { version: '太少', leastForComparison: '1', leastAppraisals: 2 };
  await expect(buildRules(payload, tooFew)).rejects.toMatchObject({
    fields: {
      leastForComparison: expect.stringContaining('至少是3'),
      leastAppraisals: expect.stringContaining('至少是3'),
    },
  });
});
