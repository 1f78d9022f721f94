import type { Payload } from 'payload';
import { groupRows, leanFind, leanFirst } from '@/database';
import { type PublicNode, publicNodes } from '@/domain/organization';
import { type DivisionName, divisionNames, type FileItem, publicFilesOf, rowsById } from '@/domain/property';
import { type AskingRow, askingColumns } from '../appraisal/asking';
import { satisfiedPercent } from '../appraisal/judge';
import type { MatterRow } from '../matter-row';
import { type PublicMeeting, publicMeetingsOf } from '../meetings/public';
import { publicLeast } from '../settings';
import { countsByPlace, type PlaceCount } from './counts-by-place';
import { type PublicStep, stepsOf } from './steps';
import { type PublicTask, publicTasks } from './tasks';

/** An event in public: by whom, never by which person. */
export interface PublicMatterEvent {
  id: string;
  at: string;
  label: string;
  byName: string;
  note: string | null;
  reason: string | null;
  back: boolean;
  files: FileItem[];
}

/** A round of asking in public; numbers only where enough answered. */
export interface PublicAsking
  extends Pick<
    AskingRow,
    | 'id'
    | 'purpose'
    | 'round'
    | 'openedAt'
    | 'until'
    | 'asked'
    | 'leastPercent'
    | 'passPercent'
    | 'outcome'
    | 'closedAt'
  > {
  counts: { satisfied: number; partly: number; not: number; percent: number | null } | null;
}

export interface PublicMatter
  extends Pick<
    MatterRow,
    | 'id'
    | 'number'
    | 'title'
    | 'about'
    | 'step'
    | 'state'
    | 'township'
    | 'grid'
    | 'branchName'
    | 'openedAt'
    | 'dueAt'
    | 'dueReason'
    | 'heard'
    | 'resolution'
    | 'resolvedAt'
    | 'budget'
    | 'cost'
    | 'benefit'
    | 'benefitAt'
    | 'householdsServed'
    | 'followUpOn'
    | 'followedUpAt'
    | 'endedAt'
    | 'endReason'
    | 'asking'
    | 'askUntil'
  > {
  community: DivisionName | null;
  compound: { id: string; name: string } | null;
  buildings: string[];
  /** The branch as its public card shows it. */
  branch: PublicNode | null;
  sources: { kind: string; n: number }[];
  /** The requests among them that are public themselves. */
  requests: { number: string; title: string }[];
  cares: number;
  opinionCount: number;
  byBuilding: PlaceCount[];
  least: number;
  /** Masked words that somebody has looked at; in no order that tells when they were said. */
  words: { id: string; text: string }[];
  steps: PublicStep[];
  tasks: PublicTask[];
  askings: PublicAsking[];
  events: PublicMatterEvent[];
  documents: FileItem[];
  /** The branch's meetings about it, in numbers. */
  meetings: PublicMeeting[];
}

/** A matter as everybody may see it, by its number; null when there is none. */
export async function publicMatter(payload: Payload, number: string): Promise<PublicMatter | null> {
  const row = await leanFirst<MatterRow>(payload, 'matters', {
    where: [{ field: 'number', equals: number.toUpperCase() }],
    columns: rowColumns,
    newestBy: 'id',
  });
  if (!row) return null;
  const { id, community, compound } = row;
  const divisions = await divisionNames(payload, [community]);
  const compounds = await rowsById<{ id: string; name: string }>(payload, 'compounds', [compound], ['name']);
  const events = await eventsOf(payload, id);
  const files = await publicFilesOf(payload, [id, ...events.map((event) => event.id)]);
  const nodes = community ? await publicNodes(payload, community) : [];
  const least = await publicLeast(payload);
  return {
    ...row,
    community: (community && divisions.get(community)) || null,
    compound: (compound && compounds.get(compound)) || null,
    buildings: await buildingNames(payload, id),
    branch: nodes.find((node) => node.id === row.branch) ?? null,
    ...(await sourcesOf(payload, id)),
    cares: row.cares ?? 0,
    opinionCount: row.opinionCount ?? 0,
    byBuilding: await voicesByBuilding(payload, id, least),
    least,
    words: await shownWords(payload, id),
    steps: await stepsOf(payload, row),
    tasks: await publicTasks(payload, id),
    askings: await askingsOf(payload, id, least),
    events: events.map((event) => ({
      ...event,
      back: Boolean(event.back),
      files: files.get(event.id) ?? [],
    })),
    documents: files.get(id) ?? [],
    meetings: await publicMeetingsOf(payload, { id }),
  };
}

