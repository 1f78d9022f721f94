import { afterEach, expect, it } from 'vitest';
import { fixedClock, setClock } from '@/shared/clock';
import { forgetTagged, memo } from '@/shared/memo';

const clock = fixedClock('2026-11-23T09:00:00+08:00');
setClock(clock);
afterEach(() => clock.set('2026-11-23T09:00:00+08:00'));

function counter(tags: string[] = []) {
  let reads = 0;
  const kept = memo<object, string>({
    milliseconds: 10_000,
    tags,
    read: async (_owner, key) => {
      reads += 1;
      if (key === 'broken') throw new Error('broken');
      return `${key}${reads}`;
    },
  });
  return kept;
}

it('reads once per key for the time given, for all who ask at once', async () => {
  const kept = counter();
  const owner = {};
  expect(await Promise.all([kept.get(owner, 'a'), kept.get(owner, 'a'), kept.get(owner, 'b')])).toEqual([
    'a1',
    'a1',
    'b2',
  ]);
  expect(await kept.get({}, 'a')).toBe('a3');
  clock.set('2026-11-23T09:00:10+08:00');
  expect(await kept.get(owner, 'a')).toBe('a4');
});

it('does not keep an answer of a future the clock was taken back from', async () => {
  const kept = counter();
  const owner = {};
  clock.set('2027-01-01T00:00:00+08:00');
  await kept.get(owner);
  clock.set('2026-11-23T09:00:00+08:00');
  expect(await kept.get(owner)).toBe('2');
});

it('drops what is made of a tag, for the owner named only, and never keeps a failure', async () => {
  const kept = counter(['requests', 'places']);
  const [mine, other] = [{}, {}];
  await kept.get(mine);
  await kept.get(other);
  forgetTagged(mine, ['notices']);
  expect(await kept.get(mine)).toBe('1');
  forgetTagged(mine, ['notices', 'places']);
  expect(await kept.get(mine)).toBe('3');
  expect(await kept.get(other)).toBe('2');
  await expect(kept.get(mine, 'broken')).rejects.toThrow('broken');
  await expect(kept.get(mine, 'broken')).rejects.toThrow('broken');
  expect(await kept.get(mine)).toBe('3');
});
