import { z } from 'zod';
import { leanFirst, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { attendancesOf } from './civility-row';
import { moveCivility } from './move-civility';

const markSchema = z.object({ id: input.id('评议'), present: z.array(z.string()).default([]) });

/** Ticks who of the appraisers is there; nobody who has voted is unticked. @throws DomainError forbidden, invalid-state, not-found */
export async function markCivilityAttendance(
  call: VerbCall & z.input<typeof markSchema>,
): Promise<{ id: string }> {
  const { id, present } = parseInput(markSchema, call);
  return moveCivility(call, {
    id,
    verb: 'mark',
    work: async (req) => {
      let there = 0;
      for (const row of await attendancesOf(req.payload, id, req)) {
        const voted = await leanFirst(
          req.payload,
          'civility-turns',
          { where: [{ field: 'turnKey', equals: turnKey(id, row.id) }], columns: [], newestBy: 'id' },
          req,
        );
        const isThere = present.includes(row.id) || voted !== undefined;
        if (isThere) there += 1;
        if (isThere !== Boolean(row.present))
          await updateColumns(req, 'civility-attendances', row.id, { present: isThere });
      }
      return { columns: { present: there }, detail: `到会${there}人` };
    },
  });
}

/** Who votes in a meeting does so once: the key of their turn. */
export const turnKey = (meeting: string, attendance: string): string => `${meeting}#${attendance}`;
