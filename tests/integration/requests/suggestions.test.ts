import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { categoryInput, unitInput } from '@/admin/requests/suggested-inputs';
import type { VerbInput } from '@/admin/verbs';
import {
  acceptRequest,
  dispatchRequest,
  forgetDirectory,
  retrainSuggestions,
  suggestCategories,
  suggestUnits,
} from '@/domain/requests';
import { jobs } from '@/jobs/jobs';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import {
  actorWith,
  buildCategory,
  buildHandlingUnit,
  buildRequest,
  buildStaff,
  operator,
} from '../../factories/requests';

let app: TestApp;
let cookie: string;
const ids = { heating: '', cold: '', leak: '', roads: '', lamps: '', noise: '' };
const system = systemActor('测试');

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  ids.heating = await buildCategory(payload, { name: '供热供水', hint: '暖气不热、停水' });
  ids.cold = await buildCategory(payload, { name: '室温不达标', parent: ids.heating });
  ids.leak = await buildCategory(payload, { name: '管道漏水', parent: ids.heating });
  ids.roads = await buildCategory(payload, { name: '道路照明', hint: '路面坑洼、路灯不亮' });
  ids.lamps = await buildCategory(payload, { name: '路灯不亮', parent: ids.roads });
  ids.noise = await buildCategory(payload, { name: '噪声扰民', hint: '施工、广场舞' });
  forgetDirectory(payload);
  cookie = await app.signInAs((await buildStaff(payload, 'operator')).username);
});
afterAll(() => app?.close());

const suggested = async (body: string) =>
  (await suggestCategories({ payload: app.payload, text: { title: '', body } })).map(
    ({ category }) => category,
  );

const models = async () => {
  const { docs } = await app.payload.find({
    collection: 'suggestion-models',
    where: { key: { equals: 'categories' } },
    overrideAccess: true,
    depth: 0,
  });
  return docs;
};

const retrainings = async () => {
  const { totalDocs } = await app.payload.count({
    collection: 'audit-events',
    where: { action: { equals: 'suggestions.retrained' } },
    overrideAccess: true,
  });
  return totalDocs;
};

/** What the admin panel shows of one input of a verb. */
async function offered(id: string, verb: string, input: string): Promise<VerbInput | undefined> {
  const answer = await app.fetch(`/api/requests/${id}/verbs`, { headers: { cookie } });
  const { verbs } = (await answer.json()) as { verbs: { verb: string; inputs: VerbInput[] }[] };
  return verbs.find((one) => one.verb === verb)?.inputs.find(({ name }) => name === input);
}

async function takenOn(body: string, category: string, unit?: string, community?: string): Promise<string> {
  const { payload } = app;
  const { id } = await buildRequest(payload, { body, community });
  await acceptRequest({ payload, id, actor: operator, category });
  if (unit) await dispatchRequest({ payload, id, actor: operator, unit });
  return id;
}

describe('before anything was learnt', () => {
  it('the words of the tree suggest, with the reason', async () => {
    expect(await models()).toEqual([]);
    const [best] = await suggestCategories({ payload: app.payload, text: { body: '管道漏水，暖气不热' } });
    expect(best).toMatchObject({ category: ids.leak, path: '供热供水 / 管道漏水' });
    expect(best?.words).toContain('漏水');
    expect(best?.probability).toBeGreaterThan(0.5);
  });

  it('a new category is known at once', async () => {
    const id = await buildCategory(app.payload, { name: '犬只伤人', hint: '恶犬、流浪狗' });
    forgetDirectory(app.payload);
    expect((await suggested('流浪狗追着孩子跑'))[0]).toBe(id);
  });

  it.each(['', '13800138000', '!!!'])('nothing is suggested for “%s”', async (body) => {
    expect(await suggested(body)).toEqual([]);
  });
});

