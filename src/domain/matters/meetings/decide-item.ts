import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { requireStarDecidable } from '@/domain/service';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { quorumAtItem } from './facts';
import { decisionLabels, decisionWords } from './labels';
import { moveMeeting } from './move';
import { votesProblem } from './rules/quorum';

const count = (what: string) =>
  z
    .number({ error: `请填写${what}的人数` })
    .int(`${what}的人数要是整数`)
    .min(0, `${what}的人数不能小于0`)
    .max(2000, `${what}的人数太多了`)
    .default(0);

const schema = z.object({
  id: input.id('会议'),
  item: input.id('议题'),
  decision: z.enum(valuesOf(decisionLabels), { error: '请选择结果' }),
  votesFor: count('同意'),
  votesAgainst: count('反对'),
  votesAbstain: count('弃权'),
  /** The words of the resolution; with a rejection or a deferral, why. */
  resolution: input.text('决议的内容', 1000),
  /** 分; what may be spent when it is carried out. */
  budget: z
    .number({ error: '请填写预算，如 12000 或 12000.50' })
    .int('预算最多两位小数')
    .min(0, '预算不能小于0')
    .max(10_000_000_000, '预算太大了')
    .optional(),
  firstTasks: input.optionalText('先办哪几件事', 1000),
});

/**
 * Writes what the meeting resolved about an item; may be written anew until the meeting is over. The votes have to add up to those with a
 * vote who are there at this moment.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function decideAgendaItem(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, item: itemId, ...given } = parseInput(schema, call);
  const { decision } = given;
  return moveMeeting(call, {
    id,
    verb: 'decide',
    work: async (req, _row, { at, situation }) => {
      const { items, attendances, rule, quorum } = await situation();
      const item = items.find((one) => one.id === itemId);
      if (!item) fail('not-found', { message: '这次会议的议程里没有这一项。' });
      if (!quorum.met)
        fail('invalid-state', { message: '到会人数不够，现在不能表决。先把到会的人签到，或者改期再开。' });
      if (decision === 'vote' && !item.matter)
        fail('validation', { fields: { decision: '只有列为议题的事才能交居民表决' } });
      const isDeferred = decision === 'defer';
      if (item.starRound && !isDeferred) await requireStarDecidable(req, item.starRound);
      const votes = {
        for: isDeferred ? 0 : given.votesFor,
        against: isDeferred ? 0 : given.votesAgainst,
        abstain: isDeferred ? 0 : given.votesAbstain,
      };
      const decidedAt = at.toISOString();
      const problem = votesProblem(votes, decision, quorumAtItem({ decidedAt }, attendances, rule), rule);
      if (problem) fail('validation', { fields: { votesFor: problem } });
      const isAdopted = decision === 'adopt';
      await updateColumns(req, 'meeting-agenda-items', item.id, {
        decision,
        votesFor: votes.for,
        votesAgainst: votes.against,
        votesAbstain: votes.abstain,
        resolution: given.resolution,
        budget: (isAdopted && !item.starRound) || decision === 'vote' ? (given.budget ?? null) : null,
        firstTasks: isAdopted && !item.starRound ? (given.firstTasks ?? null) : null,
        decidedAt,
        decidedByName: call.actor.name,
        updatedAt: decidedAt,
      });
      return {
        detail: `${item.title}：${decisionWords({ decision, starRound: item.starRound })}${
          isDeferred ? '' : `（同意${votes.for}、反对${votes.against}、弃权${votes.abstain}）`
        }`,
      };
    },
  });
}
