import { describe, expect, it } from 'vitest';
import { isTransient } from '@/database';

const mongoError = (values: object) => Object.assign(new Error('lost'), { name: 'MongoServerError' }, values);

describe('what passes by itself', () => {
  it.each([
    ['a label', { errorLabelSet: new Set(['TransientTransactionError']) }, true],
    ['a code', { code: 112 }, true],
    [
      'the words of a server that ended the transaction',
      { message: 'Internal("transaction already closed")' },
      true,
    ],
    ['a value that is there already', { code: 11000, message: 'E11000 duplicate key' }, false],
    ['the same words of somebody else', { name: 'Error', message: 'transaction already closed' }, false],
  ])('is told by %s', (_how, values, expected) => {
    expect(isTransient(new Error('outer', { cause: mongoError(values) }))).toBe(expected);
  });
});
