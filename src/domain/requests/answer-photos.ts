import type { Payload, PayloadRequest } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { fail } from '@/shared/errors';
import { partiesOf } from './parties';
import { keepPhoto, type PhotoRow, photosOf } from './photos';
import { type RequestRow, requestRow } from './request-row';
import { mayPerformOn } from './states';

/**
 * Keeps one photo for the answer that is being written (办理照片), processed like every photo; the answer binds it.
 * @returns the photo's id
 * @throws DomainError forbidden or invalid-state for whoever may not answer now; too-large, unsupported
 */
export async function keepAnswerPhoto(call: {
  payload: Payload;
  actor: Actor;
  /** The request's id. */
  id: string;
  file: Buffer;
}): Promise<string> {
  const { payload, actor, id, file } = call;
  const request = await requestRow(payload, id);
  const parties = partiesOf(actor, request);
  if (!isSignedIn(actor) || !parties.includes('handler')) fail('forbidden');
  if (!mayPerformOn('reply', request, parties))
    fail('invalid-state', { message: '这件诉求现在不能答复，不能上传办理照片。' });
  return keepPhoto({ payload, file, stage: 'answered', uploadedBy: actor.userId });
}

/** The photos of the present answer, also those of the parts it was made of, in their order. */
export async function answerPhotosOf(
  payload: Payload,
  request: Pick<RequestRow, 'id' | 'reopenCount'>,
  req?: PayloadRequest,
): Promise<PhotoRow[]> {
  const all = await photosOf(payload, await photoOwners(payload, request.id, req), req);
  const answered = all.filter(({ stage }) => stage === 'answered');
  const latest = Math.max(0, ...answered.map(({ round }) => round));
  return answered.filter(({ round }) => round === latest);
}

/** The request and its parts: whose photos its requester may see. */
export async function photoOwners(
  payload: Payload,
  request: string,
  req?: PayloadRequest,
): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'requests',
    where: { partOf: { equals: request } },
    select: { number: true },
    limit: 50,
    pagination: false,
    req,
  });
  return [request, ...docs.map(({ id }) => String(id))];
}