const rowColumns = [
  'number',
  'title',
  'about',
  'step',
  'state',
  'township',
  'community',
  'grid',
  'compound',
  'branch',
  'branchName',
  'openedAt',
  'dueAt',
  'dueReason',
  'cares',
  'opinionCount',
  'heard',
  'resolution',
  'resolvedAt',
  'budget',
  'cost',
  'benefit',
  'benefitAt',
  'householdsServed',
  'followUpOn',
  'followedUpAt',
  'endedAt',
  'endReason',
  'asking',
  'askUntil',
];

async function eventsOf(payload: Payload, matter: string): Promise<Omit<PublicMatterEvent, 'files'>[]> {
  const rows = await leanFind<Omit<PublicMatterEvent, 'files'>>(payload, 'matter-events', {
    where: [
      { field: 'matter', equals: matter },
      { field: 'isPublic', equals: true },
    ],
    columns: ['at', 'label', 'byName', 'note', 'reason', 'back'],
    newestBy: 'at',
    limit: 300,
  });
  return rows.reverse();
}

async function buildingNames(payload: Payload, matter: string): Promise<string[]> {
  const rows = await leanFind<{ building: string }>(payload, 'matter-buildings', {
    where: [{ field: 'matter', equals: matter }],
    columns: ['building'],
    newestBy: 'id',
    limit: 500,
  });
  return [...(await namesOf(payload, rows)).values()].toSorted((a, b) =>
    a.localeCompare(b, 'zh', { numeric: true }),
  );
}

async function namesOf(payload: Payload, rows: readonly { building: string | null }[]) {
  const buildings = await rowsById<{ id: string; name: string }>(
    payload,
    'buildings',
    rows.map(({ building }) => building),
    ['name'],
  );
  return new Map([...buildings].map(([id, { name }]) => [id, name]));
}

async function sourcesOf(
  payload: Payload,
  matter: string,
): Promise<Pick<PublicMatter, 'sources' | 'requests'>> {
  const rows = await leanFind<{ kind: string; request: string | null }>(payload, 'matter-sources', {
    where: [{ field: 'matter', equals: matter }],
    columns: ['kind', 'request'],
    newestBy: 'at',
    limit: 2000,
  });
  const counts = new Map<string, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const requests = await rowsById<{ id: string; number: string; title: string; visibility: string }>(
    payload,
    'requests',
    rows.map(({ request }) => request),
    ['number', 'title', 'visibility'],
  );
  return {
    sources: [...counts].map(([kind, n]) => ({ kind, n })),
    requests: [...requests.values()]
      .filter(({ visibility }) => visibility === 'public')
      .map(({ number, title }) => ({ number, title })),
  };
}

/** How many of each building care, as far as that points at nobody. */
async function voicesByBuilding(payload: Payload, matter: string, least: number): Promise<PlaceCount[]> {
  const groups = await groupRows(payload, 'matter-opinions', {
    where: [
      { field: 'matter', equals: matter },
      { field: 'withdrawnAt', exists: false },
    ],
    by: ['building'],
  });
  const counts = countsByPlace(
    groups.map(({ keys, n }) => ({ place: keys[0] ?? null, n })),
    least,
  );
  const names = await namesOf(
    payload,
    counts.map(({ place }) => ({ building: place })),
  );
  return counts.map(({ place, n }) => ({ place: place && (names.get(place) ?? null), n }));
}

async function shownWords(payload: Payload, matter: string): Promise<PublicMatter['words']> {
  const rows = await leanFind<{ id: string; maskedWords: string | null }>(payload, 'matter-opinions', {
    where: [
      { field: 'matter', equals: matter },
      { field: 'review', equals: 'shown' },
    ],
    columns: ['maskedWords'],
    newestBy: 'id',
    limit: 50,
  });
  return rows
    .flatMap(({ id, maskedWords }) => (maskedWords ? [{ id, text: maskedWords }] : []))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'zh'));
}

async function askingsOf(payload: Payload, matter: string, least: number): Promise<PublicAsking[]> {
  const rows = await leanFind<AskingRow>(payload, 'matter-askings', {
    where: [{ field: 'matter', equals: matter }],
    columns: askingColumns,
    newestBy: 'openedAt',
    limit: 50,
  });
  return rows.reverse().map(({ answered, satisfied, partly, notSatisfied, reasons: _reasons, ...asking }) => {
    const counts = { satisfied: satisfied ?? 0, partly: partly ?? 0, not: notSatisfied ?? 0 };
    const isShown = asking.closedAt !== null && answered >= least;
    return { ...asking, counts: isShown ? { ...counts, percent: satisfiedPercent(counts) } : null };
  });
}
