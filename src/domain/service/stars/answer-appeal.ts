import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { readRow, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { wroteAppeal } from './appeal-writers';
import { computeResults } from './compute-results';
import { requireOther } from './impartial';
import { pointsText, starsText } from './labels';
import { type AppealRow, type ResultRow, type RoundRow, requireRound } from './rows';
import { rulesOfRound } from './rule-sets';
import { settleCorrections } from './settle-corrections';
import { roundStepOf } from './states';
import { tellMember } from './tell-members';
import { authorizeStars, input, requireRoundStep, runStarVerb, type VerbCall } from './verb';
import { yielding } from './yielding';

const schema = z.object({
  id: input.id('异议'),
  outcome: z.enum(['upheld', 'rejected'], { error: '请选择属实还是维持' }),
  answer: input.text('答复', 1000),
  /** Upheld although the recount gives the same points: said on purpose. */
  sameIsRight: z.boolean().default(false),
});

/**
 * Answers an appeal. An upheld one counts this member anew, with the records, pluses and minuses as they are now, and with nobody else's:
 * what was missing is put right first. Words, answer and outcome stay on record; nobody answers their own, nor one they wrote down for somebody.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function answerAppeal(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, outcome, answer, sameIsRight } = parseInput(schema, call);
  return runStarVerb(call, async (req) => {
    const appeal = await readRow<AppealRow>(req.payload, 'star-appeals', id, req);
    if (!appeal) fail('not-found', { message: '没有找到这条异议。' });
    const round = await requireRound(req, appeal.round);
    authorizeStars(call.actor, appeal);
    await requireOther(req, call.actor, appeal, '自己提的异议要由别人答复，请让另一位同事来办。');
    if (await wroteAppeal(req, call.actor, id))
      fail('forbidden', { message: '这条异议是您写的，要由别人答复，请让另一位同事来办。' });
    if (appeal.takenBy && appeal.takenBy === call.actor.userId)
      fail('forbidden', { message: '这条异议是您代录的，请另一位同事答复。' });
    await requireRoundStep(req, round, 'answer-appeal');
    if (appeal.state !== 'open') fail('invalid-state', { message: '这条异议已经答复过了。' });
    const at = now().toISOString();
    const words = outcome === 'upheld' ? await recount(req, round, appeal, sameIsRight) : null;
    await updateColumns(req, 'star-appeals', id, {
      state: outcome,
      answer,
      outcome: words,
      answeredAt: at,
      answeredByName: call.actor.name,
      updatedAt: at,
    });
    await updateColumns(req, 'star-rounds', round.id, { updatedAt: at });
    await tellMember(req, round, {
      user: appeal.user,
      occasion: `appeal-${id}`,
      subject: '您的评星异议有答复了',
      text: `${round.name}：${answer}${words ? `（${words}）` : ''}`,
    });
    return {
      result: { id },
      round,
      action: 'star-round.appeal-answered',
      subject: { collection: 'star-appeals', id },
      summary: round.name,
      told: { label: roundStepOf('answer-appeal').step, detail: words, reason: answer },
    };
  });
}

/** Counts the member anew; what was listed as a later correction of this round is in it now, and is settled. */
async function recount(
  req: PayloadRequest,
  round: RoundRow,
  appeal: AppealRow,
  sameIsRight: boolean,
): Promise<string> {
  const row = await readRow<ResultRow>(req.payload, 'star-results', appeal.result, req);
  if (!row) fail('not-found', { message: '没有找到这名党员的结果。' });
  const rules = await rulesOfRound(req.payload, round, req);
  const [anew] = await computeResults(req, { round, rules, again: true, breathe: yielding().breathe }, [row]);
  const later = await settleCorrections(req, round, { why: '重算', member: row.member });
  const words = (total: number | null, stars: number | null) =>
    total === null ? '不参加评星' : `${pointsText(total)}分、${starsText(stars ?? 0)}`;
  if (!sameIsRight && anew?.total === row.total)
    fail('validation', {
      fields: {
        outcome: `按现在的记录重算，还是${words(row.total, row.stars)}：请先给这名党员补记漏的服务、由另一位同事审核，或者更正记录、核实加分扣分，再来答复。确实不用变的，勾选“分数不变也这样答复”`,
      },
    });
  const back =
    later.length > 0
      ? `；公示以后的差额已经计入${later.map((name) => `“${name}”`).join('、')}的，下一次评星里冲回`
      : '';
  return `重算前${words(row.total, row.stars)}，重算后${words(anew?.total ?? null, anew?.stars ?? null)}${back}`;
}
