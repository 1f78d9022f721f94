import { type Response as Answer, type Request, Router } from 'express';
import type { Payload } from 'payload';
import type { Logger } from 'pino';
import {
  channelOfKey,
  fileOpen311Report,
  numberOfToken,
  open311Requests,
  open311Service,
  open311Services,
} from '@/domain/requests';
import { site } from '@/portal/shared';
import { DomainError, fail } from '@/shared/errors';
import { countCall, countRefusal } from '../intake/channel-rates';
import { bytesOf, rawBody, textOf } from '../intake/raw-body';
import { sendDiscovery } from './discovery';
import { open311Errors } from './errors';
import { filterOf } from './filter';
import { negotiateFormat, sendList, sendOne } from './format';

interface Open311Parts {
  payload: Payload;
  log: Logger;
  siteUrl: string;
}

/**
 * Open311 GeoReport v2 at `/open311/v2/`, JSON and XML: reading is open and shows only what the portal's public pages show,
 * reporting needs the key of a channel. No cookies, no sessions; a key instead of the origin check.
 */
export function open311Routes({ payload, log, siteUrl }: Open311Parts): Router {
  const router = Router();
  router.use(negotiateFormat, (_request, response, next) => {
    response.set({ 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
    // Public data without cookies: pages of other sites may read it.
    response.set('Access-Control-Allow-Origin', '*');
    next();
  });

  router.get(['/', '/discovery'], (_request, response) => sendDiscovery(response, siteUrl, site().helpPhone));

  router.get('/services', async (_request, response) => {
    sendList(response, ['services', 'service'], await open311Services(payload));
  });

  router.get('/services/:code', async (request, response) => {
    const service = await open311Service(payload, request.params.code);
    if (!service) fail('not-found', { message: 'service_code was not found' });
    const attributes = service.attributes.map((attribute) => ({
      ...attribute,
      values: attribute.values.length > 0 ? { value: attribute.values } : '',
    }));
    const wrapped = { ...service, attributes: attributes.length > 0 ? { attribute: attributes } : '' };
    sendOne(response, 'service_definition', service, wrapped);
  });

  router.get('/requests', async (request, response) => {
    const query = queryOf(request);
    const filter = filterOf(query);
    const { requests, more } = await open311Requests(payload, filter);
    linkPages(response, { siteUrl, query, page: filter.page, more });
    sendList(response, ['service_requests', 'request'], requests);
  });

  router.post('/requests', rawBody(payload), async (request, response) => {
    const parameters = await formOf(request);
    const channel = await caller(payload, request, parameters);
    const origin = { requestId: String(request.id), address: request.ip };
    const token = await fileOpen311Report({ payload, channel, parameters, origin });
    response.status(201);
    sendList(response, ['service_requests', 'request'], [{ token, service_notice: afterFiling }]);
  });

  router.get('/requests/:id', async (request, response) => {
    const filter = { ids: [request.params.id], page: 1, pageSize: 1 };
    const { requests } = await open311Requests(payload, filter);
    if (requests.length === 0) fail('not-found', { message: 'service_request_id was not found' });
    sendList(response, ['service_requests', 'request'], requests);
  });

  router.get('/tokens/:token', async (request, response) => {
    const { token } = request.params;
    const number = await numberOfToken(payload, token);
    if (!number) fail('not-found', { message: 'token was not found' });
    sendList(response, ['service_requests', 'request'], [{ service_request_id: number, token }]);
  });

  router.use(() => fail('not-found', { message: 'there is no such resource' }));
  router.use(open311Errors(log));
  return router;
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.originalUrl, 'http://open311.invalid').searchParams;
}

/** What becomes of a report: without it a client looks for a request that nobody may see yet. */
const afterFiling =
  '已收到。编号可凭 token 查询；诉求经反映人同意并审核后才在本接口公开，公开前按编号查询会得到 404。';

/**
 * The form, urlencoded or multipart, together with parameters that clients put into the address.
 * @throws DomainError unsupported for another form, validation for files
 */
async function formOf(request: Request): Promise<URLSearchParams> {
  if (request.is('multipart/form-data'))
    return new URLSearchParams([...queryOf(request), ...(await parts(request))]);
  if (!request.is('application/x-www-form-urlencoded')) {
    fail('unsupported', { message: 'send application/x-www-form-urlencoded or multipart/form-data' });
  }
  return new URLSearchParams([...queryOf(request), ...new URLSearchParams(textOf(request))]);
}

/** The fields of a multipart form, whose bytes are here already, within their limit. */
async function parts(request: Request): Promise<[string, string][]> {
  const headers = { 'content-type': request.get('content-type') ?? '' };
  const form = new Response(new Uint8Array(bytesOf(request)), { headers }).formData();
  const read = await form.catch((cause: unknown) => {
    throw new DomainError('validation', { message: 'the multipart body cannot be read', cause });
  });
  return [...read].map(([name, value]): [string, string] => {
    if (typeof value !== 'string')
      return fail('validation', { fields: { [name]: 'files are not taken here; leave them out' } });
    return [name, value];
  });
}

/** The channel whose key was named; the key is taken out, so that it is kept nowhere. @throws DomainError forbidden */
async function caller(payload: Payload, request: Request, parameters: URLSearchParams) {
  const key = parameters.get('api_key') ?? '';
  parameters.delete('api_key');
  const channel = await channelOfKey(payload, key);
  if (!channel) {
    await countRefusal(payload, request);
    return fail('forbidden', { message: 'api_key is missing or not valid' });
  }
  await countCall(payload, channel.id);
  return channel;
}

/** `Link: <…>; rel="next"`, so that a client need not count. */
function linkPages(
  response: Answer,
  { siteUrl, query, page, more }: { siteUrl: string; query: URLSearchParams; page: number; more: boolean },
): void {
  const to = (other: number) => {
    const changed = new URLSearchParams(query);
    changed.set('page', String(other));
    return `${siteUrl}/open311/v2/requests.${response.locals.open311Format}?${changed}`;
  };
  const links = { ...(page > 1 ? { prev: to(page - 1) } : {}), ...(more ? { next: to(page + 1) } : {}) };
  if (Object.keys(links).length > 0) response.links(links);
}
