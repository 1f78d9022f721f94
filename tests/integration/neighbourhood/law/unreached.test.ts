import { expect, it } from 'vitest';
import { pairAdviser, readConsultation } from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { cookieFor, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAdviser, buildLawPlace, buildQuestion } from '../../../factories/law';
import { buildUnit } from '../../../factories/organization';

const { app } = appAtFixedTime();
const term = { from: '2026-11-23', until: '2027-12-31' };

const read = async (path: string, user: string) =>
  (await app.fetch(path, { headers: { cookie: await cookieFor(app.payload, user) } })).text();
const pairInPanel = async (adviser: string, user: string, community: string) =>
  (
    await app.fetch(`/api/legal-advisers/${adviser}/verbs/pair`, {
      method: 'POST',
      headers: {
        cookie: await cookieFor(app.payload, user),
        origin: env().siteUrl,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ community, ...term }),
    })
  ).text();

it('says in the form and after pairing that an adviser is not reached, and who can open the account', async () => {
  const { payload } = app;
  const { community, keeper, helper } = await buildLawPlace(payload);
  const place = await payload.findByID({ collection: 'divisions', id: community, depth: 0 });
  const office = await buildUnit(payload, { kind: 'justice', division: place.township });
  const offline = await buildAdviser(payload, { user: null, phone: newPhone() });
  expect(await read(`/api/legal-advisers/${offline.id}/verbs`, keeper.userId)).toContain('没有开通网上答复');
  // Once paired, all the villages it serves are the keeper's.
  expect(await pairInPanel(offline.id, keeper.userId, community)).toMatch(/结对登记好了。.*您可以在.*开通/);
  expect(await read('/work/law/coverage', keeper.userId)).toContain('顾问没有开通网上答复');
  const list = await read('/api/legal-advisers?select[online]=true&limit=100', keeper.userId);
  expect(list).toContain('没有开通');
  expect(list).toContain('已开通');

  const { id } = await buildQuestion(payload, community);
  const page = await read(`/work/law/${id}`, helper.actor.userId);
  expect(page).not.toContain(`/work/law/${id}/pass`);
  expect(page).toContain(`${offline.name}没有开通网上答复`);
  expect(page).toContain(`能给他（她）开通的是${place.shortName}的社区干部、${office.name}、系统管理员`);
  expect(page).toContain('另外指定谁来答复');
  expect(await read(`/api/legal-consultations/${id}/verbs`, helper.actor.userId)).toContain('转不了法律顾问');
  expect(await read(`/work/law/desk/${id}`, keeper.userId)).toContain(`${offline.name}没有开通网上答复`);

  // Serving another place too, they are nobody's of either.
  const elsewhere = await buildLawPlace(payload);
  await pairAdviser({
    payload,
    actor: elsewhere.keeper,
    adviser: offline.id,
    community: elsewhere.community,
    ...term,
  });
  expect(await read(`/work/law/${id}`, helper.actor.userId)).toContain('能给他（她）开通的是系统管理员');
  const next = await buildAdviser(payload, { user: null });
  await pairAdviser({
    payload,
    actor: elsewhere.keeper,
    adviser: next.id,
    community: elsewhere.community,
    ...term,
  });
  expect(await pairInPanel(next.id, keeper.userId, community)).toMatch(
    /结对登记好了。请注意：.*能给他（她）开通的是系统管理员/,
  );
});

it('says nothing of that about one who is reached, and offers the button', async () => {
  const { payload } = app;
  const { community, keeper, helper, adviser } = await buildLawPlace(payload);
  expect(await read(`/api/legal-advisers/${adviser.id}/verbs`, keeper.userId)).not.toContain('收不到网上');
  const { id } = await buildQuestion(payload, community);
  const page = await read(`/work/law/${id}`, helper.actor.userId);
  expect(page).toContain(`/work/law/${id}/pass`);
  expect(page).not.toContain('转不了');
});

it('does not tell the helper that the adviser is who asked', async () => {
  const { payload } = app;
  const { community, helper, adviser } = await buildLawPlace(payload);
  const { id } = await buildQuestion(payload, community, { actor: adviser.actor });
  expect(await readConsultation(payload, id)).toMatchObject({ helper: helper.id });
  const page = await read(`/work/law/${id}`, helper.actor.userId);
  expect(page).toContain('转不了法律顾问');
  expect(page).not.toContain(adviser.name);
});
