import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { issueSupervision } from '@/domain/requests';
import { env } from '@/shared/env';
import { cookieFor } from '../../../factories/accounts';
import { startTestApp, type TestApp } from '../../../factories/app';
import {
  buildCategory,
  buildHandlingUnit,
  buildQuestion,
  buildRequestAt,
  buildStaff,
  eventsOfRequest,
  supervisor,
} from '../../../factories/requests';
import { supervisionsOf } from '../../../factories/time';

let app: TestApp;
let unit: string;
let cookie: string;
let photo: Buffer;

beforeAll(async () => {
  app = await startTestApp();
  unit = await buildHandlingUnit(app.payload);
  const { id } = await buildStaff(app.payload, 'unit-handler', { kind: 'unit', id: unit });
  cookie = await cookieFor(app.payload, id);
  photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#777' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => app?.close());

async function reply(id: string, text: string, files: Record<string, Buffer> = {}) {
  const body = new FormData();
  body.set('reply', text);
  for (const [name, content] of Object.entries(files))
    body.append('photos', new File([new Uint8Array(content)], name));
  const headers = { cookie, origin: env().siteUrl };
  const answer = await app.fetch(`/work/${id}/reply`, { method: 'POST', headers, body });
  return { status: answer.status, html: await answer.text() };
}

it('loses neither the words nor the good photo when another file is refused', async () => {
  const { id } = await buildRequestAt(app.payload, 'in-progress', { unit });
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const { status, html } = await reply(id, '暖气管接头已经换新。', { 'a.jpg': photo, 'plan.jpg': drawing });
  expect(status).toBe(415);
  expect(html).toContain('plan.jpg');
  expect(html).toContain('暖气管接头已经换新。</textarea>');
  expect(html).toContain('已上传 1 张照片');
});

it('shows again what was written when somebody else was faster', async () => {
  const { id } = await buildRequestAt(app.payload, 'in-progress', { unit });
  expect((await reply(id, '已派人更换接头，现在不漏了。')).status).toBe(303);
  const late = await reply(id, '我写了很久的另一份答复。');
  expect(late.status).toBe(409);
  expect(late.html).toContain('不能再做这一步');
  expect(late.html).toContain('我写了很久的另一份答复。');
});

const get = async (path: string) => (await app.fetch(path, { headers: { cookie } })).text();
const send = (path: string, fields: Record<string, string>) => app.submit(path, fields, { cookie });

it('offers the rest of the table: object, pause, ask for help, hand over, answer supervision, note', async () => {
  const { id } = await buildRequestAt(app.payload, 'in-progress', { unit });
  await issueSupervision({ payload: app.payload, actor: supervisor, id, reason: '请尽快办理并回复。' });
  const other = await buildHandlingUnit(app.payload);
  const act = (await supervisionsOf(app.payload, id)).at(-1)?.id;
  const steps: [verb: string, fields: Record<string, string>][] = [
    ['answer-supervision', { supervision: String(act), answer: '配件昨天到货，今天下午安装。' }],
    ['add-note', { note: '住户白天不在家。' }],
    ['add-co-unit', { unit: other, task: '请关闭三号楼的分户阀。' }],
    ['hand-over', { note: '与楼上住户的漏水纠纷', confirmed: 'yes', place: 'yes' }],
    ['apply-pause', { days: '2', reason: '等配件从外地寄到。' }],
    ['dispute', { unit: other, reason: '三号楼的管网不归本单位管。' }],
  ];
  const page = await get(`/work/${id}`);
  for (const [verb, fields] of steps) {
    expect(page, verb).toContain(`/work/${id}/${verb}"`);
    expect((await app.fetch(`/work/${id}/${verb}`, { headers: { cookie } })).status, verb).toBe(200);
    expect((await send(`/work/${id}/${verb}`, fields)).status, verb).toBe(303);
  }
  const verbs = (await eventsOfRequest(app.payload, id)).map(({ verb }) => verb);
  expect(verbs).toEqual(expect.arrayContaining(steps.map(([verb]) => verb)));
});

it('fills in a usual answer without JavaScript, after what was written already', async () => {
  const { id, number } = await buildRequestAt(app.payload, 'in-progress', { unit });
  const { id: template } = await app.payload.create({
    collection: 'reply-templates',
    data: { name: '阀门', text: '您好，{编号}的阀门已经更换。', active: true },
    overrideAccess: true,
  });
  expect(await get(`/work/${id}/reply`)).toContain('常用答复');
  const filled = await send(`/work/${id}/reply`, { go: 'template', template, reply: '先写了一句。' });
  expect(await filled.text()).toContain(`先写了一句。\n您好，${number}的阀门已经更换。</textarea>`);
});

it('shows the answers of the category and the limit of the first contact; a phone never gets into the address', async () => {
  const category = await buildCategory(app.payload);
  const question = await buildQuestion(app.payload, { category, label: '停了几天' });
  const { id } = await buildRequestAt(app.payload, 'dispatched', {
    unit,
    category,
    answers: { [question]: '三天' },
    phone: '13912345699',
  });
  const page = await get(`/work/${id}`);
  for (const words of ['停了几天', '三天', '前联系反映人']) expect(page).toContain(words);
  const found = await send('/work/search', { q: '139 1234 5699' });
  expect(found.status).toBe(200);
  expect(await found.text()).toContain(`/work/${id}"`);
  const typed = await app.fetch('/work?q=13912345699', { headers: { cookie } });
  expect(typed.headers.get('location')).toBe('/work');
  expect((await send('/work/search', { q: '灯' })).headers.get('location')).toBe(
    `/work?q=${encodeURIComponent('灯')}`,
  );
  expect(await get(`/work?q=${encodeURIComponent('灯')}`)).toContain('只输入了一个字');
});