describe('the dialog of accepting', () => {
  it('puts the suggestions first with the reason, and the best one stands ready', async () => {
    const { id } = await buildRequest(app.payload, { body: '巷子里的路灯不亮，晚上看不见路。' });
    const input = await offered(id, 'accept', 'category');
    expect(input?.value).toBe(ids.lamps);
    expect(input?.options?.[0]).toEqual({ value: ids.lamps, label: '道路照明 / 路灯不亮（建议）' });
    expect(input?.hint).toMatch(/^建议：道路照明 \/ 路灯不亮（依据：.*路灯.*）.*仅供参考/);
    const values = input?.options?.map(({ value }) => value) ?? [];
    expect(new Set(values).size).toBe(values.length);
    expect(values).toContain(ids.noise);
  });

  it('never puts it in place of what was chosen, and never decides by itself', async () => {
    const { payload } = app;
    const { id } = await buildRequest(payload, { body: '巷子里的路灯不亮。', category: ids.noise });
    expect((await offered(id, 'accept', 'category'))?.value).toBe(ids.noise);
    const other = await buildRequest(payload, { body: '巷子里的路灯不亮。' });
    await offered(other.id, 'accept', 'category');
    await acceptRequest({ payload, id: other.id, actor: operator });
    const { docs } = await payload.find({
      collection: 'requests',
      where: { id: { equals: other.id } },
      depth: 0,
      overrideAccess: true,
    });
    expect(docs[0]?.category ?? null).toBeNull();
  });

  it('stays as it was when no word speaks for a category', async () => {
    const { id } = await buildRequest(app.payload, { body: 'OK OK OK 12345 67890 OK' });
    const input = await offered(id, 'accept', 'category');
    expect(input?.value).toBe('');
    expect(input?.hint).toBeUndefined();
  });
});

describe('learning', () => {
  it('takes up what operators chose', async () => {
    const words = '电锯声吵得没法休息';
    expect((await suggested(words))[0]).not.toBe(ids.cold);
    for (let count = 0; count < 12; count += 1) await takenOn(`${words}，第${count}天`, ids.cold);
    const { learnt, changed } = await retrainSuggestions({ payload: app.payload, actor: system });
    expect(learnt).toBeGreaterThanOrEqual(12);
    expect(changed).toBe(true);
    expect((await suggested(words))[0]).toBe(ids.cold);
  });

  it('keeps one model, and writes nothing when there is nothing new', async () => {
    const before = await retrainings();
    expect(await retrainSuggestions({ payload: app.payload, actor: system })).toMatchObject({
      changed: false,
    });
    expect(await models()).toHaveLength(1);
    expect(await retrainings()).toBe(before);
  });

  it('is safe when twenty do it at once, also for the first model', async () => {
    const { payload } = app;
    await payload.delete({
      collection: 'suggestion-models',
      where: { id: { exists: true } },
      overrideAccess: true,
    });
    const before = await retrainings();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => retrainSuggestions({ payload, actor: system })),
    );
    expect(all.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await models()).toHaveLength(1);
    expect(await retrainings()).toBe(before + 1);
  });

  it('runs by the timetable and says how much it learnt', async () => {
    await takenOn('路灯闪个不停', ids.lamps);
    const job = jobs.find(({ name }) => name === 'retrain-suggestions');
    expect(await job?.run({ payload: app.payload })).toBeGreaterThanOrEqual(13);
    expect(await job?.run({ payload: app.payload })).toBe(0);
  });

  it('keeps words of the dictionary only: no names, no numbers, no addresses', async () => {
    await takenOn('赵小满家漏水，电话13800138000，住3号楼2单元501', ids.leak);
    await retrainSuggestions({ payload: app.payload, actor: system });
    const { gunzipSync } = await import('node:zlib');
    const [model] = await models();
    const text = gunzipSync(Buffer.from(model?.content ?? '', 'base64')).toString();
    expect(text).toContain('漏水');
    expect(text).not.toMatch(/赵小满|小满|13800138000/);
  });

  it('is for the system and administrators', async () => {
    const call = { payload: app.payload };
    await expect(retrainSuggestions({ ...call, actor: operator })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(retrainSuggestions({ ...call, actor: actorWith('administrator') })).resolves.toBeDefined();
  });

  it('never suggests a category that is no longer in use', async () => {
    await app.payload.update({
      collection: 'categories',
      id: ids.lamps,
      data: { active: false },
      overrideAccess: true,
    });
    forgetDirectory(app.payload);
    expect(await suggested('巷子里的路灯不亮')).not.toContain(ids.lamps);
  });
});

