import type { Payload, Where } from 'payload';
import { type Actor, hasRole, placeCondition, type RoleName } from '@/access';
import { divisionNames } from '@/domain/property';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { type MatterState, type MatterStep, matterSteps } from '../labels';
import type { MatterRow } from '../matter-row';
import { unmetGuard } from '../states';
import type { MatterVerb } from '../transitions';
import { inDays, quantile } from './quantile';

/** How many matters are in a step, and how long a step takes. */
export interface StepFigures {
  step: MatterStep;
  open: number;
  late: number;
  /** Of the stays that ended within the last year, in days. */
  n: number;
  median: number | null;
  p90: number | null;
}

/** How much waits for somebody. */
export interface OwnerFigures {
  owner: string | null;
  name: string;
  open: number;
  late: number;
}

/** A matter that does not move: its step should be over. */
export interface StuckMatter {
  id: string;
  number: string;
  title: string;
  step: MatterStep;
  ownerName: string;
  dueAt: string;
  /** What is missing for the next step, in words; null when nothing is. */
  missing: string | null;
}

export interface MatterBoard {
  steps: StepFigures[];
  waitingVote: number;
  owners: OwnerFigures[];
  stuck: StuckMatter[];
  /** More are stuck than are listed. */
  moreStuck: number;
  community: { id: string; name: string; code: string } | null;
  /** The communities one may look at alone. */
  communities: { id: string; name: string; code: string }[];
}

const roles: readonly RoleName[] = [
  'administrator',
  'city-leader',
  'supervisor',
  'operator',
  'township-leader',
  'community-staff',
  'branch-secretary',
];
/** More than are under way, or end within a year, in a city. */
const most = 20_000;
const shownStuck = 20;
const yearInMilliseconds = 365 * 86_400_000;

export const seesMatterBoard = (actor: Actor): boolean => hasRole(actor, ...roles);

/** What takes a matter on from each step, and who must have done what before. */
const onward: Record<MatterStep, MatterVerb> = {
  listening: 'to-deliberation',
  deliberating: 'adopt',
  'carrying-out': 'to-appraisal',
  appraising: 'close-appraisal',
  enjoying: 'complete',
};

type Row = MatterRow & { id: string };

/**
 * What waits for whom, how long each step takes and what is stuck, in the subtree of whoever asks or one community of it.
 * @throws DomainError forbidden
 */
export async function matterBoard(
  payload: Payload,
  actor: Actor,
  asked: { community?: string | undefined } = {},
): Promise<MatterBoard> {
  const place = placeCondition(actor, { roles, lowest: 'grid' });
  if (place === false) fail('forbidden', { message: '这里给社区干部、支部书记和领导看。' });
  const inPlace: Where[] = place === true ? [] : [place];
  const all = await rowsWhere(payload, [...inPlace, { state: { in: ['open', 'waiting-vote'] } }]);
  const names = await divisionNames(
    payload,
    all.map(({ community }) => community),
  );
  const communities = [...names.values()].toSorted((a, b) => a.code.localeCompare(b.code));
  const community = communities.find(({ code }) => code === asked.community) ?? null;
  const rows = community ? all.filter((row) => row.community === community.id) : all;
  const stays = await endedStays(payload, [
    ...inPlace,
    ...(community ? [{ community: { equals: community.id } }] : []),
  ]);
  const stuck = rows.filter(isLate).toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  return {
    steps: matterSteps.map((step) => figuresOf(step, rows, stays)),
    waitingVote: rows.filter(({ state }) => state === 'waiting-vote').length,
    owners: ownersOf(rows),
    stuck: stuck.slice(0, shownStuck).map((row) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      step: row.step,
      ownerName: row.ownerName ?? '没有负责人',
      dueAt: row.dueAt ?? '',
      missing: unmetGuard(onward[row.step], row),
    })),
    moreStuck: Math.max(0, stuck.length - shownStuck),
    community,
    communities,
  };
}

const isLate = ({ state, dueAt }: Pick<Row, 'state' | 'dueAt'>) =>
  state === 'open' && dueAt !== null && new Date(dueAt) < now();

function figuresOf(step: MatterStep, rows: readonly Row[], stays: readonly Stay[]): StepFigures {
  const here = rows.filter((row) => row.step === step && row.state === 'open');
  const hours = stays.filter((stay) => stay.step === step).map((stay) => stay.hours);
  const days = (percent: number) => {
    const value = quantile(hours, percent);
    return value === null ? null : inDays(value);
  };
  return {
    step,
    open: here.length,
    late: here.filter(isLate).length,
    n: hours.length,
    median: days(50),
    p90: days(90),
  };
}

function ownersOf(rows: readonly Row[]): OwnerFigures[] {
  const found = new Map<string, OwnerFigures>();
  for (const row of rows) {
    if (row.state !== 'open') continue;
    const name = row.ownerName ?? '没有负责人';
    const key = row.owner ?? name;
    const figures = found.get(key) ?? { owner: row.owner, name, open: 0, late: 0 };
    figures.open += 1;
    if (isLate(row)) figures.late += 1;
    found.set(key, figures);
  }
  return [...found.values()].toSorted((a, b) => b.late - a.late || b.open - a.open);
}

async function rowsWhere(payload: Payload, conditions: Where[]): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection: 'matters',
    where: { and: conditions },
    limit: most,
    pagination: false,
  });
  return docs.map((doc) => ({
    ...doc,
    id: String(doc.id),
    community: idOf(doc.community),
    owner: idOf(doc.owner),
    state: doc.state satisfies MatterState,
    dueAt: doc.dueAt ? new Date(doc.dueAt).toISOString() : null,
  }));
}

const idOf = (value: unknown): string | null => {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id);
  return value ? String(value) : null;
};

interface Stay {
  id: string;
  step: MatterStep;
  hours: number;
}

async function endedStays(payload: Payload, conditions: Where[]): Promise<Stay[]> {
  const since = new Date(now().getTime() - yearInMilliseconds).toISOString();
  const { docs } = await payload.db.find<Stay>({
    collection: 'matter-stays',
    where: { and: [...conditions, { leftAt: { greater_than_equal: since } }] },
    select: { step: true, hours: true },
    limit: most,
    pagination: false,
  });
  return docs;
}
