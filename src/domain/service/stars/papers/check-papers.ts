import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { readRow, updateColumns } from '@/database';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type RoundRow, requireRound } from '../rows';
import { rulesOfRound } from '../rule-sets';
import { tellOfPapers } from '../tell-keepers';
import { authorizeStars, input, requireRoundStep, runStarVerb, type Told, type VerbCall } from '../verb';
import { batchesOf, leastSheets, type PaperBatch } from './batch';
import { holdRound } from './enter-sheet';

const schema = z.object({ id: input.id('纸质评议表') });

/**
 * Says that a batch is entered; another account has to compare it. Too few sheets wait for more: whoever compares them would read who gave what.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function handOverPapers(call: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveBatch(call, 'entering', 'handed-over', async (req, round, batch) => {
    if (batch.enteredBy !== call.actor.userId)
      fail('forbidden', { message: `这一批是${batch.enteredByName}录的，由录的人来交。` });
    await requireEnough(req, round, batch);
    await updateColumns(req, 'star-paper-batches', batch.id, { state: 'waiting' });
    await tellOfPapers(req, { round, batch, but: call.actor.userId });
    return { label: '纸质评议表录完，等核对', detail: words(batch) };
  });
}

/**
 * A second account has compared the counts with the paper: they count when the appraisal ends, and are kept apart from those of the web
 * until then, so that it can be seen whether one would tell the other.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function confirmPapers(call: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveBatch(call, 'waiting', 'confirmed', async (req, round, batch) => {
    requireSecond(call, batch);
    await requireEnough(req, round, batch);
    await updateColumns(req, 'star-paper-batches', batch.id, {
      state: 'confirmed',
      checkedByName: call.actor.name,
    });
    return {
      label: '纸质评议表核对，计入',
      detail: `${words(batch)}，${batch.enteredByName}录入，${call.actor.name}核对`,
    };
  });
}

/** The counts are not what the paper says, or whoever enters them gives up: nothing of the batch is kept, the sheets may be entered anew. */
export function returnPapers(call: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveBatch(call, ['waiting', 'entering'], 'returned', async (req, _round, batch) => {
    if (batch.state === 'waiting') requireSecond(call, batch);
    else if (batch.enteredBy !== call.actor.userId)
      fail('forbidden', { message: `这一批是${batch.enteredByName}正在录的，由录的人作废。` });
    await updateColumns(req, 'star-paper-batches', batch.id, {
      state: 'returned',
      tally: null,
      checkedByName: call.actor.name,
    });
    return { label: '纸质评议表退回重录', detail: words(batch) };
  });
}

/** What nobody has compared by the end does not count. @returns what the history says of it; nothing when there was none */
export async function dropUnchecked(req: PayloadRequest, round: RoundRow): Promise<string | undefined> {
  const open = (await batchesOf({ payload: req.payload, req }, { round: round.id })).filter(
    ({ state }) => state === 'entering' || state === 'waiting',
  );
  for (const { id } of open)
    await updateColumns(req, 'star-paper-batches', id, { state: 'returned', tally: null });
  if (open.length === 0) return undefined;
  const least = leastSheets(await rulesOfRound(req.payload, round, req));
  const sheetsOf = (batches: readonly PaperBatch[]) => batches.reduce((sum, one) => sum + one.sheets, 0);
  const few = open.filter(({ sheets }) => sheets < least);
  const late = sheetsOf(open) - sheetsOf(few);
  return [
    ...(late > 0 ? [`有${late}张纸质评议表没有人核对，不计`] : []),
    ...few.map((batch) => `${words(batch)}纸质评议表，不满${least}张，不计`),
  ].join('；');
}

const words = ({ branchName, sheets }: PaperBatch): string => `${branchName}：${sheets}张`;

/** Of fewer sheets than the rules ask for one could read who gave what. @throws DomainError invalid-state */
async function requireEnough(req: PayloadRequest, round: RoundRow, { sheets }: PaperBatch): Promise<void> {
  const least = leastSheets(await rulesOfRound(req.payload, round, req));
  if (sheets < least)
    fail('invalid-state', {
      message: `只录了${sheets}张，不满${least}张，看得出是谁评的。先留着，收到别人的表接着录，满${least}张再交去核对。`,
    });
}

function requireSecond(call: VerbCall, { enteredBy, enteredByName }: PaperBatch): void {
  const same =
    call.actor.userId === null ? call.actor.name === enteredByName : call.actor.userId === enteredBy;
  if (same) fail('forbidden', { message: '这一批是您录的，请另一位能办评星的同志拿着纸表核对。' });
}

function moveBatch(
  call: VerbCall & { id: string },
  from: string | readonly string[],
  done: string,
  work: (req: PayloadRequest, round: RoundRow, batch: PaperBatch) => Promise<Told>,
): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return runStarVerb(call, async (req) => {
    const batch = await readRow<PaperBatch>(req.payload, 'star-paper-batches', id, req);
    if (!batch) fail('not-found', { message: '没有找到这一批纸质评议表。' });
    const round = await requireRound(req, batch.round);
    authorizeStars(call.actor, round);
    await requireRoundStep(req, round, 'appraise');
    if (![from].flat().includes(batch.state))
      fail('invalid-state', { message: '这一批已经办过了，请刷新后再看。' });
    const told = await work(req, round, batch);
    await holdRound(req, round.id);
    return {
      result: { id },
      round,
      action: `star-papers.${done}`,
      subject: { collection: 'star-rounds', id: round.id },
      summary: round.name,
      told,
    };
  });
}
