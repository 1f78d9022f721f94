import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetDirectory, publishRequest } from '@/domain/requests';
import { resetRequestLimits } from '@/portal/requests/rate-limits';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCompound, buildDivision } from '../../factories/organization';
import { buildCategory, buildRequest, buildRequestAt, operator } from '../../factories/requests';

let app: TestApp;
let category: string;
let compound: string;

beforeAll(async () => {
  app = await startTestApp();
  category = await buildCategory(app.payload, { name: '水电气暖', urgency: 'urgent' });
  const community = await buildDivision(app.payload, { shortName: '明月豪苑社区' });
  compound = String((await buildCompound(app.payload, { community: community.id, name: '明月豪苑' })).id);
  forgetDirectory(app.payload);
});
afterAll(() => app?.close());
beforeEach(async () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) await resetRequestLimits(address);
});

const answers = () => ({
  category,
  placeText: '明月豪苑3号楼2单元',
  body: '楼道里的暖气管接头漏水，已经流到一楼了。',
  phone: '138 0013 8000',
  name: '王大爷',
  publicConsent: 'no',
});
const post = async (fields: Record<string, string>) => {
  const answer = await app.submit('/requests/new', fields);
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
};
const get = async (path: string) => (await app.fetch(path)).text();

describe('filing a request on the portal', () => {
  it('warns of emergencies before the first question', async () => {
    const html = await get('/requests/new');
    for (const number of ['110', '119', '120', '122']) expect(html).toContain(`tel:${number}`);
  });

  it('asks one thing after the other, carries the answers along and files at the end', async () => {
    const { placeText: _1, ...kindOnly } = { category, placeText: '' };
    const where = await post({ step: 'kind', ...kindOnly });
    expect(where.html).toContain('在哪里？');
    expect(where.html).toContain(`value="${category}"`);
    const { placeText } = answers();
    const what = await post({ step: 'where', category, placeText });
    expect(what.html).toContain('发生了什么？');
    const check = await post({ step: 'contact', ...answers() });
    expect(check.html).toContain('提交前请核对');
    expect(check.html).toContain('明月豪苑社区 明月豪苑');
    expect(check.html).toContain('不公开。只有您、办理人员和您那里的社区干部、分管领导能看到。');
    const formKey = /name="formKey" value="([^"]+)"/.exec(check.html)?.[1] ?? '';
    const done = await post({ step: 'check', formKey, ...answers() });
    expect(done.status).toBe(303);
    const confirmation = await get(done.location ?? '');
    expect(confirmation).toMatch(/\d{8}-\d{4}/);
    expect(confirmation).toContain('为什么是');
    const { docs } = await app.payload.find({
      collection: 'requests',
      where: { compound: { equals: compound } },
      overrideAccess: true,
      depth: 0,
    });
    expect(docs).toHaveLength(1);
    expect(docs[0]).toMatchObject({ urgency: 'urgent', requesterPhone: '138****8000', state: 'submitted' });
    expect(docs[0]?.community).toBeTruthy();
  });

  it('files once when the button is pressed twice', async () => {
    const form = { step: 'check', formKey: 'pressed-twice-0001', ...answers() };
    const [first, second] = await Promise.all([post(form), post(form)]);
    expect(first.status).toBe(303);
    expect(second.location).toBe(first.location);
  });

  it('shows the page again with what was typed and a message beside the field', async () => {
    const { html, status } = await post({ step: 'contact', ...answers(), phone: '12' });
    expect(status).toBe(422);
    expect(html).toContain('href="#phone"');
    expect(html).toContain('value="12"');
    expect(html).toContain('王大爷');
  });

  it('asks which place is meant when the words fit several', async () => {
    const other = await buildDivision(app.payload, { shortName: '城南社区' });
    await buildCompound(app.payload, { community: other.id, name: '幸福里' });
    const third = await buildDivision(app.payload, { shortName: '城北社区' });
    await buildCompound(app.payload, { community: third.id, name: '幸福里' });
    forgetDirectory(app.payload);
    const { html, status } = await post({ step: 'where', category, placeText: '幸福里1号楼' });
    expect(status).toBe(422);
    expect(html).toContain('是哪一个？');
    expect(html).toContain('城南社区');
    expect(html).toContain('城北社区');
  });

  it('refuses a forged step at the end and shows the page that is wrong', async () => {
    const { html, status } = await post({ step: 'check', formKey: 'forged-0001', ...answers(), body: '坏' });
    expect(status).toBe(422);
    expect(html).toContain('发生了什么？');
  });

  it('keeps photos on the way back and on the way forth, without their place, and gives them to the link only', async () => {
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#777777' } })
      .withExif({ IFD3: { GPSLatitude: '38/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    const body = new FormData();
    for (const [name, value] of Object.entries({ step: 'what', go: 'where', ...answers() }))
      body.append(name, value);
    body.append('photos', new File([new Uint8Array(photo)], 'leak.jpg', { type: 'image/jpeg' }));
    const back = await app.fetch('/requests/new', {
      method: 'POST',
      headers: { origin: env().siteUrl },
      body,
    });
    const sealed = /name="photo" value="([^"]+)"/.exec(await back.text())?.[1] ?? '';
    expect(sealed).not.toBe('');
    const preview = await app.fetch(`/requests/new/photo/${encodeURIComponent(sealed)}`);
    expect(preview.status).toBe(200);
    expect(
      (await app.fetch(`/requests/new/photo/${encodeURIComponent(`${sealed.slice(0, -2)}xx`)}`)).status,
    ).toBe(422);
    const done = await post({ step: 'check', formKey: 'with-a-photo-01', ...answers(), photo: sealed });
    const token = done.location?.split('/').pop() ?? '';
    const link = /href="(\/track\/[^"]+\/photos\/[^"]+)"/.exec(await get(`/track/${token}`))?.[1] ?? '';
    const full = await app.fetch(link);
    expect(full.headers.get('content-type')).toBe('image/jpeg');
    expect((await sharp(Buffer.from(await full.arrayBuffer())).metadata()).exif).toBeUndefined();
    const { trackingToken } = await buildRequest(app.payload);
    expect((await app.fetch(link.replace(token, trackingToken))).status).toBe(404);
    expect((await app.fetch(`/requests/new/photo/${encodeURIComponent(sealed)}`)).status).toBe(404);
  });

  it('refuses what is not a photo, beside the photos', async () => {
    const good = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const body = new FormData();
    for (const [name, value] of Object.entries({ step: 'what', ...answers() })) body.append(name, value);
    body.append('photos', new File([new Uint8Array(good)], 'good.png'));
    body.append('photos', new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'bad.png'));
    const answer = await app.fetch('/requests/new', {
      method: 'POST',
      headers: { origin: env().siteUrl },
      body,
    });
    const html = await answer.text();
    expect(answer.status).toBe(415);
    expect(html).toContain('href="#photos"');
  });
});

