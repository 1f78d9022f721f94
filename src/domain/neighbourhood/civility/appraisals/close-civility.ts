import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { deleteWhere, groupRows, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { recordForAccount, recordFrom } from '@/domain/service';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { CivilityChoice } from '../labels';
import { type ChoiceCounts, countProblem, isAdopted } from '../rules/appraisal-result';
import { staysAway } from '../rules/recusal';
import { leastBallots } from '../settings';
import { attendancesOf, type CivilityAttendanceRow, type CivilityMeetingRow, itemsOf } from './civility-row';
import { moveCivility } from './move-civility';
import { noPapers, papersIn, votesOnPaper } from './papers';
import { ownHouseholds } from './vote';

const step = z.object({ id: input.id('评议') });

/**
 * Ends the vote while the quorum is there and enough of those present have voted about each item: counts ballots and papers, says what is
 * adopted, and destroys the ballots. Not by whoever an item is about: whose papers are still out is theirs to wait for. Appraisers who are Party members have it as a service, unless it was part of an activity, whose own
 * list gives that. @throws DomainError forbidden, invalid-state (no quorum, ballots are missing, too many papers), not-found
 */
export async function closeCivility(call: VerbCall & z.input<typeof step>): Promise<{ id: string }> {
  const { id } = parseInput(step, call);
  return moveCivility(call, {
    id,
    verb: 'close',
    work: async (req, row, at) => {
      const there = (await attendancesOf(req.payload, id, req)).filter(({ present }) => present);
      const people = await Promise.all(
        there.map(async (one) => ({ one, homes: await ownHouseholds(req, one) })),
      );
      const counted = await ballotsOf(req, id);
      const results = (await itemsOf(req.payload, id, req)).map((item) => ({
        item,
        counts: {
          yes: counted(item.id, 'yes') + (item.paperYes ?? 0),
          no: counted(item.id, 'no') + (item.paperNo ?? 0),
          abstain: counted(item.id, 'abstain') + (item.paperAbstain ?? 0),
        },
      }));
      const problem = countProblem({
        present: there.length,
        appraisers: row.appraisers,
        percent: row.quorum,
        items: results.map(({ item, counts }) => ({
          ballots: ballotsIn(counts),
          voters: people.filter(({ one, homes }) => !staysAway(one, homes, item)).length,
          papers: papersIn(item),
          papersMost: votesOnPaper(there, item),
        })),
      });
      if (problem) fail('invalid-state', { message: problem });
      const least = await leastBallots(req.payload, req);
      let adopted = 0;
      for (const { item, counts } of results) {
        const isIn = isAdopted(counts);
        if (isIn) adopted += 1;
        // A handful of ballots would say who voted what; papers of few appraisers always would.
        const kept = ballotsIn(counts) < least ? { yes: null, no: null, abstain: null } : counts;
        await updateColumns(req, 'civility-items', item.id, { ...kept, ...noPapers, adopted: isIn });
      }
      await deleteWhere(req.payload, req, 'civility-ballots', { meeting: { equals: id } });
      if (!row.activity) await recordServices(req, { row, there }, call);
      return {
        columns: { closedAt: at.toISOString(), present: there.length },
        detail: `到会${there.length}人，评议${row.items}项，通过${adopted}项。票已销毁。`,
      };
    },
  });
}

async function ballotsOf(req: PayloadRequest, meeting: string) {
  const groups = await groupRows(
    req.payload,
    'civility-ballots',
    { where: [{ field: 'meeting', equals: meeting }], by: ['item', 'choice'] },
    req,
  );
  return (item: string, choice: CivilityChoice): number =>
    groups.find(({ keys }) => keys[0] === item && keys[1] === choice)?.n ?? 0;
}

const ballotsIn = ({ yes, no, abstain }: ChoiceCounts): number => yes + no + abstain;

/** Who was there has it as a service, once: by the member the list names, otherwise by their account. */
async function recordServices(
  req: PayloadRequest,
  { row, there }: { row: CivilityMeetingRow; there: readonly CivilityAttendanceRow[] },
  { actor }: VerbCall,
): Promise<void> {
  const given = {
    source: 'civility',
    sourceId: row.id,
    sourceTitle: row.title,
    on: row.startsAt,
    quarters: 0,
    location: row.venue.slice(0, 60),
    text: `参加文明评议“${row.title}”。`,
    confirmedBy: actor,
  } as const;
  for (const { member, user } of there)
    if (member) await recordFrom(req, { ...given, member });
    else await recordForAccount(req, { ...given, user });
}
