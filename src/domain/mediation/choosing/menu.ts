import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import type { DisputeRow } from '../dispute-row';
import { disputeTypeLabels, venueLabels } from '../labels';
import type { Eligibility } from '../rules/agreement';
import { overlaps, parseDaysOff, parseWeeklyHours, type Slot, slotsOf } from '../rules/availability';
import type { Conflict } from '../rules/conflicts';
import { daysOffered, leastCases, mostOpenCases, sessionMinutes } from '../setting-values';
import { dutiesElsewhere } from './duties-elsewhere';
import { recordsOfFinishedMonths } from './finished-months';
import { kindWords, type MediatorRow, mediatorPool, recordWords } from './mediator-pool';
import { takenSlots } from './slot-book';
import { conflictsWith } from './tied';

/** A mediator on the menu: no photo, what decides in words. */
export interface MenuMediator {
  id: string;
  name: string;
  kind: string;
  fields: string;
  languages: string;
  about: string;
  record: string;
  /** Times that are free; ISO 8601. */
  slots: Slot[];
}

export interface MenuMethod {
  id: string;
  name: string;
  sentence: string;
}

/** What the parties of a case can choose from. */
export interface Menu {
  mediators: MenuMediator[];
  methods: MenuMethod[];
  /** Every time at which somebody is free, in order. */
  slots: Slot[];
  /** Who is not on it and why; a desk reads it through `deskMenu` only, which keeps reasons that are others' own. */
  excluded: { mediator: MediatorRow; conflicts: Conflict[]; full: boolean }[];
}

export const venues = Object.keys(venueLabels) as (keyof typeof venueLabels)[];

/** The menu of a case at this moment: only people at work, without a conflict, who have time and are on duty nowhere else. */
export async function menuOf(req: PayloadRequest, row: DisputeRow): Promise<Menu> {
  const reading = { payload: req.payload, req };
  const pool = await mediatorPool(req, row);
  const tied = await conflictsWith(req, row.id, pool);
  const open = await openCases(req, pool);
  const limit = await mostOpenCases(reading);
  const judged = pool.map((mediator) => ({
    mediator,
    conflicts: tied.get(mediator.id) ?? [],
    full: limit > 0 && (open.get(mediator.id) ?? 0) >= limit,
  }));
  const fit = judged
    .filter(({ conflicts, full }) => conflicts.length === 0 && !full)
    .map(({ mediator }) => mediator);
  const least = await leastCases(reading);
  const free = await freeSlots(req, fit, row);
  const before = await recordsOfFinishedMonths(req, fit);
  const mediators = fit.map((mediator) => cardOf(before(mediator), least, free.get(mediator.id) ?? []));
  const slots = new Map(mediators.flatMap((one) => one.slots.map((slot) => [slot.startsAt, slot])));
  return {
    mediators,
    methods: await activeMethods(req),
    slots: [...slots.values()].sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
    excluded: judged.filter(({ conflicts, full }) => conflicts.length > 0 || full),
  };
}

/** Who may have the case and when they are free, as the menu says. */
export function eligibilityOn({ mediators }: Pick<Menu, 'mediators'>): Eligibility {
  const of = (id: string) => mediators.find((one) => one.id === id);
  return {
    mayMediate: (id) => of(id) !== undefined,
    isFree: (id, slot) => of(id)?.slots.some(({ startsAt }) => startsAt === slot) ?? false,
  };
}

const cardOf = (mediator: MediatorRow, least: number, slots: Slot[]): MenuMediator => ({
  id: mediator.id,
  name: mediator.name,
  kind: kindWords(mediator),
  fields: mediator.fields.map((field) => disputeTypeLabels[field]).join('、') || '各类纠纷',
  languages: mediator.languages ?? '',
  about: mediator.about ?? '',
  record: recordWords(mediator, least),
  slots,
});

async function freeSlots(
  req: PayloadRequest,
  mediators: readonly MediatorRow[],
  { organization }: Pick<DisputeRow, 'organization'>,
): Promise<Map<string, Slot[]>> {
  const at = now();
  const reading = { payload: req.payload, req };
  const rule = { minutes: await sessionMinutes(reading), days: await daysOffered(reading) };
  const from = at.toISOString();
  const before = new Date(at.getTime() + (rule.days + 1) * 86_400_000).toISOString();
  const taken = [
    ...(await takenSlots(
      req,
      mediators.map(({ id }) => id),
      from,
    )),
    ...(await dutiesElsewhere(req, mediators, { organization, from, before })),
  ];
  return new Map(
    mediators.map(({ id, weeklyHours, daysOff }) => {
      const windows = parseWeeklyHours(weeklyHours) ?? [];
      const possible = slotsOf({ ...rule, windows, daysOff: parseDaysOff(daysOff) ?? [] }, at);
      const own = taken.filter(({ mediator }) => mediator === id);
      return [id, possible.filter((slot) => !own.some((one) => overlaps(one, slot)))];
    }),
  );
}

/** How many cases each has on hand: agreed or begun. */
async function openCases(
  req: PayloadRequest,
  mediators: readonly MediatorRow[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (mediators.length === 0) return counts;
  const rows = await leanFind<{ mediator: string }>(
    req.payload,
    'disputes',
    {
      where: [
        { field: 'mediator', in: mediators.map(({ id }) => id) },
        { field: 'state', in: ['agreed', 'mediating'] },
      ],
      columns: ['mediator'],
      newestBy: 'id',
      limit: 10_000,
    },
    req,
  );
  for (const { mediator } of rows) counts.set(mediator, (counts.get(mediator) ?? 0) + 1);
  return counts;
}

/** The methods one can choose, in their order. */
export async function activeMethods(req: PayloadRequest): Promise<MenuMethod[]> {
  const rows = await leanFind<MenuMethod & { order: number }>(
    req.payload,
    'mediation-methods',
    {
      where: [{ field: 'active', equals: true }],
      columns: ['name', 'sentence', 'order'],
      newestBy: 'id',
      limit: 100,
    },
    req,
  );
  return rows
    .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'zh'))
    .map(({ id, name, sentence }) => ({ id, name, sentence }));
}
