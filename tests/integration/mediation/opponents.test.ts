import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { acceptDispute, disputeSheet, joinParty, partyCase, transferDispute } from '@/domain/mediation';
import { cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, holdSession, inHours, sheetOf } from '../../factories/hearings';
import {
  buildDesk,
  buildDispute,
  buildKeptOrganization,
  buildMediationOrganization,
} from '../../factories/mediation';
import { visitor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(() => {
  payload = app.payload;
});

/** A case agreed for tomorrow, and an application of its first party against the mediator, at another organisation. */
async function accused({ against }: { against?: string } = {}) {
  clock.set(begin);
  const tribunal = await buildTribunal(payload);
  const phone = newPhone();
  const parties = (name: string, other: { phone?: string; user?: string }, own = phone) => [
    { side: 'applicant' as const, name: '张秘一', phone: own },
    { side: 'respondent' as const, name, ...other },
  ];
  const agreed = await buildAgreed(payload, tribunal, { parties: parties('李秘二', { phone: newPhone() }) });
  const elsewhere = String((await buildMediationOrganization(payload)).id);
  const desk = await buildDesk(payload, elsewhere);
  const filed = await buildDispute(payload, elsewhere, {
    parties: parties('被告人', { user: tribunal.mediator.user }, against),
  });
  return { tribunal, id: agreed.id, tokens: agreed.tokens, phone, desk, filed: filed.id };
}

it('an application that nobody has taken ties no mediator to anybody: the talks go on', async () => {
  const { tribunal, id } = await accused();
  clock.set(inHours(24));
  await expect(holdSession(payload, tribunal, id)).resolves.toEqual(expect.any(String));
});

it('one that was taken does at once, also when it is handed on afterwards', async () => {
  const { tribunal, id, desk, filed, tokens } = await accused();
  const menu = async () => (await partyCase(payload, visitor, { token: tokens[0] ?? '' })).menu?.mediators;
  await acceptDispute({ payload, actor: desk, id: filed });
  const { row, sessions } = await sheetOf(payload, tribunal, id);
  expect(row).toMatchObject({ state: 'choosing', mediator: null });
  expect(sessions.map(({ state }) => state)).toEqual(['cancelled']);
  expect(await menu()).toEqual([]);
  const { events } = await disputeSheet(payload, tribunal.desk, id);
  expect(events[0]).toMatchObject({ label: '重新选', reason: '选定的调解员有要回避的情形' });
  const next = await buildKeptOrganization(payload);
  await transferDispute({ payload, actor: desk, id: filed, organization: next, reason: '住在那边' });
  expect(await menu()).toEqual([]);
});

it('so does a party added or put right of a case that was taken', async () => {
  const { tribunal, id, phone, desk, filed: other } = await accused({ against: newPhone() });
  await acceptDispute({ payload, actor: desk, id: other });
  expect((await sheetOf(payload, tribunal, id)).row.state).toBe('agreed');
  await joinParty({ payload, actor: desk, id: other, side: 'applicant', name: '张秘一', phone });
  expect((await sheetOf(payload, tribunal, id)).row.state).toBe('choosing');
});

it('a desk learns that a mediator stands aside, not of the other case, unless it reads that one too', async () => {
  const { tribunal, phone, desk, filed } = await accused();
  await acceptDispute({ payload, actor: desk, id: filed });
  const parties = [
    { side: 'applicant' as const, name: '王秘五', phone: newPhone() },
    { side: 'respondent' as const, name: '张秘一', phone },
  ];
  const { id } = await buildDispute(payload, tribunal.organization, { parties });
  await acceptDispute({ payload, actor: tribunal.desk, id });
  const excludedFor = async (actor: typeof desk) =>
    (await disputeSheet(payload, actor, id)).menu?.excluded.map(({ why }) => why);
  expect(await excludedFor(tribunal.desk)).toEqual([['有要回避的情形，不能调解这件']]);
  const cookie = await cookieFor(payload, tribunal.desk.userId);
  const page = await (await app.fetch(`/work/mediation/${id}`, { headers: { cookie } })).text();
  expect(page).toContain('有要回避的情形');
  expect(page).not.toContain('另一件');
  const above = String((await buildMediationOrganization(payload)).id);
  const other = (await payload.findByID({ collection: 'disputes', id: filed, depth: 0 })) as unknown as {
    number: string;
    organization: string;
  };
  for (const one of [tribunal.organization, other.organization])
    await payload.db.updateOne({ collection: 'mediation-organizations', id: one, data: { parent: above } });
  const both = await buildDesk(payload, above);
  expect(await excludedFor(both)).toEqual([[`自己是另一件纠纷（${other.number}）的当事人，要回避`]]);
});