describe('units', () => {
  it('come from what operators did, those of the same place first, with counts', async () => {
    const { payload } = app;
    const [city, local, retired] = await Promise.all([1, 2, 3].map(() => buildHandlingUnit(payload)));
    if (!city || !local || !retired) throw new Error('units are missing');
    const here = String((await buildDivision(payload)).id);
    const there = String((await buildDivision(payload)).id);
    for (let count = 0; count < 4; count += 1) await takenOn('广场舞太吵', ids.noise, city, there);
    await takenOn('广场舞太吵', ids.noise, local, here);
    await takenOn('广场舞太吵', ids.noise, retired, here);
    await payload.update({ collection: 'units', id: retired, data: { active: false }, overrideAccess: true });

    const units = await suggestUnits({ payload, category: ids.noise, community: here });
    expect(units.map(({ unit, count, nearby }) => ({ unit, count, nearby }))).toEqual([
      { unit: local, count: 1, nearby: 1 },
      { unit: city, count: 4, nearby: 0 },
    ]);

    const waiting = await takenOn('广场舞太吵', ids.noise, undefined, here);
    const input = await offered(waiting, 'dispatch', 'unit');
    expect(input?.value).toBe(local);
    expect(input?.options?.slice(0, 2).map(({ value }) => value)).toEqual([local, city]);
    expect(input?.hint).toContain('“噪声扰民”近5件中派给它1件，其中本社区1件');
  });

  it('look at the whole first level when the category itself has hardly a past', async () => {
    const { payload } = app;
    const unit = await buildHandlingUnit(payload);
    for (let count = 0; count < 5; count += 1) await takenOn('室温不达标', ids.cold, unit);
    expect(await suggestUnits({ payload, category: ids.leak })).toMatchObject([{ unit, path: '供热供水' }]);
    expect(await suggestUnits({ payload, category: ids.cold })).toMatchObject([
      { unit, path: '供热供水 / 室温不达标' },
    ]);
  });

  it('come from the words of the text too, once operators gave such texts to somebody', async () => {
    const { payload } = app;
    const [lifts, rivers] = await Promise.all([1, 2].map(() => buildHandlingUnit(payload)));
    if (!lifts || !rivers) throw new Error('units are missing');
    const elsewhere = await buildCategory(payload);
    for (let count = 0; count < 3; count += 1) {
      await takenOn('电梯又停了，老人被困在电梯里', elsewhere, lifts);
      await takenOn('河道发臭，河面漂着死鱼', elsewhere, rivers);
    }
    await retrainSuggestions({ payload, actor: system });
    const [first] = await suggestUnits({ payload, text: { title: '', body: '三号楼电梯坏了一周' } });
    expect(first).toMatchObject({ unit: lifts, of: 0, words: ['电梯'] });
    const { id } = await buildRequest(payload, { body: '村口的河道臭得很，死鱼一片' });
    await acceptRequest({ payload, id, actor: operator });
    const input = await offered(id, 'dispatch', 'unit');
    expect(input?.value).toBe(rivers);
    expect(input?.hint).toMatch(/（依据：[^）]*河道/);
  });

  it('are none without a past or a category', async () => {
    const { payload } = app;
    const category = await buildCategory(payload);
    forgetDirectory(payload);
    expect(await suggestUnits({ payload, category })).toEqual([]);
    const id = (await buildRequest(payload, { body: '说不清的事' })).id;
    await acceptRequest({ payload, id, actor: operator });
    const input = await offered(id, 'dispatch', 'unit');
    expect(input?.value).toBe('');
    expect(input?.hint).toBe('没有符合的派单规则。');
  });
});

describe('when suggesting breaks', () => {
  it('the dialogs work as before', async () => {
    const { payload } = app;
    const text = { title: '', body: '暖气不热', category: ids.noise };
    await payload.db.updateOne({
      collection: 'suggestion-models',
      where: { key: { equals: 'categories' } },
      data: { content: 'damaged', fingerprint: 'damaged' },
    });
    const req = { payload } as Parameters<typeof categoryInput>[0];
    const input = await categoryInput(req, text);
    expect(input.hint).toBeUndefined();
    expect(input.options?.length).toBeGreaterThan(5);
    expect((await unitInput(req, { ...text, category: null })).options?.length).toBeGreaterThan(0);
    await retrainSuggestions({ payload, actor: system });
    expect(await suggested('暖气不热')).not.toEqual([]);
  });
});
