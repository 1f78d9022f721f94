import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, isSignedIn } from '@/access';

import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { requireLine } from '../roll/roll-row';
import { mayVoteFor } from '../roll/voters-of';
import { input, twiceWhenTaken, type VerbCall } from '../verb';
import { itemsOf } from '../vote-row';
import { packChoices } from './choices';
import { receiptCode } from './receipts';
import { isRepeated, refuseSecond, requireOpen, takeBallot } from './take-ballot';

export const castSchema = z.object({
  vote: input.id('表决'),
  /** The units it is for: one, or several of one voter in one go. */
  lines: z
    .array(z.string(), { error: '请选择为哪一户投' })
    .min(1, '请选择为哪一户投')
    .max(200, '一次最多200户'),
  choices: z.record(z.string(), z.string()).default({}),
  formKey: z.string().min(8).max(80),
});
export type CastInput = z.input<typeof castSchema>;

export interface Receipt {
  unitName: string;
  code: string;
}

export interface Cast {
  receipts: Receipt[];
  /** The same form came a second time. */
  repeated: boolean;
}

/**
 * A voter casts the ballots of one or several of their units from their account: all of them or none.
 * @throws DomainError validation, unauthenticated, forbidden (not the one who votes for the unit), invalid-state, conflict (the unit has
 * voted, by whatever channel), not-found
 */
export async function castBallots(call: VerbCall & CastInput): Promise<Cast> {
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再投票。' });
  const given = parseInput(castSchema, call);
  // Another process was faster; the second look finds the unit ticked off and says so.
  return twiceWhenTaken(call, (req) => cast(req, actor, given));
}

async function cast(
  req: PayloadRequest,
  actor: Actor & { userId: string },
  { vote: id, lines, choices, formKey }: z.output<typeof castSchema>,
): Promise<Cast> {
  const vote = await requireOpen(req, id);
  const packed = packChoices(await itemsOf(req.payload, id, req), choices);
  const receipts: Receipt[] = [];
  let repeated = false;
  for (const lineId of new Set(lines)) {
    const line = await requireLine(req, { id: lineId, vote: id });
    if (!(await mayVoteFor(req.payload, { vote, line, user: actor.userId }, req)))
      fail('forbidden', { message: `${line.unitName}不由您投。名册上写的是谁，就由谁投；有疑问请找社区。` });
    if (line.voted) {
      if (!(await isRepeated(req, { vote: id, line: line.id, formKey }))) refuseSecond(line);
      receipts.push({ unitName: line.unitName, code: receiptCode({ vote: id, line: line.id, formKey }) });
      repeated = true;
      continue;
    }
    const ballot = { line, choices: packed, channel: 'web' as const, user: actor.userId, actor, formKey };
    receipts.push({ unitName: line.unitName, code: await takeBallot(req, vote, ballot) });
  }
  return { receipts, repeated };
}
