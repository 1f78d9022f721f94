import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { isPresent } from './labels';
import { attendancesOf } from './meeting-row';
import { moveMeeting } from './move';

const schema = z.object({
  id: input.id('会议'),
  /** Lines of the list that stood on the page: of the others nothing is said. */
  shown: z.array(z.string()).max(2000),
  /** Those of them who are there. */
  present: z.array(z.string()).max(2000),
});

/**
 * Ticks the list: whoever is ticked is there, whoever is not, is not, and whoever checked in meanwhile and did not stand on the page as
 * absent stays. Someone who checked in with the code is taken off only when the page showed them as present.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function markAttendance(
  call: VerbCall & z.input<typeof schema> & { presentBefore?: readonly string[] },
): Promise<{ id: string; repeated: boolean }> {
  const { id, shown, present } = parseInput(schema, call);
  const before = new Set(call.presentBefore ?? []);
  return moveMeeting(call, {
    id,
    verb: 'mark',
    work: async (req, _row, { at }) => {
      const rows = new Map(
        (await attendancesOf({ payload: req.payload, req }, id)).map((row) => [row.id, row]),
      );
      if ([...shown, ...present].some((one) => !rows.has(one)))
        fail('validation', { message: '名单已经变了，请刷新后再勾。' });
      const arrivedAt = at.toISOString();
      const names: string[] = [];
      for (const one of shown) {
        const row = rows.get(one);
        if (!row || row.left) continue;
        const isHere = present.includes(one);
        if (isHere === isPresent(row.attendance)) continue;
        // Checked in by phone since the page was made: the page did not know.
        if (!isHere && !before.has(one)) continue;
        await updateColumns(req, 'meeting-attendances', one, {
          attendance: isHere ? 'listed' : 'none',
          arrivedAt: isHere ? arrivedAt : null,
          markedByName: call.actor.name,
          updatedAt: arrivedAt,
        });
        names.push(`${row.memberName}${isHere ? '到会' : '没到'}`);
      }
      return names.length > 0 ? { detail: names.join('、') } : { repeated: true };
    },
  });
}
