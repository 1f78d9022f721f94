import type { Payload } from 'payload';
import { leanFind } from '@/database';

/** A matter that waits for its branch and stands on no agenda yet. */
export interface WaitingMatter {
  matter: string;
  number: string;
  title: string;
}

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
  return matters.flatMap(({ id, number, title }) => (taken.has(id) ? [] : [{ matter: id, number, title }]));
}

/** Those of the matters that stand on the agenda of a meeting that is not over. */
export async function onOpenAgendas(payload: Payload, matters: readonly string[]): Promise<Set<string>> {
  if (matters.length === 0) return new Set();
  const items = await leanFind<{ matter: string; meeting: string }>(payload, 'meeting-agenda-items', {
    where: [{ field: 'matter', in: matters }],
    columns: ['matter', 'meeting'],
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
  return new Set(items.flatMap(({ matter, meeting }) => (ids.has(meeting) ? matter : [])));
}
