import type { DisputeOutcome } from '../labels';
import type { SessionRow } from './session-row';

const correction = '记错了的，另写一份更正说明，双方签字，拍照放进卷宗（选“其他”）。';
const endedWords = `这件已经有结果，记好的到场情况不能再改。${correction}`;
const signedWords = `签好字的笔录已经放进卷宗，到场情况不能再改。签字的放错了的，请经办人先撤下。${correction}`;

/**
 * Why it may not be recorded anew who was at a session, in words that say where to go instead; null while it may. What was signed and what
 * an outcome rests on stays as it was; what was never recorded can be. Pure.
 */
export function attendanceLock(
  { attendanceAt }: Pick<SessionRow, 'attendanceAt'>,
  given: {
    /** Its notes stand signed in the file (`sessionsSigned`). */
    isSigned: boolean;
    outcome: DisputeOutcome | null;
    /** Whom the record lacks for that outcome (`missingFor`): then it has to be put right. */
    missing: readonly string[];
  },
): string | null {
  if (!attendanceAt) return null;
  if (given.outcome && given.missing.length === 0) return endedWords;
  return given.isSigned ? signedWords : null;
}
