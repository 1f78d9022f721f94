import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { roundsForMeeting } from '@/domain/service';
import type { ItemRow } from './meeting-row';

/** Something that waits for its branch and stands on no agenda yet. */
export interface WaitingMatter {
  /** The matter; of a star rating whose result is to be confirmed, its id behind {@link starRoundPrefix}. */
  matter: string;
  number: string;
  title: string;
}

/** Tells the choice of a star rating from that of a matter. */
export const starRoundPrefix = 'star-round:';

const most = 100;

/** What a branch could put on the agenda of its next meeting, longest waiting last. */
export async function waitingMatters(payload: Payload, branch: string): Promise<WaitingMatter[]> {
  const matters = await leanFind<{ id: string; number: string; title: string }>(payload, 'matters', {
    where: [
      { field: 'branch', equals: branch },
      { field: 'step', equals: 'deliberating' },
      { field: 'state', equals: 'open' },
    ],
    columns: ['number', 'title'],
    newestBy: 'enteredAt',
    limit: most,
  });
  const taken = await onOpenAgendas(
    payload,
    matters.map(({ id }) => id),
  );
  const rounds = await roundsForMeeting(payload, branch);
  const takenRounds = await onOpenAgendas(
    payload,
    rounds.map(({ id }) => id),
    'starRound',
  );
  return [
    ...matters.flatMap(({ id, number, title }) => (taken.has(id) ? [] : [{ matter: id, number, title }])),
    ...rounds.flatMap(({ id, number, name }) =>
      takenRounds.has(id) ? [] : [{ matter: `${starRoundPrefix}${id}`, number, title: `确认${name}结果` }],
    ),
  ];
}

/** Those of the matters (or star ratings) that stand on the agenda of a meeting that is not over. */
export async function onOpenAgendas(
  payload: Payload,
  subjects: readonly string[],
  field: 'matter' | 'starRound' = 'matter',
): Promise<Set<string>> {
  if (subjects.length === 0) return new Set();
  const items = await leanFind<Pick<ItemRow, 'meeting' | typeof field>>(payload, 'meeting-agenda-items', {
    where: [{ field, in: subjects }],
    columns: [field, 'meeting'],
    newestBy: 'id',
    limit: 1000,
  });
  if (items.length === 0) return new Set();
  const open = await leanFind<{ id: string }>(payload, 'branch-meetings', {
    where: [
      { field: 'id', in: [...new Set(items.map(({ meeting }) => meeting))] },
      { field: 'state', in: ['draft', 'announced', 'in-session'] },
    ],
    columns: [],
    newestBy: 'id',
    limit: 1000,
  });
  const ids = new Set(open.map(({ id }) => id));
  return new Set(items.flatMap((item) => (ids.has(item.meeting) ? (item[field] ?? []) : [])));
}
