import { describe, expect, it } from 'vitest';
import { messageData } from '@/domain/accounts';
import {
  answerConsultation,
  askBack,
  coverageFor,
  deskConsultations,
  handOnStranded,
  leaveAdvisers,
  leaveHelpers,
  pairAdviser,
  passConsultation,
  readConsultation,
  stepsOf,
} from '@/domain/neighbourhood';
import { startOfDay } from '@/shared/dates';
import { buildRole, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import {
  answer,
  buildAdviser,
  buildHelper,
  buildLawPlace,
  buildQuestion,
  visitor,
} from '../../../factories/law';

const { app } = appAtFixedTime();
const reason = '搬到外地';
const nobody = { state: 'waiting', helper: null, helperName: null, adviser: null, adviserName: null };

const page = async (path: string, user?: string) =>
  (
    await app.fetch(path, user ? { headers: { cookie: await cookieFor(app.payload, user) } } : undefined)
  ).text();
/** What accounts and phones are sent about a consultation. */
const said = async (number: string) => {
  const { docs } = await app.payload.db.find<{ contentCipher: string | null }>({
    collection: 'outbox',
    where: {},
    limit: 500,
    pagination: false,
  });
  return docs
    .flatMap(({ contentCipher }) => (contentCipher ? String(messageData({ contentCipher }).text) : []))
    .filter((text) => text.includes(number));
};
/** A village whose one adviser nobody can be given. */
const withoutAdviser = async (helpers: number) => {
  const place = await buildLawPlace(app.payload, { helpers });
  await app.payload.db.updateOne({
    collection: 'legal-advisers',
    id: place.adviser.id,
    data: { user: null },
  });
  return place;
};

describe('whoever leaves the register', () => {
  it('leaves their open questions to the next helper, and the asker reads who answers', async () => {
    const { payload } = app;
    const { community, keeper, helpers } = await buildLawPlace(payload, { helpers: 2 });
    const { id, path } = await buildQuestion(payload, community);
    const before = await readConsultation(payload, id);
    const leaver = helpers.find((one) => one.id === before?.helper);
    const next = helpers.find((one) => one !== leaver);
    if (!leaver || !next) throw new Error('nobody has it');
    const verbs = await page(`/api/legal-helpers/${leaver.id}/verbs`, keeper.userId);
    expect(verbs).toContain('手里还有1件没答复的咨询');
    expect(await leaveHelpers({ payload, actor: keeper, id: leaver.id, reason })).toMatchObject({
      handedOn: 1,
    });
    const row = await readConsultation(payload, id);
    expect(row).toMatchObject({ state: 'waiting', helper: next.id, helperName: next.name });
    expect(await page(path)).toMatch(new RegExp(`法律明白人${next.name}(?!.*法律明白人${leaver.name})`));
    expect((await stepsOf(payload, id)).at(-1)).toMatchObject({
      verb: 'hand-on',
      detail: `改由法律明白人${next.name}答复`,
    });
    const told = await said(row?.number ?? '');
    expect(told.filter((text) => text.includes('换了一位答复'))).toHaveLength(1);
    expect(told.filter((text) => text.includes('现在转给您'))).toHaveLength(1);
    await answerConsultation({ payload, actor: next.actor, id, text: answer });
  });

  it('leaves them to the village where nobody is next, which is told', async () => {
    const { payload } = app;
    const { community, keeper, helper } = await withoutAdviser(1);
    const { id, path } = await buildQuestion(payload, community);
    const before = await readConsultation(payload, id);
    await leaveHelpers({ payload, actor: keeper, id: helper.id, reason });
    expect(await readConsultation(payload, id)).toMatchObject({ ...nobody, dueAt: before?.dueAt });
    expect(await page(path)).toContain('社区正在找能答复的人');
    expect(await deskConsultations(payload, keeper)).toMatchObject([{ id, helperName: null }]);
    expect(await page('/work/law/desk', keeper.userId)).toContain('没有人接1件');
    const told = await said(before?.number ?? '');
    expect(told.filter((text) => text.includes('没有能接的人'))).toHaveLength(1);
    expect(told.filter((text) => text.includes('社区正在另找人'))).toHaveLength(1);
  });

  it('leaves what was passed to them to another adviser, else to the village', async () => {
    const { payload } = app;
    const { community, keeper, helper, adviser } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community);
    await passConsultation({ payload, actor: helper.actor, id });
    await leaveAdvisers({ payload, actor: keeper, id: adviser.id, reason });
    expect(await readConsultation(payload, id)).toMatchObject(nobody);
    expect((await coverageFor(payload, keeper))?.villages).toMatchObject([{ adviser: null }]);

    const again = await buildLawPlace(payload);
    const asked = await buildQuestion(payload, again.community);
    await passConsultation({ payload, actor: again.helper.actor, id: asked.id });
    const next = await buildAdviser(payload);
    const term = { from: '2026-01-01', until: '2027-12-31' };
    const given = { payload, actor: again.keeper, community: again.community };
    await pairAdviser({ ...given, adviser: next.id, ...term });
    await leaveAdvisers({ payload, actor: again.keeper, id: again.adviser.id, reason });
    expect(await readConsultation(payload, asked.id)).toMatchObject({
      state: 'passed',
      adviser: next.id,
      helper: again.helper.id,
    });
  });

  it('is not asked back: that goes to the next', async () => {
    const { payload } = app;
    const { community, keeper, helper } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community);
    await answerConsultation({ payload, actor: helper.actor, id, text: answer });
    await leaveHelpers({ payload, actor: keeper, id: helper.id, reason });
    const next = await buildHelper(payload, community);
    await askBack({ payload, actor: visitor, byLink: true, id, text: '要带什么材料？' });
    expect(await readConsultation(payload, id)).toMatchObject({ state: 'waiting', helper: next.id });
  });
});

describe('whoever can answer no more', () => {
  it('keeps nothing waiting, once their account is shut or watches; a certificate that is over ends nothing', async () => {
    const { payload } = app;
    for (const ends of ['shut', 'watches', 'certificate'] as const) {
      const { community, helper } = await withoutAdviser(1);
      const { id } = await buildQuestion(payload, community);
      if (ends === 'shut')
        await payload.db.updateOne({
          collection: 'users',
          id: helper.actor.userId,
          data: { active: false },
        });
      else if (ends === 'watches')
        await buildRole(payload, helper.actor.userId, {
          role: 'community-staff',
          kind: 'community',
          place: community,
        });
      else
        await payload.db.updateOne({
          collection: 'legal-helpers',
          id: helper.id,
          data: { certificateUntil: startOfDay('2026-11-01').toISOString() },
        });
      await handOnStranded({ payload });
      expect(await handOnStranded({ payload })).toBe(0);
      const row = await readConsultation(payload, id);
      expect([ends, row?.helper]).toEqual([ends, ends === 'certificate' ? helper.id : null]);
    }
  });
});
