import type { Payload } from 'payload';
import { directory } from '../directory';
import { asOthers, isOpen, mayBeTold, type OthersRequest } from '../duplicates/others';
import { redact } from '../redact';
import { type RequestRow, requestRow } from '../request-row';
import { isPublicStep } from '../states';
import { eventsOf, type TimelineStep } from '../timeline';
import { followTokenHash } from './follow-token';

/** A matter as somebody sees it who follows it: what is public, and how far it is. */
export interface FollowedRequest extends OthersRequest {
  /** The answer, when question and answer are public. */
  reply: string | null;
  /** By when it is to be answered; null when it is over, or the clock stands still. ISO 8601. */
  dueAt: string | null;
  steps: Pick<TimelineStep, 'label' | 'at' | 'unit'>[];
}

/** The request behind a follower's link; null when the token is unknown or the following was ended. */
export async function followedRequest(payload: Payload, token: string): Promise<FollowedRequest | null> {
  if (!/^[\w-]{20,64}$/.test(token)) return null;
  const { docs } = await payload.db.find<{ id: string; request: string }>({
    collection: 'request-follows',
    where: { trackingTokenHash: { equals: followTokenHash(token) } },
    limit: 1,
    pagination: false,
    select: { request: true },
  });
  const row = docs[0];
  if (!row) return null;
  const request = await requestRow(payload, row.request);
  const [known, steps] = await Promise.all([directory(payload), eventsOf(payload, request.id)]);
  return {
    ...asOthers(request, known),
    reply: request.visibility === 'public' && request.reply ? redact(request.reply) : null,
    dueAt: isOpen(request) && request.state !== 'paused' ? request.dueAt : null,
    steps: steps.filter(({ verb }) => isPublicStep(verb)).map(({ label, at, unit }) => ({ label, at, unit })),
  };
}

/** A request a visitor may say "me too" to, by id or by the number of a public one; null when there is none to be told of. */
export async function followableRequest(
  payload: Payload,
  by: { id: string } | { publicNumber: string },
): Promise<OthersRequest | null> {
  const { docs } = await payload.db.find<RequestRow & Record<string, unknown>>({
    collection: 'requests',
    where:
      'id' in by
        ? { id: { equals: by.id } }
        : { and: [{ number: { equals: by.publicNumber } }, { visibility: { equals: 'public' } }] },
    limit: 1,
    pagination: false,
    select: {
      number: true,
      title: true,
      category: true,
      community: true,
      compound: true,
      state: true,
      submittedAt: true,
      visibility: true,
      confidential: true,
      followerCount: true,
    },
  });
  const row = docs[0];
  const known = await directory(payload);
  return row && isOpen(row) && mayBeTold(row, known) ? asOthers(row, known) : null;
}
