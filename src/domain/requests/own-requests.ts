import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { fail } from '@/shared/errors';
import { stateLabels } from './states';
import { trackingPath } from './tracking';

const perPage = 20;

/** One request as its requester finds it again. */
export interface OwnRequest {
  id: string;
  number: string;
  title: string;
  stateLabel: string;
  submittedAt: string;
  /** Waits for the requester's word. */
  toEvaluate: boolean;
  /** The page with every step. */
  href: string;
}

export interface OwnRequests {
  items: OwnRequest[];
  total: number;
  page: number;
  pages: number;
}

/**
 * What somebody has filed while signed in, newest first; parts of a split belong to their whole.
 * @throws DomainError unauthenticated
 */
export async function ownRequests({
  payload,
  actor,
  page = 1,
}: {
  payload: Payload;
  actor: Actor;
  page?: number;
}): Promise<OwnRequests> {
  if (!isSignedIn(actor)) fail('unauthenticated');
  const found = await payload.find({
    collection: 'requests',
    where: { and: [{ requesterAccount: { equals: actor.userId } }, { partOf: { exists: false } }] },
    select: { number: true, title: true, state: true, submittedAt: true, trackingTokenHash: true },
    sort: '-submittedAt',
    limit: perPage,
    page,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
  const items = found.docs.map((request): OwnRequest => {
    const { id, number, title, state, submittedAt } = request;
    return {
      id: String(id),
      number,
      title,
      stateLabel: stateLabels[state],
      submittedAt,
      toEvaluate: state === 'evaluation',
      href: trackingPath(request),
    };
  });
  return { items, total: found.totalDocs, page: found.page ?? 1, pages: Math.max(1, found.totalPages) };
}
