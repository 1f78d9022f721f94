import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { type LeanCondition, leanFind } from '@/database';
import { fail } from '@/shared/errors';
import { type Chain, chainOf } from '../chain';
import { type SessionRow, sessionColumns } from '../sessions/session-row';
import { worksInMediation } from './case-for';

/** A session in a calendar: when, where, who mediates, and the number of the case; nothing of what it is about. */
export type CalendarSession = Pick<
  SessionRow,
  | 'id'
  | 'dispute'
  | 'disputeNumber'
  | 'order'
  | 'state'
  | 'organizationName'
  | 'mediator'
  | 'mediatorName'
  | 'coMediator'
  | 'coMediatorName'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'room'
>;

/** More than one organisation holds in a quarter. */
const most = 2000;

/**
 * The sessions between two moments (from inclusive, before exclusive) of the cases whose chain the account belongs to, the first first.
 * @param asked.mine only those it mediates itself
 * @throws DomainError forbidden for whoever does not work in mediation
 */
export async function sessionCalendar(
  payload: Payload,
  actor: Actor,
  asked: { from: string; before: string; mine?: boolean },
): Promise<CalendarSession[]> {
  const chain = await chainOf(payload, actor.userId);
  if (!worksInMediation(chain)) fail('forbidden', { message: '这里给调解员和调解组织的经办人用。' });
  return sessionsWhere(payload, asked, asked.mine ? { ...chain, organizations: [] } : chain);
}

/** The sessions an account mediates, for its own calendar; nothing for whoever mediates none. */
export async function ownSessions(payload: Payload, user: string, from: string): Promise<CalendarSession[]> {
  const chain = await chainOf(payload, user);
  const until = '9999-12-31T00:00:00.000Z';
  return sessionsWhere(payload, { from, before: until }, { ...chain, organizations: [] });
}

async function sessionsWhere(
  payload: Payload,
  { from, before }: { from: string; before: string },
  { mediators, organizations, aside }: Chain,
): Promise<CalendarSession[]> {
  const ways: LeanCondition[] = [
    ...(organizations.length > 0 ? [{ field: 'organization', in: organizations }] : []),
    ...(mediators.length > 0
      ? [
          { field: 'mediator', in: mediators },
          { field: 'coMediator', in: mediators },
        ]
      : []),
  ];
  const found = new Map<string, CalendarSession>();
  for (const way of ways) {
    const query = {
      where: [way, { field: 'startsAt', from, before }],
      columns: sessionColumns.filter((column) => column !== 'notes'),
      newestBy: 'startsAt',
      limit: most,
    };
    for (const row of await leanFind<CalendarSession>(payload, 'mediation-sessions', query))
      if (!aside.includes(row.dispute)) found.set(row.id, row);
  }
  return [...found.values()].sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}
