import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { insertRow, readRow } from '@/database';
import { type Done, type Place, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { parseMoment, startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { propertyTag } from './labels';

export { authorizeKeeper, input, onceWithKey, twiceWhenTaken, type VerbCall } from '@/domain/organization';

/** What a verb did, for the history beside the document. */
export interface Step {
  label: string;
  /** What changed, in words: from what to what. */
  detail?: string | null;
  reason?: string | null;
  place: Place;
  /** Shown instead of the name, and without the account, where nobody may see who it was. */
  unnamed?: string;
  /** Further documents on whose page the step stands too: the contract that changed the management. */
  also?: readonly { collection: string; id: string }[];
}

/** Runs one verb of this domain: transaction, history row, audit event, and the pages that show it are made anew. */
export function runPropertyVerb<Result>(
  call: VerbCall,
  work: (req: PayloadRequest) => Promise<Done<Result> & { step: Step }>,
): Promise<Result> {
  return runVerb(call, async (req) => {
    const { step, ...done } = await work(req);
    for (const subject of [done.subject, ...(step.also ?? [])])
      await writeStep(req, call.actor, subject, step);
    await touchPages(req, propertyTag);
    return done;
  });
}

async function writeStep(
  req: PayloadRequest,
  actor: Actor,
  subject: { collection: string; id: string },
  { label, detail, reason, place, unnamed }: Step,
): Promise<void> {
  await insertRow(req, 'property-events', {
    subjectKind: subject.collection,
    subject: subject.id,
    at: now().toISOString(),
    label,
    detail: detail ?? null,
    reason: reason ?? null,
    actor: unnamed ? null : actor.userId,
    actorName: unnamed ?? actor.name,
    ...columnsOf(place),
  });
}

const columnsOf = ({ township, community, grid, compound }: Place) => ({
  township: township ?? null,
  community: community ?? null,
  grid: grid ?? null,
  compound: compound ?? null,
});

/** A compound as verbs need it. */
export interface CompoundRow {
  id: string;
  name: string;
  township: string | null;
  community: string | null;
  pilotOrder: number | null;
}

/**
 * The compound a verb is about, written so that of two verbs about one compound at the same moment one waits for the other,
 * also on a database that sees conflicts on one document only. @throws DomainError not-found
 */
export async function holdCompound(req: PayloadRequest, id: string): Promise<CompoundRow> {
  const compound = await readRow<CompoundRow>(req.payload, 'compounds', id, req);
  if (!compound) fail('not-found', { message: '没有找到这个小区。' });
  const data = { updatedAt: now().toISOString() };
  await req.payload.db.updateOne({ collection: 'compounds', id, data, req, returning: false });
  return compound;
}

/** The place columns of what belongs to a compound. */
export function placeOf({ id, township, community }: CompoundRow): Required<Omit<Place, 'building'>> {
  return { township, community, grid: null, compound: id };
}

/** A row by id inside the transaction. @throws DomainError not-found with `what` in the message */
export async function rowOf<Row extends object>(
  req: PayloadRequest,
  slug: Parameters<typeof readRow>[1],
  id: string,
  what: string,
): Promise<Row> {
  const row = await readRow<Row>(req.payload, slug, id, req);
  if (!row) fail('not-found', { message: `没有找到这${what}。` });
  return row;
}

/** A day as people type or choose it; kept as its first instant in the city. */
export const day = (what: string) =>
  z.preprocess(
    (value) => {
      const text = value instanceof Date ? value.toISOString() : value;
      const moment = typeof text === 'string' ? parseMoment(text) : null;
      return moment ? startOfDay(toIsoDay(moment)).toISOString() : text;
    },
    z
      .string({ error: `请填写${what}` })
      .refine((text) => parseMoment(text) !== null, `${what}不是有效的日期`),
  );

/** The first instant of today in the city. */
export function today(): string {
  return startOfDay(toIsoDay(now())).toISOString();
}
