import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { stateToRestore } from './within-undo';

const schema = z.object({
  reason: z.string('请写明撤销的理由').trim().min(5, '请写明撤销的理由').max(500, '最多500字'),
});
export type UndoMergeInput = z.input<typeof schema>;

/** A duplicate that was none goes its own way again (撤销并案), within the setting's time. 已并案 → where it stood before. */
export async function undoMerge(call: VerbCall & UndoMergeInput): Promise<VerbResult> {
  const { payload, actor } = call;
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'undo-merge',
    input,
    change: async (request, at, req) => {
      const to = await stateToRestore(payload, request, at, req);
      if (!request.mergedInto) throw new Error(`request ${request.number} follows no other`);
      await transit(
        { payload, req, actor, id: request.mergedInto },
        {
          verb: 'release',
          input: { duplicate: request.id, revision: request.revision },
          change: (leader) => ({
            to: leader.state,
            patch: { mergedCount: (leader.mergedCount ?? 0) - 1 },
            note: { internal: `${request.number}：${input.reason}` },
          }),
        },
      );
      return {
        to,
        patch: { mergedInto: null, stateBefore: null, setAsideAt: null },
        note: { internal: input.reason },
      };
    },
  });
}
