import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  acceptPartner,
  declinePartner,
  endPartner,
  linkPartnerAccount,
  propertyTodos,
} from '@/domain/property';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCompound, buildDivision, buildNeighbourhood } from '../../factories/organization';
import { staffActor } from '../../factories/property';

let app: TestApp;
let community: string;
let code: string;
let compound: string;
beforeAll(async () => {
  app = await startTestApp();
  const division = await buildDivision(app.payload);
  [community, code] = [String(division.id), division.code];
  await buildNeighbourhood(app.payload, { community });
  compound = String((await buildCompound(app.payload, { community, name: '申请测试院' })).id);
});
afterAll(() => app.close());

const call = () => ({ payload: app.payload, actor: staffActor });
const page = async (path: string) => {
  const answer = await app.fetch(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
let forms = 0;
const form = () => {
  forms += 1;
  return {
    formKey: `partners-test-${process.pid}-${forms}`,
    name: '老王修锁铺',
    kind: 'shop',
    offer: '每月第一个周六免费给老人换锁芯',
    compounds: compound,
    frequency: 'monthly',
    'from-year': '2027',
    'from-month': '1',
    'from-day': '2',
    months: '12',
    contactName: '王师傅',
    phone: '139 1234 0001',
  };
};
const apply = (fields: Record<string, string>) => app.submit(`/partners/apply/${code}`, fields);
const partners = (name: string) =>
  app.payload.db.find<Record<string, unknown> & { id: string }>({
    collection: 'red-partners',
    where: { name: { equals: name } },
    limit: 0,
    pagination: false,
  });
const keeper = async () => {
  const { id } = await buildUser(app.payload, {
    roles: [{ role: 'community-staff', kind: 'community', place: community }],
  });
  const grants = [{ role: 'community-staff' as const, scope: { kind: 'community' as const, id: community } }];
  return { userId: id, name: '社区干部', grants, via: 'admin' as const } satisfies Actor;
};
const resident = async () => {
  const { id } = await buildUser(app.payload);
  return { userId: id, name: '居民', grants: [], via: 'portal' as const } satisfies Actor;
};

describe('applying', () => {
  it('gives a receipt without an account, once for one form, and keeps the phone encrypted', async () => {
    expect(await page('/partners')).toContain('怎么申请');
    const where = await app.fetch(`/partners/apply?compound=${compound}`);
    expect(where.headers.get('location')).toBe(`/partners/apply/${code}?compound=${compound}`);
    expect(await page(`/partners/apply/${code}?compound=${compound}`)).toContain('申请测试院');
    const fields = form();
    const answers = [await apply(fields), await apply(fields)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const receipt = await page(answers[0]?.headers.get('location') ?? '');
    const number = /HB\d{8}-[2-9A-Z]{4}/.exec(receipt)?.[0];
    expect(number).toBeDefined();
    expect(await page(answers[1]?.headers.get('location') ?? '')).toContain(number);
    const { docs } = await partners('老王修锁铺');
    expect(docs).toHaveLength(1);
    expect(docs[0]).toMatchObject({ state: 'applied', number, wishedUntil: '2027-12-31T16:00:00.000Z' });
    expect(JSON.stringify(docs)).not.toContain('13912340001');
    expect((await app.fetch(`/partners/${docs[0]?.id}`)).status).toBe(404);
    const forged = (answers[0]?.headers.get('location') ?? '').replace(/.$/, 'x');
    expect((await app.fetch(forged)).status).toBe(422);
  });

  it('says beside each field what is wrong and keeps what was typed', async () => {
    const wrong = await apply({ ...form(), phone: '123', months: '', 'from-month': '13', name: '' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    for (const words of ['请填写名称', '请填写正确的电话号码', '开始日期不是有效的日期', '请选择先做多久'])
      expect(html).toContain(words);
    expect(html).toContain('每月第一个周六免费给老人换锁芯');
    expect(html).toContain('href="#phone"');
  });

  it('is for one community, and for compounds that exist', async () => {
    const elsewhere = String((await buildCompound(app.payload)).id);
    const other = await app.fetch(`/partners/apply/${code}`, {
      method: 'POST',
      headers: { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: `${new URLSearchParams({ ...form(), name: '两地店' })}&compounds=${elsewhere}`,
    });
    expect(other.status).toBe(422);
    expect(await other.text()).toContain('同一个社区');
  });
});

describe('review', () => {
  it('makes commitments public, tells whoever applied, and lists who serves what', async () => {
    await apply({ ...form(), name: '阳光药店', phone: '13912340002' });
    const { docs } = await partners('阳光药店');
    const id = docs[0]?.id ?? '';
    const actor = await keeper();
    const before = await propertyTodos({ payload: app.payload, actor });
    expect(
      before?.groups.find(({ label }) => label.includes('待审核'))?.items.map((one) => one.label),
    ).toContain('阳光药店');
    const promise = {
      what: '每周三量血压',
      frequency: 'weekly' as const,
      compounds: [compound],
      from: '2026-01-01',
      until: '2027-12-31',
    };
    await acceptPartner({ payload: app.payload, actor, id, ...promise });
    await expect(acceptPartner({ payload: app.payload, actor, id, ...promise })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    for (const path of [
      `/partners/${id}`,
      `/partners?compound=${compound}&kind=shop`,
      `/compounds/${compound}`,
    ])
      expect(await page(path)).toContain('每周三量血压');
    expect(await page(`/partners/${id}`)).not.toContain('王师傅');
    expect(await page('/partners?kind=unit')).toContain('没有这样的合伙人');
    await endPartner({ payload: app.payload, actor, id, reason: '店铺搬走' });
    expect(await page(`/partners/${id}`)).toContain('店铺搬走');
    expect(await page(`/compounds/${compound}`)).not.toContain('每周三量血压');
  });

  it('binds the account of the contact, by the family name at least', async () => {
    const phone = '13912340009';
    await apply({ ...form(), name: '老王五金', phone });
    const { docs } = await partners('老王五金');
    const id = docs[0]?.id ?? '';
    const link = async () => linkPartnerAccount({ payload: app.payload, actor: await keeper(), id });
    await expect(link()).rejects.toMatchObject({ message: expect.stringContaining('还没有人') });
    const { id: user } = await buildUser(app.payload, { phone, name: '刘玉芬' });
    await expect(link()).rejects.toMatchObject({
      code: 'invalid-state',
      message: expect.stringContaining('对不上'),
    });
    await app.payload.db.updateOne({ collection: 'users', id: user, data: { name: '王铁柱' } });
    await link();
    expect((await partners('老王五金')).docs[0]).toMatchObject({ account: user });
  });

  it('declines with a reason that reaches the phone, and belongs to the staff of the place', async () => {
    await apply({ ...form(), name: '推销店', phone: '13912340003' });
    const { docs } = await partners('推销店');
    const id = docs[0]?.id ?? '';
    const stranger = await resident();
    const refused = declinePartner({ payload: app.payload, actor: stranger, id, reason: '不行' });
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
    await declinePartner({ ...call(), id, reason: '内容是推销' });
    const { totalDocs } = await app.payload.count({
      collection: 'outbox',
      where: { key: { equals: `red-partner:${id}:declined` } },
    });
    expect(totalDocs).toBe(1);
    expect((await app.fetch(`/partners/${id}`)).status).toBe(404);
  });
});
