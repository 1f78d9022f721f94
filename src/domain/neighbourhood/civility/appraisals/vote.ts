import { randomInt, randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, systemActor } from '@/access';
import {
  bulkInsert,
  insertRow,
  inTransaction,
  isUniqueViolation,
  leanFirst,
  updateColumns,
} from '@/database';
import { recordEvent } from '@/domain/accounts';
import { activeResidencies, input, type VerbCall, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { civilityChoiceLabels } from '../labels';
import { staysAway } from '../rules/recusal';
import {
  attendancesOf,
  type CivilityAttendanceRow,
  type CivilityItemRow,
  holdCivility,
  itemsOf,
} from './civility-row';
import { turnKey } from './prepare-civility';

const schema = z.object({
  id: input.id('评议'),
  /** By item. */
  choices: z.record(z.string(), z.enum(valuesOf(civilityChoiceLabels), { error: '请选择' })),
});

/**
 * Takes one appraiser's ballot about everything in a meeting, once. That they have voted is kept; what, stands apart: without name, time
 * and anything that leads back. About themselves and their own household they have no vote.
 * @throws DomainError validation, unauthenticated, forbidden, invalid-state, conflict (has voted)
 */
export async function voteInCivility(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  const { payload, actor } = call;
  try {
    return await inTransaction({ payload, req: call.req, actor }, (req) => take(req, actor, given));
  } catch (error) {
    if (!isUniqueViolation(error) || call.req) throw error;
    return fail('conflict', { message: '您已经投过了，一人一次。' });
  }
}

async function take(req: PayloadRequest, actor: Actor, { id, choices }: z.output<typeof schema>) {
  if (actor.userId === null) fail('unauthenticated');
  const { payload } = req;
  const meeting = await holdCivility(req, id);
  const own = (await attendancesOf(payload, id, req)).find(({ user }) => user === actor.userId);
  if (!own) fail('forbidden', { message: '您不是这次评议的评议员。' });
  if (meeting.state !== 'voting') fail('invalid-state', { message: '现在不在评议，不能投票。' });
  if (!own.present) fail('forbidden', { message: '您还没有到会。请召集人在名单上勾一下，再投票。' });
  const items = await itemsOf(payload, id, req);
  const { open } = await itemsFor(req, own, items);
  const missing = open.filter((item) => !choices[item.id]);
  if (missing.length > 0)
    fail('validation', {
      fields: Object.fromEntries(
        missing.map((item) => [`choice-${item.id}`, `${item.subjectName}：请选择同意、不同意或弃权`]),
      ),
    });
  if (Object.keys(choices).some((item) => !open.some((one) => one.id === item)))
    fail('validation', { fields: { choices: '自己和自己家的事要回避，不用投' } });
  const key = turnKey(id, own.id);
  const before = await leanFirst(
    payload,
    'civility-turns',
    { where: [{ field: 'turnKey', equals: key }], columns: [], newestBy: 'id' },
    req,
  );
  if (before) fail('conflict', { message: '您已经投过了，一人一次。' });
  // First of all: two at once meet here.
  await insertRow(req, 'civility-turns', { id: randomUUID(), meeting: id, turnKey: key });
  const rows = open.map((item) => ({
    id: randomUUID(),
    meeting: id,
    item: item.id,
    choice: choices[item.id],
  }));
  if (rows.length > 0) await bulkInsert(payload, req, 'civility-ballots', shuffled(rows));
  await updateColumns(req, 'civility-meetings', id, { voted: (meeting.voted ?? 0) + 1 });
  await recordEvent({
    req,
    actor: systemActor('无记名'),
    action: 'civility-meeting.voted',
    subject: { collection: 'civility-meetings', id },
    summary: meeting.number,
  });
  return { id };
}

/** The homes somebody may not appraise: what the list says, and where their account lives. */
export async function ownHouseholds(
  req: PayloadRequest,
  { user, household }: Pick<CivilityAttendanceRow, 'user' | 'household'>,
): Promise<Set<string>> {
  const homes = user ? await activeResidencies(req.payload, user, now(), req) : [];
  return new Set([...(household ? [household] : []), ...homes.map((home) => home.household)]);
}

/** The items somebody votes about, and those they stay away from. */
export async function itemsFor(
  req: PayloadRequest,
  own: CivilityAttendanceRow,
  items: readonly CivilityItemRow[],
): Promise<{ open: CivilityItemRow[]; avoided: CivilityItemRow[] }> {
  const homes = await ownHouseholds(req, own);
  const isMine = (item: CivilityItemRow) => staysAway(own, homes, item);
  return { open: items.filter((item) => !isMine(item)), avoided: items.filter(isMine) };
}

function shuffled<Row>(rows: Row[]): Row[] {
  for (let index = rows.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    const [one, two] = [rows[index], rows[other]];
    if (one !== undefined && two !== undefined) {
      rows[index] = two;
      rows[other] = one;
    }
  }
  return rows;
}
