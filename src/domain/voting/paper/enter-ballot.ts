import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';

import { parseInput } from '@/shared/parse-input';
import type { Receipt } from '../ballots/cast-ballots';
import { packChoices } from '../ballots/choices';
import { receiptCode } from '../ballots/receipts';
import { isRepeated, refuseSecond, requireOpen, takeBallot } from '../ballots/take-ballot';
import { requireLine } from '../roll/roll-row';
import { authorizeVote, input, twiceWhenTaken, type VerbCall } from '../verb';
import { itemsOf } from '../vote-row';
import { proxySchema, registerProxy } from './proxies';

const schema = z.object({
  vote: input.id('表决'),
  line: input.id('哪一户'),
  choices: z.record(z.string(), z.string()).default({}),
  /** Read back to the voter, who agreed. */
  agreed: z.literal(true, { error: '请先把每一项念给投票的人听，他同意了再提交' }),
  /** Somebody votes for the owner on a written proxy. */
  proxy: proxySchema.optional(),
  formKey: z.string().min(8).max(80),
});
type Given = z.output<typeof schema>;

/**
 * Staff at the counter enter what a voter says in front of them, on their behalf, after reading it back: once for the unit, whatever the
 * channel. From then on they cannot see it any more.
 * @throws DomainError validation, forbidden, invalid-state, conflict, not-found
 */
export async function enterBallot(
  call: VerbCall & z.input<typeof schema>,
): Promise<Receipt & { repeated: boolean }> {
  const { actor } = call;
  const given = parseInput(schema, call);
  return twiceWhenTaken(call, (req) => enter(req, actor, given));
}

async function enter(
  req: PayloadRequest,
  actor: Actor,
  { vote: id, line: lineId, choices, proxy, formKey }: Given,
): Promise<Receipt & { repeated: boolean }> {
  const vote = await requireOpen(req, id);
  authorizeVote(actor, vote);
  const line = await requireLine(req, { id: lineId, vote: id });
  const packed = packChoices(await itemsOf(req.payload, id, req), choices);
  const { unitName } = line;
  if (line.voted) {
    if (!(await isRepeated(req, { vote: id, line: line.id, formKey }))) refuseSecond(line);
    return { unitName, code: receiptCode({ vote: id, line: line.id, formKey }), repeated: true };
  }
  const held = proxy ? await registerProxy(req, { vote, line, actor, proxy }) : null;
  const code = await takeBallot(req, vote, {
    line,
    choices: packed,
    channel: 'counter',
    user: null,
    actor,
    proxy: held,
    formKey,
  });
  return { unitName, code, repeated: false };
}
