import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, actorOf } from '@/access';
import { openMatterTogether } from '@/admin/matters/bulk-open';
import { refusalOf } from '@/admin/verbs';
import {
  acceptRequests,
  type BulkOutcome,
  dispatchByRules,
  mergeRequests,
  urgeRequests,
} from '@/domain/requests';
import { DomainError } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';

const body = z.object({
  ids: z.array(z.uuid('请重新选择'), '请先选择诉求'),
  main: z.string('请填写主件编号').max(40).optional(),
  reason: z.string('请填写理由').max(500).optional(),
  title: z.string('请填写题目').max(60, '题目最多60个字').optional(),
});
type Body = z.output<typeof body>;
type Work = (call: Body & { payload: PayloadRequest['payload']; actor: Actor }) => Promise<BulkOutcome[]>;

/**
 * `POST /api/requests/bulk/` `dispatch-by-rules` and `accept` `{ ids }`, `merge` `{ ids, main, reason }`, `urge` `{ ids, reason }`,
 * `open-matter` `{ ids, title }` →
 * `{ outcomes: [{ id, done, message }] }`: what came of each request; errors as `{ code, message, fields }`.
 */
export const bulkEndpoints: Endpoint[] = [
  endpoint('dispatch-by-rules', dispatchByRules),
  endpoint('merge', mergeRequests),
  endpoint('accept', acceptRequests),
  endpoint('open-matter', openMatterTogether),
  endpoint('urge', (call) => urgeRequests({ ...call, reason: call.reason ?? '' })),
];

function endpoint(name: string, work: Work): Endpoint {
  return {
    path: `/bulk/${name}`,
    method: 'post',
    handler: async (req) => {
      try {
        const outcomes = await work({
          ...parseInput(body, await given(req)),
          payload: req.payload,
          actor: await actorOf(req),
        });
        return answer(200, { outcomes });
      } catch (error) {
        const { code, status, message, fields } = refusalOf(error);
        if (status >= 500) req.payload.logger.error({ err: error, path: req.pathname }, 'bulk action failed');
        return answer(status, { code, message, fields });
      }
    },
  };
}

async function given(req: PayloadRequest): Promise<object> {
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
