import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { coversPlace, isSignedIn } from '@/access';
import { insertRow, leanFirst, readRow, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { activeResidencies, type VerbCall, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { input, twiceWhenTaken } from '../verb';
import { type AnswerChannel, verdictLabels } from './labels';
import { holdRectification, placeOfRow, type RectificationRow } from './rectification-row';

const schema = z.object({
  id: input.id('整改'),
  verdict: z.enum(valuesOf(verdictLabels), { error: '请选择修好了还是没修好' }),
  words: input.optionalText('说几句', 300),
  /** Which household speaks; one's own is found when there is only one. */
  household: z.string().optional(),
  /** How staff heard it; without it the resident answers for themselves. */
  channel: z.enum(['phone', 'counter', 'visit'], { error: '请选择怎么听到的' }).optional(),
  /** Staff have read the answer back and the resident agreed. */
  readBack: z.boolean().default(false),
});
type Given = z.output<typeof schema>;

export interface Answered {
  /** The household had answered in this round already; this answer took its place. */
  changed: boolean;
}

/**
 * A household says whether it is fixed: once for each round of asking, whoever of it speaks and by whichever way; until the asking is
 * closed the later word replaces the earlier. Residents answer for a home they live in now; staff of the community for any household
 * of the compound, on behalf and read back.
 * @throws DomainError unauthenticated, validation, forbidden, invalid-state, not-found
 */
export async function answerFixed(call: VerbCall & z.input<typeof schema>): Promise<Answered> {
  const given = parseInput(schema, call);
  const { actor } = call;
  if (!isSignedIn(actor) && !given.channel) fail('unauthenticated', { message: '请先登录，再回答。' });
  return twiceWhenTaken(call, (req) => answer(req, actor, given));
}

async function answer(req: PayloadRequest, actor: VerbCall['actor'], given: Given): Promise<Answered> {
  const { payload } = req;
  const row = await holdRectification(req, given.id);
  const { household, channel } = await speaker(req, row, { actor, given });
  const at = now();
  if (row.state !== 'asking' || !row.askUntil || new Date(row.askUntil) < at)
    fail('invalid-state', { message: '现在没有在问居民，或者已经截止了。' });
  const key = { rectification: row.id, askRound: row.askRound ?? 0, household };
  const before = await leanFirst<{ id: string }>(
    payload,
    'rectification-answers',
    { where: whereAll(key), columns: [], newestBy: 'id' },
    req,
  );
  const said = {
    verdict: given.verdict,
    words: given.words ?? null,
    channel,
    user: channel === 'portal' ? actor.userId : null,
    enteredByName: channel === 'portal' ? null : actor.name,
    at: at.toISOString(),
  };
  if (before) await updateColumns(req, 'rectification-answers', before.id, said);
  else await insertRow(req, 'rectification-answers', { ...key, ...placeOfRow(row), ...said });
  // Counted anew and written on the row that is held: of two at once one meets the other's write.
  const { totalDocs } = await payload.db.count({
    collection: 'rectification-answers',
    where: { rectification: { equals: row.id }, askRound: { equals: key.askRound } },
    req,
  });
  await updateColumns(req, 'rectifications', row.id, { answered: totalDocs });
  await recordEvent({
    req,
    actor,
    // The audit log, too, keeps to itself which household said what.
    action: channel === 'portal' ? 'rectification.evaluated' : 'rectification.evaluated-for-resident',
    subject: { collection: 'rectifications', id: row.id },
    summary: row.number,
  });
  return { changed: before !== undefined };
}

const whereAll = (key: Record<string, string | number>) =>
  Object.entries(key).map(([field, equals]) => ({ field, equals }));

/** The household that speaks, and by which way. @throws DomainError forbidden, validation */
async function speaker(
  req: PayloadRequest,
  row: RectificationRow,
  { actor, given }: { actor: VerbCall['actor']; given: Given },
): Promise<{ household: string; channel: AnswerChannel }> {
  if (given.channel) {
    if (!coversPlace(actor, ['administrator', 'community-staff'], placeOfRow(row))) fail('forbidden');
    if (!given.household) fail('validation', { fields: { household: '请选择哪一户' } });
    if (!given.readBack) fail('validation', { fields: { readBack: '请把回答念给住户听，对方确认后再勾选' } });
    const home = await readRow<{ compound: string | null }>(req.payload, 'households', given.household, req);
    if (home?.compound !== row.compound) fail('validation', { fields: { household: '这一户不在这个小区' } });
    return { household: given.household, channel: given.channel };
  }
  if (coversPlace(actor, ['property-manager'], placeOfRow(row)))
    fail('forbidden', { message: '管这个小区的人不能回答自己修得好不好。' });
  const homes = await homesIn(req.payload, { user: actor.userId ?? '', compound: row.compound, req });
  const own = given.household ? homes.find((home) => home === given.household) : homes[0];
  if (!own)
    fail('forbidden', {
      message:
        '只有现在住在这个小区、已经登记的住户能回答。还没有登记的，可以凭住户验证信登记，或打电话给社区。',
    });
  if (homes.length > 1 && !given.household)
    fail('validation', { fields: { household: '您在这个小区有不止一户，请选择哪一户' } });
  return { household: own, channel: 'portal' };
}

/** The households of the compound in which a person has rights now. */
export async function homesIn(
  payload: Payload,
  { user, compound, req }: { user: string; compound: string; req?: PayloadRequest },
): Promise<string[]> {
  const rows = await activeResidencies(payload, user, now(), req);
  return [...new Set(rows.filter((home) => home.compound === compound).map(({ household }) => household))];
}
