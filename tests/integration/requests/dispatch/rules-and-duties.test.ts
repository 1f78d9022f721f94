import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  arbitrate,
  coUnitsOf,
  dispatchByRules,
  dispatchRequest,
  returnRequest,
  simulateDispatch,
} from '@/domain/requests';
import { newId } from '@/shared/ids';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildBranch, buildCommunityUnit, buildDuty, buildRule } from '../../../factories/dispatch';
import { buildDivision } from '../../../factories/organization';
import {
  actorWith,
  buildHandlingUnit,
  buildRequestAt,
  buildStaff,
  eventsOfRequest,
  handlerOf,
  operator,
  supervisor,
  visitor,
} from '../../../factories/requests';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

const read = (id: string) =>
  app.payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true });
const lastNote = async (id: string) => (await eventsOfRequest(app.payload, id)).at(-1)?.internalNote ?? null;

describe('duty lists', () => {
  it('refuse what is off the list of a community, with the text of the rule, also to the supervisor who arbitrates', async () => {
    const { leaf, branch } = await buildBranch(app.payload);
    const unit = await buildCommunityUnit(app.payload);
    await buildDuty(app.payload, { unit, category: (await buildBranch(app.payload)).branch });
    const { id, handler } = await buildRequestAt(app.payload, 'dispatched', { category: leaf });
    await returnRequest({ payload: app.payload, actor: handler, id, reason: '不是本单位的事。' });
    const call = { payload: app.payload, id, unit, offListReason: '请社区帮忙处理一下。' };
    const refused = {
      code: 'validation',
      fields: { unit: expect.stringContaining('不得将社区职责清单以外的事项派给社区') },
    };
    await expect(dispatchRequest({ ...call, actor: operator })).rejects.toMatchObject(refused);
    await expect(
      arbitrate({ ...call, actor: supervisor, reason: '没有别的单位愿意办。' }),
    ).rejects.toMatchObject(refused);
    await buildDuty(app.payload, { unit, category: branch });
    await dispatchRequest({ ...call, actor: operator });
    expect(await read(id)).toMatchObject({ state: 'dispatched', leadUnit: unit });
  });

  it('let the operator confirm with a reason what is off another unit’s list, and keep the reason', async () => {
    const { leaf } = await buildBranch(app.payload);
    const unit = await buildHandlingUnit(app.payload);
    await buildDuty(app.payload, { unit, category: (await buildBranch(app.payload)).branch });
    const { id } = await buildRequestAt(app.payload, 'accepted', { category: leaf });
    const call = { payload: app.payload, actor: operator, id, unit };
    await expect(dispatchRequest(call)).rejects.toMatchObject({
      code: 'validation',
      fields: { offListReason: expect.stringContaining('不在') },
    });
    await dispatchRequest({ ...call, offListReason: '主管部门撤销后由它代管。' });
    expect(await lastNote(id)).toContain('主管部门撤销后由它代管');
  });

  it('hold in the place they name, and no longer when they are switched off', async () => {
    const { leaf, branch } = await buildBranch(app.payload);
    const [here, there] = [await buildDivision(app.payload), await buildDivision(app.payload)];
    const unit = await buildCommunityUnit(app.payload);
    const duty = await buildDuty(app.payload, { unit, category: branch, community: here.id });
    const inPlace = (community: unknown) =>
      buildRequestAt(app.payload, 'accepted', { category: leaf, community: String(community) });
    const [near, far, late] = [await inPlace(here.id), await inPlace(there.id), await inPlace(here.id)];
    const call = { payload: app.payload, actor: operator, unit };
    await dispatchRequest({ ...call, id: near.id });
    await expect(dispatchRequest({ ...call, id: far.id })).rejects.toMatchObject({ code: 'validation' });
    await app.payload.update({
      collection: 'unit-duties',
      id: duty,
      data: { active: false },
      overrideAccess: true,
    });
    await expect(dispatchRequest({ ...call, id: late.id })).rejects.toMatchObject({ code: 'validation' });
  });
});

