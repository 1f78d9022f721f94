import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { acceptHead, recordEvent, sealEvents, verifyAudit } from '@/domain/accounts';
import { fixedClock, setClock } from '@/shared/clock';
import { env } from '@/shared/env';
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
const headFile = () => path.join(env().dataDir, 'audit-heads.log');
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

  it.each([0, -1, 1.5, 0.5])('tells an event that was added under the number %s', async (seal) => {
    await record('thing.forged');
    const { unsealed } = await verify();
    await tamper('audit-events', unsealed[0] ?? '', { seal });
    expect((await verify()).problems).toMatchObject([{ kind: 'event-added', event: unsealed[0] }]);
    await tamper('audit-events', unsealed[0] ?? '', { seal: null });
    expect(await kinds()).toEqual([]);
  });

  it('tells a sealed event whose number was made a half one', async () => {
    const { number } = await lastSeal();
    const [event] = await eventsOf(number);
    await tamper('audit-events', event?.id ?? '', { seal: number + 0.5 });
    expect((await verify()).problems).toMatchObject([{ kind: 'event-changed', event: event?.id }]);
    await tamper('audit-events', event?.id ?? '', { seal: number });
    expect(await kinds()).toEqual([]);
  });

  it('names seals made long after their events, for somebody to explain', async () => {
    expect((await verify()).late).toEqual([]);
    await record('thing.done');
    setClock(fixedClock(new Date(Date.now() + 3 * 3_600_000)));
    await sealEvents({ payload: app.payload });
    setClock(null);
    const { late, problems } = await verify();
    expect(problems).toEqual([]);
    expect(late).toHaveLength(1);
    expect(late[0]).toContain(`封存 ${(await lastSeal()).number} `);
    expect(late[0]).toContain('3 小时');
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
    expect(await kinds()).toEqual(['seal-missing', 'head-differs']);
    for (const event of events.slice(1)) await wipe('audit-events', event.id);
    const heads = await readFile(headFile(), 'utf8');
    await writeFile(headFile(), '');
    expect(await kinds()).toEqual([]);
    expect(await kinds(head)).toEqual(['head-differs']);
    await writeFile(headFile(), heads);
    expect(await kinds()).toEqual(['head-differs']);
    expect(await kinds(head)).toEqual(['head-differs']);
    await acceptHead({ payload: app.payload });
    expect(await kinds()).toEqual([]);
  });

  it('does not sign history that was cut back and written anew, until whoever put a backup back says so', async () => {
    await record('thing.done');
    await sealEvents({ payload: app.payload });
    expect(await kinds()).toEqual([]);
    const seal = await lastSeal();
    const [event] = await eventsOf(seal.number);
    await wipe('audit-seals', seal.id);
    for (const { id } of await eventsOf(seal.number)) await tamper('audit-events', id, { seal: null });
    await tamper('audit-events', event?.id ?? '', { summary: '改写的历史' });
    await expect(sealEvents({ payload: app.payload })).rejects.toThrow('cut back');
    expect((await lastSeal()).number).toBe(seal.number - 1);
    expect(await kinds()).toEqual(['head-differs']);

    await acceptHead({ payload: app.payload });
    expect(await kinds()).toEqual([]);
    await sealEvents({ payload: app.payload });
    expect(await kinds()).toEqual([]);
    const { docs } = await app.payload.find({
      collection: 'audit-events',
      where: { action: { equals: 'audit-seals.accepted-head' } },
      sort: '-at',
      overrideAccess: true,
    });
    expect(docs[0]?.summary).toContain(`${seal.number}:${seal.hash} → ${seal.number - 1}:`);
  });
});
