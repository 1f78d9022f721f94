import type { PayloadRequest } from 'payload';
import { applyVoteOutcome } from '@/domain/matters';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { modeLabels } from '../labels';
import { waitingWords } from '../roll/open-disputes';
import { areaText } from '../rules';
import { moveVote, type VerbCall } from '../verb';
import type { Vote } from '../vote-row';
import { type ItemResult, itemResultsOf } from './result-rows';

/**
 * Ends a vote after the days for objections, with every objection answered: from now on the result stands, and what a matter waited for
 * becomes its resolution. @throws DomainError forbidden, invalid-state, not-found
 */
export function finishVote({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveVote(call, {
    id,
    step: 'finish',
    done: 'finished',
    async work(req, vote, at) {
      if (vote.objectionsUntil && vote.objectionsUntil > at)
        fail('invalid-state', { message: `异议期到${formatDateTime(vote.objectionsUntil)}，过了才能定案。` });
      const waiting = await waitingWords(req.payload, 'vote-objections', id, req);
      if (waiting > 0) fail('invalid-state', { message: `还有${waiting}条异议没有答复，答复了才能定案。` });
      const results = await itemResultsOf(req.payload, id, req);
      if (vote.matter) await carryOn(req, vote, vote.matter, results);
      const adopted = results.filter((item) => item.adopted).length;
      return { columns: { finalAt: at }, detail: `通过${adopted}项，没有通过${results.length - adopted}项` };
    },
  });
}

/** The matter goes on when every item of its vote was adopted. */
async function carryOn(
  req: PayloadRequest,
  vote: Vote,
  matter: string,
  results: readonly ItemResult[],
): Promise<void> {
  await applyVoteOutcome(req, {
    matter,
    vote: vote.id,
    adopted: results.length > 0 && results.every(({ adopted }) => adopted),
    summary: `${modeLabels[vote.mode]}“${vote.title}”（${vote.number}）：${results
      .map((item) => outcomeWords(vote, item))
      .join('；')}。`.slice(0, 1000),
  });
}

/** 更换门禁：通过（同意 812.50 平方米、9 户，参与 1020.00 平方米、12 户） */
export function outcomeWords(vote: Pick<Vote, 'rules'>, item: ItemResult): string {
  const amount = ({ area, heads }: ItemResult['for']) =>
    [
      ...(vote.rules.measures.includes('area') ? [`${areaText(area)} 平方米`] : []),
      `${heads} ${vote.rules.headWord}`,
    ].join('、');
  return `${item.title}：${item.adopted ? '通过' : '没有通过'}（同意 ${amount(item.for)}，参与 ${amount(item.participating)}）`;
}
