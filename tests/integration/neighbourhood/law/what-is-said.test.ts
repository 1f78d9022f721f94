import { expect, it } from 'vitest';
import { answerConsultation, coverageFor, recordLegalVisit } from '@/domain/neighbourhood';
import { env } from '@/shared/env';
import { newId } from '@/shared/ids';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { answer, buildHelper, buildLawPlace, buildQuestion, question } from '../../../factories/law';
import { buildKeptOrganization } from '../../../factories/mediation';

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

it('leads on to a mediation also whoever closed their question by a bad grade', async () => {
  const { payload } = app;
  await buildKeptOrganization(payload);
  const { community, helper } = await buildLawPlace(payload);
  const { id, path } = await buildQuestion(payload, community);
  await answerConsultation({ payload, actor: helper.actor, id, text: answer });
  const given = { formKey: newId(), grade: 'dissatisfied' };
  expect((await app.submit(`${path}/rate`, given)).status).toBe(303);
  expect(await page(path)).toContain(`${path}/mediation`);
  expect(await page(`${path}/mediation`)).toContain('借给同事两万元');
  const parties = { formKey: newId(), consent: 'yes', askerName: '周建国', respondent: '赵某' };
  const done = await app.submit(`${path}/mediation`, parties);
  expect(done.headers.get('location')).toBe(`${path}?done=mediation`);
  expect(await page(path)).not.toContain(`${path}/mediation`);
  // Sent again from another tab: what is wrong is said on the page it comes back to.
  const again = await app.submit(`${path}/mediation`, { ...parties, formKey: newId() });
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('已转调解')]);
});

it('says how long a visit took in the same words when it is entered and put right', async () => {
  const { payload } = app;
  const { community, adviser } = await buildLawPlace(payload);
  const visit = { community, on: '2026-11-20', kind: 'on-duty' as const, quarters: 6, people: 3 };
  await recordLegalVisit({ payload, actor: adviser.actor, ...visit, formKey: newId() });
  const html = await page('/work/law/visits', await cookieFor(payload, adviser.actor.userId));
  expect(html).not.toContain('1.5小时');
  expect(html.match(/<option[^>]*>1小时30分</g)).toHaveLength(2);
  expect(html).toContain('坐班，1小时30分，3人');
});
