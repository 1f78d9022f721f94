import type { Payload, PayloadRequest } from 'payload';
import type { Actor, Door } from '@/access';

/** What a verb of signing in knows about whoever knocks: nobody is signed in yet. */
export interface Visit {
  payload: Payload;
  req?: PayloadRequest;
  /** Network address of the client; limits count by it. */
  address: string;
  via?: Door;
  requestId?: string;
}

/** A person who just proved to be the owner of an account, as the actor of the audit event about it. */
export function selfActor(visit: Visit, account: { id: string; name: string } | null): Actor {
  return {
    userId: account?.id ?? null,
    name: account?.name ?? '访客',
    grants: [],
    via: visit.via ?? 'portal',
    address: visit.address,
    ...(visit.requestId ? { requestId: visit.requestId } : {}),
  };
}
