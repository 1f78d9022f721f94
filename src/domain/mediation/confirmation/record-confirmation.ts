import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, type VerbCall, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDate, startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type AgreementRow, agreementsOf, effectiveOf } from '../agreements/agreement-row';
import { type ConfirmationState, confirmationStateLabels } from '../agreements/labels';
import { moveDispute } from '../move';
import { tellParties } from '../tell';

/** What may follow on what; `expired` comes by itself. */
export const confirmationSteps: Record<ConfirmationState, readonly ConfirmationState[]> = {
  open: ['applied', 'waived'],
  applied: ['confirmed', 'refused', 'waived'],
  confirmed: [],
  refused: [],
  waived: ['applied'],
  expired: [],
};

const { open: _open, expired: _expired, ...recorded } = confirmationStateLabels;
const schema = z.object({
  dispute: input.id('调解'),
  step: z.enum(valuesOf(recorded), { error: '请选司法确认到了哪一步' }),
  on: input.moment('日期'),
  court: input.optionalText('法院', 60),
  number: input.optionalText('裁定书文号', 60),
  reason: input.optionalText('原因', 500),
});

/**
 * Records how joint confirmation goes: that both sides applied, what the court said, or that they do not want it.
 * @throws DomainError validation, invalid-state when that does not follow or the time is over, not-found, forbidden
 */
export async function recordConfirmation(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ repeated: boolean }> {
  const given = parseInput(schema, call);
  return moveDispute(call, {
    id: given.dispute,
    verb: 'record-confirmation',
    work: async (req, row) => {
      const agreement = effectiveOf(await agreementsOf({ payload: req.payload, req }, row.id));
      if (!agreement?.confirmation)
        fail('invalid-state', { message: '口头协议不能申请司法确认：要先写成书面的协议书。' });
      if (agreement.confirmation === given.step) return { repeated: true };
      check(agreement, agreement.confirmation, given);
      const on = startOfDay(toIsoDay(given.on)).toISOString();
      await updateColumns(req, 'mediation-agreements', agreement.id, columnsOf(given, on));
      return {
        detail: `${confirmationStateLabels[given.step]}，${formatDate(on)}`,
        reason: given.reason ?? null,
        told: confirmationStateLabels[given.step],
      };
    },
    // What both sides have decided themselves is no news to them; what the court said is.
    afterwards: async (req, row) => {
      if (given.step === 'confirmed' || given.step === 'refused')
        await tellParties(req, row, 'court', { key: given.step });
    },
  });
}

function columnsOf(
  { step, court, number, reason }: z.output<typeof schema>,
  on: string,
): Partial<AgreementRow> {
  if (step === 'applied') return { confirmation: step, appliedOn: on, court: court ?? null };
  return {
    confirmation: step,
    answeredOn: on,
    answerNumber: step === 'confirmed' ? (number ?? null) : null,
    answerReason: reason ?? null,
  };
}

function check(agreement: AgreementRow, from: ConfirmationState, given: z.output<typeof schema>): void {
  const { step, on, court, number, reason } = given;
  if (!confirmationSteps[from].includes(step))
    fail('invalid-state', {
      message: `司法确认现在是“${confirmationStateLabels[from]}”，不能记成“${confirmationStateLabels[step]}”。`,
    });
  const day = toIsoDay(on);
  const earliest = toIsoDay(
    step === 'confirmed' || step === 'refused'
      ? (agreement.appliedOn ?? agreement.effectiveOn ?? on)
      : (agreement.effectiveOn ?? on),
  );
  if (day > toIsoDay(now())) fail('validation', { fields: { on: '日期不能晚于今天' } });
  if (day < earliest)
    fail('validation', {
      fields: { on: step === 'applied' ? '不能早于协议生效的日子' : '不能早于申请的日子' },
    });
  if (step === 'applied' && agreement.confirmUntil && day > agreement.confirmUntil)
    fail('validation', {
      fields: { on: `过了申请的期限：最后一天是${formatDate(startOfDay(agreement.confirmUntil))}` },
    });
  if (step === 'applied' && !court) fail('validation', { fields: { court: '请写向哪个法院申请的' } });
  if (step === 'confirmed' && !number) fail('validation', { fields: { number: '请写裁定书文号' } });
  if (step === 'refused' && !reason) fail('validation', { fields: { reason: '请写法院为什么没有确认' } });
}
