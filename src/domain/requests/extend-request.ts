import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { currentLimit } from './current-limit';
import { extendedDeadline } from './deadlines';
import { transit, type VerbCall, type VerbResult } from './transition';

const schema = z.object({
  days: z.coerce.number('请填写延长的工作日数').int('请填写整数').min(1, '至少1个工作日'),
  reason: z.string('请写明延期理由').trim().min(5, '请写明延期理由').max(500, '最多500字'),
});
export type ExtendInput = z.input<typeof schema>;

/** The supervisor grants more working days (延期), capped in length and number by settings. 办理中、重办 → 延期. */
export async function extendRequest(call: VerbCall & ExtendInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'extend',
    input,
    change: async (request, at, req) => {
      const most = await currentLimit(call.payload, 'requests.extension-most', at, req);
      const times = await currentLimit(call.payload, 'requests.extension-times', at, req);
      if (input.days > most.value)
        fail('validation', { fields: { days: `一次最多延长${most.value}个工作日` } });
      if ((request.extensionCount ?? 0) >= times.value) {
        fail('invalid-state', { message: `这件诉求已延期${request.extensionCount}次，不能再延。` });
      }
      if (!request.dueAt) fail('invalid-state', { message: '这件诉求没有办理期限，不能延期。' });
      const due = extendedDeadline(new Date(request.dueAt), {
        ...most,
        value: input.days,
        source: `理由：${input.reason}`,
      });
      return {
        patch: {
          dueAt: due.at.toISOString(),
          dueReason: due.reason,
          dueProvisional: due.provisional,
          extensionCount: (request.extensionCount ?? 0) + 1,
        },
        note: { shown: input.reason },
      };
    },
  });
}
