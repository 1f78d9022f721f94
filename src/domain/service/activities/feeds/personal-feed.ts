import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import { isSignedIn } from '@/access';
import { insertRow, leanFirst, updateColumns } from '@/database';
import { runVerb, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId, newToken } from '@/shared/ids';

/** The calendar address of an account, as stored: the token itself is kept nowhere. */
interface FeedRow {
  id: string;
  user: string;
  digest: string;
  madeAt: string;
  revokedAt: string | null;
}

const digestOf = (token: string) => createHash('sha256').update(`calendar-feed:${token}`).digest('base64url');

function feedOf(
  { payload, req }: Pick<VerbCall, 'payload' | 'req'>,
  where: { field: string; equals: string },
) {
  const query = { where: [where], columns: ['user', 'digest', 'madeAt', 'revokedAt'], newestBy: 'id' };
  return leanFirst<FeedRow>(payload, 'calendar-feeds', query, req);
}

/**
 * Makes the address of one's own calendar, or another one in its place: the one before is worth nothing from now on. It is told once.
 * @throws DomainError unauthenticated
 */
export async function makeCalendarFeed(call: VerbCall): Promise<{ token: string }> {
  const { payload, actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  const token = newToken(32);
  return twiceWhenTaken(call, (outer) =>
    runVerb({ payload, actor, req: outer }, async (req) => {
      const row = await feedOf({ payload, req }, { field: 'user', equals: actor.userId });
      const at = now().toISOString();
      const columns = { digest: digestOf(token), madeAt: at, revokedAt: null, updatedAt: at };
      const id = row?.id ?? newId();
      if (row) await updateColumns(req, 'calendar-feeds', id, columns);
      else await insertRow(req, 'calendar-feeds', { id, user: actor.userId, ...columns });
      return {
        result: { token },
        action: 'calendar-feed.issued',
        subject: { collection: 'calendar-feeds', id },
      };
    }),
  );
}

/** Takes the address of one's own calendar back. Twice is once. @throws DomainError unauthenticated */
export async function revokeCalendarFeed(call: VerbCall): Promise<void> {
  const { payload, actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  const standing = await feedOf({ payload, req: call.req }, { field: 'user', equals: actor.userId });
  if (!standing || standing.revokedAt) return;
  await runVerb(call, async (req) => {
    const at = now().toISOString();
    // Another digest, not none: the column is unique, and an empty one would open to an empty token.
    const digest = `revoked:${newId()}`;
    await updateColumns(req, 'calendar-feeds', standing.id, { digest, revokedAt: at, updatedAt: at });
    return {
      result: undefined,
      action: 'calendar-feed.revoked',
      subject: { collection: 'calendar-feeds', id: standing.id },
    };
  });
}

/** Since when the account has an address for its calendar, ISO 8601; null when it has none. */
export async function calendarFeedSince(payload: Payload, user: string): Promise<string | null> {
  const row = await feedOf({ payload }, { field: 'user', equals: user });
  return row && !row.revokedAt ? row.madeAt : null;
}

/** Whose calendar a token opens; null when it opens none. */
export async function calendarFeedOwner(payload: Payload, token: string): Promise<string | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const row = await feedOf({ payload }, { field: 'digest', equals: digestOf(token) });
  return row && !row.revokedAt ? row.user : null;
}
