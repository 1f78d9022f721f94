import { z } from 'zod';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import { requirePause } from '../clocks/caps';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { applicationChange, writeApplication } from './apply';

const schema = z.object({
  days: z.coerce.number('请填写挂起的工作日数').int('请填写整数').min(1, '至少1个工作日'),
  reason: z.string('请写明挂起理由').trim().min(5, '请写明挂起理由').max(500, '最多500字'),
});
export type ApplyForPauseInput = z.input<typeof schema>;

/**
 * The handler asks to stop the clock for some working days (申请挂起); a supervisor decides. The clock runs on meanwhile.
 * 办理中、延期、重办.
 * @throws DomainError validation, invalid-state when the cap leaves nothing or one is open already, forbidden
 */
export async function applyForPause(call: VerbCall & ApplyForPauseInput): Promise<VerbResult> {
  const asked = { ...parseInput(schema, call), kind: 'pause' as const };
  const { actor } = call;
  return transit(call, {
    verb: 'apply-pause',
    input: asked,
    change: async (request, at, req) => {
      await requirePause(request, asked.days, at, req);
      return applicationChange(request, asked, req);
    },
    afterwards: (request, req) => writeApplication(req, request, { actor, asked, at: now() }),
  });
}
