import { expect, it } from 'vitest';
import { dutiesOfMonth, keptDisputes, mediationTodos, ownDisputes } from '@/domain/mediation';
import { now } from '@/shared/clock';
import { monthOf } from '@/shared/months';
import type { TestApp } from '../../factories/app';
import { accountActor } from '../../factories/mediation';

/** Looked at in the one demo city that all of this folder share. */
export function mediationOfDemo(app: () => TestApp): void {
  it('shows disputes in every state up to the accepted choice, and people who have them', async () => {
    const { payload, fetch } = app();
    const { docs } = await payload.find({
      collection: 'disputes',
      limit: 100,
      depth: 0,
      overrideAccess: true,
    });
    const states = new Set(docs.map(({ state }) => state));
    for (const state of ['registered', 'accepted', 'choosing', 'agreed', 'declined', 'refused', 'withdrawn'])
      expect(states, state).toContain(state);
    const account = async (username: string) => {
      const found = await payload.find({
        collection: 'users',
        where: { username: { equals: username } },
        depth: 0,
        overrideAccess: true,
      });
      return accountActor(String(found.docs[0]?.id));
    };
    const desk = await account('mediation-desk');
    const kept = await keptDisputes(payload, desk, { filter: 'open', page: 1, at: now() });
    expect(kept?.total).toBeGreaterThan(3);
    expect((await mediationTodos({ payload, actor: desk }))?.count).toBeGreaterThan(0);
    const mediator = await account('mediator');
    const mine = await keptDisputes(payload, mediator, { filter: 'mine', page: 1, at: now() });
    expect(mine?.rows.some(({ state }) => state === 'agreed')).toBe(true);
    expect(await ownDisputes(payload, (await account('resident-mingyue')).userId)).toHaveLength(1);
    expect((await dutiesOfMonth(payload, monthOf(now()))).length).toBeGreaterThan(10);
    for (const path of ['/mediation', '/mediation/duties', '/mediation/apply'])
      expect((await fetch(path)).status, path).toBe(200);
  });
}
