import type { Payload, PayloadRequest } from 'payload';
import { readRow, updateColumns } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { newId } from '@/shared/ids';
import type { FamilyKind, FamilyState } from '../labels';
import { type Excess, excessesOf, type Limits, type Scale, scaleKeys } from '../rules/family-scale';

/** Columns `<prefix>Tables`, `<prefix>CostPerTable` … of a scale. */
type Columns<Prefix extends string, Value> = { [Key in keyof Scale as `${Prefix}${Capitalize<Key>}`]: Value };

/** A family event as stored; money in 分. */
export interface FamilyEventRow
  extends PlaceColumns,
    Columns<'intended', number>,
    Columns<'planned', number>,
    Columns<'actual', number | null> {
  id: string;
  number: string;
  association: string;
  associationName: string;
  kind: FamilyKind;
  state: FamilyState;
  /** First moment of the day; ISO 8601. */
  on: string;
  /** 2026-11, of the day. */
  month: string;
  hostNameCipher: string | null;
  hostPhoneCipher: string | null;
  /** The account of the family; null when the council wrote it down. */
  user: string | null;
  /** Whether somebody of the council or the staff wrote it down for them. */
  onBehalf: boolean | null;
  standard: string | null;
  /** How many items of the plan are above the standard. */
  aboveCount: number | null;
  advisedAt: string | null;
  advisedByName: string | null;
  adviceNote: string | null;
  reportedAt: string | null;
  reportedByName: string | null;
  /** The accounts that wrote it down and reported it: one alone confirms nothing. */
  registeredBy: string | null;
  reportedBy: string | null;
  reportNote: string | null;
  /** 分; 0 until it is reported. As it went into the public sums: `savingIn` says what it is now. */
  saving: number | null;
  endReason: string | null;
  hostForgottenAt: string | null;
}

/** A standard of a community for one kind of event, from a day on. */
export interface StandardRow extends PlaceColumns {
  id: string;
  kind: FamilyKind;
  validFrom: string;
  tables: number | null;
  costPerTable: number | null;
  vehicles: number | null;
  gifts: number | null;
  days: number | null;
  words: string | null;
  source: string;
  notice: string | null;
}

type Prefix = 'intended' | 'planned' | 'actual';
const columnName = (prefix: Prefix, key: keyof Scale) =>
  `${prefix}${key.charAt(0).toUpperCase()}${key.slice(1)}` as keyof FamilyEventRow;

/** The columns that keep a scale. */
export const scaleColumns = (prefix: Prefix, scale: Scale): Record<string, number> =>
  Object.fromEntries(scaleKeys.map((key) => [columnName(prefix, key), scale[key]]));

/** The scale that these columns keep; null when there is none yet. */
export function scaleOf(row: FamilyEventRow, prefix: Prefix): Scale | null {
  const read = scaleKeys.map((key) => [key, row[columnName(prefix, key)]] as const);
  if (read.some(([, value]) => typeof value !== 'number')) return null;
  return Object.fromEntries(read) as unknown as Scale;
}

export const limitsOf = ({ tables, costPerTable, vehicles, gifts, days }: StandardRow): Limits => ({
  tables: tables ?? null,
  costPerTable: costPerTable ?? null,
  vehicles: vehicles ?? null,
  gifts: gifts ?? null,
  days: days ?? null,
});

/** The standard that was frozen with an event; null where none was in force. */
export const standardOf = async (
  payload: Payload,
  { standard }: Pick<FamilyEventRow, 'standard'>,
  req?: PayloadRequest,
): Promise<StandardRow | null> =>
  (standard ? await readRow<StandardRow>(payload, 'civility-standards', standard, req) : null) ?? null;

export const excessesAgainst = (standard: StandardRow | null, scale: Scale | null): Excess[] =>
  standard && scale ? excessesOf(scale, limitsOf(standard)) : [];

/** The row, written anew, so that of two verbs at once one meets the other's write. @throws DomainError not-found */
export async function holdFamilyEvent(req: PayloadRequest, id: string): Promise<FamilyEventRow> {
  const row = await rowOf<FamilyEventRow>(req, 'family-events', id, '件红白事');
  await updateColumns(req, 'family-events', id, { holdKey: newId() });
  return row;
}
