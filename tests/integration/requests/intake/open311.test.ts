import { XMLValidator } from 'fast-xml-parser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptRequest, type IssuedKey, publishRequest } from '@/domain/requests';
import { resetChannelRates } from '@/server/intake/channel-rates';
import { fixedClock, setClock } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildChannelKey, rowsOf } from '../../../factories/intake';
import { GeoReportError, openGeoReport } from '../../../factories/open311-client';
import { buildCompound, buildDivision } from '../../../factories/organization';
import { buildCategory, buildRequest, buildRequestAt, operator } from '../../../factories/requests';

let app: TestApp;
let key: IssuedKey;
let lamps: string;
let elsewhere: string;
let parent: string;
const published: string[] = [];
let hidden: string;

beforeAll(async () => {
  app = await startTestApp();
  key = await buildChannelKey(app.payload, 'government-website');
  const community = String((await buildDivision(app.payload)).id);
  const compound = String((await buildCompound(app.payload, { name: '桂花苑', community })).id);
  parent = await buildCategory(app.payload, { name: '公共设施' });
  lamps = await buildCategory(app.payload, { name: '路灯', parent, hint: '路灯不亮、灯杆倾斜' });
  elsewhere = await buildCategory(app.payload, { elsewhere: '请拨打110报警。' });
  for (const [days, body] of [
    [30, '东门的路灯不亮，请回电13912345678，<b>急</b> & 谢谢'],
    [20, '西门的路灯也\u0008不亮了'],
    [10, '南门的路灯一闪一闪'],
  ] as const) {
    setClock(fixedClock(new Date(Date.now() - days * 86_400_000)));
    const { id, number } = await buildRequestAt(app.payload, 'evaluation', {
      body,
      category: lamps,
      compound,
      placeText: '桂花苑3号楼2单元',
      publicConsent: true,
      confidential: true,
    });
    await publishRequest({ payload: app.payload, actor: operator, id, decision: 'public' });
    published.push(number);
  }
  setClock(null);
  hidden = (await buildRequestAt(app.payload, 'evaluation', { category: lamps, publicConsent: true })).number;
});
afterAll(() => app?.close());
beforeEach(() => resetChannelRates());
afterEach(() => setClock(null));

/** The site's public address stands in the discovery document; the test's server listens at another. */
const fetchHere = (address: string, init?: RequestInit) =>
  app.fetch(address.replace(env().siteUrl, ''), init);
const client = (format: 'json' | 'xml') => openGeoReport(fetchHere, '/open311/v2/discovery', format);
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof GeoReportError)) throw error;
      return { status: error.status, codes: error.errors.map(({ code }) => code), message: error.message };
    },
  );

