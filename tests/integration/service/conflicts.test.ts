import { expect, it } from 'vitest';
import { declareConflict } from '@/domain/service';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMember } from '../../factories/organization';
import { buildServicePlace, buildVerifier } from '../../factories/service-records';

const { app } = appAtFixedTime();

it('is read by both sides, and ending it is offered to neither', async () => {
  const { payload } = app;
  const { member, secretary, branch, grid } = await buildServicePlace(payload);
  const own = { organization: branch, name: '周书记', user: secretary.userId };
  const entry = await buildMember(payload, own);
  const colleague = await buildVerifier(payload, grid, { name: '周副书记' });
  const { id } = await declareConflict({
    payload,
    actor: member.actor,
    member: member.id,
    otherMember: String(entry.id),
    relation: 'spouse',
    note: '只给支部看的话',
  });
  const read = async (userId: string | null, path: string) => {
    const headers = { cookie: await cookieFor(payload, String(userId)) };
    return (await app.fetch(path, { headers })).text();
  };
  const other = await read(secretary.userId, '/me/service/conflicts');
  expect(other).toContain('登记在对方名下，对您也一样有效');
  expect(other).not.toContain('只给支部看的话');
  expect(await read(member.actor.userId, '/me/service/conflicts')).not.toContain('登记在对方名下');
  const verbs = `/api/conflict-declarations/${id}/verbs`;
  expect(await read(secretary.userId, verbs)).not.toContain('解除');
  expect(await read(colleague.userId, verbs)).toContain('解除');
});
