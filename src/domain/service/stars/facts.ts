import type { PayloadRequest } from 'payload';
import { groupRows, type LeanCondition } from '@/database';
import type { RoundRow } from './rows';
import type { RoundFacts } from './states';

type Counted = 'star-manual-items' | 'star-appeals' | 'star-results';

/** What the guards of a round look at, read in the verb's transaction. */
export async function factsOf(req: PayloadRequest, round: RoundRow, at: string): Promise<RoundFacts> {
  const count = async (slug: Counted, where: LeanCondition[]) => {
    const of = [{ field: 'round', equals: round.id }, ...where];
    const groups = await groupRows(req.payload, slug, { where: of, by: ['round'] }, req);
    return groups.reduce((sum, { n }) => sum + n, 0);
  };
  const { state, to, rosterAt, appraisalClosesAt, appraisalClosedAt, computedAt, appealsUntil } = round;
  return {
    ...{ state, at, to, rosterAt, appraisalClosesAt, appraisalClosedAt, computedAt, appealsUntil },
    waitingEvidence: await count('star-manual-items', [{ field: 'state', equals: 'waiting' }]),
    openAppeals: await count('star-appeals', [{ field: 'state', equals: 'open' }]),
    stale: await count('star-results', [{ field: 'stale', equals: true }]),
    unsealed: state === 'confirmed' ? await count('star-results', [{ field: 'frozenAt', exists: false }]) : 0,
  };
}