describe.each(['json', 'xml'] as const)('a client that speaks %s', (format) => {
  it('discovers the services: the narrowest categories that are handled here', async () => {
    const { services, service, endpoint } = await client(format);
    expect(endpoint.type).toBe('production');
    const all = await services();
    const codes = all.map(({ service_code }) => service_code);
    expect(codes).toContain(lamps);
    expect(codes).not.toContain(parent);
    expect(codes).not.toContain(elsewhere);
    const row = all.find(({ service_code }) => service_code === lamps);
    expect(row).toMatchObject({
      service_name: '路灯',
      description: '路灯不亮、灯杆倾斜',
      type: 'batch',
      group: '公共设施',
      keywords: '公共设施,路灯',
    });
    expect(String(row?.metadata)).toBe('false');
    expect((await service(lamps)).service_code).toBe(lamps);
    expect(await refusal(service('none'))).toMatchObject({ status: 404, codes: [404] });
  });

  it('reads what is public, newest first, and nothing that points at a person', async () => {
    const { requests, request } = await client(format);
    const all = await requests();
    expect(all.map((row) => row.service_request_id)).toEqual([...published].reverse());
    const first = await request(published[0] ?? '');
    expect(first).toMatchObject({
      status: 'closed',
      service_code: lamps,
      service_name: '路灯',
      requested_datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
    expect(first.description).toContain('东门的路灯不亮，请回电***，<b>急</b> & 谢谢');
    expect(first.address).toContain('桂花苑');
    expect(JSON.stringify(all)).not.toMatch(/13912345678|13800138000|赵小满|3号楼2单元/);
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['status_notes', 'agency_responsible', 'updated_datetime', 'lat', 'media_url']),
    );
    expect(await refusal(request(hidden))).toMatchObject({ status: 404, codes: [404] });
    expect(await refusal(request('20000101-0001'))).toMatchObject({ status: 404 });
  });

  it('filters by number, service, status and time, and turns pages', async () => {
    const { requests } = await client(format);
    const numbers = async (query: Record<string, string>) =>
      (await requests(query)).map((row) => row.service_request_id);
    const [oldest = '', middle = '', newest = ''] = published;
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    expect(await numbers({ service_request_id: `${oldest},${hidden},${newest}`, status: 'open' })).toEqual([
      newest,
      oldest,
    ]);
    expect(await numbers({ service_code: `${lamps},none` })).toHaveLength(3);
    expect(await numbers({ service_code: parent })).toEqual([]);
    expect(await numbers({ status: 'open' })).toEqual([]);
    expect(await numbers({ status: 'closed,open' })).toHaveLength(3);
    expect(await numbers({ start_date: ago(25) })).toEqual([newest, middle]);
    expect(await numbers({ end_date: ago(25) })).toEqual([oldest]);
    expect(await numbers({ start_date: ago(25), end_date: ago(15) })).toEqual([middle]);
    expect(await numbers({ start_date: ago(15), end_date: ago(25) })).toEqual([]);
    expect(await numbers({ page_size: '2' })).toEqual([newest, middle]);
    expect(await numbers({ page_size: '2', page: '2' })).toEqual([oldest]);
    expect(await numbers({ page_size: '2', page: '3' })).toEqual([]);
    const wrongs: Record<string, string>[] = [
      { status: 'gone' },
      { page: '0' },
      { page: '501' },
      { page_size: 'all' },
      { start_date: 'yesterday' },
    ];
    for (const wrong of wrongs) {
      expect(await refusal(requests(wrong)), JSON.stringify(wrong)).toMatchObject({
        status: 400,
        codes: [400],
      });
    }
  });

  it('reports with its key, and finds the number by the token', async () => {
    const { report, numberOf, request } = await client(format);
    const { token, service_request_id } = await report({
      api_key: key.secret,
      service_code: lamps,
      description: `北门的路灯不亮了（${format}）`,
      address_string: '桂花苑北门',
      lat: '38.51',
      long: '114.99',
      first_name: '小满',
      last_name: '赵',
      phone: '13800138000',
      email: 'xiaoman@example.org',
    });
    expect(service_request_id).toBeUndefined();
    const found = await numberOf(String(token));
    expect(found.token).toBe(token);
    const number = String(found.service_request_id);
    const [row] = await rowsOf(app.payload, 'requests', { number: { equals: number } });
    expect(row).toMatchObject({
      category: lamps,
      placeText: '桂花苑北门',
      publicConsent: false,
      visibility: 'private',
    });
    expect(row?.compound).toBeTruthy();
    expect(await refusal(request(number))).toMatchObject({ status: 404 });
    expect(await refusal(numberOf(lamps))).toMatchObject({ status: 404, codes: [404] });
    const [record] = await rowsOf(app.payload, 'intake-records', { request: { equals: row?.id } });
    const raw = keyring().decrypt(String(record?.contentCipher), 'intake-record');
    expect(raw).toContain('xiaoman');
    expect(raw).not.toContain(key.secret);
  });

  it('is told in the form of the specification what is wrong with a report', async () => {
    const { report } = await client(format);
    const right = { service_code: lamps, description: '北门的路灯不亮了', address_string: '桂花苑' };
    expect(await refusal(report(right))).toMatchObject({ status: 403, codes: [403] });
    expect(await refusal(report({ ...right, api_key: 'x'.repeat(43) }))).toMatchObject({ status: 403 });
    const api_key = key.secret;
    expect(await refusal(report({ api_key }))).toMatchObject({ status: 400, codes: [400, 400, 400] });
    expect(await refusal(report({ ...right, api_key, phone: '12' }))).toMatchObject({
      status: 400,
      codes: [400],
    });
    expect(await refusal(report({ ...right, api_key, service_code: 'none' }))).toMatchObject({ status: 404 });
    expect(await refusal(report({ ...right, api_key, service_code: elsewhere }))).toMatchObject({
      status: 400,
      message: '请拨打110报警。',
    });
    const json = await app.fetch(`/open311/v2/requests.${format}`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(json.status).toBe(415);
  });
});

it('takes a multipart form as well, without files, and says what becomes of a report', async () => {
  const fields = { api_key: key.secret, service_code: lamps, address_string: '桂花苑广场' };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('description', '广场的路灯不亮了（表单）');
  const send = () => app.fetch('/open311/v2/requests.json', { method: 'POST', body: form });
  const answer = await send();
  expect(answer.status).toBe(201);
  const [filed] = (await answer.json()) as { token: string; service_notice: string }[];
  expect(filed?.service_notice).toContain('token');
  expect(
    await rowsOf(app.payload, 'requests', { body: { equals: '广场的路灯不亮了（表单）' } }),
  ).toHaveLength(1);
  form.append('media', new Blob(['x']), 'photo.jpg');
  expect((await send()).status).toBe(400);
});

it('files one of twenty equal reports at once, and another when the same comes later', async () => {
  const { report, numberOf } = await client('json');
  const parameters = {
    api_key: key.secret,
    service_code: lamps,
    description: '同一盏路灯，二十次',
    address_string: '桂花苑',
  };
  const rows = () => rowsOf(app.payload, 'requests', { body: { equals: '同一盏路灯，二十次' } });
  const tokens = await Promise.all(Array.from({ length: 20 }, async () => (await report(parameters)).token));
  expect(new Set(tokens).size).toBe(1);
  expect(await rows()).toHaveLength(1);
  setClock(fixedClock(new Date(Date.now() + 9 * 60_000)));
  expect((await report(parameters)).token).toBe(tokens[0]);
  setClock(fixedClock(new Date(Date.now() + 11 * 60_000)));
  const later = await Promise.all(Array.from({ length: 20 }, async () => (await report(parameters)).token));
  expect(new Set(later).size).toBe(1);
  expect(later[0]).not.toBe(tokens[0]);
  expect(await rows()).toHaveLength(2);
  expect((await numberOf(String(later[0]))).service_request_id).not.toBe(
    (await numberOf(String(tokens[0]))).service_request_id,
  );
});

it('takes the reporter’s consent, and keeps the report hidden until the service centre reviewed it', async () => {
  const { report, numberOf, request } = await client('json');
  const { token } = await report({
    api_key: key.secret,
    service_code: lamps,
    description: '公园的路灯不亮了',
    lat: '38.5',
    long: '115.0',
    public_consent: 'true',
  });
  const number = String((await numberOf(String(token))).service_request_id);
  const [row] = await rowsOf(app.payload, 'requests', { number: { equals: number } });
  expect(row).toMatchObject({ visibility: 'pending', placeText: '38.5, 115.0' });
  expect(await refusal(request(number))).toMatchObject({ status: 404 });
});

it('answers well-formed XML whatever people typed, and leads through the pages by links', async () => {
  const answer = await app.fetch('/open311/v2/requests.xml?page_size=2');
  expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
  const text = await answer.text();
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/);
  expect(XMLValidator.validate(text)).toBe(true);
  expect(answer.headers.get('link')).toContain('page=2');
  const last = await app.fetch('/open311/v2/requests.xml?page_size=2&page=2');
  expect(await last.text()).toContain('&lt;b&gt;急&lt;/b&gt; &amp; 谢谢');
  expect(last.headers.get('link')).toContain('rel="prev"');
  expect(last.headers.get('link')).not.toContain('rel="next"');
  const empty = await (await app.fetch('/open311/v2/requests.xml?status=open&page=9')).text();
  expect(XMLValidator.validate(empty)).toBe(true);
});

it('chooses the form by the address, then by what the client accepts', async () => {
  const typeOf = async (path: string, accept?: string) =>
    (await app.fetch(path, { headers: accept ? { accept } : {} })).headers.get('content-type')?.split(';')[0];
  expect(await typeOf('/open311/v2/services')).toBe('application/json');
  expect(await typeOf('/open311/v2/services', 'text/xml')).toBe('text/xml');
  expect(await typeOf('/open311/v2/services', 'application/xml')).toBe('text/xml');
  expect(await typeOf('/open311/v2/services.json', 'text/xml')).toBe('application/json');
  expect(await typeOf('/open311/v2/nothing.xml')).toBe('text/xml');
  expect((await app.fetch('/open311/v2/nothing')).status).toBe(404);
});

it('keeps a request that is under way open, and shows it only once it is public', async () => {
  const { id, number } = await buildRequest(app.payload, { publicConsent: true });
  await acceptRequest({ payload: app.payload, actor: operator, id });
  await app.payload.db.updateOne({ collection: 'requests', id, data: { visibility: 'public' } });
  const { request } = await client('json');
  expect(await request(number)).toMatchObject({
    status: 'open',
    status_notes: '已受理',
    service_name: '未分类',
  });
});