describe('tracking', () => {
  it('opens by number and phone together, and says the same whichever is wrong', async () => {
    const { number, trackingToken } = await buildRequest(app.payload);
    const found = await app.submit('/track', { number, phone: '13800138000' });
    const view = found.headers.get('location') ?? '';
    expect(await get(view)).toContain(`编号 ${number}`);
    expect(view).not.toContain(trackingToken);
    const wrongPhone = await (await app.submit('/track', { number, phone: '13800138001' })).text();
    const wrongNumber = await (
      await app.submit('/track', { number: '20200101-0001', phone: '13800138000' })
    ).text();
    for (const html of [wrongPhone, wrongNumber]) expect(html).toContain('没有查到');
  });

  it('stops guessing after ten tries', async () => {
    const tries = [];
    for (let count = 0; count < 12; count += 1)
      tries.push((await app.submit('/track', { number: '20200101-0009', phone: '13800138000' })).status);
    expect(tries.at(-1)).toBe(429);
  });

  it('shows every step with unit and time, never what is for staff only', async () => {
    const { trackingToken } = await buildRequestAt(app.payload, 'evaluation');
    const html = await get(`/track/${trackingToken}`);
    for (const step of ['提交诉求', '受理', '派给承办单位', '开始办理', '答复', '请您评价'])
      expect(html).toContain(step);
    expect(html).toContain('测试单位');
    expect(html).not.toContain('13800138000');
  });

  it('takes the evaluation once and shows it', async () => {
    const { trackingToken } = await buildRequestAt(app.payload, 'evaluation');
    const path = `/track/${trackingToken}/evaluation`;
    const incomplete = await app.submit(path, { solved: 'solved' });
    expect(incomplete.status).toBe(422);
    expect(await incomplete.text()).toContain('请选择满意程度');
    const form = { solved: 'solved', satisfaction: 'very-satisfied', comment: '谢谢' };
    expect((await app.submit(path, form)).status).toBe(303);
    expect((await app.submit(path, form)).status).toBe(303);
    expect((await app.submit(path, { ...form, satisfaction: 'dissatisfied' })).status).toBe(409);
    expect(await get(`/track/${trackingToken}`)).toContain('非常满意');
  });

  it('knows no other token', async () => {
    for (const token of ['x', 'A'.repeat(32), "' or 1=1 --"]) {
      expect((await app.fetch(`/track/${encodeURIComponent(token)}`)).status).toBe(404);
    }
  });
});

