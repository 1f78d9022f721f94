import { expect, it } from 'vitest';
import { appraise, colleaguesOf, runStarRounds } from '@/domain/service';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildPartyOrganization } from '../../../factories/organization';
import { buildServicePlace, buildServingMember } from '../../../factories/service-records';
import { at, buildAppraisal, resultIn } from '../../../factories/stars';

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
