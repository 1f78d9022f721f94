import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptDispute,
  assessRisk,
  chooseForParty,
  correctParty,
  declineDispute,
  disputeSheet,
  joinParty,
  nameOfParty,
  partiesOfDispute,
  phoneOfParty,
  recordContact,
  registerDispute,
  revealParties,
  sendMenus,
  transferDispute,
} from '@/domain/mediation';
import { newId } from '@/shared/ids';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildDesk, buildDispute, buildMediationOrganization, buildMethod } from '../../factories/mediation';
import { buildOffice, choiceOf } from '../../factories/mediation-menu';
import { buildDivision } from '../../factories/organization';
import { visitor } from '../../factories/property';
import { staffMessagesAbout } from '../../factories/time';

const { app } = appAtFixedTime();
let payload: Payload;

beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload, '六尺巷工作法');
});

const office = (mediators?: number) => buildOffice(payload, mediators);
const read = (id: string) => payload.findByID({ collection: 'disputes', id, depth: 0, overrideAccess: true });

describe('from the door to the menu', () => {
  it('a visitor registers once for each form, and the desk takes it', async () => {
    const { organization, desk } = await office();
    const formKey = newId();
    const register = () =>
      registerDispute({
        payload,
        actor: visitor,
        source: { kind: 'portal' },
        organization,
        type: 'neighbours',
        facts: '楼上漏水，说了三次不修。',
        formKey,
        parties: [
          { side: 'applicant', name: '王小明', phone: newPhone() },
          { side: 'respondent', name: '赵大勇' },
        ],
      });
    const [first, second] = [await register(), await register()];
    expect(second).toMatchObject({ id: first.id, repeated: true });
    await acceptDispute({ payload, actor: desk, id: first.id });
    expect(await read(first.id)).toMatchObject({ state: 'accepted', organization });
  });

  it('says what is missing beside its field', async () => {
    const { organization } = await office();
    await expect(
      buildDispute(payload, organization, { facts: ' ', parties: [{ side: 'applicant', name: '张三' }] }),
    ).rejects.toMatchObject({ code: 'validation', fields: { facts: '请填写发生了什么' } });
    await expect(
      buildDispute(payload, organization, { parties: [{ side: 'applicant', name: '张三' }] }),
    ).rejects.toMatchObject({ fields: { otherName: '请填写对方是谁' } });
  });

  it('takes nobody as both sides, by the phone typed or by that of the account', async () => {
    const { organization, desk } = await office();
    const phone = newPhone();
    const typed = `${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`;
    const refused = {
      code: 'validation',
      fields: { otherPhone: expect.stringContaining('不能和申请人的一样') },
    };
    const { id: user } = await buildUser(payload, { phone });
    for (const applicant of [{ phone }, { user }])
      await expect(
        buildDispute(payload, organization, {
          parties: [
            { side: 'applicant', name: '张三', ...applicant },
            { side: 'respondent', name: '李四', phone: typed },
          ],
        }),
      ).rejects.toMatchObject(refused);
    const { id } = await buildDispute(payload, organization, {
      parties: [
        { side: 'applicant', name: '张三', phone },
        { side: 'respondent', name: '李四' },
      ],
    });
    const [, other] = await partiesOfDispute(payload, id);
    await expect(
      correctParty({ payload, actor: desk, id, party: other?.id ?? '', name: '李四', phone }),
    ).rejects.toMatchObject({ fields: { phone: '两方的电话不能一样' } });
  });

  it('a declined case ends with where to go, and is over', async () => {
    const { organization, desk } = await office();
    const { id } = await buildDispute(payload, organization);
    await declineDispute({ payload, actor: desk, id, reason: '法院已经立案', elsewhere: 'court' });
    expect(await read(id)).toMatchObject({
      state: 'declined',
      outcome: 'declined',
      endReason: expect.stringContaining('起诉'),
    });
    await expect(acceptDispute({ payload, actor: desk, id })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('goes to another organisation, whose desk decides anew', async () => {
    const from = await office();
    const to = await office();
    const { id } = await buildDispute(payload, from.organization);
    await transferDispute({
      payload,
      actor: from.desk,
      id,
      organization: to.organization,
      reason: '在那边发生',
    });
    await expect(acceptDispute({ payload, actor: from.desk, id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await acceptDispute({ payload, actor: to.desk, id });
  });

  it('takes more than two parties, each once, all of whom then choose; nobody after the menus are out', async () => {
    const { organization, desk } = await office();
    const phone = newPhone();
    const { id } = await buildDispute(payload, organization);
    const [one] = await partiesOfDispute(payload, id);
    const third = { payload, actor: desk, id, side: 'respondent' as const, name: '赵老三', phone };
    const added = await Promise.all(Array.from({ length: 5 }, () => joinParty(third)));
    expect(added.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await partiesOfDispute(payload, id)).toHaveLength(3);
    expect((await read(id)).title).toBe('邻里纠纷（3方）');
    await expect(
      joinParty({ ...third, name: '又一位', phone: phoneOfParty(one ?? { phoneCipher: null }) ?? '' }),
    ).rejects.toMatchObject({ fields: { phone: '两方的电话不能一样' } });
    await acceptDispute({ payload, actor: desk, id });
    const cookie = await cookieFor(payload, desk.userId);
    const path = `/work/mediation/${id}/parties/new`;
    const wrong = await app.submit(path, { name: '钱四', phone: '12' }, { cookie });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    for (const words of ['请选是哪一方的', '请填写正确的电话号码', 'value="钱四"'])
      expect(html).toContain(words);
    expect((await app.submit(path, { side: 'respondent', name: '钱四' }, { cookie })).status).toBe(303);
    await sendMenus({ payload, actor: desk, id });
    const parties = await partiesOfDispute(payload, id);
    expect(parties.every(({ menuSentAt }) => menuSentAt)).toBe(true);
    const { menu } = await disputeSheet(payload, desk, id);
    if (!menu) throw new Error('the menu is out');
    for (const [index, party] of parties.entries()) {
      const choice = { ...choiceOf({ menu }), party: party.id, readBack: true as const };
      const { agreed } = await chooseForParty({ payload, actor: desk, id, ...choice });
      expect(agreed).toBe(index === parties.length - 1);
    }
    await expect(joinParty({ ...third, name: '太晚了' })).rejects.toMatchObject({ code: 'invalid-state' });
    expect((await app.fetch(path, { headers: { cookie } })).status).toBe(409);
  });

  it('a higher risk shortens the deadline and tells whom the setting names', async () => {
    const township = String((await buildDivision(payload, { level: 'township' })).id);
    const above = String((await buildMediationOrganization(payload, { type: 'centre' })).id);
    const station = { type: 'police-station', kind: 'administrative', township };
    await buildDesk(payload, String((await buildMediationOrganization(payload, station)).id));
    const organization = String((await buildMediationOrganization(payload, { parent: above, township })).id);
    const desk = await buildDesk(payload, organization);
    // Without a place of its own: the station is that of the organisation's township.
    const { id } = await buildDispute(payload, organization);
    const before = await read(id);
    const told = (await staffMessagesAbout(payload, id)).length;
    await assessRisk({ payload, actor: desk, id, riskLevel: 'critical', reason: '扬言动手' });
    const after = await read(id);
    expect(String(after.deadline) < String(before.deadline)).toBe(true);
    const { events } = await disputeSheet(payload, desk, id);
    // Nobody keeps the desk above: the history does not say that it was told.
    expect(events[0]?.detail).toBe(
      '一般 → 紧急；已按规定告知：派出所；上级调解组织在系统里没有经办人，请打电话告知',
    );
    expect(await staffMessagesAbout(payload, id)).toHaveLength(told + 1);
    await recordContact({ payload, actor: desk, id, note: '电话联系了双方，情绪稳定了' });
    expect((await read(id)).firstContactAt).toBeTruthy();
  });
});

describe('who they are', () => {
  it('is opened for whoever handles the case, and each look is logged without a name', async () => {
    const { organization, desk } = await office();
    const { id } = await buildDispute(payload, organization);
    const sheet = await disputeSheet(payload, desk, id);
    expect(JSON.stringify(sheet.parties)).not.toMatch(/张秘一|139\d{8}/);
    const shown = await revealParties({ payload, actor: desk, id, reason: '打电话约时间' });
    expect(shown.map(({ name }) => name)).toEqual(['张秘一', '李秘二']);
    const { docs } = await payload.db.find<Record<string, unknown>>({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: 'dispute.parties-revealed' } }] },
    });
    expect(docs).toHaveLength(1);
    expect(JSON.stringify(docs)).not.toContain('张秘一');
    await expect(
      revealParties({ payload, actor: (await office()).desk, id, reason: '好奇看看' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(nameOfParty((await partiesOfDispute(payload, id))[0] ?? { nameCipher: '' })).toBe('张秘一');
  });
});
