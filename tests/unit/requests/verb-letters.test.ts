import { expect, it } from 'vitest';
import { verbLetters, workbenchKeys } from '@/admin/requests/workbench/shortcuts';
import { type RequestVerb, transitionOf } from '@/domain/requests/states';

it('no two verbs that may be there at the same time share a letter, and none has one of the workbench itself', () => {
  const all = Object.entries(verbLetters) as [RequestVerb, string][];
  for (const [verb, letter] of all) {
    const { from } = transitionOf(verb);
    const rivals = all.filter(([other, same]) => other !== verb && same === letter);
    for (const [other] of rivals)
      expect(
        from.filter((state) => transitionOf(other).from.includes(state)),
        `${verb} ${other}`,
      ).toEqual([]);
    expect(workbenchKeys.flatMap(([keys]) => keys.split(/[^a-z]+/))).not.toContain(letter);
  }
});
