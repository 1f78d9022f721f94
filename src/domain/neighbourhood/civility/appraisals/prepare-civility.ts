import { z } from 'zod';
import { leanFirst, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { attendancesOf, itemsOf } from './civility-row';
import { moveCivility } from './move-civility';
import { papersIn } from './papers';

const markSchema = z.object({ id: input.id('评议'), present: z.array(z.string()).default([]) });

/**
 * Ticks who of the appraisers is there; nobody who has voted is unticked, nor anybody whose paper may be among those entered: which one is
 * theirs nobody knows. @throws DomainError forbidden, invalid-state (papers are entered), not-found
 */
export async function markCivilityAttendance(
  call: VerbCall & z.input<typeof markSchema>,
): Promise<{ id: string }> {
  const { id, present } = parseInput(markSchema, call);
  return moveCivility(call, {
    id,
    verb: 'mark',
    work: async (req) => {
      const papers = (await itemsOf(req.payload, id, req)).some((item) => papersIn(item) > 0);
      let there = 0;
      for (const row of await attendancesOf(req.payload, id, req)) {
        const voted = await leanFirst(
          req.payload,
          'civility-turns',
          { where: [{ field: 'turnKey', equals: turnKey(id, row.id) }], columns: [], newestBy: 'id' },
          req,
        );
        const isThere = present.includes(row.id) || voted !== undefined;
        if (papers && row.present && !row.user && !isThere) fail('invalid-state', { message: papersWords });
        if (isThere) there += 1;
        if (isThere !== Boolean(row.present))
          await updateColumns(req, 'civility-attendances', row.id, { present: isThere });
      }
      return { columns: { present: there }, detail: `到会${there}人` };
    },
  });
}

const papersWords =
  '已经登记了纸票，没有账号的评议员不能从到会名单里去掉。登错了的，请先把每一项的纸票改成0，再改名单，再登记。';

/** Who votes in a meeting does so once: the key of their turn. */
export const turnKey = (meeting: string, attendance: string): string => `${meeting}#${attendance}`;
