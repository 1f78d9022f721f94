import type { PayloadRequest } from 'payload';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { partnerStateLabels } from '../labels';
import { partnerSteps, requireStep } from '../rules/partner-steps';
import { authorizeKeeper, runPropertyVerb, type VerbCall } from '../verb';
import { type PartnerRow, partnerRow } from './partner-row';

/** One step of a partner: authorize, check the state, do what belongs to it, write the state and the history. */
export function movePartner(
  call: VerbCall,
  given: {
    id: string;
    step: keyof typeof partnerSteps;
    reason?: string;
    /** Does the rest in the same transaction. @returns columns to write and what to say in the history */
    work: (
      req: PayloadRequest,
      partner: PartnerRow,
      at: string,
    ) => Promise<{ columns: Record<string, unknown>; detail?: string }>;
  },
): Promise<{ id: string }> {
  const { id, reason, work } = given;
  const step = partnerSteps[given.step];
  return runPropertyVerb(call, async (req) => {
    const partner = await partnerRow(req, id);
    authorizeKeeper(call.actor, partner);
    requireStep(step, partner.state);
    const at = now().toISOString();
    const { columns, detail } = await work(req, partner, at);
    await updateColumns(req, 'red-partners', id, { ...columns, state: step.to, updatedAt: at });
    const move = `${partnerStateLabels[partner.state]} → ${partnerStateLabels[step.to]}`;
    return {
      result: { id },
      action: `red-partner.${auditNames[given.step]}`,
      subject: { collection: 'red-partners', id },
      summary: `${partner.number} ${partner.name}：${move}`,
      step: {
        label: step.label,
        detail: [move, detail].filter(Boolean).join('\n'),
        reason: reason ?? null,
        place: partner,
      },
    };
  });
}

const auditNames = { accept: 'accepted', decline: 'declined', end: 'ended' } as const;
