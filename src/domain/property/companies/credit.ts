import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace } from '@/access';
import { insertRow, isUniqueViolation, leanFirst } from '@/database';
import { valuesOf } from '@/domain/organization';
import { isExternal, safeHref } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { bindFiles } from '../files';
import { creditKindLabels } from '../labels';
import { day, input, rowOf, runPropertyVerb, today, type VerbCall } from '../verb';
import type { CompanyRow } from './company-row';

const shape = {
  on: day('日期').refine((moment) => moment <= today(), '日期不能晚于今天'),
  kind: z.enum(valuesOf(creditKindLabels), { error: '请选择种类' }),
  text: input.text('内容', 1000),
  source: input.text('来源', 200),
  link: z
    .string()
    .trim()
    .max(500, '网址最多500个字')
    .refine((href) => isExternal(safeHref(href) ?? ''), '网址要以 http:// 或 https:// 开头')
    .optional(),
  files: z.array(z.string()).default([]),
};

const recordSchema = z.object({ company: input.id('物业企业'), ...shape });
const correctSchema = z.object({ id: input.id('信用记录'), ...shape, reason: input.text('更正的原因', 300) });

/** Writes what became known of a company into its credit record. @throws DomainError validation, not-found, forbidden */
export async function recordCredit(call: VerbCall & z.input<typeof recordSchema>): Promise<{ id: string }> {
  const given = parseInput(recordSchema, call);
  return runPropertyVerb(call, (req) =>
    append(req, call.actor, { ...given, action: 'company-credit-record.recorded', label: '登记信用记录' }),
  );
}

/**
 * Corrects a row of the credit record by a new one that stands in its place; the old one stays, marked as corrected.
 * @throws DomainError validation, not-found, forbidden, invalid-state when it was corrected before
 */
export async function correctCredit(call: VerbCall & z.input<typeof correctSchema>): Promise<{ id: string }> {
  const { id, reason, ...given } = parseInput(correctSchema, call);
  try {
    return await runPropertyVerb(call, async (req) => {
      const wrong = await rowOf<{ company: string }>(req, 'company-credit-records', id, '条信用记录');
      const by = { where: [{ field: 'corrects', equals: id }], columns: [], newestBy: 'id' };
      if (await leanFirst(req.payload, 'company-credit-records', by, req)) refuseTwice();
      return append(req, call.actor, {
        ...given,
        company: wrong.company,
        corrects: id,
        correctionReason: reason,
        action: 'company-credit-record.corrected',
        label: '更正信用记录',
      });
    });
  } catch (error) {
    // Two people corrected it in this very moment.
    if (isUniqueViolation(error)) refuseTwice();
    throw error;
  }
}

function refuseTwice(): never {
  fail('invalid-state', { message: '这一条已经更正过了，请打开更正后的那一条再改。' });
}

interface Credit extends Omit<z.output<typeof recordSchema>, 'company'> {
  company: string;
  corrects?: string;
  correctionReason?: string;
  action: string;
  label: string;
}

async function append(req: PayloadRequest, actor: Actor, given: Credit) {
  const { company: companyId, files, action, label, ...row } = given;
  const company = await rowOf<CompanyRow>(req, 'property-companies', companyId, '家物业企业');
  if (!(await keepsCompany(req, actor, company))) fail('forbidden');
  const id = newId();
  const at = now().toISOString();
  await insertRow(req, 'company-credit-records', {
    id,
    company: companyId,
    ...row,
    recordedByName: actor.name,
    at,
  });
  const place = { township: company.township, community: company.community };
  await bindFiles(req, {
    ids: files,
    actor,
    subjectKind: 'company-credit-records',
    subject: id,
    isPublic: true,
    place,
  });
  return {
    result: { id },
    action,
    subject: { collection: 'company-credit-records', id },
    summary: company.name,
    step: {
      label,
      detail: `${creditKindLabels[given.kind]}：${given.text}`,
      reason: given.correctionReason ?? null,
      place,
      also: [{ collection: 'property-companies', id: companyId }],
    },
  };
}

/** Whoever keeps the company's own place, and the staff of a community where it manages or managed a compound. */
export async function keepsCompany(req: PayloadRequest, actor: Actor, company: CompanyRow): Promise<boolean> {
  const keepers = ['administrator', 'community-staff'] as const;
  if (coversPlace(actor, keepers, company)) return true;
  const communities = actor.grants.flatMap(({ role, scope }) =>
    role === 'community-staff' && scope.kind === 'community' ? scope.id : [],
  );
  if (communities.length === 0) return false;
  const here = {
    where: [
      { field: 'company', equals: company.id },
      { field: 'community', in: communities },
    ],
    columns: [],
    newestBy: 'id',
  };
  return Boolean(await leanFirst(req.payload, 'compound-managements', here, req));
}
