import { z } from 'zod';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { mayTakeInFor } from '../counter/counter-access';
import { partiesOf } from '../parties';
import { requestRow } from '../request-row';
import { mayPerform } from '../states';
import { transit, type VerbCall, type VerbResult } from '../transition';

const schema = z.object({ said: z.string().trim().max(500, '最多500字').default('') });
export type UrgeInput = z.input<typeof schema>;

/**
 * The caller calls again about a request that is open (来电催单): kept with who took the call, when and what was said; the
 * unit is told, and so many calls as the setting says lead to an act of supervision. By whoever may take requests in for
 * its place. The state stays.
 * @throws DomainError forbidden, validation, invalid-state when nobody works on it any more
 */
export async function urgeRequest(call: VerbCall & UrgeInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  const { payload, actor, id } = call;
  const found = await requestRow(payload, id, call.req);
  const centre = mayPerform('urge', 'accepted', partiesOf(actor, found));
  if (!centre && !mayTakeInFor(actor, found)) fail('forbidden');
  return transit(call, {
    verb: 'urge',
    party: centre ? undefined : 'intake',
    input,
    change: (request, at) => ({
      to: request.state,
      patch: { urgeCount: (request.urgeCount ?? 0) + 1, urgedAt: at.toISOString() },
      note: { shown: input.said || '催问办理进度。' },
    }),
  });
}
