import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { valuesOf } from '@/domain/organization';
import { formatPlainDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { activeCompany, companyName } from '../companies/company-row';
import { bindFiles } from '../files';
import { type ManagementMode, managementModeLabels } from '../labels';
import { insertSpan, spanAt } from '../rules/management-line';
import {
  authorizeKeeper,
  type CompoundRow,
  day,
  holdCompound,
  input,
  placeOf,
  runPropertyVerb,
  type VerbCall,
} from '../verb';
import { requireCompanyForMode } from './company-for-mode';
import { lineOf, modeInWords, writeLine } from './line';

export const managementShape = {
  mode: z.enum(valuesOf(managementModeLabels), { error: '请选择管理方式' }),
  company: z.string().optional(),
  from: day('从哪天起'),
  why: input.text('为什么变更', 500),
  evidence: input.text('凭据', 1000),
  files: z.array(z.string()).default([]),
};

const schema = z.object({ compound: input.id('小区'), ...managementShape });

/**
 * Records who manages a compound from a day on, also one that lies back or is agreed in advance: what was in force on that day ends
 * there, what came later stays. @throws DomainError validation, not-found, forbidden
 */
export async function changeManagement(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { compound: id, files, ...given } = parseInput(schema, call);
  const company = requireCompanyForMode(given.mode, given.company);
  return runPropertyVerb(call, async (req) => {
    const compound = await holdCompound(req, id);
    authorizeKeeper(call.actor, placeOf(compound));
    if (company) await activeCompany(req, company);
    const { actor } = call;
    const { span, detail } = await putIn(req, compound, { ...given, company, recordedByName: actor.name });
    await bindFiles(req, {
      ids: files,
      actor,
      subjectKind: 'compound-managements',
      subject: span,
      isPublic: true,
      place: placeOf(compound),
    });
    return {
      result: { id: span },
      action: 'compound-management.changed',
      subject: { collection: 'compound-managements', id: span },
      summary: `${compound.name}：${detail}`,
      step: { label: '变更管理方式', detail, reason: given.why, place: placeOf(compound) },
    };
  });
}

/** Puts a stretch into the history of a compound that is held. @returns its id and what changed, in words */
export async function putIn(
  req: PayloadRequest,
  compound: CompoundRow,
  given: {
    mode: ManagementMode;
    company: string | null;
    from: string;
    why: string;
    evidence: string;
    recordedByName: string;
  },
): Promise<{ span: string; detail: string }> {
  const { mode, company, from, ...said } = given;
  const before = await lineOf(req, compound.id);
  const id = newId();
  const after = insertSpan(before, { id, mode, company, from });
  await writeLine(req, { compound, before, after, said: { id, ...said } });
  const earlier = spanAt(before, new Date(from));
  const was = earlier ? modeInWords(earlier.mode, await companyName(req, earlier.company)) : '没有登记';
  const is = modeInWords(mode, await companyName(req, company));
  return { span: id, detail: `${was} → ${is}，从${formatPlainDay(from)}起` };
}
