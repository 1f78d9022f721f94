import { describe, expect, it } from 'vitest';
import { foundCommittee, propertyTodos, remindOfMissingBooks } from '@/domain/property';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildManagement, staffActor } from '../../../factories/property';
import {
  buildBook,
  buildCommittee,
  buildCompoundResident,
  buildKeeper,
  buildSelfManaged,
  lineOn,
} from '../../../factories/self-management';
import { staffMessages } from '../../../factories/time';

const { app, clock } = appAtFixedTime('2026-06-14T10:00:00+08:00');

describe('a month without a public book', () => {
  it('is named on the page after its deadline, is something to do, and is told once', async () => {
    const { compound, community, building } = await buildSelfManaged(app.payload);
    const member = await buildCompoundResident(app.payload, building);
    const actor = await buildKeeper(app.payload, community);
    await buildManagement(app.payload, compound, { from: '2026-02-10' });
    const committee = {
      payload: app.payload,
      actor: staffActor,
      compound,
      kind: 'self-management' as const,
      name: '自管会',
      foundedOn: '2026-03-01',
      evidence: '纪要',
    };
    await foundCommittee(committee);
    const page = async () => (await app.fetch(`/compounds/${compound}/accounts`)).text();
    expect(await page()).toContain('2026年2月、2026年3月、2026年4月');
    await buildBook(app.payload, compound, { month: '2026-02', opening: 0 });
    await buildBook(app.payload, compound, { month: '2026-03' });
    expect(await page()).not.toContain('2026年3月、');
    const waiting = async () =>
      (await propertyTodos({ payload: app.payload, actor }))?.groups.find(({ label }) =>
        label.includes('没有公布'),
      );
    expect((await waiting())?.items[0]?.detail).toBe('缺2026年4月');
    // April is late for a month already: nobody is told of it out of the blue.
    expect(await remindOfMissingBooks(app)).toBe(0);
    clock.set(new Date('2026-06-16T09:05:00+08:00'));
    await remindOfMissingBooks(app);
    await remindOfMissingBooks(app);
    const told = await staffMessages(app.payload, `accounts-missing:${compound}`);
    expect(told).toEqual([`accounts-missing:${compound}:public-revenue:2026-05:${actor.userId}`]);
    expect(member.user).not.toBe('');
    clock.set(new Date('2026-06-14T10:00:00+08:00'));
  });

  it('of the repair fund is asked for since its first book alone', async () => {
    const { compound } = await buildSelfManaged(app.payload);
    await buildCommittee(app.payload, compound);
    const repair = { fund: 'repair-fund' as const, opening: 100_000 };
    const deposit = lineOn('2026-02', { category: 'deposit' });
    await buildBook(app.payload, compound, { month: '2026-02', ...repair, lines: [deposit] });
    const html = await (await app.fetch(`/compounds/${compound}/accounts`)).text();
    expect(html).toMatch(/维修资金：<?[^<]*2026年3月、2026年4月/);
    expect(html).not.toMatch(/维修资金：[^<]*2026年1月/);
  });
});

it('the staff of the place see it in the panel’s list of books too', async () => {
  const { compound, community } = await buildSelfManaged(app.payload);
  const { id } = await buildBook(app.payload, compound, { month: '2026-05', opening: 0, publish: false });
  const actor = await buildKeeper(app.payload, community);
  const cookie = await cookieFor(app.payload, actor.userId);
  const answer = await app.fetch(`/api/compound-accounts/${id}/verbs`, { headers: { cookie } });
  const { verbs } = (await answer.json()) as { verbs: { verb: string }[] };
  expect(verbs.map(({ verb }) => verb)).toEqual(['add-line', 'publish', 'change-opening']);
});
