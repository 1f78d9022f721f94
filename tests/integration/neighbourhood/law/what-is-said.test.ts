import { expect, it } from 'vitest';
import { coverageFor, recordLegalVisit } from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { newId } from '@/shared/ids';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildHelper, buildLawPlace, question } from '../../../factories/law';

const { app } = appAtFixedTime();
const page = async (path: string, cookie = '') => (await app.fetch(path, { headers: { cookie } })).text();

it('says on the community’s page that some helpers are not named', async () => {
  const { payload } = app;
  const { community } = await buildLawPlace(payload, { helpers: 2 });
  const named = await buildHelper(payload, community, { publicConsent: true });
  const { code } = (await payload.findByID({
    collection: 'divisions',
    id: community,
    depth: 0,
    overrideAccess: true,
  })) as { code: string };
  expect(await page(`/communities/${code}`)).toContain(
    `法律明白人3名：${named.name}（其他几位没有公开姓名）。`,
  );
});

it('tells whoever leaves a landline that no message comes', async () => {
  const { payload } = app;
  const { community } = await buildLawPlace(payload);
  const { counter: _counter, ...asked } = question(community, { phone: '0312-2300005' });
  const sent = await app.submit('/law/ask', { ...asked, formKey: newId(), seen: 'yes' } as Record<
    string,
    string
  >);
  const address = sent.headers.get('location') ?? '';
  expect(address).toContain('done=asked-landline');
  expect(await page(address)).toContain('您留的是座机，收不到短信');
});

it('sums over the villages it shows', async () => {
  const { payload } = app;
  const { community, keeper, adviser } = await buildLawPlace(payload, { helpers: 3 });
  await buildHelper(payload, community, { certificateUntil: '2026-12-19T16:00:00.000Z' });
  const visit = { community, on: '2026-11-20', kind: 'on-duty' as const, quarters: 4, people: 3 };
  await recordLegalVisit({ payload, actor: adviser.actor, ...visit, formKey: newId() });
  expect(await coverageFor(payload, keeper)).toMatchObject({ villages: [{ gaps: [] }], endingSoon: 1 });
  expect(await coverageFor(payload, keeper, { onlyGaps: true })).toMatchObject({
    villages: [],
    endingSoon: 0,
  });
});

it('refuses hours over midnight and two exceptions of one day, and says how to write them', async () => {
  const { payload } = app;
  const { community, keeper } = await buildLawPlace(payload);
  const create = async (more: object) => {
    const answer = await app.fetch('/api/legal-stations', {
      method: 'POST',
      headers: {
        cookie: await cookieFor(payload, keeper.userId),
        origin: env().siteUrl,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        name: `工作站${newId()}`,
        community,
        address: '村委会',
        phone: '0312-2300005',
        holidays: 'closed',
        ...more,
      }),
    });
    return [answer.status, await answer.text()] as const;
  };
  const late = await create({ friday: '18:00-02:00' });
  expect(late[0]).not.toBe(201);
  expect(late[1]).toContain('过了半夜的分两天写');
  const day = '2026-12-05T00:00:00+08:00';
  const twice = await create({
    exceptions: [
      { day, hours: '9:00-10:00' },
      { day, hours: '' },
    ],
  });
  expect(twice[0]).not.toBe(201);
  expect(twice[1]).toContain('一天只写一条');
  expect((await create({ exceptions: [{ day, hours: '9:00-10:00' }] }))[0]).toBe(201);
});
