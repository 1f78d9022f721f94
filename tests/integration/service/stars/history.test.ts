import { expect, it } from 'vitest';
import {
  announceRound,
  answerAppeal,
  appealResult,
  enterEvidence,
  refuseEvidence,
  roundOf,
} from '@/domain/service';
import { buildUser, cookieFor, type RoleFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildServicePlace, buildVerifier } from '../../../factories/service-records';
import { buildCounted } from '../../../factories/stars';

const { app, clock, begin } = appAtFixedTime();

it('tells what concerns one person to the branch alone, and everybody above only what happened to the round', async () => {
  clock.set(begin);
  const { payload } = app;
  const { branch, grid, member, secretary } = await buildServicePlace(payload);
  const second = await buildVerifier(payload, grid, { name: '钱干部' });
  const round = await buildCounted(payload, clock, branch);
  const { community, township } = (await roundOf(payload, round)) ?? {};
  if (!community || !township) throw new Error('the round has no place');
  const given = { round, member: member.id, item: 'notice', units: 1, on: '2026-11-20' };
  const { id: item } = await enterEvidence({ payload, actor: secretary, ...given, evidence: '醉酒闹事' });
  await refuseEvidence({ payload, actor: second, id: item, refusal: '不是他本人' });
  await announceRound({ payload, actor: secretary, id: round });
  const { id } = await appealResult({ payload, actor: member.actor, round, words: '少算了' });
  await answerAppeal({ payload, actor: secretary, id, outcome: 'rejected', answer: '查过了，没有漏' });

  const seen = async (roles: RoleFor[], query = ''): Promise<string> => {
    const { id: user } = await buildUser(payload, { roles });
    const answer = await app.fetch(`/api/star-events?where[round][equals]=${round}&limit=100${query}`, {
      headers: { cookie: await cookieFor(payload, user) },
    });
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const above: RoleFor[] = [
    { role: 'operator', kind: 'city' },
    { role: 'supervisor', kind: 'city' },
    { role: 'city-leader', kind: 'city' },
    { role: 'township-leader', kind: 'township', place: township },
  ];
  for (const role of above) {
    const history = await seen([role]);
    expect(history, role.role).toContain('公示结果');
    for (const secret of [member.name, '醉酒闹事', '不是他本人', '查过了，没有漏', '答复异议'])
      expect(history, role.role).not.toContain(secret);
    const asked = await seen([role], `&where[reason][like]=${encodeURIComponent('醉酒')}`);
    expect(asked).toContain('"totalDocs":0');
  }
  const staff = await seen([{ role: 'community-staff', kind: 'community', place: community }]);
  for (const known of [member.name, '醉酒闹事', '不是他本人', '查过了，没有漏'])
    expect(staff).toContain(known);
});
