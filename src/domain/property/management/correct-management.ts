import { z } from 'zod';
import { formatPlainDay } from '@/shared/dates';
import { parseInput } from '@/shared/parse-input';
import { activeCompany, companyName } from '../companies/company-row';
import { bindFiles } from '../files';
import { correctSpan } from '../rules/management-line';
import {
  authorizeKeeper,
  holdCompound,
  input,
  placeOf,
  rowOf,
  runPropertyVerb,
  type VerbCall,
} from '../verb';
import { managementShape } from './change-management';
import { requireCompanyForMode } from './company-for-mode';
import { lineOf, type ManagementRow, modeInWords, writeLine } from './line';

const schema = z.object({
  id: input.id('管理方式'),
  ...managementShape,
  reason: input.text('更正的原因', 300),
});

/**
 * Corrects a stretch that was recorded wrongly. What stood there before, what stands there now and why stay in its history.
 * @throws DomainError validation, not-found, forbidden
 */
export async function correctManagement(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, files, reason, ...given } = parseInput(schema, call);
  const company = requireCompanyForMode(given.mode, given.company);
  return runPropertyVerb(call, async (req) => {
    const stored = await rowOf<ManagementRow>(req, 'compound-managements', id, '一段管理方式');
    const compound = await holdCompound(req, stored.compound);
    authorizeKeeper(call.actor, placeOf(compound));
    if (company && company !== stored.company) await activeCompany(req, company);
    const before = await lineOf(req, compound.id);
    const { mode, from, why, evidence } = given;
    const after = correctSpan(before, { id, mode, company, from });
    await writeLine(req, { compound, before, after, said: { id, why, evidence, recordedByName: '' } });
    await bindFiles(req, {
      ids: files,
      actor: call.actor,
      subjectKind: 'compound-managements',
      subject: id,
      isPublic: true,
      place: placeOf(compound),
    });
    const words = [
      {
        name: '方式',
        was: modeInWords(stored.mode, await companyName(req, stored.company)),
        is: modeInWords(mode, await companyName(req, company)),
      },
      { name: '从', was: formatPlainDay(stored.from), is: formatPlainDay(from) },
      { name: '为什么', was: stored.why, is: why },
      { name: '凭据', was: stored.evidence, is: evidence },
    ];
    const detail = words
      .filter(({ was, is }) => was !== is)
      .map(({ name, was, is }) => `${name}：${was} → ${is}`)
      .join('\n');
    return {
      result: { id },
      action: 'compound-management.corrected',
      subject: { collection: 'compound-managements', id },
      summary: compound.name,
      step: {
        label: '更正管理方式',
        detail: detail || (files.length > 0 ? '补充了凭据文件' : '没有改动'),
        reason,
        place: placeOf(compound),
      },
    };
  });
}
