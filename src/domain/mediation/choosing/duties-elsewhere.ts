import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { idOf } from '@/domain/organization';
import { nameKey } from '../rules/conflicts';
import { dutySpan } from '../rules/duty-times';
import type { TakenSlot } from './slot-book';

interface Duty {
  organization: string;
  day: string;
  from: string;
  until: string;
  personName: string;
  mediator: string | null;
}

const day = 86_400_000;

/**
 * When these mediators are on duty at a place other than this organisation, by the roster: who sits at a police station mediates nowhere
 * else. Older rows of the roster have the name alone.
 * @param from, before moments between which it is asked; ISO 8601
 */
export async function dutiesElsewhere(
  req: PayloadRequest,
  mediators: readonly { id: string; name: string }[],
  { organization, from, before }: { organization: string; from: string; before: string },
): Promise<TakenSlot[]> {
  if (mediators.length === 0) return [];
  // A day stands in its row as some moment of it: a day more on both sides.
  const around = (moment: string, days: number) =>
    new Date(new Date(moment).getTime() + days * day).toISOString();
  const query = {
    where: [{ field: 'day', from: around(from, -1), before: around(before, 1) }],
    columns: ['organization', 'day', 'from', 'until', 'personName', 'mediator'],
    newestBy: 'day',
    limit: 5000,
  };
  const rows = await leanFind<Duty>(req.payload, 'mediation-duties', query, req);
  return rows.flatMap((row) => {
    const span = dutySpan(row);
    if (!span || idOf(row.organization) === organization) return [];
    const linked = idOf(row.mediator);
    return mediators
      .filter(({ id, name }) => (linked ? linked === id : nameKey(name) === nameKey(row.personName)))
      .map(({ id }) => ({ mediator: id, ...span }));
  });
}
