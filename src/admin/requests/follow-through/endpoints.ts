import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { actorOf } from '@/access';
import { refusalOf } from '@/admin/verbs/refusal';
import { messagesAbout } from '@/domain/notifications';
import { evaluationsOf, keepAnswerPhoto, reachOf, visitsOf } from '@/domain/requests';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import type { FollowThroughAnswer } from './follow-through-answer';

/** `GET /api/requests/:id/follow-through` → {@link FollowThroughAnswer}, for whoever may read the request. */
const readEndpoint: Endpoint = {
  path: '/:id/follow-through',
  method: 'get',
  handler: async (req) => {
    const id = await readableRequest(req);
    const { payload } = req;
    const [evaluations, visits, messages, reach] = await Promise.all([
      evaluationsOf(payload, id),
      visitsOf(payload, id),
      messagesAbout(payload, { collection: 'requests', id }),
      reachOf(payload, id),
    ]);
    const answer: FollowThroughAnswer = {
      evaluations,
      visits,
      messages: messages
        .filter(({ audience }) => audience === 'requester')
        .map(({ id: key, channel, audience, stateLabel, at, isOpen }) => ({
          id: key,
          channel,
          audience,
          stateLabel,
          at,
          isOpen,
        })),
      reach,
    };
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
  },
};

/** `POST /api/requests/:id/answer-photos` with one `file` → `{ id }`: a photo for the answer that is being written. */
const photoEndpoint: Endpoint = {
  path: '/:id/answer-photos',
  method: 'post',
  handler: async (req) => {
    try {
      const request = await readableRequest(req);
      await addDataAndFileToRequest(req);
      if (!req.file) fail('validation', { message: '没有收到照片，请重新选择。' });
      const { payload } = req;
      const actor = await actorOf(req);
      const id = await keepAnswerPhoto({ payload, actor, id: request, file: req.file.data });
      return Response.json({ id }, { headers: { 'Cache-Control': 'no-store' } });
    } catch (error) {
      const { code, message, fields, status } = refusalOf(error);
      if (status >= 500) req.payload.logger.error({ err: error }, 'photo of an answer failed');
      return Response.json({ code, message, fields }, { status });
    }
  },
};

export const followThroughEndpoints: Endpoint[] = [readEndpoint, photoEndpoint];

/** The id in the address, of a request the signed-in person may read. @throws DomainError unauthenticated, not-found */
async function readableRequest(req: PayloadRequest): Promise<string> {
  const id = req.routeParams?.id;
  if (!req.user) fail('unauthenticated');
  if (!isId(id)) fail('not-found');
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    select: { number: true },
    overrideAccess: false,
    user: req.user,
    req,
  });
  if (docs.length === 0) fail('not-found');
  return id;
}
