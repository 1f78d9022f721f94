import { z } from 'zod';
import { fail, isDomainError } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { oneByOne } from '../one-by-one';
import { type RequestRow, requestRow, rowsWhere } from '../request-row';
import { mayPerform, stateLabels } from '../states';
import { transit, type VerbCall, type VerbResult } from '../transition';

const schema = z.object({
  main: z.string('请填写主件的编号').trim().min(1, '请填写主件的编号').max(40, '编号不对'),
  reason: z.string('请写明并案的理由').trim().min(5, '请写明并案的理由，至少5个字').max(500, '最多500字'),
});
export type MergeInput = z.input<typeof schema>;

/**
 * Lets a duplicate follow the main request of this number (并案): one handling, one answer for all, and every requester
 * evaluates for themselves. The duplicate keeps its own deadline. 待受理…重办 → 已并案; the main one stays where it is.
 * @throws DomainError validation `main`; forbidden, invalid-state
 */
export async function mergeRequest(call: VerbCall & MergeInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  // Every merge raises the count of the main one. A caller's transaction holds its turn already and must not wait here.
  if (await call.req?.transactionID) return merge(call, input);
  try {
    return await oneByOne(`merge:${input.main}`, () => merge(call, input));
  } catch (error) {
    if (isDomainError(error) && error.code === 'invalid-state') await tellWhereItWent(call);
    throw error;
  }
}

/** Somebody was faster: whoever comes second wants to know with what it was merged. */
async function tellWhereItWent({ payload, id }: VerbCall): Promise<void> {
  const { state, mergedInto } = await requestRow(payload, id);
  if (state !== 'merged' || !mergedInto) return;
  const { number } = await requestRow(payload, mergedInto);
  fail('invalid-state', { message: `这件诉求刚才已经并入${number}，不用再并。` });
}

function merge(call: VerbCall, input: z.output<typeof schema>): Promise<VerbResult> {
  const { payload, actor } = call;
  return transit(call, {
    verb: 'merge',
    input,
    change: async (request, at, req) => {
      const [main] = await rowsWhere(payload, { number: { equals: input.main } }, req);
      if (!main) fail('validation', { fields: { main: '没有这个编号的诉求' } });
      requireLeading(main, request);
      await transit(
        { payload, req, actor, id: main.id },
        {
          verb: 'absorb',
          input: { duplicate: request.id, revision: request.revision },
          change: (leader) => ({
            to: leader.state,
            patch: { mergedCount: (leader.mergedCount ?? 0) + 1 },
            note: { internal: `${request.number}：${input.reason}` },
          }),
        },
      );
      return {
        patch: { mergedInto: main.id, stateBefore: request.state, setAsideAt: at.toISOString() },
        note: { internal: `并入${main.number}：${input.reason}` },
      };
    },
  });
}

function requireLeading(main: RequestRow, duplicate: RequestRow): void {
  if (main.id === duplicate.id) fail('validation', { fields: { main: '不能并入自己' } });
  if (!mayPerform('absorb', main.state, ['operator', 'supervisor']))
    fail('validation', {
      fields: {
        main: `${main.number}现在是“${stateLabels[main.state]}”，不能作主件；主件要已受理、还没有答复`,
      },
    });
}
