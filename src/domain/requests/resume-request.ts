import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { resumeClock } from './clocks/completion-clock';
import { completionClockOf, completionColumns } from './clocks/completion-columns';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({ note: z.string().trim().max(500, '最多500字').optional() });
export type ResumeInput = z.input<typeof schema>;

/**
 * Goes on after a pause; the time that was left is left again (恢复办理). Noticed late, a
 * pause still ends when it was granted until. 挂起 → 办理中.
 */
export async function resumeRequest(call: VerbCall & ResumeInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'resume',
    input,
    change: (request, at) => ({
      patch: request.dueAt
        ? completionColumns(resumeClock(completionClockOf(request), at))
        : { pausedAt: null, pausedUntil: null },
      note: { shown: input.note },
    }),
  });
}
