import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyForPause, issueSupervision } from '@/domain/requests';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildHandlingUnit, buildRequestAt, buildStaff, supervisor } from '../../../factories/requests';
import { supervisionsOf } from '../../../factories/time';

let app: TestApp;
let unit: string;
let id: string;
let token: string;
let letter: string;
let handlerCookie: string;
let supervisorCookie: string;

beforeAll(async () => {
  app = await startTestApp();
  unit = await buildHandlingUnit(app.payload);
  const request = await buildRequestAt(app.payload, 'in-progress', {
    unit,
    name: '赵小满',
    title: '赵小满家暖气不热13900001111',
  });
  ({ id, trackingToken: token } = request);
  await applyForPause({
    payload: app.payload,
    id,
    actor: request.handler,
    days: 2,
    reason: '等待配件到货。',
  });
  await issueSupervision({
    payload: app.payload,
    id,
    actor: supervisor,
    reason: '反映人赵小满（13800138000）多次催问，请尽快办理。',
  });
  const [act] = await supervisionsOf(app.payload, id);
  letter = `/supervisions/${act?.id}/letter`;
  const scope = { kind: 'unit', id: unit } as const;
  handlerCookie = await app.signInAs((await buildStaff(app.payload, 'unit-handler', scope)).username);
  supervisorCookie = await app.signInAs((await buildStaff(app.payload, 'supervisor')).username);
});
afterAll(() => app?.close());

const get = (path: string, cookie?: string) => app.fetch(path, { headers: cookie ? { cookie } : {} });

describe('the letter of supervision', () => {
  it('names number, unit, facts and deadline, and nothing of who asked', async () => {
    const answer = await get(letter, supervisorCookie);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    for (const words of [
      '催办函',
      '督〔',
      '网上枫桥服务中心',
      '盖章',
      '基本情况',
      '前书面回复',
      '家暖气不热',
    ])
      expect(html).toContain(words);
    for (const secret of ['赵小满', '13800138000', '13900001111']) expect(html).not.toContain(secret);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('opens for the unit, and for nobody without a right to the act', async () => {
    expect((await get(letter, handlerCookie)).status).toBe(200);
    expect((await get(letter)).status).toBe(404);
    const other = { kind: 'unit', id: await buildHandlingUnit(app.payload) } as const;
    const stranger = await app.signInAs((await buildStaff(app.payload, 'unit-handler', other)).username);
    expect((await get(letter, stranger)).status).toBe(404);
    expect((await get('/supervisions/not-an-id/letter', supervisorCookie)).status).toBe(404);
  });
});

describe('the time of a request in the panel', () => {
  it('has three clocks with why, the applications and the acts', async () => {
    const answer = await get(`/api/requests/${id}/time`, supervisorCookie);
    const body = (await answer.json()) as Record<string, Record<string, unknown>[]>;
    expect(body.clocks?.map(({ kind, stage }) => [kind, stage])).toEqual([
      ['first-contact', 'met'],
      ['progress', 'calm'],
      ['completion', 'calm'],
    ]);
    for (const { reason } of body.clocks ?? []) expect(reason).toMatch(/工作日/);
    expect(body.applications).toMatchObject([{ kind: 'pause', decision: 'open' }]);
    expect(body.supervisions).toMatchObject([{ rung: 'remind', state: 'open' }]);
  });

  it('is closed to visitors and to other units', async () => {
    expect((await get(`/api/requests/${id}/time`)).status).toBe(401);
    const other = { kind: 'unit', id: await buildHandlingUnit(app.payload) } as const;
    const stranger = await app.signInAs((await buildStaff(app.payload, 'unit-handler', other)).username);
    expect((await get(`/api/requests/${id}/time`, stranger)).status).toBe(404);
  });

  it('offers each the buttons for what waits: the supervisor decides, the handler answers', async () => {
    const verbsOf = async (cookie: string) => {
      const answer = await get(`/api/requests/${id}/verbs`, cookie);
      const { verbs } = (await answer.json()) as { verbs: { verb: string; inputs: { value?: string }[] }[] };
      return verbs;
    };
    const forSupervisor = (await verbsOf(supervisorCookie)).map(({ verb }) => verb);
    expect(forSupervisor).toEqual([
      'add-co-unit',
      'merge',
      'decide-application',
      'extend',
      'pause',
      'hand-over',
      'close-supervision',
      'urge',
      'add-note',
    ]);
    const forHandler = await verbsOf(handlerCookie);
    expect(forHandler.map(({ verb }) => verb)).toEqual([
      'reply',
      'add-co-unit',
      'dispute',
      'report-progress',
      'apply-extension',
      'apply-pause',
      'hand-over',
      'answer-supervision',
      'add-note',
    ]);
    expect(forHandler.at(-2)?.inputs[0]?.value).toBeTruthy();
  });
});

describe('the page of the requester', () => {
  it('says when the answer and the next word come, and why; supervision stays inside', async () => {
    const html = await (await get(`/track/${token}`)).text();
    expect(html).toContain('下次告诉您进展');
    expect(html.match(/为什么是这一天？/g)).toHaveLength(2);
    expect(html).toContain('办理期间每3个工作日告知一次进展');
    for (const inner of ['催办', '申请挂起', '多次催问']) expect(html).not.toContain(inner);
  });
});
