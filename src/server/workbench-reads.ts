import { type Request, type Response, Router } from 'express';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { refusalAnswer, type Work, workbenchReadings } from '@/admin/requests';
import { signedInUser } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { inRequest } from '@/shared/request-scope';

/**
 * What the workbench asks for all day, answered by the same work as Payload's endpoints but without building a Fetch request, a
 * translator and a Fetch answer around it, which cost more than the lists themselves (docs/benchmarks.md).
 */
export function workbenchReads(payload: Payload): Router {
  const router = Router();
  for (const { path, work } of workbenchReadings)
    router.get(path, (request, response, next) => {
      // Other pages' scripts, and other proofs than the cookie, are for Payload to judge.
      const { authorization, origin } = request.headers;
      if (authorization || (origin && !payload.config.csrf.includes(origin))) return next();
      return inRequest(String(request.id), () => answer(payload, work, request, response));
    });
  return router;
}

async function answer(payload: Payload, work: Work, request: Request, response: Response): Promise<void> {
  const pathname = request.baseUrl + request.path;
  response.setHeader('Cache-Control', 'no-store');
  try {
    const content = await work(await requestOf(payload, request, pathname));
    send(response, content);
  } catch (error) {
    const refusal = refusalAnswer(error, { payload, pathname });
    send(response.status(refusal.status), refusal.content);
  }
}

/** Nothing of it is stored, so there is nothing to compare: without the hash Express would make of each answer. */
function send(response: Response, content: unknown): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8').end(JSON.stringify(content));
}

/** What the work expects of Payload. @throws DomainError unauthenticated */
async function requestOf(payload: Payload, request: Request, pathname: string): Promise<PayloadRequest> {
  const user = await signedInUser(payload, request.headers.cookie ?? '');
  if (!user) fail('unauthenticated');
  const context = { via: 'api', requestId: String(request.id), address: request.ip };
  const at = request.originalUrl.indexOf('?');
  const asked: Partial<PayloadRequest> = {
    payloadAPI: 'REST',
    pathname,
    searchParams: new URLSearchParams(at < 0 ? '' : request.originalUrl.slice(at + 1)),
    routeParams: request.params,
  };
  return createLocalReq({ user, context, req: asked }, payload);
}
