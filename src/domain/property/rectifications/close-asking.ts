import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { input } from '../verb';
import { afterVerdict } from './after-verdict';
import { type Counts, judgeAnswers } from './judge';
import { moveRectification } from './move';
import type { RectificationRow } from './rectification-row';
import { fixedRule } from './settings';

const schema = z.object({ id: input.id('整改') });

/**
 * Counts what the households said and does what follows: closed, begun again, or looked at by the community where too few answered. By
 * the scheduled work when the days are over; by the community earlier only when enough have answered.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export async function closeAsking(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id } = parseInput(schema, call);
  return moveRectification(call, {
    id,
    verb: 'close-asking',
    work: async (req, row, at) => {
      const rule = await fixedRule(req.payload, req);
      const counts = await countAnswers(req, row);
      const isOver = row.askUntil !== null && new Date(row.askUntil) <= at;
      const verdict = judgeAnswers(counts, rule);
      if (verdict === 'inspect' && !isOver)
        fail('invalid-state', { message: `还不到${rule.least}户回答，等截止以后再收。` });
      const found = `${counts.fixed + counts.notFixed}户回答：${counts.fixed}户说修好了，${counts.notFixed}户说没修好。`;
      const counted = { answersFixed: counts.fixed, answersNot: counts.notFixed };
      if (verdict === 'inspect') {
        return {
          columns: { ...counted, state: 'checking', nextCheckAt: null },
          step: {
            label: '回答的户数不够，由社区现场核实',
            note: `${found}不到${rule.least}户，社区到现场看过再定。`,
          },
        };
      }
      const { columns, step } = await afterVerdict(req, row, { verdict, found, by: 'residents', at });
      return { columns: { ...columns, ...counted }, ...(step ? { step } : {}) };
    },
  });
}

/** What the households said in the present round of asking. */
async function countAnswers(req: PayloadRequest, row: RectificationRow): Promise<Counts> {
  const count = async (verdict: string) => {
    const { totalDocs } = await req.payload.db.count({
      collection: 'rectification-answers',
      where: {
        rectification: { equals: row.id },
        askRound: { equals: row.askRound ?? 0 },
        verdict: { equals: verdict },
      },
      req,
    });
    return totalDocs;
  };
  const fixed = await count('fixed');
  return { fixed, notFixed: await count('not-fixed') };
}
