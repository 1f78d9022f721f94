import { z } from 'zod';
import type { Actor } from '@/access';
import { deleteWhere, updateColumns } from '@/database';
import { input, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { attendancesOf, type CivilityMeetingRow, itemsOf } from './civility-row';
import { moveCivility } from './move-civility';
import { enteredPapers, ownPapers, paperEntriesOf } from './paper-entries';
import { noPapers, votesOnPaper } from './papers';

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
 * Enters the paper ballots about one item: as many as appraisers without an account are there and not of that household; never by whoever
 * the item is about. May be put right until the count; who entered how many stays in the history, for whoever looks at the result. @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function enterPaperVotes(call: VerbCall & z.input<typeof paperSchema>): Promise<{ id: string }> {
  const { id, item, yes, no, abstain } = parseInput(paperSchema, call);
  return moveCivility(call, {
    id,
    verb: 'enter-paper',
    item,
    work: async (req) => {
      const items = await itemsOf(req.payload, id, req);
      const found = items.find((one) => one.id === item);
      if (!found) fail('not-found', { message: '这次评议没有这一项。' });
      const onPaper = votesOnPaper(await attendancesOf(req.payload, id, req), found);
      if (yes + no + abstain > onPaper)
        fail('validation', {
          fields: { yes: `没有账号、到会而且不用回避的评议员有${onPaper}名，票数不能比这多` },
        });
      await updateColumns(req, 'civility-items', item, {
        paperYes: yes,
        paperNo: no,
        paperAbstain: abstain,
      });
      return { detail: `第${items.indexOf(found) + 1}项：纸票${yes + no + abstain}张` };
    },
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

export const ownSubmission = '自己送审的由另一位同事审核公布。';
/** Whether somebody handed the result in themselves, and so leaves it to a colleague. */
export const isOwnSubmission = (
  { userId }: Pick<Actor, 'userId'>,
  { submittedBy }: Pick<CivilityMeetingRow, 'submittedBy'>,
): boolean => submittedBy !== null && submittedBy === userId;

/**
 * Makes the result public: praise by name with consent, advice never. Not by whoever handed it in, entered its papers or is named in it.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export async function publishCivility(call: VerbCall & z.input<typeof step>): Promise<{ id: string }> {
  const { id } = parseInput(step, call);
  return moveCivility(call, {
    id,
    verb: 'publish',
    work: async (req, row, at) => {
      if (isOwnSubmission(call.actor, row)) fail('forbidden', { message: ownSubmission });
      if (enteredPapers(call.actor, await paperEntriesOf(req.payload, id, req)))
        fail('forbidden', { message: ownPapers });
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

/** Calls a meeting off, also during the vote when too few are left: what was voted is destroyed uncounted. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function cancelCivility(call: VerbCall & z.input<typeof withReason>): Promise<{ id: string }> {
  const { id, reason } = parseInput(withReason, call);
  return moveCivility(call, {
    id,
    verb: 'cancel',
    work: async (req, { state }) => {
      if (state === 'voting') {
        await deleteWhere(req.payload, req, 'civility-ballots', { meeting: { equals: id } });
        for (const item of await itemsOf(req.payload, id, req))
          await updateColumns(req, 'civility-items', item.id, noPapers);
      }
      return { columns: { endReason: reason }, reason };
    },
  });
}
