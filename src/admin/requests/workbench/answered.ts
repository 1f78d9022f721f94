import type { Endpoint, PayloadRequest } from 'payload';
import { refusalOf } from '@/admin/verbs';
import { DomainError, fail } from '@/shared/errors';
import { isId } from '@/shared/ids';

export type Work = (req: PayloadRequest) => Promise<object | string>;

/** A GET endpoint with the work behind its handler, so that the server can answer it without Payload's REST around it. */
export interface WorkEndpoint {
  path: string;
  work: Work;
}

/** Those among `endpoints` that only read. */
export function readingEndpoints(endpoints: readonly Endpoint[]): WorkEndpoint[] {
  return endpoints.flatMap(({ method, path, custom }) =>
    method === 'get' && typeof custom?.work === 'function' ? [{ path, work: custom.work as Work }] : [],
  );
}

/** What a refusal says to the panel, and its status. A fault of ours goes into the log. */
export function refusalAnswer(
  error: unknown,
  { payload, pathname }: Pick<PayloadRequest, 'payload' | 'pathname'>,
): { status: number; content: object } {
  const { code, status, message, fields } = refusalOf(error);
  if (status >= 500) payload.logger.error({ err: error, path: pathname }, 'workbench failed');
  return { status, content: { code, message, fields } };
}

/**
 * An endpoint for people who are signed in: JSON, or CSV when the work answers a text; refusals as `{ code, message, fields }`.
 */
export function endpoint(method: 'get' | 'post', path: string, work: Work): Endpoint {
  return {
    method,
    path,
    custom: { work },
    handler: async (req) => {
      try {
        if (!req.user) fail('unauthenticated');
        const answer = await work(req);
        return typeof answer === 'string' ? csv(answer) : json(200, answer);
      } catch (error) {
        const { status, content } = refusalAnswer(error, req);
        return json(status, content);
      }
    },
  };
}

/** The body as an object of unchecked values. @throws DomainError validation */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  try {
    const read: unknown = await req.json?.();
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  } catch (cause) {
    throw new DomainError('validation', { message: '请求内容不是有效的 JSON。', cause });
  }
  fail('validation', { message: '请求内容不是有效的 JSON。' });
}

/** The id in the address. @throws DomainError not-found */
export function idOf(req: PayloadRequest): string {
  const id = req.routeParams?.id;
  if (!isId(id)) fail('not-found');
  return id;
}

const noStore = { 'Cache-Control': 'no-store' };

function json(status: number, content: object): Response {
  return Response.json(content, { status, headers: noStore });
}

function csv(content: string): Response {
  const headers = {
    ...noStore,
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': "attachment; filename*=UTF-8''%E8%AF%89%E6%B1%82.csv",
  };
  return new Response(content, { headers });
}
