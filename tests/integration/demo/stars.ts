import { expect, it } from 'vitest';
import { ownStars, snapshotsHold, starTodos } from '@/domain/service';
import type { TestApp } from '../../factories/app';
import { staffActor } from '../../factories/property';

/** Looked at in the one demo city that all of this folder share. */
export function starsOfDemo(app: () => TestApp): void {
  it('shows a frozen quarter, an announced one with an appeal, and the draft of the one under way', async () => {
    const { payload } = app();
    const { docs } = await payload.find({
      collection: 'star-rounds',
      sort: 'from',
      limit: 10,
      depth: 0,
      overrideAccess: true,
    });
    expect(docs.map(({ state }) => state)).toEqual(['frozen', 'announced', 'draft']);
    const [frozen, announced] = docs;
    expect(await snapshotsHold(payload, String(frozen?.id))).toBe(true);
    expect(frozen?.members).toBeGreaterThan(5);
    const { docs: steps } = await payload.find({
      collection: 'star-events',
      where: { round: { equals: announced?.id } },
      depth: 0,
    });
    const announcer = steps.find(({ label }) => label === '公示结果');
    expect(announcer).toMatchObject({ actor: expect.any(String), actorName: '王桂兰' });
    // Several stars, not all the same.
    const { docs: results } = await payload.find({
      collection: 'star-results',
      where: { round: { equals: frozen?.id } },
      limit: 200,
      depth: 0,
    });
    expect(new Set(results.map(({ stars }) => stars)).size).toBeGreaterThan(2);
    const { docs: corrections } = await payload.find({
      collection: 'star-corrections',
      where: { round: { equals: announced?.id } },
    });
    expect(corrections.length).toBeGreaterThan(0);
    const labels = (await starTodos({ payload, actor: staffActor }))?.groups.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['加分扣分，待核实', '评星异议，待答复']));
    const { docs: users } = await payload.find({
      collection: 'users',
      where: { username: { equals: 'member-mingyue' } },
      depth: 0,
      overrideAccess: true,
    });
    const actor = { userId: String(users[0]?.id), name: '陈建军', grants: [], via: 'portal' as const };
    const own = await ownStars(payload, actor);
    expect(own.agreed).toBe(true);
    expect(own.running).toHaveLength(1);
    expect(own.rounds).toHaveLength(2);
  });
}
