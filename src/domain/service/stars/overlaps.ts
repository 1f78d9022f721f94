import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { insidePlace, placeColumns, type RoundRow } from './rows';
import type { Period } from './rules/periods';

/** A round as far as it takes to tell whom it is about. */
export type PeriodRound = Pick<RoundRow, 'id' | 'name' | 'state' | 'organization'> & PlaceColumns;

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
      columns: ['name', 'state', 'organization', ...placeColumns],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
}

/** Whether members can stand in both places: one is the other, or lies in it; the whole city holds every other. */
export const overlaps = (one: PlaceColumns, other: PlaceColumns): boolean =>
  holds(one, other) || holds(other, one);

const holds = (outer: PlaceColumns, inner: PlaceColumns): boolean =>
  insidePlace(outer).every(({ field, equals }) => inner[field] === equals);

/** Why a round cannot be opened beside another one that stands, in words. */
export function overlapWords(
  asked: PlaceColumns,
  standing: Pick<PeriodRound, 'name'> & PlaceColumns,
): string {
  if (holds(asked, standing) && holds(standing, asked)) return `“${standing.name}”已经有了，一期只评一次。`;
  return holds(standing, asked)
    ? `“${standing.name}”已经包括这里的党员，一期只评一次。要分开评，先把那一次作废。`
    : `“${standing.name}”评的党员也在这里面，一期只评一次。要一起评，先把那一次作废。`;
}
