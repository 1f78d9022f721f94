import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent, sealEvents, verifyAudit } from '@/domain/accounts';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;
const actor = systemActor('test');

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const record = (action: string) =>
  inTransaction({ payload: app.payload, actor }, (req) =>
    recordEvent({
      req,
      actor,
      action,
      subject: { collection: 'users', id: 'x' },
      summary: '测试',
      changes: ['name'],
    }),
  );
const eventsOf = async (seal: number) =>
  (
    await app.payload.db.find<{ id: string; summary: string }>({
      collection: 'audit-events',
      where: { seal: { equals: seal } },
      sort: ['at', 'id'],
      limit: 0,
      pagination: false,
    })
  ).docs;
/** Behind the API's back: what an intruder in the database does. */
const tamper = (collection: 'audit-events' | 'audit-seals', id: string, data: Record<string, unknown>) =>
  inTransaction({ payload: app.payload }, (req) => app.payload.db.updateOne({ collection, id, data, req }));
const wipe = (collection: 'audit-events' | 'audit-seals', id: string) =>
  inTransaction({ payload: app.payload }, (req) =>
    app.payload.db.deleteOne({ collection, where: { id: { equals: id } }, req }),
  );
const verify = (expectHead?: string) =>
  verifyAudit({ payload: app.payload, ...(expectHead ? { expect: expectHead } : {}) });
const kinds = async (head?: string) => (await verify(head)).problems.map(({ kind }) => kind);
const lastSeal = async () =>
  (
    await app.payload.db.find<{ id: string; number: number; count: number; hash: string }>({
      collection: 'audit-seals',
      sort: '-number',
      limit: 1,
      pagination: false,
    })
  ).docs[0] ?? { id: '', number: 0, count: 0, hash: '' };

describe('the audit log', () => {
  beforeEach(async () => {
    await record('thing.done');
    await record('thing.done');
    await sealEvents({ payload: app.payload });
  });

  it('is whole after sealing, and names what is not sealed yet', async () => {
    expect(await kinds()).toEqual([]);
    await record('thing.waiting');
    const report = await verify();
    expect(report.unsealed).toHaveLength(1);
    expect(report.problems).toEqual([]);
  });

  it('seals nothing twice when two processes seal at once', async () => {
    for (let count = 0; count < 5; count += 1) await record('thing.raced');
    await Promise.all([sealEvents({ payload: app.payload }), sealEvents({ payload: app.payload })]);
    const report = await verify();
    expect(report.problems).toEqual([]);
    expect(report.unsealed).toEqual([]);
    const total = await app.payload.db.count({ collection: 'audit-events' });
    expect(report.events).toBe(total.totalDocs);
  });

  it('tells a changed byte, and which row', async () => {
    const { number } = await lastSeal();
    const [event] = await eventsOf(number);
    await tamper('audit-events', event?.id ?? '', { summary: '测试。' });
    const { problems } = await verify();
    expect(problems).toMatchObject([{ kind: 'event-changed', event: event?.id }]);
    expect(problems[0]?.text).toContain(event?.id);
    await tamper('audit-events', event?.id ?? '', { summary: '测试' });
    expect(await kinds()).toEqual([]);
  });

  it('tells an event that was taken out of its seal', async () => {
    const { number } = await lastSeal();
    const [event] = await eventsOf(number);
    await tamper('audit-events', event?.id ?? '', { seal: null });
    expect(await kinds()).toEqual(['event-changed']);
    await tamper('audit-events', event?.id ?? '', { seal: number });
  });

  it('tells an event that was put into an old seal', async () => {
    await record('thing.forged');
    const { unsealed } = await verify();
    await tamper('audit-events', unsealed[0] ?? '', { seal: 1 });
    expect(await kinds()).toEqual(['event-added']);
    await tamper('audit-events', unsealed[0] ?? '', { seal: null });
  });

  it('tells a changed seal, also one whose hash was made to fit', async () => {
    const seal = await lastSeal();
    await tamper('audit-seals', seal.id, { count: 99 });
    expect(await kinds()).toContain('seal-changed');
    await tamper('audit-seals', seal.id, { count: seal.count, hash: 'made-up' });
    expect(await kinds()).toContain('seal-changed');
    await tamper('audit-seals', seal.id, { hash: seal.hash });
    expect(await kinds()).toEqual([]);
  });

  it('refuses every write through Payload, with whatever rights', async () => {
    const { number } = await lastSeal();
    const [event] = await eventsOf(number);
    const id = event?.id ?? '';
    const { payload } = app;
    const data = { summary: 'x' };
    await expect(
      payload.update({ collection: 'audit-events', id, data, overrideAccess: true }),
    ).rejects.toThrow();
    await expect(payload.delete({ collection: 'audit-events', id, overrideAccess: true })).rejects.toThrow();
    await expect(
      payload.create({
        collection: 'audit-events',
        data: { at: new Date().toISOString(), action: 'x', subjectCollection: 'x', subjectId: 'x' },
        overrideAccess: true,
      }),
    ).rejects.toThrow();
    expect(await kinds()).toEqual([]);
  });

  it('tells a deleted event and a deleted last seal; cutting both off is told by a head kept elsewhere', async () => {
    const { head } = await verify();
    const seal = await lastSeal();
    const events = await eventsOf(seal.number);
    await wipe('audit-events', events[0]?.id ?? '');
    expect(await kinds()).toEqual(['event-missing']);
    await wipe('audit-seals', seal.id);
    expect(await kinds()).toEqual(['seal-missing']);
    for (const event of events.slice(1)) await wipe('audit-events', event.id);
    expect(await kinds()).toEqual([]);
    expect(await kinds(head)).toEqual(['head-differs']);
  });
});
