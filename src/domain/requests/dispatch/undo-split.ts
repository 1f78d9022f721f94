import { z } from 'zod';
import { systemActor } from '@/access';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { partsOf } from './parts-of';
import { withdrawable } from './transitions';
import { stateToRestore } from './within-undo';

const schema = z.object({
  reason: z.string('请写明撤销的理由').trim().min(5, '请写明撤销的理由').max(500, '最多500字'),
});
export type UndoSplitInput = z.input<typeof schema>;

/**
 * Puts a split request together again (撤销拆分), within the setting's time and before any part was answered; the parts are
 * withdrawn, the whole stands where it stood. 已拆分 → 已受理、退回、重办.
 */
export async function undoSplit(call: VerbCall & UndoSplitInput): Promise<VerbResult> {
  const { payload } = call;
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'undo-split',
    input,
    change: async (request, at, req) => {
      const to = await stateToRestore(payload, request, at, req);
      for (const part of await partsOf(req, request)) {
        if (!withdrawable.some((state) => state === part.state))
          fail('invalid-state', { message: `“${part.title}”已经答复，不能撤销拆分。` });
        if ((part.mergedCount ?? 0) > 0)
          fail('invalid-state', { message: `有别的诉求并入了“${part.title}”，请先撤销并案。` });
        await transit(
          { payload, req, id: part.id, actor: systemActor('系统') },
          { verb: 'withdraw', input: {}, change: () => ({ patch: { closedAt: at.toISOString() } }) },
        );
      }
      return { to, patch: { stateBefore: null, setAsideAt: null }, note: { internal: input.reason } };
    },
  });
}
