import type { Payload } from 'payload';
import { groupRows, leanFind } from '@/database';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import type { LegalVisitKind, LegalVisitState } from '../labels';
import { inForceOn, type PairingRow, pairingColumns } from './in-force';

/** An adviser's visit to a village, as stored. */
export interface LegalVisitRow {
  id: string;
  title: string;
  adviser: string;
  adviserName: string;
  township: string | null;
  community: string;
  on: string;
  month: string;
  kind: LegalVisitKind;
  quarters: number;
  people: number;
  note: string | null;
  state: LegalVisitState;
  enteredBy: string | null;
  enteredByName: string | null;
}

/** A village an adviser serves, and how far this month is. */
export interface ServedVillage {
  community: string;
  name: string;
  until: string;
  visits: number;
}

/** The villages of an adviser today, with their visits of a month. */
export async function villagesOfAdviser(
  payload: Payload,
  adviser: string,
  month: string,
): Promise<ServedVillage[]> {
  const day = toIsoDay(now());
  const pairings = (
    await leanFind<PairingRow>(payload, 'legal-pairings', {
      where: [{ field: 'adviser', equals: adviser }],
      columns: pairingColumns,
      newestBy: 'id',
      limit: 500,
    })
  ).filter((one) => inForceOn(one, day));
  const groups = await groupRows(payload, 'legal-visits', {
    where: [
      { field: 'adviser', equals: adviser },
      { field: 'month', equals: month },
      { field: 'state', equals: 'recorded' },
    ],
    by: ['community'],
  });
  const counts = new Map(groups.map(({ keys, n }) => [keys[0], n]));
  return pairings.map(({ community, title, until }) => ({
    community,
    name: title.split('：')[0] ?? title,
    until,
    visits: counts.get(community) ?? 0,
  }));
}

/** The latest visits of an adviser, those that wait for their word among them. */
export function visitsOfAdviser(payload: Payload, adviser: string): Promise<LegalVisitRow[]> {
  return leanFind<LegalVisitRow>(payload, 'legal-visits', {
    where: [
      { field: 'adviser', equals: adviser },
      { field: 'state', in: ['recorded', 'unconfirmed'] },
    ],
    columns: [
      'title',
      'community',
      'on',
      'month',
      'kind',
      'quarters',
      'people',
      'note',
      'state',
      'enteredByName',
    ],
    newestBy: 'on',
    limit: 20,
  });
}
