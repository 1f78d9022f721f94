import { expect, it } from 'vitest';
import { civilityTodos, visitTodos } from '@/domain/neighbourhood';
import { demoActor } from '../../../scripts/seed/service-people';
import type { TestApp } from '../../factories/app';
import { staffActor } from '../../factories/property';

/** Looked at in the one demo city that all of this folder share. */
export function forcesOfDemo(app: () => TestApp): void {
  const states = async (collection: 'family-events' | 'civility-meetings' | 'visits' | 'visit-findings') => {
    const { docs } = await app().payload.find({
      collection,
      limit: 200,
      depth: 0,
      overrideAccess: true,
    });
    return { n: docs.length, states: new Set(docs.map(({ state }) => state)) };
  };

  it('shows family events, appraisals, rounds and findings in every state people meet', async () => {
    const events = await states('family-events');
    expect(events.n).toBe(43);
    expect([...events.states].toSorted()).toEqual([
      'advised',
      'cancelled',
      'registered',
      'reported',
      'unconfirmed',
    ]);
    expect([...(await states('civility-meetings')).states].toSorted()).toEqual([
      'counted',
      'planned',
      'published',
      'submitted',
      'voting',
    ]);
    expect([...(await states('visits')).states].toSorted()).toEqual(['cancelled', 'done', 'planned']);
    const findings = await states('visit-findings');
    for (const state of ['none', 'open', 'became', 'settled', 'withdrawn'])
      expect(findings.states, state).toContain(state);
    const secretary = await demoActor(app().payload, 'secretary-mingyue');
    const visits = await visitTodos({ payload: app().payload, actor: secretary ?? staffActor });
    expect(visits?.groups.map(({ count }) => count > 0)).toEqual([true, true, true]);
    const civility = await civilityTodos({ payload: app().payload, actor: staffActor });
    expect(civility?.groups.filter(({ count }) => count > 0).length).toBeGreaterThanOrEqual(4);
  });

  it('has public pages without the name of a family', async () => {
    const { fetch, payload } = app();
    const { docs } = await payload.find({
      collection: 'associations',
      limit: 20,
      depth: 0,
      overrideAccess: true,
    });
    const paths = ['/associations', '/family-events', ...docs.map(({ number }) => `/associations/${number}`)];
    for (const path of paths) {
      const answer = await fetch(path);
      expect(answer.status, path).toBe(200);
      expect(await answer.text(), path).not.toContain('一户人家');
    }
    const page = await (await fetch('/family-events')).text();
    expect(page).toContain('一共节约');
  });
}
