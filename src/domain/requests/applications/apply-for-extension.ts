import { z } from 'zod';
import { now } from '@/shared/clock';
import { parseInput } from '@/shared/parse-input';
import { requireExtension } from '../clocks/caps';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { applicationChange, writeApplication } from './apply';

const schema = z.object({
  days: z.coerce.number('请填写延长的工作日数').int('请填写整数').min(1, '至少1个工作日'),
  reason: z.string('请写明延期理由').trim().min(5, '请写明延期理由').max(500, '最多500字'),
});
export type ApplyForExtensionInput = z.input<typeof schema>;

/**
 * The handler asks for more working days (申请延期); a supervisor decides. The clock runs on meanwhile. 办理中、重办.
 * @throws DomainError validation, invalid-state when the caps leave nothing or one is open already, forbidden
 */
export async function applyForExtension(call: VerbCall & ApplyForExtensionInput): Promise<VerbResult> {
  const asked = { ...parseInput(schema, call), kind: 'extension' as const };
  const { actor } = call;
  return transit(call, {
    verb: 'apply-extension',
    input: asked,
    change: async (request, at, req) => {
      await requireExtension(request, asked.days, at, req);
      return applicationChange(request, asked, req);
    },
    afterwards: (request, req) => writeApplication(req, request, { actor, asked, at: now() }),
  });
}
