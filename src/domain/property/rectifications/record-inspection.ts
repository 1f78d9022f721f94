import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFirst } from '@/database';
import { authorizeKeeper, type VerbCall, valuesOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { bindFiles } from '../files';
import { day, holdCompound, input, placeOf, runPropertyVerb, today, twiceWhenTaken } from '../verb';
import { inspectionSubjectLabels } from './labels';
import { openRectification } from './open-rectification';

const schema = z.object({
  compound: input.id('小区'),
  on: day('哪天巡查的').optional(),
  subject: z.enum(valuesOf(inspectionSubjectLabels), { error: '请选择看的是哪一方面' }),
  spot: input.optionalText('具体位置', 40),
  findings: input.text('看到了什么', 1000),
  files: z.array(z.string()).default([]),
  /** What is to be done; a rectification is opened in the same step when it is written. */
  demand: input.optionalText('要求做到什么', 1000),
  due: day('期限').optional(),
  /** Pressing twice records it once. */
  formKey: z.string().max(80).optional(),
});
type Given = z.output<typeof schema>;

export interface Inspected {
  id: string;
  rectification: string | null;
}

/**
 * Staff of the community record what they saw in a compound, with photos; when they write what is to be done, the rectification is opened
 * in the same transaction and the photos become public with it. @throws DomainError validation, not-found, forbidden
 */
export async function recordInspection(call: VerbCall & z.input<typeof schema>): Promise<Inspected> {
  const given = parseInput(schema, call);
  if (given.on && given.on > today()) fail('validation', { fields: { on: '不能晚于今天' } });
  return twiceWhenTaken(call, async (req) => {
    const before = given.formKey ? await inspectionOf(req, given.formKey) : undefined;
    return before ?? record(req, call, given);
  });
}

async function record(req: PayloadRequest, call: VerbCall, given: Given): Promise<Inspected> {
  const { compound: compoundId, files, demand, due, formKey, on, ...seen } = given;
  const { payload, actor } = call;
  const compound = await holdCompound(req, compoundId);
  const place = placeOf(compound);
  authorizeKeeper(actor, place);
  const id = newId();
  await runPropertyVerb({ payload, actor, req }, async () => {
    await insertRow(req, 'inspections', {
      id,
      ...place,
      ...seen,
      on: on ?? today(),
      inspectorName: actor.name,
      formKey: formKey ?? id,
    });
    await bindFiles(req, {
      ids: files,
      actor,
      subjectKind: 'inspections',
      subject: id,
      isPublic: false,
      place,
    });
    return {
      result: undefined,
      action: 'inspection.recorded',
      subject: { collection: 'inspections', id },
      summary: compound.name,
      step: { label: '登记巡查', detail: seen.findings, place },
    };
  });
  if (!demand) return { id, rectification: null };
  // The photos stay with the inspection, and become public there.
  const opened = await openRectification({
    payload,
    actor,
    req,
    compound: compoundId,
    origin: { kind: 'inspection', id },
    title: [inspectionSubjectLabels[seen.subject], seen.spot].filter(Boolean).join('：'),
    problem: seen.findings,
    demand,
    ...(due ? { due } : {}),
  });
  return { id, rectification: opened.id };
}

async function inspectionOf(req: PayloadRequest, formKey: string): Promise<Inspected | undefined> {
  const query = {
    where: [{ field: 'formKey', equals: formKey }],
    columns: ['rectification'],
    newestBy: 'id',
  };
  return leanFirst<Inspected>(req.payload, 'inspections', query, req);
}
