import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import {
  acceptDispute,
  chooseAsParty,
  disputeSheet,
  joinParty,
  partiesOfDispute,
  sendMenus,
  tokenOfParty,
} from '@/domain/mediation';
import { newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildDispute, buildMethod } from '../../factories/mediation';
import { buildOffice, choiceOf } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';

const { app } = appAtFixedTime();
let payload: Payload;

beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload, '六尺巷工作法');
});

/** Two on each side, whose menus are out. @returns the secrets of their pages by name */
async function fourAtMenu() {
  const office = await buildOffice(payload);
  const { id } = await buildDispute(payload, office.organization);
  const call = { payload, actor: office.desk, id };
  await joinParty({ ...call, side: 'applicant', name: '张秘三', phone: newPhone() });
  await joinParty({ ...call, side: 'respondent', name: '李秘四', phone: newPhone() });
  await acceptDispute(call);
  await sendMenus(call);
  const tokens = (await partiesOfDispute(payload, id)).map((party) => tokenOfParty(party) ?? '');
  const { menu } = await disputeSheet(payload, office.desk, id);
  if (!menu) throw new Error('the menu is out');
  const [one = '', coApplicant = '', other = '', coRespondent = ''] = tokens;
  return { menu, one, coApplicant, other, coRespondent };
}

const page = async (token: string) => (await app.fetch(`/mediation/case/${token}`)).text();
/** The value beside a key of the summary list. */
const beside = (html: string, key: string) =>
  new RegExp(`>${key}</dt><dd[^>]*>([^<]*)</dd>`).exec(html)?.[1] ?? null;

it('tells who stands on the same side and who on the other, and shows the facts to whoever wrote them alone', async () => {
  const { one, coApplicant, other } = await fourAtMenu();
  for (const [token, same, others, isAuthor] of [
    [one, '张秘三', '李秘二、李秘四', true],
    [coApplicant, '张秘一', '李秘二、李秘四', false],
    [other, '李秘四', '张秘一、张秘三', false],
  ] as const) {
    const html = await page(token);
    expect(beside(html, '同一方的')).toBe(same);
    expect(beside(html, '对方')).toBe(others);
    expect(html.includes('登记时您说的')).toBe(isAuthor);
    expect(html.includes('界石的位置')).toBe(isAuthor);
  }
});

it('says whose choice it is, and for whom one waits', async () => {
  const { menu, one, coApplicant, other, coRespondent } = await fourAtMenu();
  const choose = (token: string, who: number) =>
    chooseAsParty({ payload, actor: visitor, proof: { token }, ...choiceOf({ menu }, [who]) });
  await choose(one, 0);
  expect(await page(one)).toContain('您选好了，等同一方的另一位和对方。');
  await choose(other, 1);
  await choose(coRespondent, 1);
  expect(await page(one)).toContain('您选好了，等同一方的另一位。');
  const html = await page(coRespondent);
  expect(html).toContain('对方张秘一选的');
  expect(html).toContain('同一方的李秘二选的');
  await choose(coApplicant, 0);
  expect(await page(one)).toContain('各方都选了');
  // Of more than two nobody says both.
  for (const read of [html, await page(one)]) expect(read.includes('双方')).toBe(false);
});
