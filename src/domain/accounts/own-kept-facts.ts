import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';

/** What this domain keeps about somebody, in full, for their own eyes only. */
export interface OwnKeptFacts {
  name: string;
  username: string;
  /** ISO 8601. */
  createdAt: string;
  realName: string;
  phone: string;
  idNumber: string;
  address: string;
  /** In-app messages. */
  messages: number;
  /** Rows of the audit log about what they did. */
  events: number;
}

/** @throws DomainError unauthenticated */
export async function ownKeptFacts(payload: Payload, actor: Actor): Promise<OwnKeptFacts> {
  if (!isSignedIn(actor)) fail('unauthenticated');
  const { userId } = actor;
  const user = await payload.db.findOne<{ id: string } & Record<string, unknown>>({
    collection: 'users',
    where: { id: { equals: userId } },
  });
  const profile = await payload.db.findOne<{ id: string } & Record<string, unknown>>({
    collection: 'profiles',
    where: { user: { equals: userId } },
  });
  const plain = (name: 'phone' | 'idNumber' | 'address', kind: string) => {
    const cipher = profile?.[`${name}Cipher`];
    return typeof cipher === 'string' && cipher !== '' ? keyring().decrypt(cipher, kind) : '';
  };
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const messages = await payload.db.count({ collection: 'outbox', where: { user: { equals: userId } } });
  const events = await payload.db.count({
    collection: 'audit-events',
    where: { actor: { equals: userId } },
  });
  return {
    name: text(user?.name),
    username: text(user?.username),
    createdAt: new Date(String(user?.createdAt)).toISOString(),
    realName: text(profile?.realName),
    phone: plain('phone', 'phone'),
    idNumber: plain('idNumber', 'id-number'),
    address: plain('address', 'address'),
    messages: messages.totalDocs,
    events: events.totalDocs,
  };
}
