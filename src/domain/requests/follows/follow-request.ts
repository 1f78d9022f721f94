import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace, hasRole } from '@/access';
import { recordEvent } from '@/domain/accounts';
import { twiceWhenTaken } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { isMobilePhone, lookupIndexes, normalizeAs, personalColumns } from '@/shared/personal-data';
import { directory } from '../directory';
import { isOpen, mayBeTold } from '../duplicates/others';
import { type RequestRow, requestRow } from '../request-row';
import { stateLabels } from '../states';
import { countFollowers } from './count-followers';
import { followTokenHash, newFollowToken } from './follow-token';
import { tellFollower } from './tell-follower';

const schema = z.object({
  phone: z
    .string('请填写手机号，有答复会发短信告诉您')
    .transform((typed) => normalizeAs('phone', typed))
    .refine(isMobilePhone, '请填写手机号：有答复会发短信告诉您，固定电话收不到'),
});

export interface FollowRequest {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  /** The request's id. */
  id: string;
  phone: string;
}

export interface Followed {
  /** How many follow the request now. */
  followers: number;
  /** True when this phone was known for this request already and nothing was changed. Not for the page: it would tell strangers. */
  repeated: boolean;
}

/**
 * "我也遇到": follows somebody else's request instead of filing again; the phone hears of the answer and the end. Whoever
 * filed it hears of it anyway, so their phone adds nothing. One row per request and phone, however often and at once it is
 * sent. It is no step of the request's own timeline, where hundreds of neighbours would bury what was done; the audit log has each.
 * @throws DomainError validation (no mobile number), not-found (secret, or of a kind never public), invalid-state (over), forbidden
 */
export async function followRequest(call: FollowRequest): Promise<Followed> {
  const { actor, id } = call;
  const { phone } = parseInput(schema, { phone: call.phone });
  // The same phone did it in another process in this very moment; the second look finds its row.
  return twiceWhenTaken(call, (req) => follow(req, { actor, id, phone }));
}

async function follow(
  req: PayloadRequest,
  { actor, id, phone }: { actor: Actor; id: string; phone: string },
): Promise<Followed> {
  const { payload } = req;
  const request = await requestRow(payload, id, req);
  await requireFollowable(payload, actor, request);
  const indexes = lookupIndexes('phone', phone);
  const own = request.requesterPhoneIndex !== null && indexes.includes(request.requesterPhoneIndex);
  if (own || (await isFollowing(req, id, indexes)))
    return { followers: request.followerCount ?? 0, repeated: true };
  const followId = newId();
  const token = newFollowToken(followId);
  await payload.db.create({
    collection: 'request-follows',
    customID: followId,
    data: {
      id: followId,
      request: id,
      ...personalColumns('phone', 'phone', phone, true),
      at: now().toISOString(),
      takenBy: actor.via === 'portal' ? null : actor.name,
      trackingTokenHash: followTokenHash(token),
    },
    req,
    returning: false,
  });
  const followers = await countFollowers(req, request);
  await recordEvent({
    req,
    actor,
    action: 'request.followed',
    subject: { collection: 'requests', id },
    summary: request.number,
  });
  await tellFollower(req, request, { id: followId, phone, token, occasion: 'followed' });
  return { followers, repeated: false };
}

/** Visitors may follow what they may be told of; staff at the counter whatever they may take in there. */
async function requireFollowable(payload: Payload, actor: Actor, request: RequestRow): Promise<void> {
  const staffMay =
    actor.via === 'counter' &&
    (hasRole(actor, 'operator', 'supervisor', 'administrator') ||
      coversPlace(actor, ['community-staff'], request));
  if (actor.via === 'counter' && !staffMay) fail('forbidden');
  if (!staffMay && !mayBeTold(request, await directory(payload))) fail('not-found');
  if (!isOpen(request)) {
    fail('invalid-state', {
      message: `这件事现在是“${stateLabels[request.state]}”。如果又发生了，请另外反映。`,
    });
  }
}

async function isFollowing(req: PayloadRequest, request: string, indexes: string[]): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({
    collection: 'request-follows',
    where: { and: [{ request: { equals: request } }, { phoneIndex: { in: indexes } }] },
    req,
  });
  return totalDocs > 0;
}
