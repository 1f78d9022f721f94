import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, isSignedIn } from '@/access';
import { insertRow } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { packChoices } from '../ballots/choices';
import { requireOpen, takeBallot } from '../ballots/take-ballot';
import { mostPhotos } from '../labels';
import { type RollRow, requireLine } from '../roll/roll-row';
import { authorizeVote, input, twiceWhenTaken, type VerbCall, writeStep } from '../verb';
import { itemsOf, type Vote } from '../vote-row';
import { bindFiles } from './files';
import { type PaperRow, readingsOf, settleReadings } from './paper-row';
import { proxySchema, registerProxy } from './proxies';

const schema = z.object({
  vote: input.id('表决'),
  line: input.id('哪一户'),
  choices: z.record(z.string(), z.string()).default({}),
  /** The photographed paper; of a secret vote none is kept. */
  photos: z.array(z.string()).max(mostPhotos, `最多${mostPhotos}张照片`).default([]),
  proxy: proxySchema.optional(),
  /** Says why, where a third reading agrees with neither, or nobody else is there to read. */
  reason: input.optionalText('为什么这样认定', 200),
  formKey: z.string().min(8).max(80),
});
type Given = z.output<typeof schema>;

export interface PaperEntered {
  /** waiting: for the second person; differs: the two read differently; counted; void: the unit has another ballot. */
  outcome: 'waiting' | 'differs' | 'counted' | 'void';
  unitName: string;
  /** For the printed receipt, once it counts. */
  code?: string;
}

/**
 * Enters what stands on a paper ballot. The first reading waits, a second one by somebody else that agrees makes it a ballot; where the
 * two differ a third one decides: by a third person, or by whoever it is with a reason on record.
 * @throws DomainError validation, unauthenticated, forbidden, invalid-state, conflict (has voted by another channel), not-found
 */
export async function enterPaper(call: VerbCall & z.input<typeof schema>): Promise<PaperEntered> {
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  const given = parseInput(schema, call);
  return twiceWhenTaken(call, (req) => enter(req, actor, given));
}

async function enter(
  req: PayloadRequest,
  actor: Actor & { userId: string },
  given: Given,
): Promise<PaperEntered> {
  const before = await readingsOf(req, given);
  const vote = await requireOpen(req, given.vote, before.length > 0);
  authorizeVote(actor, vote);
  const line = await requireLine(req, { id: given.line, vote: vote.id });
  const { unitName } = line;
  if (before.some(({ state }) => state === 'agreed' || state === 'void'))
    fail('conflict', { message: `${unitName}的纸质票已经录完了。` });
  const packed = packChoices(await itemsOf(req.payload, vote.id, req), given.choices, { mayLeaveOut: true });
  if (before.length === 0) {
    if (line.voted)
      fail('conflict', { message: `${unitName}已经投过了，这张纸质票不能再计入，请在票上注明。` });
    return first(req, { vote, line, actor, given, packed });
  }
  // Between the two readings the unit voted by another channel: that ballot counts, this paper does not.
  if (line.voted) {
    await settleReadings(req, before, { state: 'void', secret: Boolean(vote.secret) });
    return { outcome: 'void', unitName };
  }
  const reading = { vote, line, actor, packed, before, formKey: given.formKey };
  return before.length === 1 ? second(req, reading) : third(req, { ...reading, reason: given.reason });
}

async function first(
  req: PayloadRequest,
  {
    vote,
    line,
    actor,
    given,
    packed,
  }: { vote: Vote; line: RollRow; actor: Actor & { userId: string }; given: Given; packed: string },
): Promise<PaperEntered> {
  if (!vote.secret && given.photos.length === 0)
    fail('validation', { fields: { photos: '请拍下纸质票，以后有疑问好核对' } });
  const id = await insertReading(req, { vote, line, actor, packed, turn: 1 });
  if (!vote.secret) await bindFiles(req, { ids: given.photos, actor, subject: id, kind: 'paper' });
  if (given.proxy) await registerProxy(req, { vote, line, actor, proxy: given.proxy });
  return { outcome: 'waiting', unitName: line.unitName };
}

interface Reading {
  vote: Vote;
  line: RollRow;
  actor: Actor & { userId: string };
  packed: string;
  before: PaperRow[];
  formKey: string;
}

async function second(req: PayloadRequest, reading: Reading): Promise<PaperEntered> {
  const { vote, line, actor, packed, before } = reading;
  const [earlier] = before;
  if (earlier?.enteredBy === actor.userId)
    fail('forbidden', { message: '第一遍是您录的，第二遍要换一个人录，才查得出录错的。' });
  const id = await insertReading(req, { vote, line, actor, packed, turn: 2 });
  if (earlier?.choices === packed) return counted(req, reading);
  await settleReadings(req, [...before, { ...(earlier as PaperRow), id }], {
    state: 'differs',
    secret: false,
  });
  return { outcome: 'differs', unitName: line.unitName };
}

async function third(
  req: PayloadRequest,
  { reason, ...reading }: Reading & { reason: string | undefined },
): Promise<PaperEntered> {
  const { vote, line, actor, packed, before } = reading;
  const isThird = before.every(({ enteredBy }) => enteredBy !== actor.userId);
  const agrees = before.some(({ choices }) => choices === packed);
  if (!(isThird && agrees) && !reason)
    fail('validation', {
      fields: {
        reason: isThird
          ? '和前两遍都不一样，请写明为什么这样认定'
          : '您录过这张票，再由您认定要写明为什么，或者换第三个人来录',
      },
    });
  await insertReading(req, { vote, line, actor, packed, turn: 3 });
  if (reason)
    await writeStep(req, actor, vote, { label: '认定纸质票', detail: `名册${line.number}号`, reason });
  return counted(req, reading);
}

async function counted(req: PayloadRequest, reading: Reading): Promise<PaperEntered> {
  const { vote, line, actor, packed, formKey } = reading;
  const proxy = await req.payload.db.findOne<{ id: string; proxyKey: string }>({
    collection: 'vote-proxies',
    where: { and: [{ vote: { equals: vote.id } }, { line: { equals: line.id } }] },
    req,
  });
  const code = await takeBallot(req, vote, {
    ...{ line, choices: packed, channel: 'paper', user: null, actor, formKey },
    proxy: proxy?.proxyKey ?? null,
  });
  const rows = await readingsOf(req, { vote: vote.id, line: line.id });
  await settleReadings(req, rows, { state: 'agreed', secret: Boolean(vote.secret) });
  return { outcome: 'counted', unitName: line.unitName, code };
}

function insertReading(
  req: PayloadRequest,
  { vote, line, actor, packed, turn }: Omit<Reading, 'before' | 'formKey'> & { turn: number },
): Promise<string> {
  return insertRow(req, 'vote-paper-entries', {
    id: randomUUID(),
    vote: vote.id,
    line: line.id,
    turn,
    choices: packed,
    state: 'waiting',
    enteredBy: actor.userId,
    enteredByName: actor.name,
    at: now().toISOString(),
  });
}
