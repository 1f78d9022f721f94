import { dropUnchecked } from './papers/check-papers';
import { countingAppraisers } from './papers/count-papers';
import { dropFewOnline } from './papers/secrecy';
import { moveRound, type VerbCall } from './verb';

/**
 * Ends the appraisal: from this moment none is taken, and the round is counted. By hand too once its time has come.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function closeAppraisal({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveRound(call, {
    id,
    step: 'close-appraisal',
    done: 'appraisal-closed',
    work: async (req, round, at) => {
      // What nobody compared counts for nobody: it is out before one asks what sheets count beside the web.
      const unchecked = await dropUnchecked(req, round);
      const few = await dropFewOnline(req, round);
      const detail = [unchecked, few.words].filter((words) => words !== undefined).join('；');
      const appraisers = (await countingAppraisers({ payload: req.payload, req }, id)) - few.voters;
      return {
        columns: { appraisalClosedAt: round.appraisalClosedAt ?? at, cursor: null, appraisers },
        ...(detail ? { detail } : {}),
      };
    },
  });
}

/**
 * Counts a draft anew, everybody in it: with what the register says of exemptions by now. The clock counts at its next turn.
 * @throws DomainError forbidden, invalid-state, not-found
 */
export function recomputeRound({ id, ...call }: VerbCall & { id: string }): Promise<{ id: string }> {
  return moveRound(call, {
    id,
    step: 'recompute',
    done: 'recomputing',
    work: async () => ({ columns: { computedAt: null, cursor: null } }),
  });
}
