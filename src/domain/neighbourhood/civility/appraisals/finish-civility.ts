import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { deleteWhere, groupRows, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { recordFrom } from '@/domain/service';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { CivilityChoice } from '../labels';
import { type ChoiceCounts, isAdopted, missingBallots } from '../rules/appraisal-result';
import { leastBallots } from '../settings';
import { attendancesOf, type CivilityItemRow, type CivilityMeetingRow, itemsOf } from './civility-row';
import { moveCivility } from './move-civility';
import { ownHouseholds } from './vote';

const step = z.object({ id: input.id('评议') });
const withReason = z.object({ id: input.id('评议'), reason: input.text('原因', 300) });

/** Opens the vote. @throws DomainError forbidden, invalid-state (nothing to appraise, too early, no quorum), not-found */
export async function beginCivility(call: VerbCall & z.input<typeof step>): Promise<{ id: string }> {
  const { id } = parseInput(step, call);
  return moveCivility(call, {
    id,
    verb: 'begin',
    work: async (_req, _row, at) => ({ columns: { beganAt: at.toISOString() } }),
  });
}

const votes = z
  .number({ error: '请填写票数，没有填0' })
  .int('票数是整数')
  .min(0, '票数不能小于0')
  .max(500, '票数太大');
const paperSchema = z.object({
  id: input.id('评议'),
  item: input.id('哪一项'),
  yes: votes,
  no: votes,
  abstain: votes,
});

/**
 * Enters the paper ballots about one item: as many as appraisers without an account are there and not of that household. May be put right
 * until the count. @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function enterPaperVotes(call: VerbCall & z.input<typeof paperSchema>): Promise<{ id: string }> {
  const { id, item, yes, no, abstain } = parseInput(paperSchema, call);
  return moveCivility(call, {
    id,
    verb: 'enter-paper',
    work: async (req) => {
      const found = (await itemsOf(req.payload, id, req)).find((one) => one.id === item);
      if (!found) fail('not-found', { message: '这次评议没有这一项。' });
      const onPaper = (await attendancesOf(req.payload, id, req)).filter(
        ({ present, user, household }) =>
          present && !user && (!found.household || household !== found.household),
      ).length;
      if (yes + no + abstain > onPaper)
        fail('validation', {
          fields: { yes: `没有账号、到会而且不用回避的评议员有${onPaper}名，票数不能比这多` },
        });
      await updateColumns(req, 'civility-items', item, {
        paperYes: yes,
        paperNo: no,
        paperAbstain: abstain,
      });
      return { detail: `纸票${yes + no + abstain}张` };
    },
  });
}

/**
 * Ends the vote once enough of those present have voted about each item: counts ballots and papers, says what is adopted, and destroys the ballots. Appraisers who are Party members have it as a
 * service, unless it was part of an activity, whose own list gives that. @throws DomainError forbidden, invalid-state (ballots are missing), not-found
 */
export async function closeCivility(call: VerbCall & z.input<typeof step>): Promise<{ id: string }> {
  const { id } = parseInput(step, call);
  return moveCivility(call, {
    id,
    verb: 'close',
    work: async (req, row, at) => {
      const groups = await groupRows(
        req.payload,
        'civility-ballots',
        { where: [{ field: 'meeting', equals: id }], by: ['item', 'choice'] },
        req,
      );
      const counted = (item: string, choice: CivilityChoice) =>
        groups.find(({ keys }) => keys[0] === item && keys[1] === choice)?.n ?? 0;
      const results = (await itemsOf(req.payload, id, req)).map((item) => ({
        item,
        counts: {
          yes: counted(item.id, 'yes') + (item.paperYes ?? 0),
          no: counted(item.id, 'no') + (item.paperNo ?? 0),
          abstain: counted(item.id, 'abstain') + (item.paperAbstain ?? 0),
        },
      }));
      await requireBallots(req, row, results);
      const least = await leastBallots(req.payload, req);
      let adopted = 0;
      for (const { item, counts } of results) {
        const isIn = isAdopted(counts);
        if (isIn) adopted += 1;
        // A handful of ballots would say who voted what; papers of few appraisers always would.
        const kept = ballotsIn(counts) < least ? { yes: null, no: null, abstain: null } : counts;
        const papers = { paperYes: null, paperNo: null, paperAbstain: null };
        await updateColumns(req, 'civility-items', item.id, { ...kept, ...papers, adopted: isIn });
      }
      await deleteWhere(req.payload, req, 'civility-ballots', { meeting: { equals: id } });
      if (!row.activity) await recordServices(req, row, call);
      return {
        columns: { closedAt: at.toISOString() },
        detail: `到会${row.present}人，评议${row.items}项，通过${adopted}项。票已销毁。`,
      };
    },
  });
}

const ballotsIn = ({ yes, no, abstain }: ChoiceCounts): number => yes + no + abstain;

/** Nobody counts before those who are there had their say; says how many are missing, never who. @throws DomainError invalid-state */
async function requireBallots(
  req: PayloadRequest,
  row: CivilityMeetingRow,
  results: readonly { item: CivilityItemRow; counts: ChoiceCounts }[],
): Promise<void> {
  const there = (await attendancesOf(req.payload, row.id, req)).filter(({ present }) => present);
  const homes = await Promise.all(there.map((one) => ownHouseholds(req, one)));
  const missing = results.map(({ item: { household }, counts }) =>
    missingBallots({
      ballots: ballotsIn(counts),
      voters: homes.filter((own) => !household || !own.has(household)).length,
      percent: row.quorum,
    }),
  );
  const most = Math.max(0, ...missing);
  if (most > 0)
    fail('invalid-state', {
      message: `还差${most}人没有投票，不能计票。没有账号的请登记纸票；提前走了的，在到会名单里去掉。`,
    });
}

async function recordServices(
  req: PayloadRequest,
  row: CivilityMeetingRow,
  { actor }: VerbCall,
): Promise<void> {
  for (const { member, present } of await attendancesOf(req.payload, row.id, req))
    if (member && present)
      await recordFrom(req, {
        source: 'civility',
        sourceId: row.id,
        sourceTitle: row.title,
        member,
        on: row.startsAt,
        quarters: 0,
        location: row.venue.slice(0, 60),
        text: `参加文明评议“${row.title}”。`,
        confirmedBy: actor,
      });
}

const minutesSchema = z.object({ id: input.id('评议'), minutes: input.text('会议记录', 3000) });

/** Writes the minutes: public with the result, without names of those advised. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function writeCivilityMinutes(
  call: VerbCall & z.input<typeof minutesSchema>,
): Promise<{ id: string }> {
  const { id, minutes } = parseInput(minutesSchema, call);
  return moveCivility(call, { id, verb: 'write-minutes', work: async () => ({ columns: { minutes } }) });
}

/** Hands the result in to be looked at before it is public. @throws DomainError forbidden, invalid-state (no minutes), not-found */
export async function submitCivility(call: VerbCall & z.input<typeof step>): Promise<{ id: string }> {
  const { id } = parseInput(step, call);
  return moveCivility(call, {
    id,
    verb: 'submit',
    work: async () => ({ columns: { submittedBy: call.actor.userId, endReason: null } }),
  });
}

/** Makes the result public: praise by name with consent, advice never. Not by whoever handed it in. @throws DomainError forbidden, invalid-state, not-found */
export async function publishCivility(call: VerbCall & z.input<typeof step>): Promise<{ id: string }> {
  const { id } = parseInput(step, call);
  return moveCivility(call, {
    id,
    verb: 'publish',
    work: async (_req, row, at) => {
      if (row.submittedBy !== null && row.submittedBy === call.actor.userId)
        fail('forbidden', { message: '自己送审的由另一位同事审核公布。' });
      return { columns: { publishedAt: at.toISOString(), reviewedByName: call.actor.name } };
    },
  });
}

/** Gives the result back to be put right. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function returnCivility(call: VerbCall & z.input<typeof withReason>): Promise<{ id: string }> {
  const { id, reason } = parseInput(withReason, call);
  return moveCivility(call, {
    id,
    verb: 'return',
    work: async () => ({ columns: { endReason: reason }, reason }),
  });
}

/** Calls a meeting off. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function cancelCivility(call: VerbCall & z.input<typeof withReason>): Promise<{ id: string }> {
  const { id, reason } = parseInput(withReason, call);
  return moveCivility(call, {
    id,
    verb: 'cancel',
    work: async () => ({ columns: { endReason: reason }, reason }),
  });
}
