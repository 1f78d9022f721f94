import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { type PlaceColumns, placeColumns } from '@/domain/organization';
import { type MoveRow, placeBefore } from '../members/move-row';
import { memberColumns, type RegisteredMember } from './members';
import { insidePlace, type RoundRow } from './rows';

interface Reading {
  payload: Payload;
  req?: PayloadRequest;
}

/** A member as they stood on the last day of a period. */
export interface StandingMember extends RegisteredMember {
  /** Organisations they came from within the period, in order. */
  cameFrom: string[];
}

type Scope = Pick<RoundRow, 'from' | 'to'> & PlaceColumns;

const moveColumns = [
  'member',
  'kind',
  'from',
  'movedOn',
  'fromTownship',
  'fromCommunity',
  'fromGrid',
  'fromCompound',
  'fromBuilding',
];
const mostMoves = 50_000;
const mostLate = 5000;

/**
 * Puts members back to where they stood on the last day: a move after it is undone, those within the period are named. Whoever stood
 * elsewhere then, or came into the register only afterwards, is left out.
 */
export async function standingThen(
  reading: Reading,
  round: Scope,
  members: readonly RegisteredMember[],
): Promise<StandingMember[]> {
  if (members.length === 0) return [];
  const moves = await leanFind<MoveRow>(
    reading.payload,
    'member-moves',
    {
      where: [
        { field: 'member', in: members.map(({ id }) => id) },
        { field: 'state', equals: 'done' },
        { field: 'movedOn', from: round.from },
      ],
      columns: moveColumns,
      newestBy: 'movedOn',
      limit: mostMoves,
    },
    reading.req,
  );
  const byMember = new Map<string, MoveRow[]>();
  // Oldest first.
  for (const move of moves.toReversed())
    byMember.set(move.member, [...(byMember.get(move.member) ?? []), move]);
  return members.flatMap((member) => {
    const own = byMember.get(member.id) ?? [];
    if (own.some(({ movedOn, kind }) => movedOn > round.to && kind === 'joined')) return [];
    const later = own.find(({ movedOn, kind }) => movedOn > round.to && kind !== 'joined' && kind !== 'left');
    // Back in the register only afterwards.
    if (later?.kind === 'returned') return [];
    const then = later?.from
      ? { ...member, organization: later.from, ...completed(placeBefore(later)) }
      : member;
    const isInside = insidePlace(round).every(({ field, equals }) => then[field] === equals);
    if (!isInside) return [];
    const within = own.filter(({ movedOn, kind }) => movedOn <= round.to && kind === 'moved');
    return [{ ...then, cameFrom: within.flatMap(({ from }) => from ?? []) }];
  });
}

const completed = (place: Partial<PlaceColumns> | object): PlaceColumns =>
  placeColumns({ township: null, community: null, grid: null, compound: null, building: null, ...place });

/** Members who have gone elsewhere since, but stood in the place of the round on its last day. */
export async function movedAwaySince(reading: Reading, round: Scope): Promise<StandingMember[]> {
  const [place] = insidePlace(round);
  // In a round of the whole city nobody has gone elsewhere.
  if (!place) return [];
  const moves = await leanFind<{ member: string }>(
    reading.payload,
    'member-moves',
    {
      where: [
        { field: `from${place.field[0]?.toUpperCase()}${place.field.slice(1)}`, equals: place.equals },
        { field: 'state', equals: 'done' },
        { field: 'kind', equals: 'moved' },
        { field: 'movedOn', from: new Date(new Date(round.to).getTime() + 1).toISOString() },
      ],
      columns: ['member'],
      newestBy: 'movedOn',
      limit: mostLate,
    },
    reading.req,
  );
  const ids = [...new Set(moves.map(({ member }) => member))];
  if (ids.length === 0) return [];
  const members = await leanFind<RegisteredMember>(
    reading.payload,
    'party-members',
    { where: [{ field: 'id', in: ids }], columns: memberColumns, newestBy: 'id', limit: ids.length },
    reading.req,
  );
  return standingThen(reading, round, members);
}
