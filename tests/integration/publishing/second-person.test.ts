import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '@/access';
import {
  approveNotice,
  publishNotice,
  returnNotice,
  scheduleNotice,
  submitNotice,
} from '@/domain/publishing';
import { fixedClock, setClock } from '@/shared/clock';
import { buildUser } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildDivision } from '../../factories/organization';
import { buildNotice } from '../../factories/publishing';

let app: TestApp;
let writer: Actor;
let colleague: Actor;
let stranger: Actor;
let community: string;

beforeAll(async () => {
  app = await startTestApp();
  const { payload } = app;
  community = (await buildDivision(payload)).id;
  const elsewhere = (await buildDivision(payload)).id;
  const member = async (place: string): Promise<Actor> => {
    const { id, username } = await buildUser(payload);
    return {
      ...systemActor(username),
      userId: id,
      via: 'admin',
      grants: [{ role: 'community-staff', scope: { kind: 'community', id: place } }],
    };
  };
  [writer, colleague, stranger] = [await member(community), await member(community), await member(elsewhere)];
  await payload.create({
    collection: 'settings',
    data: {
      key: 'notices.review-required',
      value: 'true',
      source: '测试',
      validFrom: '2020-01-01T00:00:00Z',
    },
    overrideAccess: true,
  });
});
afterAll(() => app.close());
afterEach(() => setClock(null));

const draft = () => buildNotice(app.payload, { community, published: false, actor: writer });
const states = async (id: string) => {
  const { docs } = await app.payload.find({
    collection: 'notices',
    where: { id: { equals: id } },
    draft: true,
  });
  return docs[0]?.state;
};
const approverOf = async (id: string) => {
  const { docs } = await app.payload.find({
    collection: 'notices',
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    showHiddenFields: true,
  });
  return docs[0]?.approvedBy ?? null;
};

describe('where a setting asks for a second person', () => {
  it('nobody publishes without a review', async () => {
    const { id } = await draft();
    await expect(publishNotice({ payload: app.payload, actor: writer, id })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('nobody schedules without a review either', async () => {
    const { payload } = app;
    const { id } = await draft();
    const publishAt = '2099-01-01T00:00:00Z';
    await expect(scheduleNotice({ payload, actor: writer, id, publishAt })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    expect(await states(id)).toBe('draft');
  });

  it('an approved text waits for its time, and may then be published earlier as it was approved', async () => {
    const { payload } = app;
    const { id } = await buildNotice(payload, {
      community,
      published: false,
      actor: writer,
      publishAt: '2099-01-01T00:00:00Z',
    });
    await submitNotice({ payload, actor: writer, id });
    expect(await approveNotice({ payload, actor: colleague, id })).toMatchObject({ state: 'scheduled' });
    expect(await publishNotice({ payload, actor: writer, id })).toMatchObject({ state: 'published' });
    expect(await approverOf(id)).toBe(colleague.userId);
  });

  it('an approved text that is changed again needs another approval', async () => {
    const { payload } = app;
    const { id } = await buildNotice(payload, {
      community,
      published: false,
      actor: writer,
      publishAt: '2099-01-01T00:00:00Z',
    });
    await submitNotice({ payload, actor: writer, id });
    await approveNotice({ payload, actor: colleague, id });
    await payload.update({ collection: 'notices', id, data: { title: '审过又改' }, draft: true });
    await expect(publishNotice({ payload, actor: writer, id })).rejects.toMatchObject({
      code: 'invalid-state',
    });
  });

  it('a text scheduled before the setting was switched on is not published by its writer alone', async () => {
    const { payload } = app;
    const { id } = await draft();
    setClock(fixedClock('2019-12-01T00:00:00Z'));
    await scheduleNotice({ payload, actor: writer, id, publishAt: '2099-01-01T00:00:00Z' });
    expect(await approverOf(id)).toBeNull();
    setClock(null);
    await expect(publishNotice({ payload, actor: writer, id })).rejects.toMatchObject({
      code: 'invalid-state',
    });
    expect(await states(id)).toBe('scheduled');
  });

  it('the writer cannot approve, a colleague can, a stranger can do nothing', async () => {
    const { payload } = app;
    const { id } = await draft();
    await expect(submitNotice({ payload, actor: stranger, id })).rejects.toMatchObject({ code: 'forbidden' });
    await submitNotice({ payload, actor: writer, id });
    await expect(approveNotice({ payload, actor: writer, id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(approveNotice({ payload, actor: stranger, id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await approveNotice({ payload, actor: colleague, id });
    expect(await states(id)).toBe('published');
    const events = await payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: id } },
      sort: 'id',
    });
    expect(events.docs.map(({ action }) => action).toSorted()).toEqual([
      'notice.approved',
      'notice.drafted',
      'notice.submitted',
    ]);
  });

  it('who changed the text is no second person, even when another submitted it', async () => {
    const { payload } = app;
    const { id } = await draft();
    await submitNotice({ payload, actor: colleague, id });
    await expect(approveNotice({ payload, actor: writer, id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(approveNotice({ payload, actor: colleague, id })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('a text under review cannot be changed until it is returned with a reason', async () => {
    const { payload } = app;
    const { id } = await draft();
    await submitNotice({ payload, actor: writer, id });
    const change = () =>
      payload.update({ collection: 'notices', id, data: { title: '改一改' }, draft: true });
    await expect(change()).rejects.toThrow(/等待审核/);
    await expect(returnNotice({ payload, actor: colleague, id, reason: '' })).rejects.toMatchObject({
      code: 'validation',
    });
    await returnNotice({ payload, actor: colleague, id, reason: '请写明停水时间' });
    await change();
    expect(await states(id)).toBe('draft');
  });

  it('two approvals at once publish once', async () => {
    const { payload } = app;
    const { id } = await draft();
    await submitNotice({ payload, actor: writer, id });
    const outcomes = await Promise.allSettled([
      approveNotice({ payload, actor: colleague, id }),
      approveNotice({ payload, actor: colleague, id }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
