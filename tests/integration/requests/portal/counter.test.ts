import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RoleName, roleNames } from '@/access';
import { forgetDirectory, takeInRequest } from '@/domain/requests';
import { env } from '@/shared/env';
import { cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildCompound, buildDivision } from '../../../factories/organization';
import {
  actorWith,
  buildCategory,
  buildRequest,
  buildStaff,
  eventsOfRequest,
} from '../../../factories/requests';

let app: TestApp;
let community: string;
let compound: string;
let operatorCookie: string;
let staffCookie: string;

beforeAll(async () => {
  app = await startTestApp();
  community = String((await buildDivision(app.payload, { shortName: '明月豪苑社区' })).id);
  compound = String((await buildCompound(app.payload, { community, name: '明月豪苑' })).id);
  const other = await buildDivision(app.payload, { shortName: '城南社区' });
  await buildCompound(app.payload, { community: other.id, name: '幸福里' });
  await buildCategory(app.payload, { name: '供热不热', urgency: 'urgent' });
  forgetDirectory(app.payload);
  const signIn = async (role: RoleName, scope?: { kind: 'community'; id: string }) =>
    cookieFor(app.payload, (await buildStaff(app.payload, role, scope)).id);
  operatorCookie = await signIn('operator');
  staffCookie = await signIn('community-staff', { kind: 'community', id: community });
});
afterAll(() => app?.close());

const call = (more: Record<string, string> = {}) => ({
  channel: '12345',
  body: '家里暖气从昨天晚上起不热，有老人。',
  placeText: '明月豪苑3号楼',
  category: '供热',
  phone: '138 0013 8000',
  name: '周大妈',
  ...more,
});
const submit = async (fields: Record<string, string>, cookie = operatorCookie) => {
  const answer = await app.submit('/counter', fields, { cookie });
  return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() };
};
const get = async (path: string, cookie = operatorCookie) =>
  (await app.fetch(path, { headers: { cookie } })).text();

describe('who may use the counter', () => {
  const may: readonly RoleName[] = ['administrator', 'operator', 'supervisor', 'community-staff'];

  it('leads a visitor to sign in', async () => {
    const answer = await app.fetch('/counter');
    expect(answer.headers.get('location')).toContain('/sign-in/staff');
    expect((await app.submit('/counter/duplicates', {})).status).toBe(403);
  });

  it.each(roleNames)('as the table says: %s', async (role) => {
    const scopes: Partial<Record<RoleName, { kind: 'community' | 'unit' | 'compound'; id: string }>> = {
      'community-staff': { kind: 'community', id: community },
      'property-manager': { kind: 'compound', id: compound },
    };
    const actor = actorWith(role, scopes[role]);
    const filing = takeInRequest({
      payload: app.payload,
      actor,
      channel: 'counter',
      compound,
      body: '楼道灯坏了，请来看看。',
    });
    if (may.includes(role)) await expect(filing).resolves.toMatchObject({ repeated: false });
    else await expect(filing).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps a community’s staff to their own community, also among the duplicates', async () => {
    const { status, html } = await submit(
      { step: 'send', formKey: 'foreign-place-01', ...call({ placeText: '幸福里1号楼' }) },
      staffCookie,
    );
    expect(status).toBe(403);
    expect(html).toContain('只能登记本社区的诉求');
    const secret = '幸福里的暖气管漏水，水流到楼道。';
    const { docs } = await app.payload.find({
      collection: 'compounds',
      where: { name: { equals: '幸福里' } },
    });
    await buildRequest(app.payload, { compound: String(docs[0]?.id), body: secret });
    const form = {
      go: 'duplicates',
      ...call({ placeText: '幸福里2号楼', body: '幸福里暖气管漏水了，流到楼道里。' }),
    };
    expect((await submit(form, staffCookie)).html).not.toContain('水流到楼道');
    expect((await submit(form)).html).toContain('幸福里的暖气管漏水');
  });

  it('never files on the portal’s own channel', async () => {
    await expect(
      takeInRequest({
        payload: app.payload,
        actor: actorWith('operator'),
        channel: 'portal',
        body: '灯坏了请修',
      }),
    ).rejects.toMatchObject({ code: 'validation' });
  });
});

