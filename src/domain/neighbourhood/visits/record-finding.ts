import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace } from '@/access';
import { insertRow, leanFirst } from '@/database';
import { input, placeColumns, runVerb, twiceWhenTaken, type VerbCall, valuesOf } from '@/domain/organization';
import { bindFiles, newNumber, rowOf } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { monthOf } from '@/shared/months';
import { parseInput } from '@/shared/parse-input';
import { recordStep } from '../record-step';
import { takeBack } from './findings/take-back';
import { type FindingKind, type FindingState, findingKindLabels, quietKinds } from './labels';
import { isPutRight, isSentAgain, isStanding, turnKey, turnOf } from './rules/door-state';
import { type DoorFinding, notedAt, settleDoor } from './settle-door';
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
  formKey: input.formKey,
  /**
   * Which turn of the form, counted on the phone: what is changed after it was sent without an answer is the next one. Absent from a page
   * that counts none: what differs from what the form noted before, and what was taken back since, is then its next turn.
   */
  turn: z.number().int().min(1).max(1000).optional(),
  /** How many findings whoever sends it has seen at this door; absent when it is sent whatever was noted since. */
  known: z.number().int().min(0).optional(),
});

/** What came of it: what it puts right, and whether the door stays as somebody was met there before. */
export interface Recorded {
  id: string;
  repeated: boolean;
  changed: FindingKind | null;
  stays: boolean;
}

/**
 * Notes what was found at a door, with photos. Whoever was met is visited from this moment on; nobody at home is noted and stays due. A
 * tap puts the walker's own tap before it right, which is kept and counts no more; what was seen there no tap undoes.
 * @throws DomainError validation, forbidden, invalid-state, not-found, conflict when something was noted at the door that the sender has not seen
 */
export async function recordFinding(call: VerbCall & z.input<typeof schema>): Promise<Recorded> {
  const { id, formKey, turn: counted, known, stop: stopId, kind, words, files } = parseInput(schema, call);
  const form = `${id}#${formKey ?? newId()}`;
  return twiceWhenTaken(call, async (outer) => {
    const before = counted
      ? await foundBefore(outer, turnKey(form, counted))
      : await sentBefore(outer, { stop: stopId, form, kind, words: words ?? null });
    if (before) return { id: before, repeated: true, changed: null, stays: false };
    return runVerb({ payload: call.payload, actor: call.actor, req: outer }, async (req) => {
      const visit = await holdVisit(req, id);
      requireWalker(call.actor, visit);
      requireVisitMove('record', visit.state);
      const stop = await rowOf<StopRow>(req, 'visit-stops', stopId, '一户');
      if (stop.visit !== id) fail('not-found', { message: '这次走访没有这一户。' });
      const noted = await notedAt(req, stop.id);
      const turns = noted.flatMap(({ findingKey: key }) => turnOf(key, form) ?? []);
      const turn = counted ?? Math.max(0, ...turns) + 1;
      const findingKey = turnKey(form, turn);
      if (known !== undefined) requireNothingNew(noted, known + turns.length);
      const at = now().toISOString();
      const finding = newId();
      const number = await newNumber(req, 'visit-findings');
      const noter =
        call.actor.via === 'system'
          ? { notedBy: visit.walker, notedByName: visit.walkerName }
          : { notedBy: call.actor.userId, notedByName: call.actor.name };
      // It was on its way when the person had already changed it, and came after what they meant.
      const isLate = turns.some((other) => other > turn);
      const state: FindingState = isLate ? 'withdrawn' : quietKinds.includes(kind) ? 'none' : 'open';
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
        ...noter,
        kind,
        words: words ?? null,
        state,
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
      const righted = isLate
        ? []
        : noted.filter((one) => isPutRight(one, { kind, by: noter.notedBy, form, turn }));
      for (const { id: earlier } of righted)
        await takeBack(
          req,
          { id: earlier, place: stop, actor: call.actor, at },
          `改为“${findingKindLabels[kind]}”`,
        );
      const door = await settleDoor(req, {
        visit,
        stop,
        noted: [
          ...noted.filter((one) => !righted.includes(one)),
          { kind, words: row.words, state, at, by: noter.notedBy, findingKey },
        ],
        added: Number(!isLate) - righted.length,
        at,
      });
      if (visit.state === 'planned')
        await recordStep(req, { kind: 'visits', id, place: visit, actor: call.actor }, { label: '开始走访' });
      if (!isLate) await tellOfFinding(req, row, call.actor);
      return {
        result: {
          id: finding,
          repeated: false,
          changed: righted.find((one) => one.kind !== kind)?.kind ?? null,
          stays: kind === 'away' && door === 'met',
        },
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

/**
 * What a page that counts no turns noted with the same tap: pressed twice, it counts once. The same page after Back says something else, or
 * again what was taken back meanwhile.
 */
async function sentBefore(
  req: PayloadRequest,
  { stop, ...next }: { stop: string; form: string; kind: FindingKind; words: string | null },
): Promise<string | null> {
  const turns = (await notedAt(req, stop)).filter((one) => turnOf(one.findingKey, next.form) !== null);
  // At another door the key of the form is taken, whatever it says.
  if (turns.length === 0) return foundBefore(req, next.form);
  return turns.find((one) => isSentAgain(one, next))?.id ?? null;
}

/** What was written without a network meets what others have noted since. @throws DomainError conflict */
function requireNothingNew(noted: readonly DoorFinding[], known: number): void {
  const last = noted.find(isStanding);
  if (last && noted.length > known)
    fail('conflict', {
      message: `这一户刚才已经记过“${findingKindLabels[last.kind]}”（${formatTime(last.at)}），没有重复发。您写的还在；还要记，请再按一次“记下”。`,
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
