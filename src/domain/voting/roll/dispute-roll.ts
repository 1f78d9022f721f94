import { z } from 'zod';
import { type Actor, isSignedIn } from '@/access';
import { insertRow, leanFirst } from '@/database';
import { activeResidencies } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { disputeKindLabels } from '../labels';
import { requireStep, voteSteps } from '../states';
import { input, placeOf, runVoteVerb, type VerbCall } from '../verb';
import { requireVote, type Vote } from '../vote-row';
import { requireLine } from './roll-row';

const schema = z.object({
  vote: input.id('表决'),
  /** The line it is about; absent when the own unit is missing. */
  line: z.string().max(60).optional(),
  kind: z.enum(Object.keys(disputeKindLabels) as [keyof typeof disputeKindLabels], {
    error: '请选择什么不对',
  }),
  unitName: input.optionalText('哪一户', 60),
  words: input.text('怎么不对', 500),
  formKey: z.string().max(80).optional(),
});

/**
 * Somebody of the place says that a line of the roll is wrong, during the days for that. Sent twice it is one.
 * @throws DomainError validation, unauthenticated, forbidden (lives elsewhere), invalid-state, not-found
 */
export async function disputeRoll(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再提异议。' });
  const given = parseInput(schema, call);
  return runVoteVerb(call, async (req) => {
    const vote = await requireVote(req, given.vote);
    requireStep('dispute-roll', vote);
    if (vote.disputesUntil && new Date(vote.disputesUntil) <= now())
      fail('invalid-state', { message: `名册异议期到${formatDateTime(vote.disputesUntil)}，已经过了。` });
    const homes = await activeResidencies(req.payload, actor.userId, now(), req);
    if (!homes.some((home) => isInside(vote, home)))
      fail('forbidden', { message: '只有登记在这个范围里的住户能对名册提异议。' });
    const line = given.line ? await requireLine(req, { id: given.line, vote: vote.id }) : null;
    if (!line && given.kind !== 'missing') fail('validation', { fields: { line: '请选择哪一户' } });
    const unitName = line?.unitName ?? given.unitName;
    if (!unitName) fail('validation', { fields: { unitName: '请写清是哪一户，如“3号楼2单元302”' } });
    const before = await sentBefore(call, req, { vote: vote.id, user: actor.userId, formKey: given.formKey });
    const id = before ?? newId();
    if (!before)
      await insertRow(req, 'vote-roll-disputes', {
        id,
        vote: vote.id,
        line: line?.id ?? null,
        unitName,
        kind: given.kind,
        words: given.words,
        state: 'open',
        at: now().toISOString(),
        user: actor.userId,
        userName: actor.name,
        formKey: given.formKey ?? null,
        ...placeOf(vote),
      });
    return {
      result: { id, repeated: before !== null },
      vote,
      action: 'vote-roll.disputed',
      subject: { collection: 'vote-roll-disputes', id },
      summary: vote.title,
      told: before
        ? null
        : { label: voteSteps['dispute-roll'].step, detail: `${unitName}：${disputeKindLabels[given.kind]}` },
    };
  });
}

/** Whether a home lies where the vote is held. */
export function isInside(
  vote: Pick<Vote, 'compound' | 'grid' | 'community'>,
  home: { compound?: string | null; grid?: string | null; community?: string | null },
): boolean {
  const level = vote.compound ? 'compound' : vote.grid ? 'grid' : 'community';
  return home[level] === vote[level];
}

async function sentBefore(
  { payload }: { payload: VerbCall['payload']; actor: Actor },
  req: NonNullable<VerbCall['req']>,
  { vote, user, formKey }: { vote: string; user: string; formKey: string | undefined },
): Promise<string | null> {
  if (!formKey) return null;
  const row = await leanFirst<{ id: string }>(
    payload,
    'vote-roll-disputes',
    {
      where: [
        { field: 'vote', equals: vote },
        { field: 'user', equals: user },
        { field: 'formKey', equals: formKey },
      ],
      columns: [],
      newestBy: 'id',
    },
    req,
  );
  return row?.id ?? null;
}
