import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { chooseAsParty, mediationTodos, tellPastChoices } from '@/domain/mediation';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { inHours } from '../../factories/hearings';
import { buildMethod } from '../../factories/mediation';
import { buildAtMenu, choiceOf } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';
import { staffMessagesAbout } from '../../factories/time';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(async () => {
  payload = app.payload;
  clock.set(begin);
  await buildMethod(payload);
});

it('when every time somebody chose is over, they and the desk are told once, and the page asks to choose again', async () => {
  const at = await buildAtMenu(payload);
  const [token] = at.tokens;
  await chooseAsParty({ payload, actor: visitor, proof: { token }, ...choiceOf(at, [0], [0, 1]) });
  const last = at.menu.slots[1]?.startsAt ?? '';
  const page = async () => (await app.fetch(`/mediation/case/${token}`)).text();
  const waiting = async () =>
    (await mediationTodos({ payload, actor: at.desk }))?.groups.find(({ label }) =>
      label.startsWith('选的时间都过了'),
    )?.count;
  const told = async () => [
    (
      await payload.count({
        collection: 'outbox',
        where: { aboutId: { equals: at.one.id } },
        overrideAccess: true,
      })
    ).totalDocs,
    (await staffMessagesAbout(payload, at.id)).length,
  ];
  expect(await page()).toContain('您选好了，等对方');
  expect(await waiting()).toBe(0);
  const before = await told();
  expect(await tellPastChoices({ payload })).toBe(0);
  clock.set(last);
  expect(await page()).toContain('您选的时间都已经过了');
  expect(await page()).toContain('再选一次');
  expect(await page()).not.toContain('您选好了，等对方');
  expect(await waiting()).toBe(1);
  const cookie = await cookieFor(payload, at.desk.userId);
  const sheet = await (await app.fetch(`/work/mediation/${at.id}`, { headers: { cookie } })).text();
  expect(sheet).toContain('选的时间都过了，请他再选');
  expect(await tellPastChoices({ payload })).toBe(1);
  const after = await told();
  expect(after[0]).toBeGreaterThan(before[0] ?? 0);
  expect(after[1]).toBeGreaterThan(before[1] ?? 0);
  await tellPastChoices({ payload });
  expect(await told()).toEqual(after);
  const menu = await app.fetch(`/mediation/case/${token}`);
  const slots = [...(await menu.text()).matchAll(/name="slots"[^>]* value="([^"]+)"/g)].map(
    ([, value]) => value,
  );
  const again = { ...choiceOf(at), slots: [slots.at(-1) ?? ''] };
  await chooseAsParty({ payload, actor: visitor, proof: { token }, ...again });
  expect(await page()).toContain('您选好了，等对方');
  expect(await waiting()).toBe(0);
  clock.set(inHours(1));
  expect(await tellPastChoices({ payload })).toBe(0);
});
