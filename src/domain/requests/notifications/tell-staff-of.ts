import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { coUnitsOf } from '../dispatch/co-units';
import { whoHandedOver } from '../hand-over/who-handed-over';
import { type StaffAudience, type StaffNews, type StepTaken, staffNewsOf } from './staff-table';
import { handlersOf, holdersOf, supervisors, tellStaff } from './staff-to-tell';

/** Tells staff of a step, as the table says, in its transaction; whoever did it needs no message. */
export async function tellStaffOf(req: PayloadRequest, step: StepTaken, actor: Actor): Promise<void> {
  for (const line of staffNewsOf(step)) {
    const accounts = await audienceOf(req, step, line.to);
    await tellStaff(
      req,
      accounts.filter((account) => account !== actor.userId),
      newsOf(line, step),
    );
  }
}

function newsOf({ verb, to, urgency, subject, words }: StaffNews, { request, before }: StepTaken) {
  return {
    template: `request.${verb}`,
    urgency: urgency(request, before),
    subject,
    text: words(request, before),
    request: request.id,
    key: `request-staff:${request.id}:${request.revision}:${to}`,
    // Whoever has been relieved of it can open it no longer.
    ...(to === 'former-handlers' || verb === 'recall-dispatch' ? { href: '/work' } : {}),
  };
}

async function audienceOf(
  req: PayloadRequest,
  { request, before }: StepTaken,
  to: StaffAudience,
): Promise<string[]> {
  if (to === 'former-handlers') return before.leadUnit ? handlersOf(req, before.leadUnit) : [];
  if (to === 'operators') return holdersOf(req, 'operator');
  if (to === 'supervisors') return supervisors(req);
  if (to === 'handed-over') {
    const has = request.leadUnit ? await handlersOf(req, request.leadUnit) : await holdersOf(req, 'operator');
    return [...new Set([...(await whoHandedOver(req, request.id)), ...has])];
  }
  if (to === 'handlers') return request.leadUnit ? handlersOf(req, request.leadUnit) : [];
  const helping = (await coUnitsOf(req.payload, request.id, req)).filter(({ doneAt }) => !doneAt);
  return helping.length > 0 ? handlersOf(req, ...helping.map(({ unit }) => unit)) : [];
}