describe('dispatching by rule', () => {
  it('sends each chosen accepted request where the first rule says, with its co-units, and says what it left', async () => {
    const { leaf, branch } = await buildBranch(app.payload);
    // One after the other: the rule's own check reads them at once.
    const unit = await buildHandlingUnit(app.payload);
    const helper = await buildHandlingUnit(app.payload);
    const fallback = await buildHandlingUnit(app.payload);
    await buildRule(app.payload, { unit: fallback, category: branch, order: 20 });
    await buildRule(app.payload, { unit, category: branch, order: 10, coUnits: [helper], name: '供热' });
    const ruled = await buildRequestAt(app.payload, 'accepted', { category: leaf });
    const unruled = await buildRequestAt(app.payload, 'accepted');
    const early = await buildRequestAt(app.payload, 'submitted', { category: leaf });
    const ids = [ruled.id, unruled.id, early.id];
    const outcomes = await dispatchByRules({ payload: app.payload, actor: operator, ids });
    expect(outcomes.map(({ done }) => done)).toEqual([true, false, false]);
    expect(outcomes[0]?.message).toMatch(/按规则1：供热 → /);
    expect(outcomes[1]?.message).toContain('没有符合的规则');
    expect(outcomes[2]?.message).toContain('不是“已受理”');
    expect(await read(ruled.id)).toMatchObject({ state: 'dispatched', leadUnit: unit });
    expect(await coUnitsOf(app.payload, ruled.id)).toMatchObject([{ unit: helper, doneAt: null }]);
    expect(await lastNote(ruled.id)).toContain('按规则1：供热');
  });

  it('is for the service centre only', async () => {
    const { id, unit } = await buildRequestAt(app.payload, 'accepted');
    for (const actor of [visitor, handlerOf(unit), actorWith('community-staff'), actorWith('city-leader')]) {
      await expect(dispatchByRules({ payload: app.payload, actor, ids: [id] })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
  });

  it('dispatches each of twenty once although five operators choose all of them at once', async () => {
    const { leaf, branch } = await buildBranch(app.payload);
    await buildRule(app.payload, { unit: await buildHandlingUnit(app.payload), category: branch, order: 1 });
    const ids: string[] = [];
    for (let count = 0; count < 20; count += 1)
      ids.push((await buildRequestAt(app.payload, 'accepted', { category: leaf })).id);
    const all = await Promise.all(
      Array.from({ length: 5 }, () => dispatchByRules({ payload: app.payload, actor: operator, ids })),
    );
    expect(all.flat().filter(({ done }) => done).length).toBeGreaterThanOrEqual(20);
    for (const id of ids) {
      const events = await eventsOfRequest(app.payload, id);
      expect(events.map(({ verb }) => verb)).toEqual(['file', 'accept', 'dispatch']);
    }
  });
});

describe('the simulation', () => {
  it('tells the rule and the failed conditions of a request by its number, and changes nothing', async () => {
    const { leaf, branch } = await buildBranch(app.payload);
    const unit = await buildHandlingUnit(app.payload);
    const other = await buildBranch(app.payload);
    await buildRule(app.payload, { unit, category: other.branch, order: -2 });
    await buildRule(app.payload, { unit, category: branch, order: -1, from: '2999-01-01T00:00:00.000Z' });
    await buildRule(app.payload, { unit, category: branch, order: 0, name: '这一条' });
    const { id, number } = await buildRequestAt(app.payload, 'accepted', { category: leaf });
    const before = await read(id);
    const req = { payload: app.payload, context: {}, headers: new Headers() };
    const simulate = (given: object) =>
      simulateDispatch({ payload: app.payload, req: req as never, actor: operator, ...given });
    const { match, duty } = await simulate({ number });
    expect(match.fired?.rule.name).toBe('这一条');
    expect(match.passed.map(({ failed }) => failed)).toEqual([
      expect.stringContaining('分类不在'),
      '规则还没有生效',
    ]);
    expect(duty).toEqual({ kind: 'unlisted' });
    const later = await simulate({ number, at: new Date('2999-06-01T00:00:00Z') });
    expect(later.match.fired?.position).toBe(2);
    expect(await read(id)).toEqual(before);
    await expect(simulate({ number: newId() })).rejects.toMatchObject({ code: 'not-found' });
    await expect(simulate({ number, actor: handlerOf(unit) })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the verb bar and the list', () => {
  const post = async (path: string, input: object, cookie: string) => {
    const answer = await app.fetch(`/api/requests/${path}`, {
      method: 'POST',
      headers: { cookie, origin: app.url, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('offers the unit of the rule, says which rule, and dispatches with the helping units', async () => {
    const { leaf, branch } = await buildBranch(app.payload);
    const [unit, helper] = [await buildHandlingUnit(app.payload), await buildHandlingUnit(app.payload)];
    await buildRule(app.payload, { unit, category: branch, order: -50, name: '路灯', coUnits: [helper] });
    const { id } = await buildRequestAt(app.payload, 'accepted', { category: leaf });
    const cookie = await app.signInAs((await buildStaff(app.payload, 'operator')).username);
    const { verbs } = (await (
      await app.fetch(`/api/requests/${id}/verbs`, { headers: { cookie } })
    ).json()) as { verbs: { verb: string; inputs: { name: string; value?: string; hint?: string }[] }[] };
    const inputs = verbs.find(({ verb }) => verb === 'dispatch')?.inputs ?? [];
    expect(inputs.find(({ name }) => name === 'unit')).toMatchObject({
      value: unit,
      hint: expect.stringMatching(/^按规则1：路灯 → /),
    });
    expect(inputs.find(({ name }) => name === 'coUnits')?.value).toBe(helper);
    expect((await post(`${id}/verbs/dispatch`, { unit, coUnits: helper }, cookie)).status).toBe(200);
    expect(await coUnitsOf(app.payload, id)).toHaveLength(1);
  });

  it('does bulk actions for the centre, and answers refusals with a code', async () => {
    const { id } = await buildRequestAt(app.payload, 'accepted');
    const cookie = await app.signInAs((await buildStaff(app.payload, 'operator')).username);
    expect(await post('bulk/dispatch-by-rules', { ids: [id] }, cookie)).toMatchObject({
      status: 200,
      body: { outcomes: [{ id, done: false }] },
    });
    expect((await post('bulk/dispatch-by-rules', { ids: [] }, cookie)).status).toBe(422);
    expect((await post('bulk/merge', { ids: ['x'] }, cookie)).status).toBe(422);
    expect((await post('bulk/dispatch-by-rules', { ids: [id] }, '')).status).toBe(401);
    const staff = await app.signInAs((await buildStaff(app.payload, 'city-leader')).username);
    expect((await post('bulk/dispatch-by-rules', { ids: [id] }, staff)).status).toBe(403);
  });
});
