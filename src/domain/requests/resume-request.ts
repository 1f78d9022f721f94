import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { resumeClock } from './clocks/completion-clock';
import { completionClockOf, completionColumns } from './clocks/completion-columns';
import { waitsForMediation } from './hand-over/waiting';
import type { Party } from './states';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({ note: z.string().trim().max(500, '最多500字').optional() });
export type ResumeInput = z.input<typeof schema>;

/**
 * Goes on after a pause; the time that was left is left again (恢复办理). Noticed late, a
 * pause still ends when it was granted until. One that waits for mediation is ended by the end of the case, or by the supervisor, who says
 * why. 挂起 → 办理中.
 */
export const resumeRequest = (call: VerbCall & ResumeInput): Promise<VerbResult> => resume(call);

/** The case has ended for which it waited. Inside the transaction in which it ends. */
export const resumeAfterMediation = (call: VerbCall & ResumeInput): Promise<VerbResult> =>
  resume(call, 'supervisor');

async function resume(call: VerbCall & ResumeInput, party?: Party): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'resume',
    input,
    party,
    change: (request, at) => {
      if (waitsForMediation(request) && !input.note)
        fail('validation', { fields: { note: '调解还没有结束。请写明为什么不等调解的结果' } });
      return {
        patch: request.dueAt
          ? completionColumns(resumeClock(completionClockOf(request), at))
          : { pausedAt: null, pausedUntil: null },
        note: { shown: input.note },
      };
    },
  });
}
