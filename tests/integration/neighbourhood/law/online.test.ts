import { expect, it } from 'vitest';
import { coverageFor } from '@/domain/neighbourhood';
import { startOfDay } from '@/shared/dates';
import { env } from '@/shared/env';
import { buildRole, cookieFor, newPhone } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildHelper, buildLawPlace } from '../../../factories/law';

const { app } = appAtFixedTime();

it('says where helpers are and nobody can receive a question, and opens accounts for several at once', async () => {
  const { payload } = app;
  const { community, keeper, adviser } = await buildLawPlace(payload, { helpers: 0 });
  await payload.db.updateOne({ collection: 'legal-advisers', id: adviser.id, data: { user: null } });
  const people = [];
  for (let index = 0; index < 3; index += 1)
    people.push(await buildHelper(payload, community, { account: false, phone: newPhone() }));
  const nameless = await buildHelper(payload, community, { account: false });
  const elsewhere = await buildLawPlace(payload, { helpers: 0 });
  const theirs = await buildHelper(payload, elsewhere.community, { account: false, phone: newPhone() });
  const standing = async () => (await coverageFor(payload, keeper))?.villages[0];
  expect(await standing()).toMatchObject({
    helpers: 4,
    online: 0,
    gaps: ['adviser-no-account', 'no-online', 'few-visits'],
  });
  const cookie = await cookieFor(payload, keeper.userId);
  const read = async (path: string) => (await app.fetch(path, { headers: { cookie } })).text();
  expect(await read('/work/law/coverage')).toContain('没人能网上答复');
  expect(await read('/work/law/coverage.csv')).toMatch(
    /顾问能网上答复,法律明白人,明白人能网上答复[\s\S]*,否,4,0,/,
  );

  const open = (ids: string[], as = cookie) =>
    app.fetch('/api/legal-helpers/bulk/open-account', {
      method: 'POST',
      headers: { cookie: as, origin: env().siteUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ ids }),
    });
  expect((await open([])).status).toBe(422);
  const ids = [...people, nameless, theirs].map(({ id }) => id);
  const { outcomes } = (await (await open(ids)).json()) as {
    outcomes: { id: string; done: boolean; message: string }[];
  };
  expect(outcomes.filter(({ done }) => done).map(({ id }) => id)).toEqual(people.map(({ id }) => id));
  expect(outcomes.filter(({ done }) => !done)).toMatchObject([
    { id: nameless.id, message: expect.stringMatching(new RegExp(`^${nameless.name}：.*没有手机号`)) },
    { id: theirs.id, message: expect.not.stringContaining(theirs.name) },
  ]);
  expect(await standing()).toMatchObject({
    helpers: 4,
    online: 3,
    gaps: ['adviser-no-account', 'few-visits'],
  });

  // An account that was given work which answers nothing is none that answers.
  const entry = await payload.findByID({
    collection: 'legal-helpers',
    id: people[0]?.id ?? '',
    depth: 0,
    overrideAccess: true,
  });
  await buildRole(payload, String(entry.user), {
    role: 'community-staff',
    kind: 'community',
    place: community,
  });
  expect(await standing()).toMatchObject({ online: 2 });
});

it('says plainly that an account reaches no question while the certificate is over', async () => {
  const { payload } = app;
  const { community, keeper } = await buildLawPlace(payload, { helpers: 0 });
  const certificateUntil = startOfDay('2026-11-22').toISOString();
  const over = { account: false, certificateUntil };
  const headers = {
    cookie: await cookieFor(payload, keeper.userId),
    origin: env().siteUrl,
    'content-type': 'application/json',
  };
  const post = async (path: string, body: object) =>
    (
      await app.fetch(`/api/legal-helpers/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).text();
  const [one, two] = [
    await buildHelper(payload, community, { ...over, phone: newPhone() }),
    await buildHelper(payload, community, { ...over, phone: newPhone() }),
  ];
  expect(await post(`${one.id}/verbs/open-account`, {})).toContain('证书已经过期');
  expect(await post('bulk/open-account', { ids: [two.id] })).toContain('证书已经过期');
});

it('refuses a phone that another helper of the register has, in the form as in a file', async () => {
  const { payload } = app;
  const { community, keeper } = await buildLawPlace(payload, { helpers: 0 });
  const phone = newPhone();
  const first = await buildHelper(payload, community, { account: false, phone });
  const second = await buildHelper(payload, community, { account: false });
  const headers = {
    cookie: await cookieFor(payload, keeper.userId),
    origin: env().siteUrl,
    'content-type': 'application/json',
  };
  const send = async (method: string, path: string, body: object) => {
    const answer = await app.fetch(`/api/legal-helpers${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
    });
    return [answer.status, await answer.text()];
  };
  const refused = [422, expect.stringContaining('另一名法律明白人')];
  const made = { name: '新来的', certificateNumber: `N${phone}`, community };
  const spaced = `${phone.slice(0, 3)} ${phone.slice(3)}`;
  expect(await send('POST', '', { ...made, phone: spaced })).toEqual(refused);
  expect(await send('PATCH', `/${second.id}`, { phone })).toEqual(refused);
  expect((await send('PATCH', `/${first.id}`, { phone }))[0]).toBe(200);
  expect((await send('POST', '', { ...made, phone: newPhone() }))[0]).toBe(201);
});
