import { afterAll, beforeAll, expect, it } from 'vitest';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { buildRole, buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { importsAs } from '../../../factories/imports';
import { buildDivision, buildUnit } from '../../../factories/organization';

let app: TestApp;
let cookie: string;
let village: { id: string; shortName: string; code: string; township: string };
let neighbour: { shortName: string };

beforeAll(async () => {
  app = await startTestApp();
  village = (await buildDivision(app.payload)) as unknown as typeof village;
  neighbour = (await buildDivision(app.payload)) as unknown as typeof neighbour;
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: String(village.id) }];
  cookie = await cookieFor(app.payload, (await buildUser(app.payload, { roles })).id);
});
afterAll(() => app?.close());

const { checked, imported } = importsAs(
  () => ({ app, cookie }),
  () => 'legal-helpers',
  ['法律明白人姓名', '证书号', '所在村', '联系电话', '证书有效期至', '备注', '今年学时'],
);
const find = async (certificateNumber: string) => {
  const { docs } = await app.payload.find({
    collection: 'legal-helpers',
    where: { certificateNumber: { equals: certificateNumber } },
    depth: 0,
    overrideAccess: true,
  });
  return docs;
};

it('adds and completes helpers of one’s own village, and changes nothing the second time', async () => {
  const phone = newPhone();
  const rows = [
    ['张明白', 'DZ-2026-0001', village.shortName, phone, '2028年12月31日', ''],
    ['李明白', 'DZ-2026-0002', village.code, '', '', ''],
  ];
  expect(await checked(rows)).toMatchObject({ rowsCreated: 2, rowsRefused: 0 });
  expect(await find('DZ-2026-0001')).toEqual([]);
  expect(await imported(rows)).toMatchObject({ status: 'done', rowsCreated: 2 });
  const [first] = await find('DZ-2026-0001');
  expect(first).toMatchObject({
    name: '张明白',
    community: village.id,
    certificateUntil: '2028-12-30T16:00:00.000Z',
    publicConsent: false,
  });
  expect(first?.user ?? null).toBeNull();
  // Masked on the way out.
  expect(first?.phone).toMatch(/\*/);
  expect(await imported(rows)).toMatchObject({
    status: 'done',
    rowsCreated: 0,
    rowsUpdated: 0,
    rowsUnchanged: 2,
  });
  const changed = [['李明白', 'DZ-2026-0002', village.shortName, newPhone(), '', '']];
  expect(await imported(changed)).toMatchObject({ status: 'done', rowsUpdated: 1 });
});

it('names what is wrong line by line, and writes into nobody else’s village', async () => {
  const rows = [
    ['王明白', 'DZ-2026-0003', neighbour.shortName, '', '', ''],
    ['别人', 'DZ-2026-0001', village.shortName, '', '', ''],
    ['', 'DZ-2026-0004', village.shortName, '', '', ''],
    ['赵明白', 'DZ-2026-0005', village.shortName, '12', '', ''],
    ['钱明白', 'DZ-2026-0006', village.shortName, '', '', ''],
    ['孙明白', 'DZ-2026-0006', village.shortName, '', '', ''],
  ];
  expect(await checked(rows)).toMatchObject({ rowsCreated: 1, rowsRefused: 5 });
});

