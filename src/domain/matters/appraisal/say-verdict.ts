import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, isSignedIn } from '@/access';
import { insertRow, leanFirst, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { input, twiceWhenTaken, type VerbCall, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type Home, homeOf, homesAround } from '../homes';
import { type VoiceChannel, verdictLabels } from '../labels';
import type { MatterRow } from '../matter-row';
import { holdFor } from '../move';
import { isAssignee, tasksOf } from '../tasks/task-row';

const schema = z.object({
  id: input.id('议题'),
  verdict: z.enum(valuesOf(verdictLabels), { error: '请选择满意、部分满意还是不满意' }),
  words: input.optionalText('原因', 300),
  /** Which household speaks; one's own is found when there is only one. */
  household: z.string().optional(),
  /** How staff heard it; without it the resident answers for themselves. */
  channel: z.enum(['paper', 'phone', 'visit'], { error: '请选择怎么听到的' }).optional(),
  /** Staff have read the answer back and the resident agreed. */
  readBack: z.boolean().default(false),
});
type Given = z.output<typeof schema>;

export interface VerdictSaid {
  /** The household had answered in this round already; this answer took its place. */
  changed: boolean;
}

/**
 * An affected household says whether it is good: once for each round, whoever of it speaks and by whichever way; until the round is
 * closed the later word takes the place of the earlier. Staff of the community do it on behalf, read back.
 * @throws DomainError unauthenticated, validation, forbidden, invalid-state, not-found
 */
export async function sayVerdict(call: VerbCall & z.input<typeof schema>): Promise<VerdictSaid> {
  const given = parseInput(schema, call);
  const { actor } = call;
  if (!isSignedIn(actor) && !given.channel) fail('unauthenticated', { message: '请先登录，再评。' });
  if (given.verdict !== 'satisfied' && !given.words)
    fail('validation', { fields: { words: '请写一句原因，好让办事的知道哪里没办好' } });
  return twiceWhenTaken(call, (req) => answer(req, actor, given));
}

async function answer(req: PayloadRequest, actor: Actor, given: Given): Promise<VerdictSaid> {
  const { channel } = given;
  const { row } = await holdFor(req, actor, {
    id: given.id,
    verb: channel ? 'enter-verdict' : 'say-verdict',
    as: channel ? [] : ['resident'],
  });
  const { asking } = row;
  const at = now();
  if (!asking || !row.askUntil || new Date(row.askUntil) < at)
    fail('invalid-state', { message: '这一轮评价已经截止了。' });
  const home = channel ? await namedHome(req, given) : await ownHome(req, actor, { row, asking, given });
  if (!(await isAsked(req, asking, home.household)))
    fail('forbidden', { message: '这一轮只请受影响的住户评，这一户不在里面。' });
  const said = {
    verdict: given.verdict,
    words: given.words || null,
    channel: (channel ?? 'portal') satisfies VoiceChannel,
    user: channel ? null : actor.userId,
    enteredByName: channel ? actor.name : null,
    at: at.toISOString(),
  };
  const before = await answerOf(req, asking, home.household);
  if (before) await updateColumns(req, 'matter-answers', before.id, said);
  else
    await insertRow(req, 'matter-answers', {
      matter: row.id,
      asking,
      household: home.household,
      ...home.place,
      ...said,
    });
  await countAnswers(req, row.id, asking);
  await recordEvent({
    req,
    actor,
    // The audit log, too, keeps to itself which household said what.
    action: channel ? 'matter.enter-verdict' : 'matter.say-verdict',
    subject: { collection: 'matters', id: row.id },
    summary: row.number,
  });
  return { changed: before !== undefined };
}

async function namedHome(req: PayloadRequest, given: Given): Promise<Home> {
  if (!given.household) fail('validation', { fields: { household: '请选择哪一户' } });
  if (!given.readBack) fail('validation', { fields: { readBack: '请把评价念给住户听，对方确认后再勾选' } });
  return (
    (await homeOf(req, given.household)) ?? fail('validation', { fields: { household: '没有找到这一户' } })
  );
}

async function ownHome(
  req: PayloadRequest,
  actor: Actor,
  { row, asking, given }: { row: MatterRow; asking: string; given: Given },
): Promise<Home> {
  if ((await tasksOf(req, row.id)).some((task) => isAssignee(actor, task)))
    fail('forbidden', { message: '办这件事的人不能评自己办得好不好。' });
  const homes: Home[] = [];
  for (const home of await homesAround(req.payload, { matter: row, user: actor.userId ?? '', req }))
    if (await isAsked(req, asking, home.household)) homes.push(home);
  const home = given.household ? homes.find(({ household }) => household === given.household) : homes[0];
  if (!home) {
    fail('forbidden', {
      message: '这一轮只请受影响的住户评。住在这里还没有登记的，可以凭住户验证信登记，或打电话给社区。',
    });
  }
  if (homes.length > 1 && !given.household)
    fail('validation', { fields: { household: '您在这里有不止一户，请选择哪一户' } });
  return home;
}

/** Whether a household is among those a round asks. */
export async function isAsked(req: PayloadRequest, asking: string, household: string): Promise<boolean> {
  const query = { where: whereHousehold(asking, household), columns: [], newestBy: 'id' };
  return (await leanFirst(req.payload, 'matter-asked-households', query, req)) !== undefined;
}

function answerOf(req: PayloadRequest, asking: string, household: string) {
  const query = { where: whereHousehold(asking, household), columns: [], newestBy: 'id' };
  return leanFirst<{ id: string }>(req.payload, 'matter-answers', query, req);
}

const whereHousehold = (asking: string, household: string) => [
  { field: 'asking', equals: asking },
  { field: 'household', equals: household },
];

/** Counts the answers anew on the matter that is held: of two at once one meets the other's write. */
async function countAnswers(req: PayloadRequest, matter: string, asking: string): Promise<void> {
  const { totalDocs: answered } = await req.payload.db.count({
    collection: 'matter-answers',
    where: { asking: { equals: asking } },
    req,
  });
  await updateColumns(req, 'matters', matter, { answered });
  await updateColumns(req, 'matter-askings', asking, { answered });
}