describe('what everybody may see', () => {
  it('shows a question only with consent and after review, without person, phone or door', async () => {
    const secret = { name: '欧阳慕白', phone: '13700001111', placeText: '明月豪苑9号楼901', compound };
    const body = '我电话13700001111，暖气不热，请联系欧阳先生。';
    await get('/');
    const { id, number } = await buildRequestAt(app.payload, 'evaluation', {
      ...secret,
      body,
      publicConsent: true,
    });
    expect((await app.fetch(`/requests/${number}`)).status).toBe(404);
    await publishRequest({ payload: app.payload, actor: operator, id, decision: 'public' });
    const page = await get(`/requests/${number}`);
    const list = await get('/requests?q=暖气');
    const feed = await get('/search?q=13700001111');
    const home = await get('/');
    expect(page).toContain('已更换三号楼换热站的阀门');
    expect(list).toContain(number);
    for (const html of [page, list, feed, home]) {
      for (const leak of ['欧阳慕白', '901', '测试unit-handler']) expect(html).not.toContain(leak);
    }
    expect(home).toContain(number);
    for (const html of [page, list, home]) expect(html).not.toContain('13700001111');
    await publishRequest({ payload: app.payload, actor: operator, id, decision: 'withheld' });
    expect((await app.fetch(`/requests/${number}`)).status).toBe(404);
    expect(await get('/requests?q=暖气')).not.toContain(number);
  });

  it('takes a better title for a question that is public already, and says so in the audit log', async () => {
    const { id, number } = await buildRequestAt(app.payload, 'evaluation', { publicConsent: true });
    const call = { payload: app.payload, actor: operator, id, decision: 'public' as const };
    await publishRequest(call);
    expect(await publishRequest(call)).toMatchObject({ repeated: true });
    expect(await publishRequest({ ...call, title: '三号楼暖气不热' })).toMatchObject({ repeated: false });
    expect(await get(`/requests/${number}`)).toContain('三号楼暖气不热');
    expect(await publishRequest({ ...call, title: '三号楼暖气不热' })).toMatchObject({ repeated: true });
    const { docs } = await app.payload.find({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: 'request.published' } }] },
      sort: 'at',
      overrideAccess: true,
    });
    expect(docs.map(({ changes }) => changes)).toEqual(['visibility', 'title']);
  });

  it('counts a question at the next request after it is public, and offers its year', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation', { publicConsent: true });
    const total = async () => Number(/共 (\d+) 件/.exec(await get('/requests'))?.[1]);
    const before = await total();
    await publishRequest({ payload: app.payload, actor: operator, id, decision: 'public' });
    expect(await total()).toBe(before + 1);
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
    expect(await get('/requests')).toContain(`<option value="${year}"`);
    await publishRequest({ payload: app.payload, actor: operator, id, decision: 'withheld' });
    expect(await total()).toBe(before);
  });

  it('never publishes without consent', async () => {
    const { id } = await buildRequestAt(app.payload, 'evaluation');
    await expect(
      publishRequest({ payload: app.payload, actor: operator, id, decision: 'public' }),
    ).rejects.toMatchObject({ code: 'invalid-state' });
  });

  it.each([
    '/requests?year=abc&page=-4&category=x',
    '/requests?page=999999',
    '/requests?q=%00%27',
    '/requests?progress=open&year=2026',
  ])('answers %s', async (path) => {
    expect((await app.fetch(path)).status).toBe(200);
  });
});
