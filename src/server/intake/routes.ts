import { type Request, Router } from 'express';
import type { Payload } from 'payload';
import type { Logger } from 'pino';
import {
  channelOfSignature,
  channelState,
  intakeLimits,
  receiveFromChannel,
  refuseReplay,
  type SignedCall,
} from '@/domain/requests';
import { fail, isDomainError } from '@/shared/errors';
import { countCall, countRefusal } from './channel-rates';
import { openApiDocument } from './openapi';
import { bytesOf, rawBody, textOf } from './raw-body';
import { intakeErrors } from './refusals';

/**
 * The signed API for outside channels (docs/intake.md): `POST /intake/v1/requests`, `GET /intake/v1/requests/{number}` and its
 * description. Signed instead of bound to an origin, so it stands before the origin check; no cookies, no sessions.
 */
export function intakeRoutes({
  payload,
  log,
  siteUrl,
}: {
  payload: Payload;
  log: Logger;
  siteUrl: string;
}): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  router.get('/openapi.json', async (_request, response) => {
    response
      .set('Cache-Control', 'public, max-age=300')
      .json(openApiDocument(siteUrl, await intakeLimits(payload)));
  });
  router.use(rawBody(payload));

  router.post('/requests', async (request, response) => {
    const channel = await caller(payload, request);
    const { repeated, ...receipt } = await receiveFromChannel({
      payload,
      channel,
      raw: textOf(request),
      origin: { requestId: String(request.id), address: request.ip },
    });
    response.status(repeated ? 200 : 201).json(receipt);
  });

  router.get('/requests/:number', async (request, response) => {
    const channel = await caller(payload, request);
    response.json(await channelState(payload, channel, String(request.params.number)));
  });

  router.use(() => fail('not-found', { message: '没有这个接口。' }));
  router.use(intakeErrors(log));
  return router;
}

/** The channel that signed this call, within its limit, for the first time and just now. */
async function caller(payload: Payload, request: Request) {
  const call: SignedCall = {
    channel: request.get('x-channel') ?? '',
    timestamp: request.get('x-timestamp') ?? '',
    nonce: request.get('x-nonce') ?? '',
    signature: request.get('x-signature') ?? '',
    body: bytesOf(request),
  };
  try {
    const channel = await channelOfSignature(payload, call);
    await countCall(payload, channel.id);
    await refuseReplay(payload, channel, call);
    return channel;
  } catch (error) {
    if (isDomainError(error) && error.code === 'unauthenticated') await countRefusal(payload, request);
    throw error;
  }
}
