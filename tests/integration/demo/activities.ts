import { expect, it } from 'vitest';
import { activityTodos, ownActivities } from '@/domain/service';
import type { TestApp } from '../../factories/app';
import { staffActor } from '../../factories/property';

/** Looked at in the one demo city that all of this folder share. */
export function activitiesOfDemo(app: () => TestApp): void {
  it('shows activities in every state people meet, with campaigns, partners and service records', async () => {
    const { payload, fetch } = app();
    const { docs } = await payload.find({
      collection: 'activities',
      // Those of law have a story of their own.
      where: { kind: { not_equals: 'law-training' } },
      sort: 'startsAt',
      limit: 20,
      depth: 0,
      overrideAccess: true,
    });
    expect(docs.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'published',
      'cancelled',
      'published',
      'submitted',
    ]);
    const [fair, , , , full] = docs;
    expect(fair).toMatchObject({ photoConsent: expect.any(String), servedCount: 132 });
    expect(full?.signedCount).toBe(full?.seats);
    expect(full?.waitingCount).toBeGreaterThan(0);
    const records = await payload.count({
      collection: 'service-records',
      where: { source: { equals: 'activity' } },
      overrideAccess: true,
    });
    expect(records.totalDocs).toBeGreaterThan(10);
    const { docs: users } = await payload.find({
      collection: 'users',
      where: { username: { equals: 'member-mingyue' } },
      depth: 0,
      overrideAccess: true,
    });
    expect((await ownActivities(payload, String(users[0]?.id))).map(({ signUp }) => signUp)).toEqual([
      'waiting',
      'signed',
      'signed',
    ]);
    const todos = await activityTodos({ payload, actor: staffActor });
    const countOf = (label: string) => todos?.groups.find((group) => group.label === label)?.count;
    expect([countOf('活动等批准'), countOf('活动没写小结')]).toEqual([1, 1]);
    for (const path of [
      '/activities',
      '/activities/past',
      '/campaigns/winter-snow',
      `/activities/${fair?.number}`,
    ])
      expect((await fetch(path)).status, path).toBe(200);
  });
}
