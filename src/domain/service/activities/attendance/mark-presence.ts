import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { isThere } from '../labels';
import { moveActivity } from '../move';
import { signUpsOf } from '../sign-ups/sign-up-row';

const lines = z.array(z.string()).max(6000);
const schema = z.object({
  id: input.id('活动'),
  /** Lines of the list that stood on the page: of the others nothing is said. */
  shown: lines,
  /** Those of them who are there. */
  present: lines,
  /** Those whom the page showed as there already: only they are taken off by not being ticked. */
  presentBefore: lines.default([]),
});

/** Ticks the list: whoever is ticked is there, whoever is not, is not. @throws DomainError validation, invalid-state, forbidden */
export async function markPresence(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, shown, present, presentBefore } = parseInput(schema, call);
  const before = new Set(presentBefore);
  const there = new Set(present);
  return moveActivity(call, {
    id,
    verb: 'mark',
    work: async (req, _row, at) => {
      const people = await signUpsOf({ payload: req.payload, req }, id);
      const rows = new Map(people.filter(({ state }) => state === 'signed').map((row) => [row.id, row]));
      const arrivedAt = at.toISOString();
      const names: string[] = [];
      for (const one of new Set([...shown, ...present])) {
        const row = rows.get(one);
        if (!row) fail('validation', { message: '名单已经变了，请刷新后再勾。' });
        const isHere = there.has(one);
        // Checked in by phone since the page was made: the page did not know.
        if (isHere === isThere(row.presence) || (!isHere && !before.has(one))) continue;
        await updateColumns(req, 'activity-sign-ups', one, {
          presence: isHere ? 'listed' : 'none',
          arrivedAt: isHere ? arrivedAt : null,
          ...(isHere ? {} : { quarters: null, hoursNote: null }),
          markedByName: call.actor.name,
          updatedAt: arrivedAt,
        });
        names.push(`${row.name}${isHere ? '到场' : '没到'}`);
      }
      return names.length > 0 ? { detail: names.join('、') } : { repeated: true };
    },
  });
}
