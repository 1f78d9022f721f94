import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace } from '@/access';
import { insertRow, leanFind, leanFirst, updateColumns } from '@/database';
import { input, placeColumns, runVerb, twiceWhenTaken, type VerbCall, valuesOf } from '@/domain/organization';
import { bindFiles, newNumber, rowOf } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { monthOf } from '@/shared/months';
import { parseInput } from '@/shared/parse-input';
import { recordStep } from '../record-step';
import { type FindingKind, findingKindLabels, quietKinds } from './labels';
import { tellOfFinding } from './tell';
import { holdVisit, type StopRow, type VisitRow } from './visit-row';
import { requireVisitMove } from './visit-states';
import { answerers, walksAt } from './who-walks';

const schema = z.object({
  id: input.id('走访'),
  stop: input.id('哪一户'),
  kind: z.enum(valuesOf(findingKindLabels), { error: '请点一下看到了什么' }),
  words: input.optionalText('情况', 1000),
  files: z.array(z.string()).default([]),
  /** The same form, sent again after a lost connection, records once. */
  formKey: z.string().min(8).max(80).optional(),
  /** How many findings whoever sends it has seen at this door; absent when it is sent whatever was noted since. */
  known: z.number().int().min(0).optional(),
});

/**
 * Notes what was found at a door, with photos. Whoever was met is visited from this moment on; nobody at home is noted and stays due.
 * @throws DomainError validation, forbidden, invalid-state, not-found, conflict when something was noted at the door that the sender has not seen
 */
export async function recordFinding(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const { id, formKey, known, stop: stopId, kind, words, files } = parseInput(schema, call);
  const findingKey = `${id}#${formKey ?? newId()}`;
  return twiceWhenTaken(call, async (outer) => {
    const before = await foundBefore(outer, findingKey);
    if (before) return { id: before, repeated: true };
    return runVerb({ payload: call.payload, actor: call.actor, req: outer }, async (req) => {
      const visit = await holdVisit(req, id);
      requireWalker(call.actor, visit);
      requireVisitMove('record', visit.state);
      const stop = await rowOf<StopRow>(req, 'visit-stops', stopId, '一户');
      if (stop.visit !== id) fail('not-found', { message: '这次走访没有这一户。' });
      if (known !== undefined) await requireNothingNew(req, stop.id, known);
      const at = now().toISOString();
      const finding = newId();
      const number = await newNumber(req, 'visit-findings');
      const row = {
        id: finding,
        number,
        visit: id,
        stop: stop.id,
        household: stop.household,
        householdName: stop.name,
        ...placeColumns(stop),
        walker: visit.walker,
        walkerName: visit.walkerName,
        kind,
        words: words ?? null,
        state: quietKinds.includes(kind) ? ('none' as const) : ('open' as const),
        at,
        month: monthOf(at),
      };
      await insertRow(req, 'visit-findings', { ...row, findingKey });
      await bindFiles(req, {
        ids: files,
        actor: call.actor,
        subjectKind: 'visit-findings',
        subject: finding,
        isPublic: false,
        place: stop,
      });
      await noteAtDoor(req, { visit, stop, isAway: kind === 'away', at });
      await tellOfFinding(req, row, call.actor);
      return {
        result: { id: finding, repeated: false },
        action: 'visit.finding-recorded',
        subject: { collection: 'visit-findings', id: finding },
        summary: number,
      };
    });
  });
}

async function foundBefore(req: PayloadRequest, findingKey: string): Promise<string | null> {
  const query = { where: [{ field: 'findingKey', equals: findingKey }], columns: [], newestBy: 'id' };
  return (await leanFirst<{ id: string }>(req.payload, 'visit-findings', query, req))?.id ?? null;
}

/** What was written without a network meets what others have noted since. @throws DomainError conflict */
async function requireNothingNew(req: PayloadRequest, stop: string, known: number): Promise<void> {
  const query = {
    where: [{ field: 'stop', equals: stop }],
    columns: ['kind', 'at'],
    newestBy: 'at',
    limit: 100,
  };
  const found = await leanFind<{ kind: FindingKind; at: string }>(req.payload, 'visit-findings', query, req);
  const [last] = found;
  if (last && found.length > known)
    fail('conflict', {
      message: `这一户刚才已经记过“${findingKindLabels[last.kind]}”（${formatTime(last.at)}），没有重复发。您写的还在；还要记，请再按一次“记下”。`,
    });
}

/** Whoever was met once is met, also when a later tap says that nobody was there. */
async function noteAtDoor(
  req: PayloadRequest,
  { visit, stop, isAway, at }: { visit: VisitRow; stop: StopRow; isAway: boolean; at: string },
): Promise<void> {
  const state = isAway && stop.state !== 'met' ? 'away' : 'met';
  await updateColumns(req, 'visit-stops', stop.id, { state, at });
  await updateColumns(req, 'visits', visit.id, {
    state: 'under-way',
    startedAt: visit.startedAt ?? at,
    met: visit.met + (state === 'met' && stop.state !== 'met' ? 1 : 0),
    away:
      visit.away +
      (state === 'away' && stop.state !== 'away' ? 1 : 0) -
      (state === 'met' && stop.state === 'away' ? 1 : 0),
    findings: visit.findings + 1,
    updatedAt: at,
  });
  if (visit.state === 'planned')
    await recordStep(
      req,
      {
        kind: 'visits',
        id: visit.id,
        place: visit,
        actor: { userId: visit.walker, name: visit.walkerName, grants: [], via: 'system' },
      },
      { label: '开始走访' },
    );
  if (state === 'met') await noteMet(req, stop, at);
}

async function noteMet(req: PayloadRequest, stop: StopRow, at: string): Promise<void> {
  const query = {
    where: [{ field: 'household', equals: stop.household }],
    columns: ['times', 'lastVisit'],
    newestBy: 'id',
  };
  const before = await leanFirst<{ id: string; times: number; lastVisit: string }>(
    req.payload,
    'household-standings',
    query,
    req,
  );
  if (!before)
    await insertRow(req, 'household-standings', {
      household: stop.household,
      ...placeColumns(stop),
      lastMetAt: at,
      lastVisit: stop.visit,
      times: 1,
    });
  else
    await updateColumns(req, 'household-standings', before.id, {
      lastMetAt: at,
      lastVisit: stop.visit,
      times: before.times + (before.lastVisit === stop.visit ? 0 : 1),
    });
}

/** Whoever walks it and still goes round there, and those who answer for the place when somebody cannot. @throws DomainError forbidden */
export function requireWalker(actor: Actor, visit: VisitRow): void {
  const isOwn = actor.userId !== null && actor.userId === visit.walker;
  if (actor.via === 'system' || (isOwn && walksAt(actor, visit))) return;
  if (isOwn) fail('forbidden', { message: '您现在不负责这一片了，这次走访请社区接着走。' });
  if (!coversPlace(actor, answerers, visit))
    fail('forbidden', { message: '这次走访由别人在走。请安排自己的走访。' });
}
