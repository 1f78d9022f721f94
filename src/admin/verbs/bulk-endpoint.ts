import type { Endpoint, PayloadRequest } from 'payload';
import type { z } from 'zod';
import { type Actor, actorOf } from '@/access';
import { DomainError } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { BulkOutcome } from './bulk-calls';
import { refusalOf } from './refusal';

/**
 * `POST /api/<slug>/bulk/<name>` with what `schema` reads → `{ outcomes: [{ id, done, message }] }`: what came of each document; errors
 * as `{ code, message, fields }`.
 */
export function bulkEndpoint<Schema extends z.ZodObject>(
  name: string,
  schema: Schema,
  work: (
    call: z.output<Schema> & { payload: PayloadRequest['payload']; actor: Actor },
  ) => Promise<BulkOutcome[]>,
): Endpoint {
  return {
    path: `/bulk/${name}`,
    method: 'post',
    handler: async (req) => {
      try {
        const given = parseInput(schema, await jsonOf(req));
        const outcomes = await work(
          Object.assign(given, { payload: req.payload, actor: await actorOf(req) }),
        );
        return answer(200, { outcomes });
      } catch (error) {
        const { code, status, message, fields } = refusalOf(error);
        if (status >= 500) req.payload.logger.error({ err: error, path: req.pathname }, 'bulk action failed');
        return answer(status, { code, message, fields });
      }
    },
  };
}

async function jsonOf(req: PayloadRequest): Promise<object> {
  if (!req.user) throw new DomainError('unauthenticated');
  try {
    const read: unknown = await req.json?.();
    if (typeof read === 'object' && read !== null) return read;
  } catch (cause) {
    throw new DomainError('validation', { message: '请求内容不是有效的 JSON。', cause });
  }
  throw new DomainError('validation', { message: '请求内容不是有效的 JSON。' });
}

function answer(status: number, content: object): Response {
  return Response.json(content, { status, headers: { 'Cache-Control': 'no-store' } });
}
