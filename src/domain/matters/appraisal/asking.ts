import type { PayloadRequest } from 'payload';
import { bulkInsert, insertRow, leanFind, leanFirst } from '@/database';
import type { Place } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { isAround } from '../homes';
import type { AffectedScope, AskingOutcome, AskingPurpose } from '../labels';
import { type MatterRow, placeOfMatter } from '../matter-row';
import { buildingsOf } from '../place';
import { appraisalRule } from '../settings';

/** A round of asking as stored. */
export interface AskingRow {
  id: string;
  matter: string;
  purpose: AskingPurpose;
  round: number;
  openedAt: string;
  until: string;
  asked: number;
  answered: number;
  leastPercent: number;
  passPercent: number;
  satisfied: number | null;
  partly: number | null;
  notSatisfied: number | null;
  outcome: AskingOutcome | null;
  reasons: string | null;
  closedAt: string | null;
}

export const askingColumns = [
  'matter',
  'purpose',
  'round',
  'openedAt',
  'until',
  'asked',
  'answered',
  'leastPercent',
  'passPercent',
  'satisfied',
  'partly',
  'notSatisfied',
  'outcome',
  'reasons',
  'closedAt',
];

/** A household as it is frozen. */
export type AskedHousehold = { id: string } & Required<Place>;

/** More than any compound has. */
const most = 20_000;
const placeColumns = ['township', 'community', 'grid', 'compound', 'building'];

/** The households a matter affects; those on record as vacant are left out. @throws DomainError validation */
export async function affectedHouseholds(
  req: PayloadRequest,
  row: MatterRow,
  { affected, chosen }: { affected: AffectedScope; chosen: readonly string[] },
): Promise<AskedHousehold[]> {
  const found = await householdsFor(req, row, { affected, chosen });
  const lived = found.filter(({ tenure }) => tenure !== 'vacant');
  if (lived.length === 0)
    fail('validation', { fields: { affected: '没有找到要请的住户：请先导入楼栋和户，或者另选范围' } });
  return lived.map(({ tenure: _tenure, ...household }) => household);
}

async function householdsFor(
  req: PayloadRequest,
  row: MatterRow,
  { affected, chosen }: { affected: AffectedScope; chosen: readonly string[] },
): Promise<(AskedHousehold & { tenure: string | null })[]> {
  const read = (where: { field: string; equals: string } | { field: string; in: readonly string[] }) =>
    leanFind<AskedHousehold & { tenure: string | null }>(
      req.payload,
      'households',
      { where: [where], columns: [...placeColumns, 'tenure'], newestBy: 'id', limit: most },
      req,
    );
  if (affected === 'compound') {
    const field = row.compound ? 'compound' : 'grid';
    const equals = row.compound ?? row.grid;
    if (!equals)
      fail('validation', { fields: { affected: '议题没有定是哪个小区或网格，请按楼栋或者选定住户' } });
    return read({ field, equals });
  }
  if (affected === 'buildings') {
    const buildings = await buildingsOf(req, row.id);
    if (buildings.length === 0)
      fail('validation', { fields: { affected: '议题没有选涉及的楼栋，请另选范围' } });
    return read({ field: 'building', in: buildings });
  }
  if (chosen.length === 0) fail('validation', { fields: { households: '请选择要请哪些住户' } });
  const found = await read({ field: 'id', in: [...new Set(chosen)] });
  if (found.length < new Set(chosen).size || !found.every((one) => isAround(row, one)))
    fail('validation', { fields: { households: '有住户不在议题说的地方' } });
  return found;
}

/** The households of an earlier round, for asking the same once more. */
export async function householdsOfAsking(req: PayloadRequest, asking: string): Promise<AskedHousehold[]> {
  const query = {
    where: [{ field: 'asking', equals: asking }],
    columns: ['household', ...placeColumns],
    newestBy: 'id',
    limit: most,
  };
  const rows = await leanFind<Required<Place> & { household: string; id: string }>(
    req.payload,
    'matter-asked-households',
    query,
    req,
  );
  return rows.map(({ household, ...place }) => ({ ...place, id: household }));
}

/** Begins a round: its rule and its households are written down, and hold whatever changes later. @returns the matter's columns */
export async function openAsking(
  req: PayloadRequest,
  row: MatterRow,
  round: {
    purpose: AskingPurpose;
    number: number;
    households: readonly AskedHousehold[];
    until: string;
    at: Date;
  },
): Promise<Partial<MatterRow>> {
  const { purpose, number, households, until, at } = round;
  const id = newId();
  await insertRow(req, 'matter-askings', {
    id,
    matter: row.id,
    ...placeOfMatter(row),
    purpose,
    round: number,
    openedAt: at.toISOString(),
    until,
    asked: households.length,
    answered: 0,
    ...(await appraisalRule(req.payload, req)),
  });
  await bulkInsert(
    req.payload,
    req,
    'matter-asked-households',
    households.map(({ id: household, township, community, grid, compound, building }) => ({
      matter: row.id,
      asking: id,
      household,
      township,
      community,
      grid,
      compound,
      building,
    })),
  );
  return {
    asking: id,
    askUntil: until,
    asked: households.length,
    answered: 0,
    outcome: null,
    toldAt: null,
    // Households are told by the next sweep, in batches.
    nextCheckAt: at.toISOString(),
  };
}

/** The newest round of a matter for a purpose. */
export function newestAsking(
  req: PayloadRequest,
  matter: string,
  purpose: AskingPurpose,
): Promise<AskingRow | undefined> {
  const query = {
    where: [
      { field: 'matter', equals: matter },
      { field: 'purpose', equals: purpose },
    ],
    columns: askingColumns,
    newestBy: 'openedAt',
  };
  return leanFirst<AskingRow>(req.payload, 'matter-askings', query, req);
}
