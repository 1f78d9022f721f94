import { describe, expect, it } from 'vitest';
import {
  answerConsultation,
  assignHelper,
  candidatesAt,
  coverageFor,
  helperPage,
  leaveHelpers,
  openHelperAccount,
  passConsultation,
  peopleOfLaw,
  readConsultation,
} from '@/domain/neighbourhood';
import { startOfDay } from '@/shared/dates';
import { buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { answer, buildAdviser, buildHelper, buildLawPlace, buildQuestion } from '../../../factories/law';

const { app } = appAtFixedTime();

const refused = (words: string) => ({ code: 'invalid-state', message: expect.stringContaining(words) });
const entry = (id: string) =>
  app.payload.findByID({ collection: 'legal-helpers', id, depth: 0, overrideAccess: true });

describe('the account of a helper', () => {
  it('is nobody else’s: not of another entry, not of another name', async () => {
    const { payload } = app;
    const { community, keeper } = await buildLawPlace(payload);
    const phone = newPhone();
    const one = await buildHelper(payload, community, { account: false, phone });
    const other = await buildHelper(payload, community, { account: false, phone });
    const open = (id: string) => openHelperAccount({ payload, actor: keeper, id });
    await open(one.id);
    await expect(open(other.id)).rejects.toMatchObject(refused('另一名法律明白人'));
    expect((await entry(other.id)).user ?? null).toBeNull();
    const theirs = newPhone();
    await buildUser(payload, { phone: theirs, name: '别的人' });
    const third = await buildHelper(payload, community, { account: false, phone: theirs });
    await expect(open(third.id)).rejects.toMatchObject(refused('不叫这个名字'));
    const advisers = newPhone();
    const { id: user } = await buildUser(payload, { phone: advisers });
    await buildAdviser(payload, { user });
    const fourth = await buildHelper(payload, community, { account: false, phone: advisers });
    await expect(open(fourth.id)).rejects.toMatchObject(refused('另一名法律顾问'));
    // Who has left gives it up.
    await leaveHelpers({ payload, actor: keeper, id: one.id, reason: '搬走了' });
    await payload.update({
      collection: 'legal-helpers',
      id: other.id,
      data: { name: one.name },
      overrideAccess: true,
    });
    await open(other.id);
    expect((await entry(other.id)).user).toBe((await entry(one.id)).user);
  });

  it('opens for one of two entries at the same moment', async () => {
    const { payload } = app;
    const { community, keeper } = await buildLawPlace(payload);
    const phone = newPhone();
    const name = '同名';
    const people = await Promise.all(
      [1, 2, 3, 4].map(() => buildHelper(payload, community, { account: false, phone, name })),
    );
    await buildUser(payload, { phone, name });
    const done = await Promise.allSettled(
      people.map(({ id }) => openHelperAccount({ payload, actor: keeper, id })),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a helper whose certificate is over', () => {
  const over = startOfDay('2026-11-22').toISOString();
  const lastDay = startOfDay('2026-11-23').toISOString();

  it('counts nowhere, is not listed and gets nothing new', async () => {
    const { payload } = app;
    const { community, keeper, helper } = await buildLawPlace(payload);
    const named = { publicConsent: true };
    const gone = await buildHelper(payload, community, { ...named, certificateUntil: over });
    const today = await buildHelper(payload, community, { ...named, certificateUntil: lastDay });
    const { id } = await buildQuestion(payload, community);
    const { candidates } = await withCandidates(community);
    expect(candidates.toSorted()).toEqual([helper.id, today.id].toSorted());
    await expect(
      assignHelper({ payload, actor: keeper, id, helper: gone.id, reason: '换一位' }),
    ).rejects.toMatchObject({ fields: { helper: expect.stringContaining('过期') } });
    expect(await peopleOfLaw(payload, community)).toMatchObject({ helpers: [today.name], total: 2 });
    const mine = await coverageFor(payload, keeper);
    expect(mine?.villages).toMatchObject([{ helpers: 2, expired: 1 }]);
    expect([mine?.endingSoon, mine?.expired]).toEqual([1, 1]);
    const page = await app.fetch('/work/law/coverage', {
      headers: { cookie: await cookieFor(payload, keeper.userId) },
    });
    const shown = await page.text();
    expect(shown).toContain('2（另有1名证书过期）');
    // The year, where it is not this one.
    expect(shown).toContain('（到2027年12月31日）');
    const listed = await helperPage(payload, keeper, { filter: 'expired', page: 1 });
    expect(listed?.items).toMatchObject([{ id: gone.id, isExpired: true }]);
  });

  it('finishes what they have begun', async () => {
    const { payload } = app;
    const { community, helper } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community);
    await payload.update({
      collection: 'legal-helpers',
      id: helper.id,
      data: { certificateUntil: over },
      overrideAccess: true,
    });
    await answerConsultation({ payload, actor: helper.actor, id, text: answer });
    expect(await readConsultation(payload, id)).toMatchObject({ state: 'answered' });
  });
});

it('counts what waits for a helper, not what they passed on', async () => {
  const { payload } = app;
  const { community, helper } = await buildLawPlace(payload);
  const { id } = await buildQuestion(payload, community);
  await passConsultation({ payload, actor: helper.actor, id });
  const next = await buildQuestion(payload, community);
  expect((await readConsultation(payload, next.id))?.assignReason).toContain('（0件）');
});

async function withCandidates(community: string) {
  const { createLocalReq } = await import('payload');
  const req = await createLocalReq({}, app.payload);
  return { candidates: (await candidatesAt(req, community, null)).map(({ id }) => id) };
}
