import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from './transition';
import { unitNamed } from './units';

const schema = z.object({
  note: z
    .string('请写明怎样联系了反映人、打算怎么办')
    .trim()
    .min(2, '请写明怎样联系了反映人、打算怎么办')
    .max(500, '最多500字'),
});
export type StartInput = z.input<typeof schema>;

/** The unit has contacted the requester and begins (开始办理); stops the clock of first contact. 已派单、重办 → 办理中. */
export async function startRequest(call: VerbCall & StartInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'start',
    input,
    change: async (request, at, req) => ({
      patch: { startedAt: at.toISOString(), firstContactAt: request.firstContactAt ?? at.toISOString() },
      note: { shown: input.note, unit: await unitNamed(req, request.leadUnit) },
    }),
  });
}
