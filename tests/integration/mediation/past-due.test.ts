import { expect, it } from 'vitest';
import { chooseAsParty, disputeSheet, proposeOverdue } from '@/domain/mediation';
import { buildUser, cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMethod } from '../../factories/mediation';
import { buildAtMenu, choiceOf } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();

it('asks nobody to choose by a day that is over: it says what was proposed, or to choose soon', async () => {
  clock.set(begin);
  const { payload } = app;
  await buildMethod(payload);
  const at = await buildAtMenu(payload);
  const [one, other] = at.tokens;
  const head = async (token: string) => {
    const html = await (await app.fetch(`/mediation/case/${token}`)).text();
    return /<h1[\s\S]*?<\/p>/.exec(html)?.[0] ?? '';
  };
  await chooseAsParty({
    payload,
    actor: visitor,
    proof: { token: one },
    ...choiceOf(at, [0], [at.menu.slots.length - 1]),
  });
  expect(await head(other)).toContain('请您选，最好在');
  expect(await head(one)).toContain('以前没有选到一起');
  const { dispute } = await disputeSheet(payload, at.desk, at.id);
  clock.set(new Date(new Date(dispute.choiceDueAt ?? '').getTime() + 60_000));
  for (const token of [one, other]) expect(await head(token)).not.toMatch(/最好在|以前/);
  expect(await head(other)).toContain('请您尽快选');
  expect(await proposeOverdue({ payload })).toBeGreaterThan(0);
  expect(await head(other)).toContain('调解组织提了建议');
  for (const token of [one, other]) expect(await head(token)).not.toMatch(/最好在|以前/);
});

it('tells whoever finds no case under the account how to come by the link they were sent', async () => {
  const { payload } = app;
  const { id } = await buildUser(payload, {});
  const html = await (
    await app.fetch('/me/mediation', { headers: { cookie: await cookieFor(payload, id) } })
  ).text();
  expect(html).toContain('收到过短信的');
  expect(html).toContain('href="/find-link"');
});
