import { expect, it } from 'vitest';
import {
  boardFigures,
  hearingTodos,
  publicFigures,
  rebuildFigures,
  sessionCalendar,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import type { TestApp } from '../../factories/app';
import { accountActor } from '../../factories/mediation';

/** Looked at in the one demo city that all of this folder share. */
export function mediationHearingsOfDemo(app: () => TestApp): void {
  it('shows sessions, agreements, confirmations and follow-ups in every state', async () => {
    const { payload } = app();
    const statesOf = async (collection: 'mediation-sessions' | 'disputes', field: string) => {
      const { docs } = await payload.find({ collection, limit: 500, depth: 0, overrideAccess: true });
      return new Set(docs.map((doc) => (doc as unknown as Record<string, unknown>)[field]));
    };
    expect(await statesOf('disputes', 'state')).toEqual(
      new Set([
        'registered',
        'accepted',
        'choosing',
        'agreed',
        'mediating',
        'settled',
        'failed',
        'declined',
        'refused',
        'withdrawn',
        'closed',
      ]),
    );
    expect(await statesOf('mediation-sessions', 'state')).toEqual(new Set(['planned', 'begun', 'held']));
    const { docs: agreements } = await payload.find({
      collection: 'mediation-agreements',
      limit: 100,
      depth: 0,
      overrideAccess: true,
    });
    const confirmations = new Set(agreements.flatMap(({ confirmation }) => confirmation ?? []));
    expect(confirmations).toEqual(new Set(['open', 'applied', 'confirmed', 'expired']));
    expect(new Set(agreements.map(({ state }) => state))).toEqual(
      new Set(['draft', 'superseded', 'effective']),
    );
    const { docs: followUps } = await payload.find({
      collection: 'mediation-follow-ups',
      limit: 100,
      depth: 0,
      overrideAccess: true,
    });
    expect(new Set(followUps.map(({ state }) => state))).toEqual(new Set(['planned', 'done']));
  });

  it('gives its mediator a day of work and everybody figures that counting again confirms', async () => {
    const { payload, fetch } = app();
    const found = await payload.find({
      collection: 'users',
      where: { username: { equals: 'mediator' } },
      depth: 0,
      overrideAccess: true,
    });
    const mediator = accountActor(String(found.docs[0]?.id));
    expect((await hearingTodos({ payload, actor: mediator }))?.count).toBeGreaterThan(2);
    const week = {
      from: new Date(now().getTime() - 7 * 86_400_000).toISOString(),
      before: '2999-01-01T00:00:00.000Z',
    };
    expect((await sessionCalendar(payload, mediator, { ...week, mine: true })).length).toBeGreaterThan(3);
    const { disputes, differences } = await rebuildFigures({ payload, checkOnly: true });
    expect(differences).toEqual([]);
    expect(disputes).toBeGreaterThan(200);
    const figures = await publicFigures(payload);
    expect(figures?.report.rated).toBe(true);
    expect(figures?.report.byType.filter(({ rated }) => rated).length).toBeGreaterThan(1);
    expect(figures?.report.byOrganization.some(({ rated }) => rated)).toBe(true);
    expect((await boardFigures(payload, mediator)).months.some(({ settled }) => settled > 0)).toBe(true);
    const page = await fetch('/mediation/figures');
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/\d+\.\d%（n=\d+）/);
  });
}
