import type { Payload } from 'payload';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import {
  acceptDispute,
  beginSession,
  chooseAsParty,
  correctParty,
  disputeSheet,
  draftAgreement,
  failDispute,
  partiesOfDispute,
  partyCase,
  phoneOfParty,
  settleOrally,
  signAgreement,
  tokenOfParty,
} from '@/domain/mediation';
import { nameColumns } from '@/domain/mediation/parties';
import { now } from '@/shared/clock';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { agreedTerms, buildAgreed, holdSession, inHours, sheetOf } from '../../factories/hearings';
import {
  accountActor,
  buildDesk,
  buildDispute,
  buildMediationOrganization,
  buildMediator,
  buildMethod,
} from '../../factories/mediation';
import { buildAtMenu, choiceOf, conflictsIn } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload);
});
beforeEach(() => clock.set(begin));

/** A mediator without an account, as most older ones are: found by the name alone. */
const name = '杨守信';

async function agreed(overrides: Record<string, unknown> = { name, user: null }) {
  const organization = String((await buildMediationOrganization(payload)).id);
  const desk = await buildDesk(payload, organization);
  const mediator = await buildMediator(payload, organization, overrides);
  const tribunal = { organization, desk, mediator, as: accountActor(desk.userId, desk.name) };
  const built = await buildAgreed(payload, tribunal);
  const [, respondent] = await partiesOfDispute(payload, built.id);
  const phone = (respondent && phoneOfParty(respondent)) ?? undefined;
  const call = { payload, actor: desk, id: built.id, party: respondent?.id ?? '', phone };
  return { ...built, tribunal, desk, call };
}
/** As a case was left before corrections asked about conflicts. */
const rename = (party: string) =>
  payload.db.updateOne({ collection: 'dispute-parties', id: party, data: nameColumns(name) });
const refused = { code: 'invalid-state', message: expect.stringContaining(`${name}要回避`) };

it('a party put right to be of the name of the mediator: the mediator is taken off, the desk is told', async () => {
  const at = await agreed();
  const told = () =>
    payload.count({
      collection: 'outbox',
      where: { and: [{ user: { equals: at.desk.userId } }, { aboutId: { equals: at.id } }] },
      overrideAccess: true,
    });
  const before = (await told()).totalDocs;
  expect(await correctParty({ ...at.call, name: '李秘三' })).toMatchObject({ released: false });
  expect((await sheetOf(payload, at.tribunal, at.id)).row).toMatchObject({ state: 'agreed' });
  const cookie = await cookieFor(payload, at.desk.userId);
  const path = `/work/mediation/${at.id}/parties/${at.call.party}/correct`;
  const answer = await app.submit(path, { name, phone: at.call.phone ?? '' }, { cookie });
  expect(answer.headers.get('location')).toContain('done=released');
  const { row, sessions } = await sheetOf(payload, at.tribunal, at.id);
  expect(row).toMatchObject({ state: 'choosing', mediator: null, mediatorName: null });
  expect(sessions.map(({ state }) => state)).toEqual(['cancelled']);
  expect((await told()).totalDocs).toBe(before + 1);
  const { menu } = await partyCase(payload, visitor, { token: at.tokens[0] ?? '' });
  expect(menu?.mediators).toEqual([]);
});

it('also when mediation has begun; what was held stays', async () => {
  const at = await agreed();
  clock.set(inHours(24));
  await holdSession(payload, at.tribunal, at.id, { result: 'continue' });
  expect(await correctParty({ ...at.call, name })).toMatchObject({ released: true });
  const { row, sessions } = await sheetOf(payload, at.tribunal, at.id);
  expect(row).toMatchObject({ state: 'choosing', mediator: null });
  expect(sessions.map(({ state }) => state)).toEqual(['held']);
});

it('no session begins and nothing comes of it with a mediator who is tied', async () => {
  const at = await agreed();
  const [planned] = (await sheetOf(payload, at.tribunal, at.id)).sessions;
  const [, respondent] = await partiesOfDispute(payload, at.id);
  const call = { payload, actor: at.desk, dispute: at.id };
  clock.set(inHours(24));
  const before = respondent ? { nameCipher: respondent.nameCipher, nameIndex: respondent.nameIndex } : {};
  await rename(at.call.party);
  await expect(beginSession({ ...call, id: planned?.id ?? '' })).rejects.toMatchObject(refused);
  await payload.db.updateOne({ collection: 'dispute-parties', id: at.call.party, data: before });
  await holdSession(payload, at.tribunal, at.id);
  await draftAgreement({ ...call, ...agreedTerms });
  await rename(at.call.party);
  const { parties } = await sheetOf(payload, at.tribunal, at.id);
  const signed = parties.map(({ id }) => id);
  const signing = { ...call, version: 1, signedOn: now().toISOString(), mediatorSigned: true, stamped: true };
  await expect(signAgreement({ ...signing, signed })).rejects.toMatchObject(refused);
  const oral = { ...call, ...agreedTerms, agreedOn: now().toISOString(), readAloud: true };
  await expect(settleOrally(oral)).rejects.toMatchObject(refused);
});