it('credits the hours of this year once, puts them right, and names what is no number of hours', async () => {
  const creditsOf = async (certificate: string) => {
    const [helper] = await find(certificate);
    const { docs } = await app.payload.db.find<Record<string, unknown> & { id: string }>({
      collection: 'legal-training-credits',
      where: { helper: { equals: String(helper?.id) } },
      limit: 10,
      pagination: false,
    });
    return docs;
  };
  const year = toIsoDay(now()).slice(0, 4);
  const row = (name: string, number: string, hours: string | number) => [
    name,
    `DZ-2026-${number}`,
    village.shortName,
    '',
    '',
    '',
    hours,
  ];
  const rows = [row('周学时', '0011', 7.5), row('吴学时', '0012', ''), row('郑学时', '0013', '6小时')];
  expect(await imported(rows)).toMatchObject({ status: 'done', rowsCreated: 3 });
  expect(await creditsOf('DZ-2026-0011')).toMatchObject([
    { quarters: 30, source: 'imported', year, community: village.id, enteredByName: expect.any(String) },
  ]);
  expect(await creditsOf('DZ-2026-0012')).toEqual([]);
  expect(await creditsOf('DZ-2026-0013')).toMatchObject([{ quarters: 24 }]);
  expect(await imported(rows)).toMatchObject({ status: 'done', rowsUpdated: 0, rowsUnchanged: 3 });
  expect(await creditsOf('DZ-2026-0011')).toHaveLength(1);

  const later = [row('周学时', '0011', 9), row('吴学时', '0012', 1.25), row('郑学时', '0013', '')];
  expect(await checked(later)).toMatchObject({ rowsUpdated: 2, rowsUnchanged: 1 });
  expect(await creditsOf('DZ-2026-0011')).toMatchObject([{ quarters: 30 }]);
  expect(await imported(later)).toMatchObject({ status: 'done', rowsUpdated: 2 });
  expect(await creditsOf('DZ-2026-0011')).toMatchObject([{ quarters: 36 }]);
  expect(await creditsOf('DZ-2026-0012')).toMatchObject([{ quarters: 5 }]);
  expect(await creditsOf('DZ-2026-0013')).toMatchObject([{ quarters: 24 }]);

  const wrong = [row('冯学时', '0014', '1.1'), row('陈学时', '0015', '很多'), row('褚学时', '0016', '-3')];
  const run = await checked(wrong);
  expect(run).toMatchObject({ rowsCreated: 0, rowsRefused: 3 });
  const issues = await app.fetch(`/api/import-runs/${run.id}/issues`, { headers: { cookie } });
  expect(await issues.text()).toContain('一刻钟一档');
  const template = await app.fetch('/api/import-runs/legal-helpers/template?format=csv', {
    headers: { cookie },
  });
  expect(await template.text()).toContain('今年学时');
});

it('leaves one’s own hours to somebody else', async () => {
  const { id: user } = await buildUser(app.payload);
  const office = await buildUnit(app.payload, { kind: 'justice', division: village.township });
  await buildRole(app.payload, user, { role: 'unit-handler', kind: 'unit', place: String(office.id) });
  await app.payload.create({
    collection: 'legal-helpers',
    data: {
      name: '卫学时',
      certificateNumber: 'DZ-2026-0021',
      community: village.id,
      user,
      state: 'active',
    } as never,
    depth: 0,
    overrideAccess: true,
  });
  const before = cookie;
  cookie = await cookieFor(app.payload, user);
  const run = await checked([['卫学时', 'DZ-2026-0021', village.shortName, '', '', '', 40]]);
  cookie = before;
  expect(run).toMatchObject({ rowsUpdated: 0, rowsRefused: 1 });
});

it('tells of a number that is somebody else’s, in the file or in the register', async () => {
  const phone = newPhone();
  const line = (name: string, number: string, tel: string, until = '') => [
    name,
    `DZ-2026-${number}`,
    village.shortName,
    tel,
    until,
    '',
  ];
  expect(await imported([line('沈号码', '0031', phone)])).toMatchObject({ rowsCreated: 1 });
  const twice = newPhone();
  const run = await checked([
    line('韩号码', '0032', phone),
    line('杨号码', '0033', twice),
    line('朱号码', '0034', twice),
  ]);
  expect(run).toMatchObject({ rowsCreated: 1, rowsRefused: 2 });
  const issues = await (await app.fetch(`/api/import-runs/${run.id}/issues`, { headers: { cookie } })).text();
  expect(issues).toContain('在名册里是另一名法律明白人的');
  expect(issues).toContain('和第3行的手机号一样');
});

it('takes in who has a certificate that is over, with a warning', async () => {
  const run = await checked([['秦过期', 'DZ-2026-0041', village.shortName, '', '2020-12-31', '']]);
  expect(run).toMatchObject({ rowsCreated: 1, rowsRefused: 0 });
  const issues = await app.fetch(`/api/import-runs/${run.id}/issues`, { headers: { cookie } });
  expect(await issues.text()).toContain('证书已经过期');
  // What is put right and uploaded again are the refused lines alone.
  const mixed = await checked([
    ['秦过期', 'DZ-2026-0042', village.shortName, '', '2020-12-31', ''],
    ['魏外村', 'DZ-2026-0043', '没有这个村', '', '', ''],
  ]);
  expect(mixed).toMatchObject({ rowsCreated: 1, rowsRefused: 1 });
  const file = await app.fetch(`/api/import-runs/${mixed.id}/refused-rows`, { headers: { cookie } });
  const csv = await file.text();
  expect(csv).toContain('魏外村');
  expect(csv).not.toContain('秦过期');
});
