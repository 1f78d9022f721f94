import { getFieldsToSign, jwtSign, type Payload, type PayloadRequest } from 'payload';
import { generateExpiredPayloadCookie, generatePayloadCookie } from 'payload/shared';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { type AccountRow, accountById, type StoredSession } from './account-row';
import { usersConfig } from './users-config';

const mostSessions = 20;
/** However often it is extended, a session ends a day after signing in. */
const longestSession = 24 * 60 * 60 * 1000;

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
  const at = now().getTime();
  const session = { id: newId(), createdAt: new Date(at).toISOString() };
  const signed = await signSession(payload, account, session);
  const opened = { ...session, expiresAt: signed.expiresAt.toISOString() };
  await writeSessions(req, account, [...liveSessions(account).slice(1 - mostSessions), opened], {
    loginAttempts: 0,
    lockUntil: null,
  });
  return signed;
}

/**
 * Moves the end of a live session, at most to {@link longestSession} after it began.
 * @throws DomainError unauthenticated when it has ended, or has reached that
 */
export async function prolongSession(
  payload: Payload,
  req: PayloadRequest,
  userId: string,
  sessionId: string,
): Promise<OpenedSession> {
  const account = await accountById({ payload, req }, userId);
  const sessions = account ? liveSessions(account) : [];
  const session = sessions.find(({ id }) => id === sessionId);
  if (!account?.active || !session) return fail('unauthenticated');
  const signed = await signSession(payload, account, session);
  const expiresAt = signed.expiresAt.toISOString();
  await writeSessions(
    req,
    account,
    sessions.map((one) => (one.id === sessionId ? { ...one, expiresAt } : one)),
  );
  return signed;
}

/** The token and the cookie of a session, for the usual time or what is left of the longest. */
async function signSession(
  payload: Payload,
  account: AccountRow,
  session: { id: string; createdAt: string },
): Promise<OpenedSession> {
  const config = usersConfig(payload);
  const left = new Date(session.createdAt).getTime() + longestSession - now().getTime();
  const seconds = Math.min(config.auth.tokenExpiration, Math.floor(left / 1000));
  if (!(seconds > 0)) fail('unauthenticated', { message: '登录时间太久，请重新登录。' });
  const fieldsToSign = getFieldsToSign({
    collectionConfig: config,
    email: '',
    sid: session.id,
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
  const { token } = await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration: seconds });
  const cookie = sessionCookie(payload, token, seconds);
  return {
    userId: account.id,
    sessionId: session.id,
    token,
    expiresAt: new Date(now().getTime() + seconds * 1000),
    cookie,
  };
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

function sessionCookie(payload: Payload, token: string, seconds: number): string {
  const config = usersConfig(payload);
  return String(
    generatePayloadCookie({
      collectionAuthConfig: { ...config.auth, tokenExpiration: seconds },
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
