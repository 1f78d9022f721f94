import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/access';
import {
  addCommitment,
  confirmDelivery,
  propertyTodos,
  recordPartnerDelivery,
  renewCommitment,
  returnDelivery,
  thankForDelivery,
} from '@/domain/property';
import { buildUser, cookieFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCompound, buildDivision, buildNeighbourhood } from '../../factories/organization';
import {
  buildDelivery,
  buildPartner,
  buildPhoto,
  photoBytes,
  staffActor,
  visitor,
} from '../../factories/property';

let app: TestApp;
let community: string;
let compound: string;
beforeAll(async () => {
  app = await startTestApp();
  const division = await buildDivision(app.payload);
  community = String(division.id);
  await buildNeighbourhood(app.payload, { community });
  compound = String((await buildCompound(app.payload, { community, name: '申请测试院' })).id);
});
afterAll(() => app.close());

const call = () => ({ payload: app.payload, actor: staffActor });
const page = async (path: string, cookie?: string) => {
  const answer = await app.fetch(path, cookie ? { headers: { cookie } } : {});
  expect(answer.status, path).toBe(200);
  return answer.text();
};
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

describe('deliveries', () => {
  it('are reported by the partner with photos, confirmed by somebody else, then public', async () => {
    const account = await resident();
    const partner = await buildPartner(app.payload, compound, { account });
    const cookie = await cookieFor(app.payload, account.userId);
    expect(await page(`/partners/${partner.id}`, cookie)).toContain('报一次兑现');
    const body = new FormData();
    const fields = {
      commitment: partner.commitment,
      text: '理发19人',
      'on-year': '2026',
      'on-month': '1',
      'on-day': '10',
    };
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const send = (with_: FormData) =>
      app.fetch(`/partners/${partner.id}/deliver`, {
        method: 'POST',
        headers: { origin: app.url, cookie },
        body: with_,
      });
    const without = await send(body);
    expect(without.status).toBe(422);
    const html = await without.text();
    expect(html).toContain('请附上照片');
    expect(html).toContain('理发19人');
    body.append('photos', new Blob([new Uint8Array(await photoBytes())], { type: 'image/jpeg' }), '现场.jpg');
    expect((await send(body)).status).toBe(303);
    const { docs } = await app.payload.db.find<{ id: string }>({
      collection: 'partner-deliveries',
      where: { partner: { equals: partner.id } },
      limit: 2,
      pagination: false,
    });
    const id = docs[0]?.id ?? '';
    expect(docs).toHaveLength(1);
    const files = await app.payload.db.find<{ id: string }>({
      collection: 'property-files',
      where: { subject: { equals: id } },
      limit: 2,
      pagination: false,
    });
    const photo = `/property-files/${files.docs[0]?.id}`;
    expect((await app.fetch(photo)).status).toBe(404);
    expect(await page(`/partners/${partner.id}`)).not.toContain('理发19人');
    await confirmDelivery({ payload: app.payload, actor: await keeper(), id });
    expect((await app.fetch(photo)).status).toBe(200);
    const shown = await page(`/partners/${partner.id}`);
    for (const words of ['理发19人', photo, '社区确认1次']) expect(shown).toContain(words);
  });

  it('are confirmed by nobody who recorded them, and given back with a reason', async () => {
    const { commitment } = await buildPartner(app.payload, compound);
    const one = await keeper();
    const id = await buildDelivery(app.payload, commitment, one);
    await expect(confirmDelivery({ payload: app.payload, actor: one, id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const other = await keeper();
    await returnDelivery({ payload: app.payload, actor: other, id, reason: '照片看不清' });
    await expect(confirmDelivery({ payload: app.payload, actor: other, id })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('bind only files of whoever brought them', async () => {
    const { commitment } = await buildPartner(app.payload, compound);
    const [one, other] = [await keeper(), await keeper()];
    const files = [await buildPhoto(app.payload, other)];
    const given = { commitment, on: '2026-01-10', text: '理发', files };
    await expect(recordPartnerDelivery({ payload: app.payload, actor: one, ...given })).rejects.toMatchObject(
      {
        fields: { files: expect.any(String) },
      },
    );
  });
});

describe('thanks', () => {
  it('are one per person and delivery, also of twenty at once, and need an account', async () => {
    const partner = await buildPartner(app.payload, compound);
    const delivery = await buildDelivery(app.payload, partner.commitment);
    const [one, other] = [await resident(), await resident()];
    await expect(thankForDelivery({ payload: app.payload, actor: one, delivery })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    await confirmDelivery({ ...call(), id: delivery });
    const press = (cookie?: string) =>
      app.submit(
        `/partners/${partner.id}/deliveries/${delivery}/thank`,
        { formKey: 'x' },
        cookie ? { cookie } : {},
      );
    const anonymous = await press();
    expect(anonymous.headers.get('location')).toContain('/sign-in');
    const cookies = [await cookieFor(app.payload, one.userId), await cookieFor(app.payload, other.userId)];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => press(cookies[index % 2])));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(303));
    const { totalDocs } = await app.payload.count({
      collection: 'delivery-thanks',
      where: { delivery: { equals: delivery } },
    });
    expect(totalDocs).toBe(2);
    expect(await page(`/partners/${partner.id}`)).toContain('2位居民道谢');
    expect(await page(`/partners/${partner.id}`, cookies[0])).toContain('您已经道过谢');
    await expect(thankForDelivery({ payload: app.payload, actor: visitor, delivery })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe('a commitment that has run out', () => {
  it('comes back as something to do until it is renewed or ended', async () => {
    const { community: other } = await buildNeighbourhood(app.payload);
    const there = String((await buildCompound(app.payload, { community: other })).id);
    const { id, commitment } = await buildPartner(app.payload, there, { until: '2026-01-31' });
    const grants = [
      { role: 'community-staff' as const, scope: { kind: 'community' as const, id: String(other) } },
    ];
    const actor: Actor = { userId: 'x', name: '干部', grants, via: 'admin' };
    const waiting = async () =>
      (await propertyTodos({ payload: app.payload, actor }))?.groups.find(({ label }) =>
        label.includes('到期：'),
      );
    expect((await waiting())?.count).toBe(1);
    const early = renewCommitment({ ...call(), id: commitment, until: '2026-01-30', reason: '续' });
    await expect(early).rejects.toMatchObject({ fields: { until: expect.any(String) } });
    await renewCommitment({ ...call(), id: commitment, until: '2029-01-31', reason: '和店主说定' });
    expect(await waiting()).toBeUndefined();
    const promise = {
      what: '送米上楼',
      frequency: 'on-demand' as const,
      from: '2026-01-01',
      until: '2028-01-01',
    };
    const wrong = addCommitment({ ...call(), id, ...promise, compounds: [compound] });
    await expect(wrong).rejects.toMatchObject({ fields: { compounds: expect.any(String) } });
  });
});
