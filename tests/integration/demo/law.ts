import { expect, it } from 'vitest';
import type { TestApp } from '../../factories/app';

/** Looked at in the one demo city that all of this folder share. */
export function lawOfDemo(app: () => TestApp): void {
  const all = { limit: 500, depth: 0, overrideAccess: true } as const;

  it('has helpers, advisers, pairings, visits, trainings and stations, with gaps somewhere', async () => {
    const { payload } = app();
    const { totalDocs } = await payload.find({ collection: 'legal-helpers', ...all });
    expect(totalDocs).toBeGreaterThanOrEqual(55);
    const { docs: pairings } = await payload.find({ collection: 'legal-pairings', ...all });
    expect(new Set(pairings.map(({ state }) => state))).toEqual(new Set(['active', 'ended']));
    const { docs: credits } = await payload.find({ collection: 'legal-training-credits', ...all });
    expect(new Set(credits.map(({ source }) => source))).toEqual(new Set(['activity', 'credited']));
    const stations = await (await app().fetch('/law/stations')).text();
    expect(stations).toContain('派出所值班律师工作室');
    expect(stations).toContain('现在开放（全天）');
  });

  it('has consultations in every state, and answers people can search', async () => {
    const { docs } = await app().payload.find({ collection: 'legal-consultations', ...all });
    const states = new Set(docs.map(({ state }) => state));
    for (const state of ['waiting', 'passed', 'answered', 'closed', 'withdrawn'])
      expect(states).toContain(state);
    const late = docs.filter(({ dueAt }) => dueAt && dueAt < new Date().toISOString());
    expect(late.length).toBeGreaterThan(0);
    const { docs: answers } = await app().payload.find({ collection: 'legal-answers', ...all });
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['published', 'proposed']));
    expect(await (await app().fetch('/law/answers?q=借条')).text()).toContain('借条没写还款日期');
  });
}
