import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { declineGrounds } from './labels';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({
  ground: z.enum(declineGrounds, '请选择不予受理的情形'),
  referral: z.string('请写明应当找谁').trim().min(5, '请写明应当找谁、怎么找').max(500, '最多500字'),
});
export type DeclineInput = z.input<typeof schema>;

/**
 * Not for us (不予受理): one of the six grounds, and always where to go instead; also when that turns out after it was accepted,
 * or when the unit it went to sends it back. 待受理、已受理、退回 → 不予受理.
 * Source of the grounds: 北京市接诉即办工作条例.
 */
export async function declineRequest(call: VerbCall & DeclineInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'decline',
    input,
    change: (_request, at) => ({
      patch: {
        declineGround: input.ground,
        referral: input.referral,
        closedAt: at.toISOString(),
        dueAt: null,
        dueReason: null,
      },
      note: { shown: input.referral },
    }),
  });
}
