import { expect, it } from 'vitest';
import type { TestApp } from '../../factories/app';

/** Looked at in the one demo city that all of this folder share. */
export function clocksOfDemo(app: () => TestApp): void {
  const values = async (
    collection: 'request-alerts' | 'supervisions' | 'request-applications',
    column: 'stage' | 'rung' | 'decision',
  ) => {
    const { docs } = await app().payload.find({ collection, limit: 200, depth: 0, overrideAccess: true });
    return new Set(docs.map((row) => (row as unknown as Record<string, unknown>)[column]));
  };

  it('shows every stage of risk, every rung, and applications in every state that waits or was decided', async () => {
    expect(await values('request-alerts', 'stage')).toEqual(new Set(['notice', 'warning', 'overdue']));
    expect(await values('supervisions', 'rung')).toEqual(
      new Set(['remind', 'supervise', 'list', 'interview']),
    );
    const decisions = await values('request-applications', 'decision');
    expect(decisions).toEqual(new Set(['open', 'approved', 'refused']));
    const { totalDocs } = await app().payload.count({
      collection: 'requests',
      where: { and: [{ state: { equals: 'paused' } }, { pausedUntil: { exists: true } }] },
    });
    expect(totalDocs).toBeGreaterThan(0);
  });
}
