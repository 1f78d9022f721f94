import { getFieldsToSign, jwtSign, type Payload, type PayloadRequest } from 'payload';
import { generateExpiredPayloadCookie, generatePayloadCookie } from 'payload/shared';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { type AccountRow, accountById, type StoredSession } from './account-row';
import { usersConfig } from './users-config';

const mostSessions = 20;

/** A signed-in session: the token goes into the cookie, nothing else keeps it. */
export interface OpenedSession {
  userId: string;
  sessionId: string;
  token: string;
  expiresAt: Date;
  /** The whole Set-Cookie line, the same one that Payload's REST API and the admin panel use. */
  cookie: string;
}

/**
 * Opens a session the way Payload 3.90 does (session row on the account, JWT with its id), but writes only the sessions: Payload's own
 * way writes the whole account back from an earlier read, which can undo a deactivation that happened meanwhile.
 * Must run in a transaction; the account is read again inside it.
 * @throws DomainError unauthenticated when the account is not active.
 */
export async function openSession(
  payload: Payload,
  req: PayloadRequest,
  userId: string,
): Promise<OpenedSession> {
  const account = await accountById({ payload, req }, userId);
  if (!account?.active) fail('unauthenticated', { message: '这个账号已停用，请联系管理员。' });
  const config = usersConfig(payload);
  const sessionId = newId();
  const fieldsToSign = getFieldsToSign({
    collectionConfig: config,
    email: '',
    sid: sessionId,
    // Only the id is signed: no field of the collection is saved to the token.
    user: {
      id: account.id,
      username: account.username,
      collection: 'users',
      name: '',
      createdAt: '',
      updatedAt: '',
    },
  });
  const { exp, token } = await jwtSign({
    fieldsToSign,
    secret: payload.secret,
    tokenExpiration: config.auth.tokenExpiration,
  });
  const expiresAt = new Date(exp * 1000);
  const opened = { id: sessionId, createdAt: now().toISOString(), expiresAt: expiresAt.toISOString() };
  await writeSessions(req, account, [...liveSessions(account).slice(1 - mostSessions), opened], {
    loginAttempts: 0,
    lockUntil: null,
  });
  return { userId, sessionId, token, expiresAt, cookie: sessionCookie(payload, token) };
}

/** Ends one session of an account; one that is already gone is fine. */
export async function closeSession(req: PayloadRequest, userId: string, sessionId: string): Promise<void> {
  const account = await accountById({ payload: req.payload, req }, userId);
  if (!account?.sessions.some(({ id }) => id === sessionId)) return;
  await writeSessions(
    req,
    account,
    liveSessions(account).filter(({ id }) => id !== sessionId),
  );
}

/** Ends all sessions of an account, apart from `except`. */
export async function closeAllSessions(req: PayloadRequest, userId: string, except?: string): Promise<void> {
  const account = await accountById({ payload: req.payload, req }, userId);
  if (account)
    await writeSessions(
      req,
      account,
      liveSessions(account).filter(({ id }) => id === except),
    );
}

/** The sessions that have not run out. */
export function liveSessions({ sessions }: Pick<AccountRow, 'sessions'>): StoredSession[] {
  return sessions.filter(({ expiresAt }) => new Date(expiresAt).getTime() > now().getTime());
}

/** The Set-Cookie line that takes the session cookie away. */
export function endedSessionCookie(payload: Payload): string {
  const config = usersConfig(payload);
  return String(
    generateExpiredPayloadCookie({
      collectionAuthConfig: config.auth,
      cookiePrefix: payload.config.cookiePrefix,
    }),
  );
}

function sessionCookie(payload: Payload, token: string): string {
  const config = usersConfig(payload);
  return String(
    generatePayloadCookie({
      collectionAuthConfig: config.auth,
      cookiePrefix: payload.config.cookiePrefix,
      token,
    }),
  );
}

/** Writes the sessions of an account that was read in the same transaction, and `more` columns with them. */
export async function writeSessions(
  req: PayloadRequest,
  account: AccountRow,
  sessions: StoredSession[],
  more: Record<string, unknown> = {},
): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'users',
    id: account.id,
    // The SQL adapter writes arrays through an upsert, which must name the required columns too.
    data: { name: account.name, username: account.username, sessions, ...more },
    req,
    returning: false,
  });
}
