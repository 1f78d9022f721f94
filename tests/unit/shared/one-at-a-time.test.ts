import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { oneAtATimeEach } from '@/shared/one-at-a-time';

it('lets the tasks of one key follow on each other, a failing one too, and those of others pass', async () => {
  const inLine = oneAtATimeEach();
  const log: string[] = [];
  const task =
    (name: string, fails = false) =>
    async () => {
      log.push(`${name} begins`);
      await sleep(2);
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const results = await Promise.allSettled([
    inLine('a', task('first', true)),
    inLine('a', task('second')),
    inLine('b', task('other')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  const place = (line: string) => log.indexOf(line);
  expect(place('first ends')).toBeLessThan(place('second begins'));
  expect(place('other begins')).toBeLessThan(place('first ends'));
});
