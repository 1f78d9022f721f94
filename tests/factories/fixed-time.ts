import { afterAll, beforeAll } from 'vitest';
import { fixedClock, setClock } from '@/shared/clock';
import { startTestApp, type TestApp } from './app';

/**
 * For a test file about time: before its tests a clock that stands still and the app, after them the real clock again. The app
 * is there once the tests run.
 * @param begin where the clock begins, ISO 8601
 */
export function appAtFixedTime(begin = '2026-11-23T09:00:00+08:00') {
  const clock = fixedClock(begin);
  const held: { app?: TestApp } = {};
  beforeAll(async () => {
    setClock(clock);
    held.app = await startTestApp();
  });
  afterAll(async () => {
    setClock(null);
    await held.app?.close();
  });
  const app = new Proxy({} as TestApp, {
    get: (_nothing, name) => Reflect.get(held.app ?? {}, name),
  });
  return { app, clock, begin };
}
