import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { coUnitsOf } from '../dispatch/co-units';
import type { EventVerb } from '../events';
import type { RequestRow } from '../request-row';
import { type StaffAudience, type StaffNews, staffTable } from './staff-table';
import { handlersOf, holdersOf, supervisors, tellStaff } from './staff-to-tell';

/** Tells staff of a step, as the table says, in its transaction; whoever did it needs no message. */
export async function tellStaffOf(
  req: PayloadRequest,
  request: RequestRow,
  verb: EventVerb,
  actor: Actor,
): Promise<void> {
  for (const line of staffTable) {
    if (line.verb !== verb || line.when?.(request) === false) continue;
    const accounts = await audienceOf(req, request, line.to);
    await tellStaff(
      req,
      accounts.filter((account) => account !== actor.userId),
      newsOf(line, request),
    );
  }
}

function newsOf({ verb, to, urgency, subject, words }: StaffNews, request: RequestRow) {
  return {
    template: `request.${verb}`,
    urgency: urgency(request),
    subject,
    text: words(request),
    request: request.id,
    key: `request-staff:${request.id}:${request.revision}:${to}`,
  };
}

async function audienceOf(req: PayloadRequest, request: RequestRow, to: StaffAudience): Promise<string[]> {
  if (to === 'operators') return holdersOf(req, 'operator');
  if (to === 'supervisors') return supervisors(req);
  if (to === 'handlers') return request.leadUnit ? handlersOf(req, request.leadUnit) : [];
  const helping = (await coUnitsOf(req.payload, request.id, req)).filter(({ doneAt }) => !doneAt);
  return helping.length > 0 ? handlersOf(req, ...helping.map(({ unit }) => unit)) : [];
}
