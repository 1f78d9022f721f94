import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Request as ExpressRequest, Response as ExpressResponse, NextFunction } from 'express';
import { type FlattenedField, handleEndpoints, type SanitizedConfig } from 'payload';
import { fail } from '@/shared/errors';
import { inRequest } from '@/shared/request-scope';
import { checkConditions } from './query-conditions';
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
      const asked = await fetchRequest(request, abort.signal, config);
      const answer = await inRequest(String(request.id), () => handleEndpoints({ config, request: asked }));
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
  const url = new URL(`${request.protocol}://${request.get('host') ?? 'localhost'}${request.originalUrl}`);
  const headers = headersFor(request);
  const asksByBody = isQueryInBody(request);
  const files = Boolean(request.is('multipart/*'));
  // Files and long queries are work before any access rule is asked; strangers have no page that sends them here.
  if ((asksByBody || files) && !mayCarrySession(request, config)) fail('unauthenticated');
  if (asksByBody) {
    url.search = await queryInBody(request);
    headers.delete('content-type');
    headers.delete('content-length');
    headers.delete('transfer-encoding');
  }
  if (asksForVersions(url, config)) fail('not-found', { message: '没有这个接口。' });
  limitQuery(url.searchParams);
  checkConditions(url.searchParams, fieldsAt(url, config));
  const init: RequestInit & { duplex?: 'half' } = { headers, method: request.method, signal };
  if (asksByBody) {
    init.method = 'GET';
  } else if (files) {
    // Payload's own limits bound these, file by file; imports bound their own.
    init.body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
    init.duplex = 'half';
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    const body = await readBody(request, LARGEST_BODY_BYTES);
    if (body.length > 0) init.body = new Uint8Array(body);
  }
  return new Request(url, init);
}

/** The fields of the collection an address asks for; none for other addresses. */
function fieldsAt({ pathname }: URL, { collections }: SanitizedConfig): readonly FlattenedField[] {
  const slug = pathname.split('/')[2];
  return collections.find((collection) => collection.slug === slug)?.flattenedFields ?? [];
}

/** Payload has this door for every collection and fails behind it where no versions are kept. */
function asksForVersions({ pathname }: URL, { collections }: SanitizedConfig): boolean {
  const [, , slug, what] = pathname.split('/');
  return what === 'versions' && !collections.find((collection) => collection.slug === slug)?.versions;
}

/** Payload acts on either; what they ask for is done here, within bounds. */
const overrides = ['x-payload-http-method-override', 'x-http-method-override'];

function headersFor(request: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || overrides.includes(name)) continue;
    for (const item of Array.isArray(value) ? value : [value]) headers.append(name, item);
  }
  return headers;
}

/** Whether there is anything that could be a session; what it is worth is for Payload to find out. */
function mayCarrySession(request: ExpressRequest, { cookiePrefix }: SanitizedConfig): boolean {
  return Boolean(request.headers.cookie?.includes(`${cookiePrefix}-token=`) || request.headers.authorization);
}

/** The admin panel sends a query that is too long for an address as the body of a POST. */
function isQueryInBody(request: ExpressRequest): boolean {
  return request.method === 'POST' && overrides.some((name) => request.get(name) === 'GET');
}

/** The admin panel's longest: a list of some hundred ids. */
const LONGEST_QUERY_BYTES = 50_000;

/** A rich text of many pages is a tenth of this. */
const LARGEST_BODY_BYTES = 1_000_000;

/** As a form only: out of JSON, Payload would paste a text of the client's into the address, past our bounds. */
async function queryInBody(request: ExpressRequest): Promise<string> {
  if (request.is('application/x-www-form-urlencoded') === false) fail('unsupported');
  return (await readBody(request, LONGEST_QUERY_BYTES)).toString('utf8');
}

/**
 * The whole body, because Payload reads it before it asks who sends it. @throws DomainError too-large by the length that was declared
 * or, without one, as soon as there is more; the connection stays, so that the answer arrives.
 */
async function readBody(request: ExpressRequest, most: number): Promise<Buffer> {
  if (Number(request.get('content-length') ?? 0) > most) fail('too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > most) break;
    chunks.push(chunk as Buffer);
  }
  if (size > most) {
    // Only now, with the loop's listener gone: the rest must be read away before the connection can be used again.
    request.resume();
    fail('too-large');
  }
  return Buffer.concat(chunks);
}

async function sendAnswer(answer: Response, response: ExpressResponse): Promise<void> {
  const refused = answer.status === 404 || answer.status === 501 ? await answer.text() : null;
  if (refused !== null && !saysWhy(refused)) fail('not-found', { message: '没有这个接口。' });
  response.status(answer.status);
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') response.setHeader(name, value);
  });
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (refused !== null || !answer.body) {
    response.end(refused ?? undefined);
    return;
  }
  // Nearly all answers are whole already; a stream of one piece costs several times its bytes.
  if (answer.headers.get('content-type')?.startsWith('application/json')) {
    response.end(Buffer.from(await answer.arrayBuffer()));
    return;
  }
  await pipeline(Readable.fromWeb(answer.body as NodeReadableStream<Uint8Array>), response);
}

/** Whether a refusal is a document’s or a verb’s, in our words; Payload says in English that there is no such door, with the address. */
function saysWhy(refusal: string): boolean {
  return refusal.includes('"errors"') || refusal.includes('"code"');
}
