import type { CollectionSlug, Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace, type RoleName } from '@/access';
import { inTransaction, isUniqueViolation, leanFirst } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { parseMoment } from '@/shared/dates';
import { fail } from '@/shared/errors';

/** Who calls a verb, and from where; every verb takes this plus its own input. */
export interface VerbCall {
  payload: Payload;
  /** Joins the caller's transaction when given. */
  req?: PayloadRequest;
  actor: Actor;
}

/** What a verb did, for the audit log. Never a value of personal data. */
export interface Done<Result> {
  result: Result;
  action: string;
  subject: { collection: string; id: string };
  summary?: string;
  changes?: string[];
  /** Who is named, where only the work itself learns that the actor must not be. */
  actor?: Actor;
}

/**
 * Runs one verb: a transaction, the plain audit hook silenced, the verb's own event written at the end.
 * `reason` reaches the history rows the hooks write.
 */
export async function runVerb<Result>(
  { payload, req: outer, actor, reason }: VerbCall & { reason?: string },
  work: (req: PayloadRequest) => Promise<Done<Result>>,
): Promise<Result> {
  return inTransaction({ payload, req: outer, actor }, async (req) => {
    const { verb, reason: outerReason } = req.context;
    Object.assign(req.context, { verb: 'organization', reason });
    try {
      const { result, ...event } = await work(req);
      await recordEvent({ req, actor, ...event });
      return result;
    } finally {
      Object.assign(req.context, { verb, reason: outerReason });
    }
  });
}

/**
 * Runs work that looks for what is unique before it writes it: once more when another process was faster, so that the second look finds
 * theirs. Inside a caller's transaction the error passes, for that is rolled back.
 */
export async function twiceWhenTaken<Result>(
  { payload, req: outer, actor }: VerbCall,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> {
  try {
    return await inTransaction({ payload, ...(outer ? { req: outer } : {}), actor }, work);
  } catch (error) {
    if (!isUniqueViolation(error) || outer) throw error;
    return await inTransaction({ payload, actor }, work);
  }
}

/** A document that a form or a caller made before, found by the key it came with. */
export interface MadeBefore {
  id: string;
  repeated: true;
}

/**
 * Makes something once for each `formKey`: what was made with it before is the answer, also when another process makes it in this very
 * moment.
 */
export async function onceWithKey<Made extends { id: string; repeated: boolean }>(
  { payload, req }: VerbCall,
  { collection, formKey }: { collection: CollectionSlug; formKey: string },
  make: () => Promise<Made>,
): Promise<Made | MadeBefore> {
  const madeBefore = async (): Promise<MadeBefore | null> => {
    const query = { where: [{ field: 'formKey', equals: formKey }], columns: [], newestBy: 'id' };
    const row = await leanFirst<{ id: string }>(payload, collection, query, req);
    return row ? { id: row.id, repeated: true } : null;
  };
  const before = await madeBefore();
  if (before) return before;
  try {
    return await make();
  } catch (error) {
    if (!isUniqueViolation(error) || req) throw error;
    const made = await madeBefore();
    if (!made) throw error;
    return made;
  }
}

const keepers: readonly RoleName[] = ['administrator', 'community-staff'];

/** Refuses unless the actor keeps the organisation of that place. @throws DomainError forbidden */
export function authorizeKeeper(actor: Actor, place: object, more: readonly RoleName[] = []): void {
  if (!coversPlace(actor, [...keepers, ...more], place)) fail('forbidden');
}

const staleForm = '这一页的表单不完整，请刷新这一页再提交一次';

/** Chinese messages for the fields verbs take. */
export const input = {
  id: (what: string) => z.string({ error: `请选择${what}` }).min(1, `请选择${what}`),
  text: (what: string, max = 100) =>
    z
      .string({ error: `请填写${what}` })
      .trim()
      .min(1, `请填写${what}`)
      .max(max, `${what}最多${max}个字`),
  optionalText: (what: string, max = 300) => z.string().trim().max(max, `${what}最多${max}个字`).optional(),
  /** The key of one form, by which what is sent twice is done once; no field anybody fills in. */
  formKey: z.string().min(8, staleForm).max(80, staleForm).optional(),
  /** A moment: a Date, an ISO text, or a day 2026-11-23, which means the start of that day in the city. */
  moment: (what: string) =>
    z.preprocess(
      (value) => {
        if (typeof value === 'string') return parseMoment(value) ?? new Date(value);
        return typeof value === 'number' ? new Date(value) : (value ?? undefined);
      },
      z
        .date({ error: ({ input: given }) => (given === undefined ? `请填写${what}` : `${what}的日期不对`) })
        .transform((date) => date.toISOString()),
    ),
};
