import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { chooseAsParty, disputeSheet, proposeChoice } from '@/domain/mediation';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMethod } from '../../factories/mediation';
import { buildAtMenu, choiceOf } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';

const { app } = appAtFixedTime();
let payload: Payload;
beforeAll(async () => {
  payload = app.payload;
  for (const name of ['六尺巷工作法', '面对面']) await buildMethod(payload, name);
});
const page = async (token: string) => (await app.fetch(`/mediation/case/${token}`)).text();
const forms = (html: string) => html.split('接受，就这样定').length - 1;
const as = (token: string) => ({ payload, actor: visitor, proof: { token } });

it('a method that both leave to the mediator is written down as that, on every page and paper', async () => {
  const at = await buildAtMenu(payload);
  const [one, other] = at.tokens;
  const methods = at.menu.methods.map(({ id }) => id);
  await chooseAsParty({ ...as(one), ...choiceOf(at), methods });
  const offered = await page(other);
  expect(offered).toContain('方法：由调解员定');
  // Taking it over takes over that too.
  const values = new URLSearchParams();
  for (const [, name = '', value = ''] of offered.matchAll(/name="(accept-[a-z]+)" value="([^"]+)"/g))
    values.append(name, value);
  expect(values.getAll('accept-methods')).toEqual(methods);
  const { agreed } = await chooseAsParty({ ...as(other), ...choiceOf(at), methods });
  expect(agreed).toBe(true);
  const { dispute, events } = await disputeSheet(payload, at.desk, at.id);
  expect(dispute).toMatchObject({ method: null, methodName: '由调解员定' });
  const cookie = await cookieFor(payload, at.desk.userId);
  const paper = await (await app.fetch(`/work/mediation/${at.id}/choices`, { headers: { cookie } })).text();
  for (const read of [await page(one), paper, JSON.stringify(events)]) {
    expect(read).toContain('由调解员定');
    expect(read).not.toContain('六尺巷工作法');
  }
});

it('whoever accepted the proposal is not asked again, and the other side is asked once', async () => {
  const at = await buildAtMenu(payload);
  const [one, other] = at.tokens;
  await proposeChoice({ payload, actor: at.desk, id: at.id, ...choiceOf(at) });
  expect([forms(await page(one)), forms(await page(other))]).toEqual([1, 1]);
  await chooseAsParty({ ...as(one), ...choiceOf(at) });
  const accepted = await page(one);
  expect(forms(accepted)).toBe(0);
  expect(accepted).toContain('这样定您已经同意了');
  const asked = await page(other);
  expect(forms(asked)).toBe(1);
  expect(asked).toContain('对方已经接受');
});