it.each(['still on the case', 'taken off'])(
  'what was talked about with them can be recorded as failed by the desk, not by them: %s',
  async (which) => {
    const account = await buildUser(payload, { roles: [{ role: 'mediator' }] });
    const at = await agreed({ relatives: '李秘九', user: account.id });
    const tied = accountActor(account.id);
    clock.set(inHours(24));
    await holdSession(payload, { ...at.tribunal, as: tied }, at.id);
    const path = `/work/mediation/${at.id}`;
    if (which === 'taken off') await correctParty({ ...at.call, name: '李秘九' });
    else
      await payload.db.updateOne({
        collection: 'dispute-parties',
        id: at.call.party,
        data: nameColumns('李秘九'),
      });
    const call = { payload, dispute: at.id, reason: '谈不拢', told: true };
    await expect(failDispute({ ...call, actor: tied })).rejects.toMatchObject(
      which === 'taken off' ? { code: 'not-found' } : { message: expect.stringContaining('要回避') },
    );
    const cookie = await cookieFor(payload, at.desk.userId);
    expect(await (await app.fetch(`${path}/hearings`, { headers: { cookie } })).text()).toContain(
      `${path}/fail`,
    );
    await failDispute({ ...call, actor: at.desk });
    expect((await app.fetch(`${path}/failure-notice`, { headers: { cookie } })).status).toBe(200);
    const { row, file } = await sheetOf(payload, at.tribunal, at.id);
    expect(row).toMatchObject({ state: 'failed' });
    expect(file?.filter(({ missing }) => missing).map(({ key }) => key)).toEqual(['signed-notes']);
  },
);

it('while they choose nothing has failed that was never talked about', async () => {
  const at = await buildAtMenu(payload);
  const call = { payload, actor: at.desk, dispute: at.id, reason: '谈不拢', told: true };
  await expect(failDispute(call)).rejects.toMatchObject({ code: 'invalid-state' });
  expect((await sheetOf(payload, at, at.id)).verbs).not.toContain('fail');
});

it('who had chosen nobody but the one who is tied now is asked to choose again', async () => {
  const at = await buildAtMenu(payload);
  const [token] = at.tokens;
  await chooseAsParty({ payload, actor: visitor, proof: { token }, ...choiceOf(at) });
  const chosen = at.menu.mediators[0]?.name ?? '';
  const phone = phoneOfParty(at.other) ?? undefined;
  const call = { payload, actor: at.desk, id: at.id, party: at.other.id, phone };
  expect(await correctParty({ ...call, name: chosen })).toMatchObject({ released: true });
  const [one] = await partiesOfDispute(payload, at.id);
  expect(one?.chosenAt ?? null).toBeNull();
  expect(await partyCase(payload, visitor, { token })).toMatchObject({ isOwnGone: true });
  const page = await (await app.fetch(`/mediation/case/${token}`)).text();
  expect(page).toContain('您选的调解员现在不能办这件事了');
  // The other side, who has chosen since, waits for them and is not told that both have chosen.
  const [, corrected] = await partiesOfDispute(payload, at.id);
  const theirs = (corrected && tokenOfParty(corrected)) ?? '';
  const second = choiceOf(at, [1]);
  await chooseAsParty({ payload, actor: visitor, proof: { token: theirs }, ...second });
  const seen = await partyCase(payload, visitor, { token: theirs });
  expect(seen).toMatchObject({ waitsFor: ['other'], differ: [], offers: [] });
  expect(await (await app.fetch(`/mediation/case/${theirs}`)).text()).toContain('您选好了，等对方');
});

it('nobody is on the menu who would be refused: the name of the account or its profile is that of a party', async () => {
  const organization = String((await buildMediationOrganization(payload)).id);
  const desk = await buildDesk(payload, organization);
  const { user } = await buildMediator(payload, organization);
  const profile = { user, realName: '屈秘明', phone: newPhone() };
  await payload.create({ collection: 'profiles', data: profile as never, overrideAccess: true });
  const other = { side: 'respondent' as const, phone: newPhone() };
  const parties = (respondent: string) => [
    { side: 'applicant' as const, name: '张秘一', phone: newPhone() },
    { ...other, name: respondent },
  ];
  const menuOf = async (respondent: string) => {
    const { id } = await buildDispute(payload, organization, { parties: parties(respondent) });
    await acceptDispute({ payload, actor: desk, id });
    return (await disputeSheet(payload, desk, id)).menu;
  };
  expect((await menuOf('李秘二'))?.mediators).toHaveLength(1);
  expect(await menuOf('屈秘明')).toMatchObject({
    mediators: [],
    excluded: [{ why: ['有要回避的情形，不能调解这件'] }],
  });
});

it.each(['name', 'unitName'] as const)(
  'the mediators of the organisation a party is or belongs to stand aside: %s',
  async (where) => {
    const at = await agreed();
    const { name: unit } = await payload.findByID({
      collection: 'mediation-organizations',
      id: at.tribunal.organization,
      depth: 0,
      overrideAccess: true,
    });
    const given = { name: '李秘二', [where]: unit };
    expect(await correctParty({ ...at.call, ...given })).toMatchObject({ released: true });
    const { id } = at;
    const { menu } = await disputeSheet(payload, at.desk, id);
    expect(menu?.excluded).toHaveLength(1);
    const tied = await conflictsIn(payload, id, [at.tribunal.mediator.id]);
    expect([...tied.values()]).toEqual([['unit']]);
  },
);
