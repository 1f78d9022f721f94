import { describe, expect, it } from 'vitest';
import { limitQuery } from '@/server/query-limits';

const limited = (query: string) => {
  const parameters = new URLSearchParams(query);
  limitQuery(parameters);
  return parameters.toString();
};

describe('an API query', () => {
  it.each([
    ['limit=0', 'limit=100'],
    ['limit=-5', 'limit=100'],
    ['limit=abc', 'limit=100'],
    ['limit=1.5', 'limit=100'],
    ['limit=100000', 'limit=100'],
    ['limit=20', 'limit=20'],
    ['depth=9', 'depth=2'],
    ['depth=-1', 'depth=0'],
    ['depth=1', 'depth=1'],
    ['pagination=false', 'limit=100'],
    ['pagination=false&limit=0', 'limit=100'],
    ['page=3', 'page=3'],
    ['limit[]=0', ''],
    ['limit[0]=0&limit=5', 'limit=5'],
    ['limit[a]=0', ''],
    ['limit=5&limit=0', 'limit=5'],
    ['depth[]=9', ''],
    ['sort=actor.hash', ''],
    ['sort=-user.salt', ''],
    ['sort=-createdAt', 'sort=-createdAt'],
  ])('%s becomes %s', (given, wanted) => {
    expect(limited(given)).toBe(wanted);
  });

  it.each([
    [Array.from({ length: 61 }, (_, index) => `where[or][${index}][title][like]=a`).join('&')],
    [`where[title][like]=${'a '.repeat(200)}`],
  ])('is refused when it compares too much', (query) => {
    expect(() => limited(query)).toThrowError(expect.objectContaining({ code: 'too-large' }));
  });

  it('may name a hundred ids', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `where[id][in][${index}]=${index}`).join('&');
    expect(() => limited(ids)).not.toThrow();
  });
});
