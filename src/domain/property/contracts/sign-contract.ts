import { z } from 'zod';
import { insertRow } from '@/database';
import { formatPlainDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { activeCompany } from '../companies/company-row';
import { bindFiles } from '../files';
import { putIn } from '../management/change-management';
import { lineOf } from '../management/line';
import { feeInYuan } from '../rules/contract-term';
import { spanAt } from '../rules/management-line';
import { authorizeKeeper, day, holdCompound, input, placeOf, runPropertyVerb, type VerbCall } from '../verb';
import { feeField, promisesField } from './contract-input';
import { contractsOf, refuseOverlap } from './contract-row';

const schema = z.object({
  compound: input.id('小区'),
  company: input.id('物业企业'),
  title: input.optionalText('名称', 200),
  fee: feeField,
  promises: promisesField,
  signedOn: day('签订日期').optional(),
  startsOn: day('开始日期'),
  endsOn: day('结束日期'),
  why: input.optionalText('怎么定下来的', 500),
  files: z.array(z.string()).default([]),
  /** Whether residents may open the contract itself. */
  filesPublic: z.boolean().default(false),
});

/**
 * Records a contract. From its first day on the company manages the compound, unless it did already.
 * @throws DomainError validation when it overlaps another contract of the compound; not-found, forbidden
 */
export async function signContract(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const {
    compound: compoundId,
    files,
    filesPublic,
    why,
    signedOn,
    title,
    ...given
  } = parseInput(schema, call);
  return runPropertyVerb(call, async (req) => {
    const compound = await holdCompound(req, compoundId);
    const place = placeOf(compound);
    authorizeKeeper(call.actor, place);
    const company = await activeCompany(req, given.company);
    refuseOverlap(given, await contractsOf(req, compound.id));
    const { actor } = call;
    const id = newId();
    const name = title ?? `${compound.name}物业服务合同（${company.name}）`;
    await insertRow(req, 'property-contracts', {
      id,
      ...place,
      ...given,
      title: name,
      signedOn: signedOn ?? null,
      state: 'signed',
      filesPublic,
      recordedByName: actor.name,
    });
    await bindFiles(req, {
      ids: files,
      actor,
      subjectKind: 'property-contracts',
      subject: id,
      isPublic: filesPublic,
      place,
    });
    const inForce = spanAt(await lineOf(req, compound.id), new Date(given.startsOn));
    const managed = inForce?.mode === 'company' && inForce.company === company.id;
    const change = managed
      ? null
      : await putIn(req, compound, {
          mode: 'company',
          company: company.id,
          from: given.startsOn,
          why: why ?? `和${company.name}签订物业服务合同`,
          evidence: `《${name}》，${formatPlainDay(signedOn ?? given.startsOn)}签订`,
          recordedByName: actor.name,
        });
    const term = `${formatPlainDay(given.startsOn)}至${formatPlainDay(given.endsOn)}`;
    return {
      result: { id },
      action: 'property-contract.signed',
      subject: { collection: 'property-contracts', id },
      summary: `${name}，${term}`,
      step: {
        label: '登记物业合同',
        detail: [`${company.name}，每平方米每月${feeInYuan(given.fee)}元，${term}`, change?.detail]
          .filter(Boolean)
          .join('\n'),
        reason: why ?? null,
        place,
        also: change ? [{ collection: 'compound-managements', id: change.span }] : [],
      },
    };
  });
}
