import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  changeManagement,
  correctCredit,
  correctManagement,
  endContract,
  propertyTodos,
  recordCredit,
  signContract,
} from '@/domain/property';
import { faultsOf, type Span } from '@/domain/property/rules/management-line';
import { fixedClock, setClock } from '@/shared/clock';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCompound, buildNeighbourhood } from '../../factories/organization';
import { buildCompany, buildManagement, buildPhoto, staffActor, visitor } from '../../factories/property';

let app: TestApp;
let place: Awaited<ReturnType<typeof buildNeighbourhood>>;
beforeAll(async () => {
  app = await startTestApp();
  place = await buildNeighbourhood(app.payload);
});
afterAll(() => app.close());
afterEach(() => setClock(null));

const call = () => ({ payload: app.payload, actor: staffActor });
const compound = async () => String((await buildCompound(app.payload, { community: place.community })).id);
const page = async (path: string) => {
  const answer = await app.fetch(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};

async function lineOf(id: string): Promise<Span[]> {
  const { docs } = await app.payload.db.find<Span>({
    collection: 'compound-managements',
    where: { compound: { equals: id } },
    sort: 'from',
    limit: 0,
    pagination: false,
  });
  return docs.map((doc) => ({ ...doc, company: doc.company ?? null, until: doc.until ?? null }));
}

describe('who manages a compound', () => {
  it('is told on its page: mode, since when, the way there with proofs, and corrections leave what stood before', async () => {
    const id = await compound();
    expect(await page(`/compounds/${id}`)).toContain('还没有登记由谁管');
    const photo = await buildPhoto(app.payload);
    await buildManagement(app.payload, id, { mode: 'unmanaged', from: '2019-06-01', files: [photo] });
    const wrong = await buildManagement(app.payload, id, { from: '2024-03-11', why: '成立自管会' });
    const html = await page(`/compounds/${id}`);
    expect(html).toContain('自己管');
    expect(html).toContain('2024年3月11日');
    expect(html).toContain(`/property-files/${photo}?size=small`);
    const file = await app.fetch(`/property-files/${photo}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/jpeg']);

    await correctManagement({
      ...call(),
      id: wrong,
      mode: 'self-managed',
      from: '2024-03-01',
      why: '成立自管会',
      evidence: '会议纪要',
      reason: '日期抄错',
    });
    expect(await page(`/compounds/${id}`)).toContain('2024年3月1日');
    expect(faultsOf(await lineOf(id))).toEqual([]);
    const { docs } = await app.payload.db.find<{ label: string; detail: string; reason: string }>({
      collection: 'property-events',
      where: { subject: { equals: wrong } },
      sort: '-at',
      limit: 10,
      pagination: false,
    });
    expect(docs.find(({ label }) => label === '更正管理方式')).toMatchObject({
      detail: '从：2024年3月11日 → 2024年3月1日',
      reason: '日期抄错',
    });
  });

  it('has one stretch that goes on and no overlap when twenty change it at once', async () => {
    const id = await compound();
    const modes = ['unmanaged', 'self-managed', 'well-managed'] as const;
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        buildManagement(app.payload, id, {
          mode: modes[index % 3] ?? 'unmanaged',
          from: `20${10 + (index % 10)}-01-01`,
        }),
      ),
    );
    const line = await lineOf(id);
    expect(line.length).toBeGreaterThan(0);
    expect(line).toHaveLength(results.filter(({ status }) => status === 'fulfilled').length);
    expect(faultsOf(line)).toEqual([]);
  });

  it('is changed by staff of the community only, and never by hand or by deleting', async () => {
    const id = await compound();
    const management = await buildManagement(app.payload, id);
    const given = {
      compound: id,
      mode: 'well-managed',
      from: '2025-01-01',
      why: '好',
      evidence: '表',
    } as const;
    const refused = changeManagement({ payload: app.payload, actor: visitor, ...given });
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
    const { id: staff } = await buildUser(app.payload, {
      roles: [{ role: 'community-staff', kind: 'community', place: String(place.community) }],
    });
    const cookie = await cookieFor(app.payload, staff);
    const asked = (method: string, body?: object) =>
      app.fetch(`/api/compound-managements/${management}`, {
        method,
        headers: { origin: app.url, cookie, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    expect((await asked('DELETE')).status).toBe(403);
    expect((await asked('PATCH', { why: '改' })).status).toBe(403);
    const verbs = await app.fetch(`/api/compounds/${id}/verbs/change-management`, {
      method: 'POST',
      headers: { origin: app.url, cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ mode: 'company', from: '2025-01-01', why: '招标', evidence: '合同' }),
    });
    expect(verbs.status).toBe(422);
    expect(await verbs.json()).toMatchObject({ fields: { company: '请选择物业企业' } });
  });
});

describe('a contract', () => {
  it('begins and ends the company’s management, tells cost and promises, and refuses an overlap', async () => {
    const id = await compound();
    const company = await buildCompany(app.payload);
    const terms = { compound: id, company: String(company.id), fee: 45, promises: '楼道每天扫\n夜里巡逻' };
    await buildManagement(app.payload, id, { mode: 'unmanaged', from: '2020-01-01' });
    const signed = await signContract({ ...call(), ...terms, startsOn: '2024-01-01', endsOn: '2027-12-31' });
    const html = await page(`/compounds/${id}`);
    for (const words of [company.name, '0.45 元', '楼道每天扫', '40.50 元', 'tel:03122300300'])
      expect(html).toContain(words);
    const again = signContract({ ...call(), ...terms, startsOn: '2027-12-31', endsOn: '2028-12-30' });
    await expect(again).rejects.toMatchObject({ fields: { startsOn: expect.stringContaining('重叠') } });

    const end = { ...call(), id: signed.id, endedOn: '2025-06-30', reason: '居民不满意' };
    await expect(endContract(end)).rejects.toMatchObject({ fields: { next: expect.any(String) } });
    await endContract({ ...end, next: 'self-managed' });
    const line = await lineOf(id);
    expect(faultsOf(line)).toEqual([]);
    expect(line.map(({ mode }) => mode)).toEqual(['unmanaged', 'company', 'self-managed']);
    expect(line[2]?.from).toBe('2025-06-30T16:00:00.000Z');
    const after = await page(`/compounds/${id}`);
    expect(after).toContain('居民不满意');
    const company2 = await page(`/property-companies/${company.id}`);
    expect(company2).toContain('以前');
  });

  it('comes up sixty days before its end, for the staff of the place, until another follows', async () => {
    const clock = fixedClock('2026-05-01T02:00:00Z');
    setClock(clock);
    const { community } = await buildNeighbourhood(app.payload);
    const id = String((await buildCompound(app.payload, { community })).id);
    const company = String((await buildCompany(app.payload)).id);
    const terms = { compound: id, company, fee: 45, promises: '打扫' };
    await signContract({ ...call(), ...terms, startsOn: '2026-01-01', endsOn: '2026-06-30' });
    const actor = {
      ...visitor,
      userId: 'someone',
      grants: [
        { role: 'community-staff' as const, scope: { kind: 'community' as const, id: String(community) } },
      ],
    };
    const waiting = async () =>
      (await propertyTodos({ payload: app.payload, actor }))?.groups.find(({ label }) =>
        label.includes('合同'),
      );
    expect(await waiting()).toBeDefined();
    expect((await waiting())?.count).toBe(1);
    clock.set('2026-04-30T02:00:00Z');
    expect(await waiting()).toBeUndefined();
    clock.set('2026-06-01T02:00:00Z');
    await signContract({ ...call(), ...terms, startsOn: '2026-07-01', endsOn: '2027-06-30' });
    expect(await waiting()).toBeUndefined();
    clock.set('2026-07-01T02:00:00Z');
    expect((await waiting())?.count).toBe(1);
  });
});

describe('a company', () => {
  it('is refused with a code that cannot be right, and keeps one code', async () => {
    const creditCode = '91350100M000100Y44';
    await expect(buildCompany(app.payload, { creditCode })).rejects.toMatchObject({
      fields: { creditCode: expect.stringContaining('核对') },
    });
  });

  it('has a credit record in which a wrong row stays, marked, beside the one that corrects it', async () => {
    const company = String((await buildCompany(app.payload)).id);
    const record = { on: '2026-01-05', kind: 'penalty' as const, text: '罚款一千元', source: '通报3号' };
    const wrong = await recordCredit({ ...call(), company, ...record });
    const right = { ...record, text: '罚款一百元', reason: '多写了一个零' };
    await correctCredit({ ...call(), id: wrong.id, ...right });
    const html = await page(`/property-companies/${company}`);
    for (const words of ['<del>罚款一千元</del>', '罚款一百元', '已更正', '多写了一个零', '通报3号'])
      expect(html).toContain(words);
    await expect(correctCredit({ ...call(), id: wrong.id, ...right })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    const bad = recordCredit({ ...call(), company, ...record, link: 'javascript:alert(1)' });
    await expect(bad).rejects.toMatchObject({ fields: { link: expect.any(String) } });
  });
});

describe('the way of the old compounds', () => {
  it('is a list in order, by place and by where they stand now', async () => {
    const { community } = await buildNeighbourhood(app.payload);
    const [first, second] = [
      String((await buildCompound(app.payload, { community, name: '蝶变一院', pilotOrder: 1 })).id),
      String((await buildCompound(app.payload, { community, name: '蝶变二院', pilotOrder: 2 })).id),
    ];
    await buildManagement(app.payload, first, { mode: 'unmanaged', from: '2019-01-01' });
    await buildManagement(app.payload, first, { mode: 'self-managed', from: '2023-01-01' });
    await buildManagement(app.payload, second, { mode: 'unmanaged', from: '2019-01-01' });
    const html = await page('/compounds/pilot');
    expect(html.indexOf('蝶变一院')).toBeGreaterThan(0);
    expect(html.indexOf('蝶变二院')).toBeGreaterThan(html.indexOf('蝶变一院'));
    const selfManaged = await page('/compounds/pilot?mode=self-managed');
    expect([selfManaged.includes('蝶变一院'), selfManaged.includes('蝶变二院')]).toEqual([true, false]);
    expect(await page('/compounds/pilot?community=000000000000')).toContain('没有这样的小区');
  });
});
