import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { requireRequesterSelf } from '../requester-self';
import { transit, type VerbCall, type VerbResult } from '../transition';

const schema = z.object({ reason: z.string().trim().max(500, '最多500字').optional() });
export type CancelInput = z.input<typeof schema>;

/**
 * The requester takes the request back before it is dispatched (撤回): nobody handles it, nothing of it becomes public, and it
 * counts by itself in the measures. Whoever follows it is told. 待受理、已受理 → 已撤回.
 * `byLink`: the caller has proven to hold the tracking link.
 * @throws DomainError forbidden, validation, invalid-state once a unit has it, or when others were merged into it
 */
export async function cancelRequest(
  call: VerbCall & CancelInput & { byLink?: boolean },
): Promise<VerbResult> {
  const input = parseInput(schema, call);
  return transit(call, {
    verb: 'cancel',
    party: call.byLink ? 'requester' : undefined,
    input,
    change: (request, at) => {
      requireRequesterSelf(
        call.actor,
        request,
        '工作人员账号不能代反映人撤回。反映人来电要撤回的，请反映人自己在办件进度里撤回。',
      );
      return {
        patch: {
          closedAt: at.toISOString(),
          dueAt: null,
          dueReason: null,
          publicConsent: false,
          visibility: 'private',
        },
        note: { shown: input.reason || undefined },
      };
    },
  });
}
