import { expect, it } from 'vitest';
import { declareConflict, grantExemption, unlinkMemberAccount, verifyRecord } from '@/domain/service';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMember } from '../../factories/organization';
import { buildRecord, buildServicePlace, buildVerifier } from '../../factories/service-records';

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

it('lets nobody take their own account, or a relative’s, off the register or bind it, and a colleague’s hand opens no record', async () => {
  const { payload } = app;
  const { member, secretary, branch, grid } = await buildServicePlace(payload);
  const entry = await buildMember(payload, {
    organization: branch,
    name: secretary.name,
    user: secretary.userId,
  });
  const id = String(entry.id);
  const colleague = await buildVerifier(payload, grid, { name: '周副书记' });
  await declareConflict({
    payload,
    actor: member.actor,
    member: member.id,
    otherMember: id,
    relation: 'spouse',
  });
  const own = await buildRecord(payload, { member: { actor: secretary }, verifier: null });
  const theirs = await buildRecord(payload, { member, verifier: null });
  const cookie = await cookieFor(payload, String(secretary.userId));
  const post = (card: string, verb: string, body: object) =>
    app.fetch(`/api/party-members/${card}/verbs/${verb}`, {
      method: 'POST',
      headers: { cookie, origin: new URL(app.url).origin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const reason = '换了账号';
  for (const card of [id, member.id]) {
    expect((await post(card, 'unlink-account', { reason })).status).toBe(403);
    const verbs = await (await app.fetch(`/api/party-members/${card}/verbs`, { headers: { cookie } })).text();
    expect(verbs).not.toContain('unlink-account');
  }
  const refusesAll = async (actor: typeof secretary) => {
    for (const record of [own, theirs])
      await expect(verifyRecord({ payload, actor, id: record })).rejects.toMatchObject({ code: 'forbidden' });
  };
  await refusesAll(secretary);

  // Taken off by somebody else: own by the name, and by what was logged as one's own.
  await unlinkMemberAccount({ payload, actor: colleague, id, reason });
  await refusesAll(secretary);
  await expect(
    verifyRecord({ payload, actor: { ...secretary, name: '别的名字' }, id: own }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  const phone = newPhone();
  await buildUser(payload, { name: secretary.name, phone });
  expect((await post(id, 'link-account', { phone })).status).toBe(403);
  await expect(
    grantExemption({
      payload,
      actor: secretary,
      id,
      reason: 'illness',
      decision: '大会决定',
      decidedOn: '2026-11-01',
      from: '2026-11-01',
    }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await verifyRecord({ payload, actor: colleague, id: own });
  await verifyRecord({ payload, actor: colleague, id: theirs });
});

it('compares names in one spelling, and says so when nobody of that name is there', async () => {
  const { payload } = app;
  const { member, grid } = await buildServicePlace(payload);
  const reviewer = await buildVerifier(payload, grid, { name: '王桂兰' });
  const record = await buildRecord(payload, { member, verifier: null });
  const cookie = await cookieFor(payload, member.actor.userId);
  const declare = async (otherName: string, more: Record<string, string> = {}) => {
    const form = { otherName, relation: 'spouse', note: '', ...more };
    const answer = await app.submit('/me/service/conflicts', form, { cookie });
    const location = answer.headers.get('location') ?? '';
    return [answer.status, location || (await answer.text())] as const;
  };
  for (const name of ['王桂兰书记', '不存在的人']) {
    const [status, html] = await declare(name);
    expect(status).toBe(422);
    expect(html).toContain(`都没有叫“${name}”的，请核对`);
    expect(html).toContain('名字没有写错');
  }
  await verifyRecord({ payload, actor: reviewer, id: record });
  expect(await declare('不存在的人', { sure: 'yes' })).toEqual([
    303,
    expect.stringContaining('done=unknown'),
  ]);
  expect(await declare(' 王 桂　兰')).toEqual([303, expect.stringContaining('done=declared')]);
  expect((await declare('王桂兰'))[1]).toContain('已经登记过');
  const next = await buildRecord(payload, { member, verifier: null }, { kind: 'care' });
  await expect(verifyRecord({ payload, actor: reviewer, id: next })).rejects.toMatchObject({
    message: expect.stringContaining('亲属'),
  });
});
