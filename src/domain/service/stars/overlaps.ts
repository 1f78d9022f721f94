import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { insidePlace, placeColumns, type RoundRow } from './rows';
import type { Period } from './rules/periods';

/** A round as far as it takes to tell whom it is about. */
export type PeriodRound = Pick<RoundRow, 'id' | 'name' | 'state' | 'organization' | 'rosterAt'> &
  PlaceColumns;

/** More than there are branches in a city. */
const most = 20_000;

/** Every round of a kind and period, void ones too, the last one made first. */
export function roundsOfPeriod(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  { kind, from, to }: Pick<Period, 'kind' | 'from' | 'to'>,
): Promise<PeriodRound[]> {
  return leanFind<PeriodRound>(
    payload,
    'star-rounds',
    {
      where: [
        { field: 'periodKind', equals: kind },
        { field: 'from', from, before: to },
      ],
      columns: ['name', 'state', 'organization', 'rosterAt', ...placeColumns],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
}

/** Whether everybody of the inner place is in the outer one: it is the same, or lies in it; the whole city holds every other. */
export const holds = (outer: PlaceColumns, inner: PlaceColumns): boolean =>
  insidePlace(outer).every(({ field, equals }) => inner[field] === equals);

/** Whether members can stand in both places. */
export const overlaps = (one: PlaceColumns, other: PlaceColumns): boolean =>
  holds(one, other) || holds(other, one);

/** Why a round cannot be opened where the members of its place are in another one that stands, in words. */
export const overlapWords = (
  asked: PlaceColumns,
  standing: Pick<PeriodRound, 'name'> & PlaceColumns,
): string =>
  holds(asked, standing)
    ? `“${standing.name}”已经有了，一期只评一次。`
    : `“${standing.name}”已经包括这里的党员，一期只评一次。要分开评，先把那一次作废。`;
