import { z } from 'zod';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { commitmentSteps, requireStep } from '../rules/partner-steps';
import { authorizeKeeper, day, input, runPropertyVerb, today, type VerbCall } from '../verb';
import { checkPeriod } from './enter-partner';
import { type CommitmentRow, commitmentRow } from './partner-row';

const renewSchema = z.object({
  id: input.id('承诺'),
  until: day('新的结束日期'),
  what: input.optionalText('承诺做什么', 300),
  reason: input.text('续约的说明', 300),
});
const endSchema = z.object({ id: input.id('承诺'), reason: input.text('结束的原因', 300) });

/** Goes on with a commitment until a later day, also when it has run out. @throws DomainError validation, invalid-state, not-found, forbidden */
export async function renewCommitment(call: VerbCall & z.input<typeof renewSchema>): Promise<{ id: string }> {
  const { id, until, what, reason } = parseInput(renewSchema, call);
  return changeCommitment(call, { id, step: 'renew', reason }, (commitment) => {
    if (until <= commitment.until) {
      const last = formatPlainDay(commitment.until);
      fail('validation', { fields: { until: `要晚于现在的结束日期${last}` } });
    }
    checkPeriod({ from: today(), until });
    const longer = `${formatPlainDay(commitment.until)} → ${formatPlainDay(until)}`;
    const reworded = what && what !== commitment.what ? `\n承诺：${commitment.what} → ${what}` : '';
    return { columns: { until, what: what ?? commitment.what }, detail: `到期：${longer}${reworded}` };
  });
}

/** Ends a commitment today; it stays on record. @throws DomainError validation, invalid-state, not-found, forbidden */
export async function endCommitment(call: VerbCall & z.input<typeof endSchema>): Promise<{ id: string }> {
  const { id, reason } = parseInput(endSchema, call);
  return changeCommitment(call, { id, step: 'end', reason }, () => ({
    columns: { state: 'ended', endedOn: today(), endReason: reason },
    detail: '履行中 → 已结束',
  }));
}

function changeCommitment(
  call: VerbCall,
  { id, step, reason }: { id: string; step: keyof typeof commitmentSteps; reason: string },
  change: (commitment: CommitmentRow) => { columns: Record<string, unknown>; detail: string },
): Promise<{ id: string }> {
  return runPropertyVerb(call, async (req) => {
    const commitment = await commitmentRow(req, id);
    authorizeKeeper(call.actor, commitment);
    requireStep(commitmentSteps[step], commitment.state);
    const { columns, detail } = change(commitment);
    const updatedAt = now().toISOString();
    await updateColumns(req, 'partner-commitments', id, { ...columns, updatedAt });
    return {
      result: { id },
      action: `partner-commitment.${step === 'renew' ? 'renewed' : 'ended'}`,
      subject: { collection: 'partner-commitments', id },
      summary: commitment.what,
      step: {
        label: commitmentSteps[step].label,
        detail,
        reason,
        place: commitment,
        also: [{ collection: 'red-partners', id: commitment.partner }],
      },
    };
  });
}
