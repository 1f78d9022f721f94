import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { putIn } from '../management/change-management';
import { lineOf } from '../management/line';
import { dayAfter } from '../rules/contract-term';
import { spanAt } from '../rules/management-line';
import {
  authorizeKeeper,
  type CompoundRow,
  day,
  holdCompound,
  input,
  placeOf,
  rowOf,
  runPropertyVerb,
  type VerbCall,
} from '../verb';
import { type ContractRow, contractsOf } from './contract-row';

const modesAfter = ['unmanaged', 'self-managed', 'well-managed'] as const;

const schema = z.object({
  id: input.id('合同'),
  /** Last day on which the company still manages. */
  endedOn: day('最后一天'),
  reason: input.text('结束的原因', 300),
  /** Who manages from the next day on; needed unless that is on record already. */
  next: z.enum(modesAfter, { error: '请选择之后由谁管' }).optional(),
  evidence: input.optionalText('凭据', 1000),
});

/**
 * Ends a contract, at its term or before. The company's management ends with the same day, and what comes next begins with the day after,
 * so that the history has no gap: another contract that follows, or the mode that is named.
 * @throws DomainError invalid-state, validation, not-found, forbidden
 */
export async function endContract(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  const { id, endedOn, reason } = given;
  return runPropertyVerb(call, async (req) => {
    const { compound: compoundId } = await rowOf<ContractRow>(req, 'property-contracts', id, '份合同');
    const compound = await holdCompound(req, compoundId);
    const place = placeOf(compound);
    authorizeKeeper(call.actor, place);
    const contract = await rowOf<ContractRow>(req, 'property-contracts', id, '份合同');
    if (contract.state === 'ended') fail('invalid-state', { message: '这份合同已经结束。' });
    if (endedOn < contract.startsOn) fail('validation', { fields: { endedOn: '不能早于合同的开始日期' } });
    if (endedOn > contract.endsOn) {
      const last = formatPlainDay(contract.endsOn);
      fail('validation', { fields: { endedOn: `合同到${last}为止；之后还由它管，请登记新的合同` } });
    }
    await updateColumns(req, 'property-contracts', id, {
      state: 'ended',
      endedOn,
      endReason: reason,
      updatedAt: now().toISOString(),
    });
    const follows = await putNext(req, { compound, contract, ...given, name: call.actor.name });
    const early = endedOn < contract.endsOn ? '提前结束' : '到期结束';
    return {
      result: { id },
      action: 'property-contract.ended',
      subject: { collection: 'property-contracts', id },
      summary: `${contract.title}：${reason}`,
      step: {
        label: '结束物业合同',
        detail: [`${early}，最后一天${formatPlainDay(endedOn)}`, follows?.detail].filter(Boolean).join('\n'),
        reason,
        place,
        also: follows ? [{ collection: 'compound-managements', id: follows.span }] : [],
      },
    };
  });
}

interface Following {
  compound: CompoundRow;
  contract: ContractRow;
  endedOn: string;
  reason: string;
  next?: (typeof modesAfter)[number] | undefined;
  evidence?: string | undefined;
  name: string;
}

/** The stretch after the contract; null when it is on record already. */
async function putNext(
  req: PayloadRequest,
  { compound, contract, endedOn, reason, next, evidence, name }: Following,
): Promise<{ span: string; detail: string } | null> {
  const from = dayAfter(endedOn);
  const goesOn = spanAt(await lineOf(req, compound.id), new Date(from));
  if (goesOn?.company !== contract.company) return null;
  const others = (await contractsOf(req, compound.id)).filter((one) => one.id !== contract.id);
  const renewed = others.some(
    (one) => one.company === contract.company && one.startsOn <= from && (one.endedOn ?? one.endsOn) >= from,
  );
  if (renewed) return null;
  if (!next) fail('validation', { fields: { next: '请选择合同结束以后由谁管' } });
  return putIn(req, compound, {
    mode: next,
    company: null,
    from,
    why: `《${contract.title}》结束：${reason}`,
    evidence: evidence ?? `《${contract.title}》的结束登记`,
    recordedByName: name,
  });
}
