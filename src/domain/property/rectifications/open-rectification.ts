import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { insertRow, leanFind, updateColumns } from '@/database';
import { authorizeKeeper, type Place, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { deadlineAfter } from '@/domain/requests';
import { now } from '@/shared/clock';
import { endOfDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { bindFiles, showFiles } from '../files';
import { propertyTag } from '../labels';
import { newNumber } from '../new-number';
import { type CompoundRow, day, holdCompound, input, placeOf, twiceWhenTaken } from '../verb';
import { type KeptOrigin, keptOrigin, type Origin } from './origin';
import type { RectificationRow } from './rectification-row';
import { responsibleAt } from './responsible';
import { rectificationLimit } from './settings';
import { partiesOf } from './states';
import { tellOf } from './tell';
import { publicNameOf, writeStep } from './write-step';

const schema = z.object({
  compound: input.id('小区'),
  title: input.text('整改什么', 60),
  problem: input.text('有什么问题', 1000),
  demand: input.text('要求做到什么', 1000),
  /** The last day; as the settings say when absent. */
  due: day('期限').optional(),
  /** Photos of how it is now; public from the beginning. */
  files: z.array(z.string()).default([]),
});

export interface Opened {
  id: string;
  number: string;
  /** One was open from this origin already; nothing was written. */
  repeated: boolean;
}

/**
 * Tells whoever manages a compound to put something right. One for each origin, however often it is asked for: the second call answers
 * with the first one's number. Residents see it at once.
 * @throws DomainError validation, not-found, forbidden
 */
export async function openRectification(
  call: VerbCall & z.input<typeof schema> & { origin: Origin },
): Promise<Opened> {
  const given = parseInput(schema, call);
  const { actor, origin } = call;
  return twiceWhenTaken(call, async (req) => {
    const compound = await holdCompound(req, given.compound);
    const kept = await keptOrigin(req, { origin, compound, actor });
    if (!kept.mayOpen) authorizeKeeper(actor, placeOf(compound));
    const all = await openedFrom(req, kept);
    const before = all.find(({ state }) => state !== 'withdrawn');
    if (before) return { id: before.id, number: before.number, repeated: true };
    // What was withdrawn keeps its key, so that no database has to see one freed and taken at once.
    const originKey = `${kept.originRef}#${all.length}`;
    const opened = await runVerb({ payload: call.payload, actor, req }, async () => {
      const row = await rowOfNew(req, { kept, originKey, given, compound, actor });
      await insertRow(req, 'rectifications', row);
      await bindFiles(req, {
        ids: given.files,
        actor,
        subjectKind: 'rectifications',
        subject: row.id,
        isPublic: true,
        place: placeOf(compound),
      });
      if (kept.originInspection) {
        await updateColumns(req, 'inspections', kept.originInspection, { rectification: row.id });
        await showFiles(req, kept.originInspection, true);
      }
      const byName = await openedBy(req, row, { actor, place: placeOf(compound) });
      const { demand: note, dueAt } = row;
      await writeStep(req, row, 'open', { label: '要求整改', note, dueAt, isPublic: true, actor, byName });
      await tellOf(req, { verb: 'open', before: null, after: row, actor, reason: null });
      await touchPages(req, propertyTag);
      return {
        result: { id: row.id, number: row.number },
        action: 'rectification.filed',
        subject: { collection: 'rectifications', id: row.id },
        summary: `${row.number} ${compound.name}`,
      };
    });
    return { ...opened, repeated: false };
  });
}

/** Who stands on the public page for it: the community, or whoever handles the request it comes from. */
async function openedBy(
  req: PayloadRequest,
  row: RectificationRow,
  { actor, place }: { actor: Actor; place: Place },
): Promise<string> {
  const keeps = partiesOf(actor, place).includes('keeper');
  if (!keeps) return '诉求承办单位';
  return publicNameOf(req, row, actor.via === 'system' && row.origin === 'rating' ? 'system' : 'community');
}

/** Everything that was opened from the same origin, withdrawn ones too. */
async function openedFrom(
  req: PayloadRequest,
  { originRef }: KeptOrigin,
): Promise<Pick<RectificationRow, 'id' | 'number' | 'state'>[]> {
  const query = {
    where: [{ field: 'originRef', equals: originRef }],
    columns: ['number', 'state'],
    newestBy: 'id',
    limit: 100,
  };
  return leanFind(req.payload, 'rectifications', query, req);
}

async function rowOfNew(
  req: PayloadRequest,
  {
    kept,
    originKey,
    given,
    compound,
    actor,
  }: {
    kept: KeptOrigin;
    originKey: string;
    given: z.output<typeof schema>;
    compound: CompoundRow;
    actor: Actor;
  },
): Promise<RectificationRow & { openedByName: string }> {
  const at = now();
  const { mayOpen: _mayOpen, ...origin } = kept;
  const due = await dueOf(req, given.due, at);
  return {
    id: newId(),
    number: await newNumber(req, 'rectifications'),
    township: compound.township,
    community: compound.community,
    compound: compound.id,
    ...(await responsibleAt(req, compound.id, at)),
    ...origin,
    originKey,
    title: given.title,
    problem: given.problem,
    demand: given.demand,
    state: 'open',
    round: 0,
    openedAt: at.toISOString(),
    openedBy: actor.userId,
    openedByName: actor.name,
    ...due,
    countedFrom: at.toISOString(),
    nextCheckAt: due.dueAt,
    ...nothingYet,
  };
}

/** What only later steps write. */
const nothingYet = {
  overdueFor: null,
  overdueCount: 0,
  urgeCount: 0,
  urgedAt: null,
  superviseCount: 0,
  supervisedFor: null,
  extension: null,
  extensionDays: null,
  extensionReason: null,
  reportStep: null,
  reportedAt: null,
  reportWords: null,
  cost: null,
  payer: null,
  payerName: null,
  askRound: 0,
  askedAt: null,
  askUntil: null,
  residentsToldAt: null,
  answered: 0,
  answersFixed: null,
  answersNot: null,
  closedAt: null,
  closedBy: null,
} as const;

async function dueOf(req: PayloadRequest, asked: string | undefined, at: Date) {
  if (asked) {
    const due = endOfDay(asked);
    if (due <= at) fail('validation', { fields: { due: '期限不能早于今天' } });
    return { dueAt: due.toISOString(), dueReason: '发起整改时定的日期。', dueProvisional: false };
  }
  const limit = await rectificationLimit(req.payload, 'property.rectification-days', req);
  const due = deadlineAfter(at, limit, '要求整改时');
  return { dueAt: due.at.toISOString(), dueReason: due.reason, dueProvisional: due.provisional };
}
