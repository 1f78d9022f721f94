import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { claimTurn } from '@/jobs';
import { fixedClock, setClock } from '@/shared/clock';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterEach(() => setClock(null));
afterAll(() => app.close());

describe('the claim of a turn', () => {
  it('goes to exactly one of twenty that ask at once', async () => {
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => claimTurn({ payload: app.payload, job: 'sweep', everySeconds: 3600 })),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('is free again in the next window of the clock', async () => {
    const clock = fixedClock('2026-11-23T00:00:10Z');
    setClock(clock);
    const claim = () => claimTurn({ payload: app.payload, job: 'minute', everySeconds: 60 });
    expect(await claim()).toBe(true);
    expect(await claim()).toBe(false);
    clock.set('2026-11-23T00:00:59Z');
    expect(await claim()).toBe(false);
    clock.set('2026-11-23T00:01:00Z');
    expect(await claim()).toBe(true);
  });
});
