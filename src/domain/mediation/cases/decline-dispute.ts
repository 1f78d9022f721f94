import { z } from 'zod';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { parseInput } from '@/shared/parse-input';
import { sentence } from '@/shared/sentence';
import { moveDispute } from '../move';
import { tellParties } from '../tell';

/** Where a case goes that is not for mediation; a refusal always says. */
export const elsewhereLabels = {
  court: '去人民法院起诉',
  arbitration: '去仲裁委员会申请仲裁（劳动争议先到劳动人事争议仲裁委员会）',
  administrative: '找行政主管部门处理',
  police: '打110或者到派出所报案',
  petition: '走信访渠道',
  accepted: '已经有别的机关受理了，等那边的结果',
} as const;
export type Elsewhere = keyof typeof elsewhereLabels;

const schema = z.object({
  id: input.id('调解'),
  reason: input.text('为什么不予受理', 300),
  elsewhere: z.enum(valuesOf(elsewhereLabels), { error: '请选择告诉当事人去哪里办' }),
});

/** The organisation cannot take it, says why and where to go. @throws DomainError validation, invalid-state, forbidden */
export async function declineDispute(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, reason, elsewhere } = parseInput(schema, call);
  return moveDispute(call, {
    id,
    verb: 'decline',
    work: async () => ({
      columns: { endReason: `${sentence(reason)}${elsewhereLabels[elsewhere]}。` },
      reason,
      told: elsewhereLabels[elsewhere],
    }),
    afterwards: (req, row) => tellParties(req, row, 'ended'),
  });
}
