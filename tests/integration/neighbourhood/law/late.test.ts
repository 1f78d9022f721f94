import { afterEach, describe, expect, it } from 'vitest';
import { messageData } from '@/domain/accounts';
import {
  answerConsultation,
  assignAdviser,
  assignHelper,
  coverageFor,
  pressAnswerer,
  readConsultation,
  remindOfConsultations,
  stepsOf,
} from '@/domain/neighbourhood';
import { newId } from '@/shared/ids';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { answer, buildHelper, buildLawPlace, buildQuestion } from '../../../factories/law';

const { app, clock, begin } = appAtFixedTime();
const invalid = { code: 'invalid-state' };

afterEach(() => clock.set(begin));

const page = async (path: string, user?: string) =>
  (
    await app.fetch(path, user ? { headers: { cookie: await cookieFor(app.payload, user) } } : undefined)
  ).text();
/** What was sent about a consultation, to anybody. */
const said = async (number = '') => {
  const { docs } = await app.payload.db.find<{ contentCipher: string | null }>({
    collection: 'outbox',
    where: {},
    limit: 2000,
    pagination: false,
  });
  return docs
    .flatMap(({ contentCipher }) => (contentCipher ? String(messageData({ contentCipher }).text) : []))
    .filter((text) => text.includes(number));
};

describe('whoever is late', () => {
  it('does not get another term by being assigned once more', async () => {
    const { payload } = app;
    const { community, keeper, helper, adviser } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community);
    const before = await readConsultation(payload, id);
    clock.set('2026-12-09T09:00:00+08:00');
    const late = async () => (await coverageFor(payload, keeper))?.villages[0]?.late;
    expect(await late()).toBe(1);
    const cookie = await cookieFor(payload, keeper.userId);
    const form = { formKey: newId(), helper: helper.id, reason: '催一催' };
    const refused = await app.submit(`/work/law/desk/${id}`, form, { cookie });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toMatch(/id="helper-error"[\s\S]*这件现在就在[\s\S]*按“催办”/);
    expect(html).toContain('催一催');
    expect((await readConsultation(payload, id))?.dueAt).toBe(before?.dueAt);
    expect(await late()).toBe(1);

    const given = { payload, actor: keeper, id, reason: '换一位' };
    await assignAdviser(given);
    const passed = await readConsultation(payload, id);
    clock.set('2026-12-20T09:00:00+08:00');
    await expect(assignAdviser({ ...given, adviser: adviser.id })).rejects.toMatchObject({
      ...invalid,
      fields: { helper: expect.stringContaining(adviser.name) },
    });
    expect((await readConsultation(payload, id))?.dueAt).toBe(passed?.dueAt);
    // Back to the helper is somebody else.
    await assignHelper({ ...given, helper: helper.id });
  });

  it('leads the form that assigned where it led, when it comes twice', async () => {
    const { payload } = app;
    const { community, keeper } = await buildLawPlace(payload);
    const next = await buildHelper(payload, community);
    const { id } = await buildQuestion(payload, community);
    const cookie = await cookieFor(payload, keeper.userId);
    const form = { formKey: newId(), helper: next.id, reason: '出差' };
    for (let time = 0; time < 2; time += 1)
      expect((await app.submit(`/work/law/desk/${id}`, form, { cookie })).status).toBe(303);
  });

  it('is pressed by the community once a day: told again, with the same deadline', async () => {
    const { payload } = app;
    const { community, keeper, helper } = await buildLawPlace(payload);
    const { id } = await buildQuestion(payload, community);
    const before = await readConsultation(payload, id);
    clock.set('2026-12-09T09:00:00+08:00');
    const cookie = await cookieFor(payload, keeper.userId);
    expect(await page(`/work/law/desk/${id}`, keeper.userId)).toContain(`/work/law/desk/${id}/press`);
    const press = () => app.submit(`/work/law/desk/${id}/press`, { formKey: newId() }, { cookie });
    const done = await press();
    expect([done.status, done.headers.get('location')]).toEqual([303, '/work/law/desk?done=press']);
    const again = await press();
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('今天已经催过了')]);
    const pressed = async () => (await stepsOf(payload, id)).filter(({ verb }) => verb === 'press');
    expect(await pressed()).toMatchObject([{ label: '催办', detail: `催${helper.name}答复，期限不变` }]);
    expect((await said(before?.number)).filter((text) => text.includes('请尽快答复'))).toHaveLength(1);
    expect((await readConsultation(payload, id))?.dueAt).toBe(before?.dueAt);

    clock.set('2026-12-10T09:00:00+08:00');
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => pressAnswerer({ payload, actor: keeper, id })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await pressed()).toHaveLength(2);

    const elsewhere = await buildLawPlace(payload);
    for (const actor of [elsewhere.keeper, helper.actor])
      await expect(pressAnswerer({ payload, actor, id })).rejects.toMatchObject({ code: 'forbidden' });
    await answerConsultation({ payload, actor: helper.actor, id, text: answer });
    await expect(pressAnswerer({ payload, actor: keeper, id })).rejects.toMatchObject(invalid);
  });
});

describe('whoever waits for a late answer', () => {
  it('reads so on their page, and is told once', async () => {
    const { payload } = app;
    const { community, helper } = await buildLawPlace(payload);
    const { id, path } = await buildQuestion(payload, community);
    const number = (await readConsultation(payload, id))?.number;
    const apologies = async () => (await said(number)).filter((text) => text.includes('超过了期限'));
    await remindOfConsultations({ payload });
    expect(await page(path)).not.toContain('超过了期限');
    expect(await apologies()).toEqual([]);

    clock.set('2026-12-09T09:00:00+08:00');
    const untold = await page(path);
    expect(untold).toMatch(new RegExp(`${helper.name}还没有答复，超过了期限`));
    expect(untold).not.toContain('已经催办');
    for (let time = 0; time < 3; time += 1) await remindOfConsultations({ payload });
    clock.set('2026-12-21T09:00:00+08:00');
    await remindOfConsultations({ payload });
    expect(await apologies()).toHaveLength(1);
    const told = await page(path);
    expect(told).toContain('已经催办');
    expect(told).toContain('12348');
    expect(told).not.toContain('前</strong>答复您');

    await answerConsultation({ payload, actor: helper.actor, id, text: answer });
    expect(await page(path)).not.toContain('超过了期限');
  });

  it('reads that nobody was found, where nobody has it', async () => {
    const { payload } = app;
    const { community, adviser } = await buildLawPlace(payload, { helpers: 0 });
    await payload.db.updateOne({ collection: 'legal-advisers', id: adviser.id, data: { user: null } });
    const { path } = await buildQuestion(payload, community);
    clock.set('2026-12-09T09:00:00+08:00');
    await remindOfConsultations({ payload });
    const html = await page(path);
    expect(html).toContain('还没有找到能答复的人，超过了期限');
    expect(html).toContain('由社区尽快找人');
    expect(html).not.toContain('已经催办');
  });
});
