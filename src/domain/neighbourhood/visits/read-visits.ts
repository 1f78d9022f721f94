import type { Payload, Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { leanFind, readRow } from '@/database';
import { fail } from '@/shared/errors';
import { type FindingLine, withOutcomes } from './findings/read-findings';
import { caredFor } from './households';
import type { VisitState } from './labels';
import { type ListFilter, narrowed } from './list-filter';
import type { FindingRow, StopRow, VisitRow } from './visit-row';
import { mayMoveVisit, type VisitVerb, visitTransitions } from './visit-states';
import { answerers, answersFor, walksAt } from './who-walks';

const placeNames = ['township', 'community', 'grid', 'compound', 'building'];

/** A round as whoever walks it sees it. */
export interface VisitSheet {
  visit: VisitRow;
  stops: StopRow[];
  findings: FindingLine[];
  isOwn: boolean;
  /** Answers for the place: may know who needs care. */
  answers: boolean;
  verbs: VisitVerb[];
}

/** @throws DomainError unauthenticated, not-found, forbidden */
export async function visitSheet(payload: Payload, actor: Actor, id: string): Promise<VisitSheet> {
  if (actor.userId === null && actor.via !== 'system') fail('unauthenticated');
  const visit = await readRow<VisitRow>(payload, 'visits', id);
  if (!visit) fail('not-found', { message: '没有找到这次走访。' });
  const isOwn = visit.walker !== null && visit.walker === actor.userId;
  if (!isOwn && !answersFor(actor, visit))
    fail('forbidden', { message: '只有走访的人和管这一片的社区干部、支部书记能看这次走访。' });
  const of = { where: [{ field: 'visit', equals: id }] };
  const stops = await leanFind<StopRow>(payload, 'visit-stops', {
    ...of,
    columns: ['visit', 'household', 'name', 'order', 'reason', 'state', 'at', ...placeNames],
    newestBy: 'order',
    limit: 100,
  });
  const findings = await leanFind<FindingRow>(payload, 'visit-findings', {
    ...of,
    columns: [
      'number',
      'stop',
      'household',
      'householdName',
      'walker',
      'walkerName',
      'notedBy',
      'notedByName',
      'kind',
      'words',
      'state',
      'at',
      'becameKind',
      'becameId',
      'becameNumber',
      'outcome',
      ...placeNames,
    ],
    newestBy: 'at',
    limit: 300,
  });
  return {
    visit,
    stops: await markedFor(payload, actor, stops.toReversed()),
    findings: await withOutcomes(payload, findings),
    isOwn,
    answers: answersFor(actor, visit),
    verbs: (Object.keys(visitTransitions) as VisitVerb[]).filter(
      // Whoever does not go round there any more reads what they noted.
      (verb) => walksAt(actor, visit) && mayMoveVisit(verb, visit.state),
    ),
  };
}

/** The doors as the actor may see them: where somebody needs care is marked only for those who answer for the place. */
async function markedFor(payload: Payload, actor: Actor, stops: StopRow[]): Promise<StopRow[]> {
  const known = stops.filter((stop) => answersFor(actor, stop)).map(({ household }) => household);
  const cared =
    known.length > 0 ? await caredFor(payload, [{ field: 'household', in: known }]) : new Set<string>();
  return stops.map((stop) => ({
    ...stop,
    // Rows from before the mark was asked anew have it.
    reason: cared.has(stop.household) ? 'care' : stop.reason === 'care' ? 'long' : stop.reason,
  }));
}

/** Where the actor sees rounds: their own, and those of the places they answer for. */
export function visitPlaces(actor: Actor): Where | boolean {
  const place = placeCondition(actor, { roles: answerers, lowest: 'building' });
  if (place === true) return true;
  const conditions: Where[] = [
    ...(place === false ? [] : [place]),
    ...(actor.userId ? [{ walker: { equals: actor.userId } }] : []),
  ];
  return conditions.length > 0 ? { or: conditions } : false;
}

/** @throws DomainError unauthenticated */
export async function keptVisits(
  payload: Payload,
  actor: Actor,
  {
    state,
    mine,
    page,
    ...narrow
  }: { state?: VisitState | undefined; mine: boolean; page: number } & ListFilter,
) {
  if (actor.userId === null) fail('unauthenticated');
  const place = mine ? { walker: { equals: actor.userId } } : visitPlaces(actor);
  if (place === false) fail('forbidden');
  const { docs, totalDocs, totalPages } = await payload.db.find<VisitRow>({
    collection: 'visits',
    where: {
      and: [
        ...(place === true ? [] : [place]),
        ...(state ? [{ state: { equals: state } }] : []),
        ...narrowed(narrow),
      ],
    },
    sort: ['-day', '-number'],
    limit: 20,
    page,
  });
  return { items: docs, total: totalDocs, page, pages: Math.max(1, totalPages) };
}
