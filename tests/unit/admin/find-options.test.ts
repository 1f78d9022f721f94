import { expect, it } from 'vitest';
import { containsWords, underHeadings } from '@/admin/verbs/find-options';

const options = [
  { value: '', label: '不选' },
  { value: 'a', label: '明月社区', group: '长安路街道' },
  { value: 'b', label: '东关社区', group: '长安路街道' },
  { value: 'c', label: '东关村', group: '东亭镇' },
];

it('puts options under their headings, in their order', () => {
  expect(underHeadings(options).map(({ heading, options: inside }) => [heading, inside.length])).toEqual([
    [null, 1],
    ['长安路街道', 2],
    ['东亭镇', 1],
  ]);
});

it.each([
  ['东关', ['b', 'c']],
  ['东亭 东关', ['c']],
  ['长安', ['a', 'b']],
  ['', ['', 'a', 'b', 'c']],
  ['西关', []],
])('finds by words of the name and of the heading: %s', (typed, found) =>
  expect(options.filter((one) => containsWords(one, typed)).map(({ value }) => value)).toEqual(found),
);
