import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishRequest, replyToRequest } from '@/domain/requests';
import { env } from '@/shared/env';
import { newId } from '@/shared/ids';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildHandlingUnit, buildRequestAt, buildStaff, operator } from '../../../factories/requests';

let app: TestApp;
let unit: string;
let handler: { id: string; cookie: string };
let other: { id: string; cookie: string };

beforeAll(async () => {
  app = await startTestApp();
  unit = await buildHandlingUnit(app.payload);
  handler = await signedIn(unit);
  other = await signedIn(await buildHandlingUnit(app.payload));
});
afterAll(() => app?.close());

async function signedIn(id: string) {
  const staff = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id });
  return { id: staff.id, cookie: await cookieFor(app.payload, staff.id) };
}

async function upload(request: string, cookie: string, file?: Buffer): Promise<Response> {
  const photo =
    file ??
    (await sharp({ create: { width: 900, height: 600, channels: 3, background: '#8899aa' } })
      .jpeg()
      .toBuffer());
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'IMG_1.jpg');
  return app.fetch(`/api/requests/${request}/answer-photos`, {
    method: 'POST',
    headers: { cookie, origin: env().siteUrl },
    body,
  });
}

const verbs = async (request: string, cookie: string) =>
  (await (await app.fetch(`/api/requests/${request}/verbs`, { headers: { cookie } })).json()) as {
    verbs: { verb: string; inputs: { name: string; options?: { label: string; fills?: object }[] }[] }[];
  };

const reply = (request: string, cookie: string, input: Record<string, unknown>) =>
  app.fetch(`/api/requests/${request}/verbs/reply`, {
    method: 'POST',
    headers: { cookie, origin: env().siteUrl, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });

describe('an answer with photos', () => {
  let id: string;
  let number: string;
  let token: string;
  const photos: string[] = [];

  beforeAll(async () => {
    ({
      id,
      number,
      trackingToken: token,
    } = await buildRequestAt(app.payload, 'in-progress', {
      unit,
      publicConsent: true,
    }));
    for (let count = 0; count < 2; count += 1) {
      const answer = await upload(id, handler.cookie);
      expect(answer.status).toBe(200);
      photos.push(((await answer.json()) as { id: string }).id);
    }
  });

  it('takes photos only of whoever may answer, only pictures, and of nobody else’s upload', async () => {
    expect((await upload(id, other.cookie)).status).toBe(404);
    const bad = await upload(id, handler.cookie, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(bad.status).toBe(415);
    const theirs = await buildRequestAt(app.payload, 'in-progress', {});
    const stolen = replyToRequest({
      payload: app.payload,
      actor: { ...theirs.handler, userId: other.id },
      id: theirs.id,
      reply: '已经派人修好，请放心使用。',
      photos,
    });
    await expect(stolen).rejects.toMatchObject({ fields: { photos: '照片已过期，请重新上传' } });
  });

  it('shows them to the requester with the answer, and to nobody else before the review', async () => {
    const done = await reply(id, handler.cookie, {
      reply: '已更换三号楼换热站的阀门，室温恢复到20度。',
      photos: photos.join(','),
    });
    expect(done.status, await done.clone().text()).toBe(200);
    const page = await (await app.fetch(`/track/${token}`)).text();
    expect(page.indexOf('第1张办理照片')).toBeGreaterThan(page.indexOf('答复'));
    for (const photo of photos) {
      expect((await app.fetch(`/track/${token}/photos/${photo}?size=small`)).status).toBe(200);
      expect((await app.fetch(`/requests/${number}/photos/${photo}`)).status).toBe(404);
    }
  });

  it('lets everybody see them only when the review says so, and not after it takes that back', async () => {
    const review = { payload: app.payload, actor: operator, id, decision: 'public' as const };
    const status = async () => (await app.fetch(`/requests/${number}/photos/${photos[0]}`)).status;
    await publishRequest(review);
    expect(await status()).toBe(404);
    await publishRequest({ ...review, photos: true });
    expect(await status()).toBe(200);
    expect(await (await app.fetch(`/requests/${number}`)).text()).toContain('第2张办理照片');
    await publishRequest({ ...review, decision: 'withheld', photos: true });
    expect(await status()).toBe(404);
  });
});

describe('an answer out of a template', () => {
  const template = (data: Record<string, unknown>, cookie: string, method = 'POST', path = '') =>
    app.fetch(`/api/reply-templates${path}`, {
      method,
      headers: { cookie, origin: env().siteUrl, 'content-type': 'application/json' },
      body: JSON.stringify(data),
    });
  const text = '您反映的“{标题}”（{编号}）已由{单位}处理：{处理结果}。';
  const own = `本单位常用 ${newId()}`;

  it('is written by a unit for itself only, by the centre for all', async () => {
    expect((await template({ name: own, unit, text }, handler.cookie)).status).toBe(201);
    expect((await template({ name: '冒名', unit, text }, other.cookie)).status).toBe(403);
    expect((await template({ name: '全市', text }, handler.cookie)).status).toBe(403);
    const { id } = await buildUser(app.payload, { roles: [{ role: 'operator' }] });
    const cookie = await cookieFor(app.payload, id);
    expect((await template({ name: '全市通用', text }, cookie)).status).toBe(201);
    const { docs } = await app.payload.find({
      collection: 'reply-templates',
      where: { name: { equals: own } },
      overrideAccess: true,
    });
    const path = `/${docs[0]?.id}`;
    expect((await template({ name: '改了' }, other.cookie, 'PATCH', path)).status).toBe(403);
    expect((await template({ unit: null }, handler.cookie, 'PATCH', path)).status).toBe(403);
  });

  it('comes filled in, is sent only when nothing is left open', async () => {
    const { id, number } = await buildRequestAt(app.payload, 'in-progress', { unit });
    const offered = (await verbs(id, handler.cookie)).verbs.find(({ verb }) => verb === 'reply');
    const options = offered?.inputs.find(({ name }) => name === 'template')?.options ?? [];
    expect(options.map(({ label }) => label)).toEqual(expect.arrayContaining([own, '全市通用']));
    const filled = (options[0]?.fills as { reply: string } | undefined)?.reply ?? '';
    expect(filled).toContain(number);
    const refused = await reply(id, handler.cookie, { template: newId(), reply: filled });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ fields: { reply: expect.stringContaining('{处理结果}') } });
    const done = filled.replace('{处理结果}', '已更换阀门');
    expect((await reply(id, handler.cookie, { reply: done })).status).toBe(200);
  });
});
