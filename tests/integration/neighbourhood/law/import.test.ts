import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildUser, cookieFor, newPhone } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { importsAs } from '../../../factories/imports';
import { buildDivision } from '../../../factories/organization';

let app: TestApp;
let cookie: string;
let village: { id: string; shortName: string; code: string };
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
  ['法律明白人姓名', '证书号', '所在村', '联系电话', '有效期至', '备注'],
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
