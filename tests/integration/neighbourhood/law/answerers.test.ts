import { describe, expect, it } from 'vitest';
import {
  answerConsultation,
  assignAdviser,
  assignHelper,
  openHelperAccount,
  readConsultation,
} from '@/domain/neighbourhood';
import { newId } from '@/shared/ids';
import { buildRole, buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { answer, buildHelper, buildLawPlace, buildQuestion } from '../../../factories/law';

const { app } = appAtFixedTime();

const get = async (path: string, user: string) => {
  const response = await app.fetch(path, { headers: { cookie: await cookieFor(app.payload, user) } });
  return { status: response.status, text: await response.text() };
};
describe('the account of who answers', () => {
  it('is not opened by a phone typed into the register either', async () => {
    const { payload } = app;
    const { community, keeper } = await buildLawPlace(payload);
    const phone = newPhone();
    const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: community }];
    const { id: user } = await buildUser(payload, { phone, roles });
    const { id } = await buildHelper(payload, community, { account: false, phone });
    const own = { ...keeper, userId: user };
    await expect(openHelperAccount({ payload, actor: own, id })).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('您自己的手机号'),
    });
    await expect(openHelperAccount({ payload, actor: keeper, id })).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('不能同时答复咨询'),
    });
  });
});

describe('a helper who asks', () => {
  it('reads that the helper is themselves; the history says it to nobody', async () => {
    const { payload } = app;
    const { community, helper, adviser } = await buildLawPlace(payload);
    const { id, path } = await buildQuestion(payload, community, { actor: helper.actor });
    expect((await get(path, helper.actor.userId)).text).toContain('本村（社区）的法律明白人就是您自己');
    const row = await readConsultation(payload, id);
    expect(row).toMatchObject({ state: 'passed', adviser: adviser.id });
    expect(row?.assignReason).toBe('本村（社区）没有可以派的法律明白人，直接转结对的法律顾问');
  });
});

describe('a stranger', () => {
  it('gets the same answer whether there is such a consultation or not', async () => {
    const { payload } = app;
    const { community } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community);
    const cookie = await cookieFor(payload, (await buildUser(payload)).id);
    const given = { text: answer, reason: '看一看', askerName: '甲', respondent: '乙', consent: 'yes' };
    for (const step of ['answer', 'pass', 'agree', 'disagree', 'mediation', 'phone', 'desk'])
      for (const headers of [{ cookie }, {}]) {
        const said = await Promise.all(
          [id, newId()].map(async (one) => {
            const response = await app.submit(
              `/work/law/${step === 'desk' ? `desk/${one}` : `${one}/${step}`}`,
              { formKey: newId(), ...given },
              headers,
            );
            const text = (await response.text())
              .replaceAll(one, 'ID')
              .replace(/[\w-]{8,}/g, (word) => (/\d/.test(word) ? '' : word));
            return [response.status, response.headers.get('location')?.replace(one, 'ID'), text];
          }),
        );
        expect([step, said[0]]).toEqual([step, said[1]]);
      }
  });
});

describe('a consultation', () => {
  it('is assigned neither to oneself nor to who watches', async () => {
    const { payload } = app;
    const { community, helper, keeper } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community);
    const own = await buildHelper(payload, community, { user: keeper.userId, account: false });
    const assign = { payload, actor: keeper, id, reason: '换一位' };
    await expect(assignHelper({ ...assign, helper: own.id })).rejects.toMatchObject({
      fields: { helper: expect.stringContaining('不能指定给自己') },
    });
    const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: community }];
    const colleague = await buildUser(payload, { roles });
    const other = await buildHelper(payload, community, { user: colleague.id, account: false });
    await expect(assignHelper({ ...assign, helper: other.id })).rejects.toMatchObject({
      fields: { helper: expect.stringContaining('不能同时答复咨询') },
    });
    const next = await buildHelper(payload, community);
    await assignHelper({ ...assign, helper: next.id });
    await assignHelper({ ...assign, helper: helper.id });

    const elsewhere = await buildLawPlace(payload);
    const asked = await buildQuestion(payload, elsewhere.community);
    await payload.db.updateOne({
      collection: 'legal-advisers',
      id: elsewhere.adviser.id,
      data: { user: elsewhere.keeper.userId },
    });
    await expect(
      assignAdviser({ payload, actor: elsewhere.keeper, id: asked.id, reason: '难' }),
    ).rejects.toMatchObject({ fields: { helper: expect.stringContaining('不能指定给自己') } });
  });

  it('is closed to a helper from the day they get such a role, and goes to others', async () => {
    const { payload } = app;
    const { community, helpers } = await buildLawPlace(payload, { helpers: 2 });
    const [first, second] = helpers;
    if (!first || !second) throw new Error('no helper');
    const { id } = await buildQuestion(payload, community);
    const holder = (await get(`/work/law/${id}`, first.actor.userId)).status === 200 ? first : second;
    const user = holder.actor.userId;
    expect((await get(`/api/legal-consultations/${id}`, user)).text).toContain('借条');
    await buildRole(payload, user, { role: 'community-staff', kind: 'community', place: community });
    expect((await get(`/work/law/${id}`, user)).status).toBe(404);
    expect((await get(`/api/legal-consultations/${id}`, user)).text).not.toContain('借条');
    const list = await get('/work/law', user);
    expect(list.text).toContain('这里给答复咨询的法律明白人和法律顾问用');
    const grants = [
      { role: 'community-staff' as const, scope: { kind: 'community' as const, id: community } },
    ];
    await expect(
      answerConsultation({ payload, actor: { ...holder.actor, grants }, id, text: answer }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const others = [await buildQuestion(payload, community), await buildQuestion(payload, community)];
    for (const one of others)
      expect(
        (await get(`/work/law/${one.id}`, holder === first ? second.actor.userId : first.actor.userId))
          .status,
      ).toBe(200);
  });
});
