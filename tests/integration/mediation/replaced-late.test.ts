import { expect, it } from 'vitest';
import { chooseAsParty, correctParty, nameOfParty, partiesOfDispute, phoneOfParty } from '@/domain/mediation';
import { cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, holdSession, inHours, sheetOf } from '../../factories/hearings';
import { buildMethod } from '../../factories/mediation';
import { buildAtMenu, choiceOf } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();

/** A case that was talked about, whose respondent may be put right. */
async function held() {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  await holdSession(payload, tribunal, id);
  const respondent = async () => {
    const [, party] = await partiesOfDispute(payload, id);
    if (!party) throw new Error('a case has two sides');
    return party;
  };
  const before = await respondent();
  const phone = phoneOfParty(before) ?? '';
  const call = { payload, actor: tribunal.desk, id, party: before.id };
  return { tribunal, id, respondent, phone, call };
}

it('who was at a session is not made somebody else, and the desk reads where to go instead', async () => {
  const { tribunal, id, respondent, phone, call } = await held();
  const cookie = await cookieFor(app.payload, tribunal.desk.userId);
  const path = `/work/mediation/${id}/parties/${call.party}/correct`;
  const answer = await app.submit(path, { name: '新来人', phone, another: '1' }, { cookie });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toMatch(/id="another-error"[^>]*>.*?已经开过调解会，不能换成另一个人/);
  expect(page).toContain('value="新来人"');
  for (const way of ['他要撤回', '另外登记一件', '委托书']) expect(page).toContain(way);
  // Not without the tick either, where nothing of the former one is left.
  await expect(correctParty({ ...call, name: '新来人', phone: newPhone() })).rejects.toMatchObject({
    code: 'validation',
    fields: { another: expect.stringContaining('请分两次改') },
  });
  expect(nameOfParty(await respondent())).toBe('李秘二');
});

it('nor with a first phone under another name: the same person is put right step by step', async () => {
  const { respondent, phone, call } = await held();
  await correctParty({ ...call, name: '李秘二' });
  expect(phoneOfParty(await respondent())).toBeNull();
  const both = correctParty({ ...call, name: '新来人', phone });
  await expect(both).rejects.toMatchObject({ fields: { another: expect.stringContaining('请分两次改') } });
  await correctParty({ ...call, name: '李秘二号' });
  await correctParty({ ...call, name: '李秘二号', phone });
  expect(nameOfParty(await respondent())).toBe('李秘二号');
});

it('a slip of the pen and a new number of the same person can still be put right', async () => {
  const { respondent, phone, call } = await held();
  await correctParty({ ...call, name: '李秘贰', phone });
  const other = newPhone();
  await correctParty({ ...call, name: '李秘贰', phone: other });
  const party = await respondent();
  expect([nameOfParty(party), phoneOfParty(party)]).toEqual(['李秘贰', other]);
});

it('what the one before chose does not stand in the file under the name of whoever came instead', async () => {
  clock.set(begin);
  const { payload } = app;
  await buildMethod(payload);
  const at = await buildAtMenu(payload);
  for (const token of at.tokens)
    await chooseAsParty({ payload, actor: visitor, proof: { token }, ...choiceOf(at) });
  const chosen = async () => (await sheetOf(payload, at, at.id)).choices.map(({ party }) => party);
  expect(new Set(await chosen())).toEqual(new Set([at.one.id, at.other.id]));
  clock.set(new Date(clock.now().getTime() + 1000));
  const call = { payload, actor: at.desk, id: at.id, party: at.other.id };
  await correctParty({ ...call, name: '新来人', phone: newPhone(), another: true });
  expect(await chosen()).toEqual([at.one.id]);
});
