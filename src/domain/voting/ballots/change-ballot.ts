import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, isSignedIn } from '@/access';
import { inTransaction, leanFirst, updateColumns } from '@/database';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type RollRow, requireLine } from '../roll/roll-row';
import { mayVoteFor } from '../roll/voters-of';
import { input, type VerbCall } from '../verb';
import { itemsOf, type Vote } from '../vote-row';
import type { Receipt } from './cast-ballots';
import { packChoices } from './choices';
import { headOnBallot } from './head-key';
import { receiptCode, receiptHash } from './receipts';
import { insertBallot, isRepeated, recordBallot, requireOpen } from './take-ballot';
import { touchTurnout } from './turnout';

const schema = z.object({
  vote: input.id('表决'),
  line: input.id('哪一户'),
  choices: z.record(z.string(), z.string()).default({}),
  /** Asked for in a secret vote, where nothing else leads to the ballot. */
  code: z.string().trim().max(40).optional(),
  formKey: z.string().min(8).max(80),
});

/**
 * Changes a ballot before the end, where the vote allows it: the older one is sealed, never counted and never shown, and a new one takes
 * its place. Of a secret vote the receipt's code leads to it.
 * @throws DomainError validation, unauthenticated, forbidden, invalid-state, not-found
 */
export async function changeBallot(
  call: VerbCall & z.input<typeof schema>,
): Promise<Receipt & { repeated: boolean }> {
  const { payload, actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再改票。' });
  const given = parseInput(schema, call);
  return inTransaction({ payload, req: call.req, actor }, (req) => change(req, actor, given));
}

async function change(
  req: PayloadRequest,
  actor: Actor & { userId: string },
  { vote: id, line: lineId, choices, code, formKey }: z.output<typeof schema>,
): Promise<Receipt & { repeated: boolean }> {
  const vote = await requireOpen(req, id);
  if (!vote.allowsChange) fail('invalid-state', { message: '这次表决投了就不能改。' });
  const line = await requireLine(req, { id: lineId, vote: id });
  if (!(await mayVoteFor(req.payload, { vote, line, user: actor.userId }, req)))
    fail('forbidden', { message: `${line.unitName}不由您投。` });
  const packed = packChoices(await itemsOf(req.payload, id, req), choices);
  const { unitName } = line;
  // The same form once more: pressed twice, or sent again after a lost answer.
  if (await isRepeated(req, { vote: id, line: line.id, formKey }))
    return { unitName, code: receiptCode({ vote: id, line: line.id, formKey }), repeated: true };
  const before = await ballotToChange(req, vote, line, code);
  await updateColumns(req, 'vote-ballots', before.id, { sealed: true });
  await touchTurnout(req, line, true);
  const ballot = { line, choices: packed, channel: 'web' as const, user: actor.userId, actor, formKey };
  const receipt = await insertBallot(req, vote, ballot);
  await recordBallot(req, vote, actor, 'vote.ballot-changed');
  return { unitName, code: receipt, repeated: false };
}

async function ballotToChange(
  req: PayloadRequest,
  vote: Vote,
  line: RollRow,
  code: string | undefined,
): Promise<{ id: string }> {
  if (!line.voted) fail('invalid-state', { message: `${line.unitName}还没有投，直接投票就行。` });
  if (vote.secret && !code)
    fail('validation', { fields: { code: '请填回执码；无记名的票只有凭回执码才找得到' } });
  const key = vote.secret
    ? [{ field: 'receipt', equals: receiptHash(vote.id, code ?? '') }]
    : [{ field: 'line', equals: line.id }];
  const row = await leanFirst<{ id: string; area: number; head: string; channel: string | null }>(
    req.payload,
    'vote-ballots',
    {
      where: [{ field: 'vote', equals: vote.id }, { field: 'sealed', equals: false }, ...key],
      columns: ['area', 'head', 'channel'],
      newestBy: 'id',
    },
    req,
  );
  if (vote.secret && (row?.area !== line.area || row.head !== headOnBallot(vote, line.head)))
    fail('validation', { fields: { code: '没有找到这张票：回执码不对，或者不是这一户的，或者已经改过了' } });
  if (!row) fail('not-found', { message: '没有找到这一户的票。' });
  if (!vote.secret && row.channel !== 'web')
    fail('forbidden', { message: '这一户投的是纸质票或在服务台投的，要改请到服务台。' });
  return row;
}
