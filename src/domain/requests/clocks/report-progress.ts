import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { unitNamed } from '../units';

const schema = z.object({
  note: z.string('请写明进展').trim().min(5, '请写明做了什么、下一步做什么').max(500, '最多500字'),
});
export type ReportProgressInput = z.input<typeof schema>;

/** The unit tells the requester how far it is (告知进展); the clock of progress begins again. 办理中、延期、重办. */
export async function reportProgress(call: VerbCall & ReportProgressInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'report-progress',
    input,
    change: async (request, _at, req) => ({
      patch: {},
      note: { shown: input.note, unit: await unitNamed(req, request.leadUnit) },
    }),
  });
}
