import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Request as ExpressRequest, Response as ExpressResponse, NextFunction } from 'express';
import { handleEndpoints, type SanitizedConfig } from 'payload';
import { fail } from '@/shared/errors';
import { limitQuery } from './query-limits';

/**
 * Serves Payload's REST API as a function call: the Node request becomes a Fetch request and the Fetch answer goes back.
 * No body parser may stand in front of it.
 */
export function payloadRest(config: SanitizedConfig) {
  return async (request: ExpressRequest, response: ExpressResponse, next: NextFunction): Promise<void> => {
    const abort = new AbortController();
    response.on('close', () => abort.abort());
    try {
      const answer = await handleEndpoints({
        config,
        request: await fetchRequest(request, abort.signal, config),
      });
      await sendAnswer(answer, response);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else next(error);
    }
  };
}

async function fetchRequest(
  request: ExpressRequest,
  signal: AbortSignal,
  config: SanitizedConfig,
): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined) continue;
    for (const item of Array.isArray(value) ? value : [value]) headers.append(name, item);
  }
  // Limits and the audit log read these two; whatever the client claimed is overwritten.
  headers.set('x-client-address', request.ip ?? '');
  headers.set('x-request-id', String(request.id));
  const url = new URL(`${request.protocol}://${request.get('host') ?? 'localhost'}${request.originalUrl}`);
  if (!mayCarrySession(request, config)) refuseHeavyBody(request);
  if (isLongQuery(request)) return longQuery(request, url, headers, signal);
  limitQuery(url.searchParams);
  const init: RequestInit & { duplex?: 'half' } = { headers, method: request.method, signal };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    init.body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
    init.duplex = 'half';
  }
  return new Request(url, init);
}

/** Whether there is anything that could be a session; what it is worth is for Payload to find out. */
function mayCarrySession(request: ExpressRequest, { cookiePrefix }: SanitizedConfig): boolean {
  return Boolean(request.headers.cookie?.includes(`${cookiePrefix}-token=`) || request.headers.authorization);
}

/** Files and long queries are work before any access rule is asked; strangers have no page that sends them here. */
function refuseHeavyBody(request: ExpressRequest): void {
  if (isLongQuery(request) || request.is('multipart/form-data')) fail('unauthenticated');
}

/** The admin panel sends a query that is too long for an address as the body of a POST. */
function isLongQuery(request: ExpressRequest): boolean {
  const override = request.get('x-payload-http-method-override') ?? request.get('x-http-method-override');
  return (
    request.method === 'POST' &&
    override === 'GET' &&
    request.is('application/x-www-form-urlencoded') !== false
  );
}

/** The admin panel's longest: a list of some hundred ids. */
const LONGEST_QUERY_BYTES = 50_000;

async function longQuery(
  request: ExpressRequest,
  url: URL,
  headers: Headers,
  signal: AbortSignal,
): Promise<Request> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > LONGEST_QUERY_BYTES) fail('too-large');
  }
  url.search = text;
  limitQuery(url.searchParams);
  for (const name of [
    'x-payload-http-method-override',
    'x-http-method-override',
    'content-type',
    'content-length',
  ])
    headers.delete(name);
  return new Request(url, { headers, method: 'GET', signal });
}

async function sendAnswer(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status);
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') response.setHeader(name, value);
  });
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (!answer.body) {
    response.end();
    return;
  }
  await pipeline(Readable.fromWeb(answer.body as NodeReadableStream<Uint8Array>), response);
}
