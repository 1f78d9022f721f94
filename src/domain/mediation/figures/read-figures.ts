import type { Payload, Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { monthOf, monthsBetween } from '@/shared/months';
import { chainOf } from '../chain';
import { leastCases } from '../setting-values';
import { leastCount } from '../settings';
import type { Contribution } from './contribution';
import { measuresOf, sumOf } from './measure';
import { type Period, publicPeriods, quarterOf, yearOf } from './periods';
import { type FigureReport, fullReport, type Limits, publicReport } from './report';
import { currentCells } from './stored';

export interface Figures {
  report: FigureReport;
  periods: Period[];
  limits: Limits;
  names: Map<string, string>;
}

const limitsOf = async (payload: Payload): Promise<Limits> => ({
  leastCount: await leastCount({ payload }),
  leastRate: await leastCases({ payload }),
});

async function organizationNames(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'mediation-organizations',
    where: {},
    limit: 5000,
    pagination: false,
    select: { name: true },
  });
  return new Map(docs.map(({ id, name }) => [String(id), name]));
}

/**
 * What everybody may read of a quarter or year that is over, the newest unless another is asked for; null while none is over. From the sums
 * that are kept: what ended this minute changes nothing that is told.
 */
export async function publicFigures(payload: Payload, asked?: string): Promise<Figures | null> {
  const cells = await currentCells({ payload });
  const first = cells.map(({ month }) => month).sort()[0] ?? null;
  const periods = publicPeriods(first, now());
  const period = periods.find((one) => one === asked) ?? periods[0];
  if (!period) return null;
  const limits = await limitsOf(payload);
  return {
    report: publicReport(cells, period, limits),
    periods,
    limits,
    names: await organizationNames(payload),
  };
}

/** One month of the line over time. */
export interface MonthFigures {
  month: string;
  filed: number;
  settled: number;
  failed: number;
}

export interface BoardFigures extends Figures {
  months: MonthFigures[];
  /** Whether it is of the organisations of the account's own chain only. */
  own: boolean;
}

/** Who reads the counts of a place they lead or watch over. Counts only; a case stays closed to them. */
const leaders = ['administrator', 'city-leader', 'supervisor', 'township-leader'] as const;

/**
 * The figures on the inside: of the organisations whose desk the account keeps or in which it mediates, everything; of those in the place it
 * leads what the public may read of it, by the place.
 * @throws DomainError forbidden
 */
export async function boardFigures(payload: Payload, actor: Actor, asked?: string): Promise<BoardFigures> {
  const all = await currentCells({ payload });
  const limits = await limitsOf(payload);
  const names = await organizationNames(payload);
  const own = await ownOrganizations(payload, actor);
  const of = (organizations: readonly string[]) =>
    all.filter(({ organization }) => organizations.includes(organization));
  const thisMonth = monthOf(now());
  const begins = (cells: readonly Contribution[]) => cells.map(({ month }) => month).sort()[0] ?? null;
  if (own.length > 0) {
    const cells = of(own);
    const months = monthsBetween(begins(cells) ?? thisMonth, thisMonth);
    const back = months.toReversed();
    const periods = [...new Set([...back, ...back.map(quarterOf), ...back.map(yearOf)])];
    const period = periods.find((one) => one === asked) ?? yearOf(thisMonth);
    return {
      report: fullReport(cells, period, limits),
      ...{ periods, limits, names, own: true },
      months: months.slice(-12).map((month) => monthOfCells(cells, month)),
    };
  }
  const led = placeCondition(actor, { roles: leaders, lowest: 'community' });
  if (led === false) fail('forbidden', { message: '这里给调解组织、调解员和领导看。' });
  // Leaders are not of the chain: a single case must not show in their numbers either.
  const cells = led === true ? all : of(await organizationsIn(payload, led));
  const periods = publicPeriods(begins(cells), now());
  const period = periods.find((one) => one === asked) ?? periods[0] ?? yearOf(thisMonth);
  return {
    report: publicReport(cells, period, limits),
    ...{ periods, limits, names, own: false, months: [] },
  };
}

function monthOfCells(cells: readonly Contribution[], month: string): MonthFigures {
  const { filed, settled, failed } = measuresOf(sumOf(cells.filter((cell) => cell.month === month)));
  return { month, filed, settled, failed };
}

async function organizationsIn(payload: Payload, place: Where): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'mediation-organizations',
    where: place,
    limit: 5000,
    pagination: false,
    select: { name: true },
  });
  return docs.map(({ id }) => String(id));
}

/** Those of the desk with everything below, and those the account mediates in. */
async function ownOrganizations(payload: Payload, actor: Actor): Promise<string[]> {
  const { organizations, mediators } = await chainOf(payload, actor.userId);
  if (mediators.length === 0) return organizations;
  const { docs } = await payload.db.find<{ organization: string | { id: string } }>({
    collection: 'mediators',
    where: { id: { in: mediators } },
    limit: 20,
    pagination: false,
    select: { organization: true },
  });
  const own = docs.map(({ organization }) =>
    String(typeof organization === 'object' ? organization.id : organization),
  );
  return [...new Set([...organizations, ...own])];
}