describe('a call', () => {
  it('is read back, filed in the name of whoever typed it, and the next one starts at once', async () => {
    const readBack = await submit(call());
    for (const part of ['请向来电人复述', '138 0013 8000', '明月豪苑社区 明月豪苑', '供热不热'])
      expect(readBack.html).toContain(part);
    const formKey = /name="formKey" value="([^"]+)"/.exec(readBack.html)?.[1] ?? '';
    const send = { step: 'send', formKey, ...call() };
    const [first, second] = await Promise.all([submit(send), submit(send)]);
    expect(first.status).toBe(303);
    expect(second.status).toBe(303);
    const page = await get(first.location);
    expect(page).toMatch(/\d{4} \d{4} \d{4}/);
    expect(page).toContain('前答复');
    expect(page).toContain('<option value="12345" selected="">');
    expect(page).not.toContain('周大妈');
    const { docs } = await app.payload.find({
      collection: 'requests',
      where: { compound: { equals: compound }, urgency: { equals: 'urgent' } },
      depth: 0,
      overrideAccess: true,
    });
    expect(docs).toHaveLength(1);
    const [filed] = await eventsOfRequest(app.payload, String(docs[0]?.id));
    expect(filed).toMatchObject({ verb: 'file', party: 'operator' });
    expect(filed?.actorName).toContain('operator');
    expect(filed?.internalNote).toContain('代反映人提交');
  });

  it('goes back with everything kept, and says what is wrong beside the field', async () => {
    const back = await submit({ go: 'edit', step: 'send', ...call() });
    expect(back.html).toContain('周大妈');
    const wrong = await submit(call({ phone: '12', category: '没有这一类', channel: 'portal', body: '坏' }));
    expect(wrong.status).toBe(422);
    for (const field of ['phone', 'category', 'channel', 'body'])
      expect(wrong.html).toContain(`href="#${field}"`);
  });

  it('takes anonymous callers, and more in an hour than a visitor could file', async () => {
    for (let count = 0; count < 35; count += 1) {
      const { status } = await submit({
        step: 'send',
        formKey: `many-calls-${count}`,
        ...call({ phone: '', name: '', body: `第${count}个电话，说路灯不亮。` }),
      });
      expect(status).toBe(303);
    }
  });

  it('lets the caller follow what is there already, in the name of whoever typed it', async () => {
    const { id } = await buildRequest(app.payload, { compound, body: '明月豪苑地下车库进水，水泵不转。' });
    const told = call({ body: '地下车库进水了，水泵不转，车要泡了。', phone: '13912345678' });
    const fragment = await app.submit('/counter/duplicates', told, { cookie: operatorCookie });
    expect(fragment.status).toBe(200);
    const go = /value="(follow:[^"]+)"/.exec(await fragment.text())?.[1] ?? '';
    expect((await submit({ ...told, phone: '', go })).status).toBe(422);
    const followed = await submit({ ...told, go });
    expect(followed.status).toBe(303);
    expect(await get(followed.location)).toContain('已登记“也遇到”');
    const { docs } = await app.payload.find({
      collection: 'request-follows',
      where: { request: { equals: id } },
      depth: 0,
      overrideAccess: true,
    });
    expect(docs[0]?.takenBy).toContain('operator');
  });
});

describe('beside the form', () => {
  it('says where a matter belongs, and whom to call, as soon as it is known', async () => {
    await buildCategory(app.payload, {
      name: '医保报销',
      elsewhere: '请到医保窗口办理。',
      elsewherePhones: '12393 医保热线',
      elsewhereStillHere: true,
    });
    forgetDirectory(app.payload);
    const told = call({ category: '医保报销', body: '楼上着火了，冒着黑烟，快来人。' });
    const fragment = await app.submit('/counter/duplicates', told, { cookie: operatorCookie });
    const readBack = (await submit(told)).html;
    for (const html of [await fragment.text(), readBack])
      for (const words of ['请到医保窗口办理', 'href="tel:12393"', 'href="tel:119"', '先请来电人打电话'])
        expect(html).toContain(words);
  });

  it('shows what the same phone filed before, records the look, and takes down that the caller urges', async () => {
    const phone = '13912345670';
    const { id } = await buildRequest(app.payload, { compound, phone, body: '单元门禁坏了一个星期。' });
    const looks = async () =>
      (
        await app.payload.count({
          collection: 'audit-events',
          where: { action: { equals: 'request.phone-searched' } },
          overrideAccess: true,
        })
      ).totalDocs;
    const before = await looks();
    const fragment = await app.submit('/counter/earlier', { phone }, { cookie: operatorCookie });
    const html = await fragment.text();
    expect(html).toContain('单元门禁坏了一个星期');
    expect(await looks()).toBe(before + 1);
    const go = /value="(urge:[^"]+)"/.exec(html)?.[1] ?? '';
    const urged = await submit({ go, channel: '12345', body: '门禁还没修，催一下。', phone });
    expect(urged.status).toBe(303);
    expect(await get(urged.location)).toContain('这是第 1 次来电催办');
    const last = (await eventsOfRequest(app.payload, id)).at(-1);
    expect(last).toMatchObject({ verb: 'urge', party: 'operator', note: '门禁还没修，催一下。' });
    expect((await app.submit('/counter/earlier', { phone })).status).toBe(403);
  });
});

describe('a letter', () => {
  it('keeps its date and its scan, and gives a receipt to whoever filed it only', async () => {
    const body = new FormData();
    const told = { step: 'send', formKey: 'letter-form-001', ...call({ sentOn: '2020-05-06', phone: '' }) };
    for (const [name, value] of Object.entries(told)) body.set(name, value);
    const scan = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    body.append('photos', new File([new Uint8Array(scan)], 'letter.jpg'));
    const headers = { cookie: operatorCookie, origin: env().siteUrl };
    const sent = await app.fetch('/counter', { method: 'POST', headers, body });
    expect(sent.status).toBe(303);
    const page = await get(sent.headers.get('location') ?? '');
    const receipt = /href="(\/counter\/receipt\/[^"]+)"/.exec(page)?.[1] ?? '';
    const html = await get(receipt);
    expect(html).toContain('2020年5月6日');
    expect(html).toContain('手机扫一扫看进度');
    const other = await app.fetch(receipt, { headers: { cookie: staffCookie } });
    expect(other.status).toBe(404);
    const token = /\/track\/([\w-]{20,})/.exec(html)?.[1] ?? '';
    expect(await (await app.fetch(`/track/${token}`)).text()).toContain('第1张照片');
  });
});
