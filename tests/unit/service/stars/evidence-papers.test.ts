import type { Payload } from 'payload';
import { expect, it } from 'vitest';
import { papersOfEvidence } from '@/domain/service/stars/carry-evidence';
import type { RoundRow } from '@/domain/service/stars/rows';

it('reads nothing for the papers of whoever has no pluses and minuses', async () => {
  const unread = new Proxy({} as Payload, {
    get(_target, name) {
      throw new Error(`read ${String(name)}`);
    },
  });
  expect(await papersOfEvidence(unread, {} as RoundRow, { member: 'one', ids: [] })).toEqual(new Map());
});
