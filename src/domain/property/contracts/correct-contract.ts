import { z } from 'zod';
import { updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { bindFiles, showFiles } from '../files';
import { feeInYuan } from '../rules/contract-term';
import {
  authorizeKeeper,
  day,
  holdCompound,
  input,
  placeOf,
  rowOf,
  runPropertyVerb,
  type VerbCall,
} from '../verb';
import { feeField, promisesField } from './contract-input';
import { type ContractRow, contractsOf, refuseOverlap } from './contract-row';

const schema = z.object({
  id: input.id('合同'),
  fee: feeField,
  promises: promisesField,
  endsOn: day('结束日期'),
  files: z.array(z.string()).default([]),
  filesPublic: z.boolean().default(false),
  reason: input.text('更正的原因', 300),
});

/**
 * Corrects what was typed wrongly of a contract, adds its paper, opens it to residents or takes that back. Its first day stays,
 * because the management began with it. @throws DomainError invalid-state, validation, not-found, forbidden
 */
export async function correctContract(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, files, filesPublic, reason, ...given } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const { compound: compoundId } = await rowOf<ContractRow>(req, 'property-contracts', id, '份合同');
    const compound = await holdCompound(req, compoundId);
    const place = placeOf(compound);
    authorizeKeeper(call.actor, place);
    const contract = await rowOf<ContractRow>(req, 'property-contracts', id, '份合同');
    if (contract.state === 'ended') fail('invalid-state', { message: '这份合同已经结束，不能再改。' });
    const others = (await contractsOf(req, compound.id)).filter((one) => one.id !== id);
    refuseOverlap({ startsOn: contract.startsOn, endsOn: given.endsOn }, others);
    await updateColumns(req, 'property-contracts', id, {
      ...given,
      filesPublic,
      updatedAt: now().toISOString(),
    });
    await bindFiles(req, {
      ids: files,
      actor: call.actor,
      subjectKind: 'property-contracts',
      subject: id,
      isPublic: filesPublic,
      place,
    });
    await showFiles(req, id, filesPublic);
    return {
      result: { id },
      action: 'property-contract.corrected',
      subject: { collection: 'property-contracts', id },
      summary: contract.title,
      step: { label: '更正物业合同', detail: changes(contract, given), reason, place },
    };
  });
}

function changes(before: ContractRow, after: Pick<ContractRow, 'fee' | 'promises' | 'endsOn'>): string {
  const words = [
    before.fee === after.fee ? '' : `物业费：${feeInYuan(before.fee)}元 → ${feeInYuan(after.fee)}元`,
    before.endsOn === after.endsOn
      ? ''
      : `结束：${formatPlainDay(before.endsOn)} → ${formatPlainDay(after.endsOn)}`,
    before.promises === after.promises ? '' : `承诺原来是：\n${before.promises}`,
  ].filter(Boolean);
  return words.join('\n') || '文件或是否公开';
}
