import { z } from 'zod';
import { input, runVerb, type VerbCall, valuesOf } from '@/domain/organization';
import { giveBackHandOver, type HandOver, takeHandOver } from '@/domain/requests';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { disputeTypeLabels, riskLevelLabels } from '../labels';
import { partyShape } from '../parties';
import { registerDispute } from '../register-dispute';
import { photosAlong } from './photos-along';
import { waitingHandOver } from './waiting-hand-overs';

const taking = z.object({
  id: input.id('移交'),
  type: z.enum(valuesOf(disputeTypeLabels), { error: '请选择是哪一类纠纷' }),
  riskLevel: z.enum(valuesOf(riskLevelLabels)).default('low'),
  /** Only where it did not come along. */
  name: input.optionalText('申请人姓名', 30),
  phone: partyShape.phone,
  otherName: input.text('对方姓名', 30),
  otherPhone: partyShape.phone,
  otherNote: input.optionalText('怎么联系对方', 200),
});

/**
 * The desk takes what a request handed over: a case with what was carried along, nothing typed twice, and the request waits.
 * @throws DomainError validation, not-found, invalid-state when somebody was quicker
 */
export async function acceptHandOver(
  call: VerbCall & z.input<typeof taking>,
): Promise<{ id: string; number: string }> {
  const given = parseInput(taking, call);
  let photosOfRequest: string | null = null;
  const taken = await runVerb(call, async (req) => {
    const { handOver, organization } = await waitingHandOver(req, call.actor, given.id);
    const { request, fields } = handOver;
    await takeHandOver(req, given.id);
    photosOfRequest = fields.includes('photos') ? request.id : null;
    const isCarried = fields.includes('requester');
    const name = (isCarried && plain(request.requesterNameCipher, 'name')) || given.name;
    if (!name) fail('validation', { fields: { name: '请填写申请人姓名' } });
    const phone = (isCarried && plain(request.requesterPhoneCipher, 'phone')) || given.phone;
    const { id, number } = await registerDispute({
      payload: call.payload,
      req,
      actor: call.actor,
      source: { kind: 'request', id: request.id, number: request.number },
      organization: organization.id,
      type: given.type,
      riskLevel: given.riskLevel,
      facts: factsOf(handOver),
      ...(fields.includes('place')
        ? {
            township: request.township,
            community: request.community,
            grid: request.grid,
            compound: request.compound,
            building: request.building,
          }
        : {}),
      parties: [
        {
          side: 'applicant',
          name,
          phone: phone || undefined,
          user: isCarried ? request.requesterAccount : null,
        },
        { side: 'respondent', name: given.otherName, phone: given.otherPhone, note: given.otherNote },
      ],
    });
    return {
      result: { id, number },
      action: 'dispute.taken-from-request',
      subject: { collection: 'disputes', id },
      summary: number,
    };
  });
  if (photosOfRequest) await photosAlong(call, { request: photosOfRequest, dispute: taken.id });
  return taken;
}

/** What was carried along, in the words it had there. */
function factsOf({ request, fields, note }: HandOver): string {
  const handling = fields.includes('handling') && request.reply ? `\n\n诉求的办理情况：${request.reply}` : '';
  return `${request.title}\n\n${request.body}\n\n要调解什么：${note}${handling}`.slice(0, 5000);
}

const plain = (cipher: string | null, kind: 'name' | 'phone'): string =>
  cipher ? keyring().decrypt(cipher, kind) : '';

const returning = z.object({ id: input.id('移交'), reason: input.text('为什么退回', 300) });

/** The desk sends it back with a reason. @throws DomainError validation, not-found, invalid-state */
export async function returnHandOver(call: VerbCall & z.input<typeof returning>): Promise<{ id: string }> {
  const { id, reason } = parseInput(returning, call);
  return runVerb(call, async (req) => {
    const { requestNumber, organization } = await waitingHandOver(req, call.actor, id);
    await giveBackHandOver(req, id, { reason, by: organization });
    return {
      result: { id },
      action: 'hand-over.returned',
      subject: { collection: 'hand-overs', id },
      summary: requestNumber,
    };
  });
}
