import { expect, it } from 'vitest';
import { sentence } from '@/shared/sentence';

it.each([
  ['整期重评', '整期重评。'],
  ['整期重评。', '整期重评。'],
  ['整期重评。。 ', '整期重评。'],
  ['先核实，', '先核实。'],
  ['真的吗？', '真的吗？'],
  [' ', ''],
  [null, ''],
])('ends %j once', (typed, said) => {
  expect(sentence(typed)).toBe(said);
});
