import { z } from 'zod';
import { parseInput } from '@/shared/parse-input';
import { ownCoUnit } from '../dispatch/co-units';
import { partiesOf } from '../parties';
import { requestRow } from '../request-row';
import { mayPerform } from '../states';
import { transit, type VerbCall, type VerbResult } from '../transition';
import { unitNamed } from '../units';

const schema = z.object({
  note: z.string('请写备注').trim().min(2, '请写备注，至少2个字').max(1000, '最多1000字'),
});
export type AddNoteInput = z.input<typeof schema>;

/**
 * A note among staff (内部备注): the service centre, the unit's handlers and those who help with the request read it, the
 * requester never. The state stays.
 * @throws DomainError forbidden, validation
 */
export async function addNote(call: VerbCall & AddNoteInput): Promise<VerbResult> {
  const input = parseInput(schema, call);
  const { payload, actor, id } = call;
  const found = await requestRow(payload, id, call.req);
  const parties = partiesOf(actor, found);
  const own = mayPerform('add-note', found.state, parties)
    ? null
    : await ownCoUnit(payload, actor, id, call.req);
  return transit(call, {
    verb: 'add-note',
    party: own ? 'co-handler' : undefined,
    input,
    change: async (request, _at, req) => {
      const lead = parties.includes('handler') ? await unitNamed(req, request.leadUnit) : null;
      const unit = own ? { id: own.unit, name: own.unitName } : lead;
      return { to: request.state, patch: {}, note: { internal: input.note, unit } };
    },
  });
}
