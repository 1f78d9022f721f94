import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  beginSession,
  chooseAsParty,
  endSession,
  mediationTodos,
  partyCase,
  publicOrganizations,
  recordAttendance,
  registerDispute,
  settleOrally,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, inHours, sheetOf } from '../../factories/hearings';
import { buildDesk, buildMediationOrganization, buildMethod } from '../../factories/mediation';
import { buildAtMenu, buildOffice, choiceOf } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';
import { staffMessagesAbout } from '../../factories/time';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload, '六尺巷工作法');
});

const organizationOf = async (more: Record<string, unknown> = {}) =>
  String((await buildMediationOrganization(payload, more)).id);
const apply = (organization: string) =>
  registerDispute({
    payload,
    actor: visitor,
    source: { kind: 'portal' },
    organization,
    type: 'neighbours',
    facts: '隔壁把墙砌到我家地界上了。',
    parties: [
      { side: 'applicant', name: '张秘一', phone: newPhone() },
      { side: 'respondent', name: '李秘二' },
    ],
  });

it('an application to a committee without a desk waits for the desk above, and where nobody reads it none is taken', async () => {
  const township = await organizationOf();
  const community = await organizationOf({ parent: township });
  const taking = async () =>
    new Map((await publicOrganizations(payload)).map((one) => [one.id, one.takesApplications]));
  expect((await taking()).get(community)).toBe(false);
  await expect(apply(community)).rejects.toMatchObject({
    fields: { organization: expect.stringContaining('还没有经办人') },
  });
  const administrator: Actor = {
    ...visitor,
    grants: [{ role: 'administrator', scope: { kind: 'city', id: '' } }],
  };
  const unread = async () => (await mediationTodos({ payload, actor: administrator }))?.groups[0]?.count ?? 0;
  const before = await unread();
  expect(before).toBeGreaterThanOrEqual(2);
  const desk = await buildDesk(payload, township);
  expect(await unread()).toBe(before - 2);
  expect((await taking()).get(community)).toBe(true);
  const { id } = await apply(community);
  expect(await staffMessagesAbout(payload, id)).toHaveLength(1);
  const waiting = async () =>
    (await mediationTodos({ payload, actor: desk }))?.groups.find(({ label }) => label === '纠纷等受理')
      ?.count;
  expect(await waiting()).toBe(1);
  // From here on the committee sees to its own.
  await buildDesk(payload, community);
  expect(await waiting()).toBe(0);
});

it('nothing is agreed on by a side that never came, whatever the session is said to have ended in', async () => {
  clock.set(begin);
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  const { sessions, parties } = await sheetOf(payload, tribunal, id);
  const [session] = sessions;
  const call = { payload, actor: tribunal.as, id: session?.id ?? '' };
  await beginSession(call);
  const attend = (absent: readonly string[]) =>
    recordAttendance({
      ...call,
      lines: (session?.expected ?? []).map(({ person }) =>
        absent.includes(person)
          ? { person, standing: 'absent' as const, reason: '没来' }
          : { person, standing: 'present' as const },
      ),
    });
  const other = parties[1]?.id ?? '';
  const oral = {
    payload,
    actor: tribunal.as,
    dispute: id,
    terms: '当面道歉',
    performance: '当场',
    agreedOn: now().toISOString(),
    readAloud: true as const,
  };
  await attend([other]);
  const never = { code: 'invalid-state', message: expect.stringContaining('对方一次也没有到过') };
  await expect(endSession({ ...call, result: 'settled' })).rejects.toMatchObject(never);
  await expect(settleOrally(oral)).rejects.toMatchObject(never);
  await attend([tribunal.mediator.id]);
  await expect(settleOrally(oral)).rejects.toMatchObject({
    message: expect.stringContaining('调解员一次也没有到过'),
  });
  await attend([]);
  await endSession({ ...call, result: 'settled' });
  await settleOrally(oral);
  clock.set(begin);
});

it('two sides that chose and did not meet read in what they differ, neither is told to wait for the other', async () => {
  const at = await buildAtMenu(payload, await buildOffice(payload));
  const as = (token: string) => ({ payload, actor: visitor, proof: { token } });
  await chooseAsParty({ ...as(at.tokens[0]), ...choiceOf(at, [0], [0]) });
  const read = async (token: string) => partyCase(payload, visitor, { token });
  expect((await read(at.tokens[0])).differ).toEqual([]);
  await chooseAsParty({ ...as(at.tokens[1]), ...choiceOf(at, [1], [0]) });
  for (const token of at.tokens) {
    expect((await read(token)).differ).toEqual(['调解员']);
    const page = await (await app.fetch(`/mediation/case/${token}`)).text();
    expect(page).toContain('双方都选了，调解员还没有选到一起');
    expect(page).not.toContain('等对方');
  }
});
