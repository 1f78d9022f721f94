import type { PayloadRequest } from 'payload';
import { type LeanCondition, leanFind } from '@/database';
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

interface Entry {
  id: string;
  name: string;
  user: string | null;
}

/** More turns than the mediators of an organisation have in the weeks that are offered. */
const most = 20_000;

/**
 * When these mediators are on duty at a place other than this organisation, by the roster: who sits at a police station mediates nowhere
 * else. A row names any of the entries one person has among the mediators; older rows have the name alone.
 * @param from, before moments between which it is asked; ISO 8601
 */
export async function dutiesElsewhere(
  req: PayloadRequest,
  mediators: readonly { id: string }[],
  { organization, from, before }: { organization: string; from: string; before: string },
): Promise<TakenSlot[]> {
  if (mediators.length === 0) return [];
  const asked = new Set(mediators.map(({ id }) => id));
  const own = await entriesIn(req, 'id', [...asked]);
  const users = [...new Set(own.flatMap(({ user }) => user ?? []))];
  const entries = [...own, ...(await entriesIn(req, 'user', users)).filter(({ id }) => !asked.has(id))];
  // A day stands in its row as some moment of it: a day more on both sides.
  const around = (moment: string, days: number) =>
    new Date(new Date(moment).getTime() + days * day).toISOString();
  const within = { field: 'day', from: around(from, -1), before: around(before, 1) };
  const read = (...who: LeanCondition[]) => {
    const columns = ['organization', 'day', 'from', 'until', 'personName', 'mediator'];
    const query = { where: [within, ...who], columns, newestBy: 'day', limit: most };
    return leanFind<Duty>(req.payload, 'mediation-duties', query, req);
  };
  const rows = [
    ...(await read({ field: 'mediator', in: entries.map(({ id }) => id) })),
    // Rosters space names in ways no query can list: 李　明, 韩 律师.
    ...(await read({ field: 'mediator', exists: false })),
  ];
  return rows.flatMap((row) => {
    const span = dutySpan(row);
    if (!span || idOf(row.organization) === organization) return [];
    const linked = idOf(row.mediator);
    const named = entries.filter(({ id, name }) =>
      linked ? linked === id : nameKey(name) === nameKey(row.personName),
    );
    return own
      .filter(({ id, user }) => named.some((one) => one.id === id || (user !== null && one.user === user)))
      .map(({ id }) => ({ mediator: id, ...span }));
  });
}

async function entriesIn(
  req: PayloadRequest,
  field: 'id' | 'user',
  values: readonly string[],
): Promise<Entry[]> {
  if (values.length === 0) return [];
  const query = { where: [{ field, in: values }], columns: ['name', 'user'], newestBy: 'id', limit: most };
  return leanFind<Entry>(req.payload, 'mediators', query, req);
}
