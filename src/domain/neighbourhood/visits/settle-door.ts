import type { PayloadRequest } from 'payload';
import { deleteWhere, insertRow, leanFind, leanFirst, updateColumns } from '@/database';
import { placeColumns } from '@/domain/organization';
import { type FindingKind, findingKindLabels, type StopState, standingStates } from './labels';
import { doorStateOf, isStanding, metAtOf, type NotedBy } from './rules/door-state';
import { type FindingRow, noterOf, type StopRow, type VisitRow } from './visit-row';

/** A finding as its door looks at it. */
export interface DoorFinding extends NotedBy {
  id: string;
}

/** What was noted at a door of a round, newest first, what was taken back with it. */
export async function notedAt(req: PayloadRequest, stop: string): Promise<DoorFinding[]> {
  const rows = await leanFind<FindingRow & { findingKey: string }>(
    req.payload,
    'visit-findings',
    {
      where: [{ field: 'stop', equals: stop }],
      columns: [
        'kind',
        'words',
        'state',
        'at',
        'walker',
        'walkerName',
        'notedBy',
        'notedByName',
        'findingKey',
      ],
      newestBy: 'at',
      limit: 300,
    },
    req,
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    words: row.words ?? null,
    state: row.state,
    at: row.at,
    by: noterOf(row).user,
    findingKey: row.findingKey,
  }));
}

/**
 * Brings a door, the sums of its round and when the household was last met in line with what stands of what was noted there. The round is
 * held by whoever calls. @param noted all of the door, as it is now @param added how many findings more (or fewer) stand than before
 */
export async function settleDoor(
  req: PayloadRequest,
  {
    visit,
    stop,
    noted,
    added,
    at,
  }: {
    visit: VisitRow;
    stop: StopRow;
    noted: readonly NotedBy[];
    added: number;
    at: string;
  },
): Promise<StopState> {
  const state = doorStateOf(noted);
  const last = noted
    .filter(isStanding)
    .reduce<string | null>((a, one) => (a && a > one.at ? a : one.at), null);
  const now = (wanted: StopState) => Number(state === wanted) - Number(stop.state === wanted);
  await updateColumns(req, 'visit-stops', stop.id, { state, at: last });
  await updateColumns(req, 'visits', visit.id, {
    state: 'under-way',
    startedAt: visit.startedAt ?? at,
    met: visit.met + now('met'),
    away: visit.away + now('away'),
    findings: Math.max(0, visit.findings + added),
    updatedAt: at,
  });
  const metAt = metAtOf(noted);
  if (metAt) await noteMet(req, stop, metAt);
  else if (stop.state === 'met') await takeBackMet(req, stop);
  return state;
}

interface Standing {
  id: string;
  times: number;
  lastMetAt: string;
}

const standingOf = (req: PayloadRequest, household: string): Promise<Standing | undefined> =>
  leanFirst<Standing>(
    req.payload,
    'household-standings',
    { where: [{ field: 'household', equals: household }], columns: ['times', 'lastMetAt'], newestBy: 'id' },
    req,
  );

/** Somebody was met: once for each round, however often something is noted there. */
async function noteMet(req: PayloadRequest, stop: StopRow, metAt: string): Promise<void> {
  const before = await standingOf(req, stop.household);
  const isFirst = stop.state !== 'met';
  if (isFirst) await updateColumns(req, 'visit-stops', stop.id, { metBefore: before?.lastMetAt ?? null });
  if (!before)
    await insertRow(req, 'household-standings', {
      household: stop.household,
      ...placeColumns(stop),
      lastMetAt: metAt,
      lastVisit: stop.visit,
      times: 1,
    });
  else
    await updateColumns(req, 'household-standings', before.id, {
      lastMetAt: before.lastMetAt > metAt ? before.lastMetAt : metAt,
      lastVisit: stop.visit,
      times: before.times + (isFirst ? 1 : 0),
    });
}

/** Nobody was met after all: the household is due as it was, unless another round met somebody. */
async function takeBackMet(req: PayloadRequest, stop: StopRow): Promise<void> {
  const standing = await standingOf(req, stop.household);
  if (!standing) return;
  const other = await leanFirst<{ at: string }>(
    req.payload,
    'visit-findings',
    {
      where: [
        { field: 'household', equals: stop.household },
        { field: 'kind', in: metKinds },
        { field: 'state', in: standingStates },
      ],
      columns: ['at'],
      newestBy: 'at',
    },
    req,
  );
  // What was found is deleted after a time; when somebody was met before is kept with the door.
  const lastMetAt = [stop.metBefore, other?.at].reduce<string | null>(
    (last, one) => (one && (!last || one > last) ? one : last),
    null,
  );
  if (lastMetAt === null && standing.times <= 1)
    await deleteWhere(req.payload, req, 'household-standings', { id: { equals: standing.id } });
  else
    await updateColumns(req, 'household-standings', standing.id, {
      // A door met before that was kept does not say when; that the household was met on another round is still so.
      lastMetAt: lastMetAt ?? standing.lastMetAt,
      times: Math.max(1, standing.times - 1),
    });
}

const metKinds = (Object.keys(findingKindLabels) as FindingKind[]).filter((kind) => kind !== 'away');
