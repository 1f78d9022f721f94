import type { Endpoint } from 'payload';
import { z } from 'zod';
import { openMatterTogether } from '@/admin/matters/bulk-open';
import { bulkEndpoint } from '@/admin/verbs/bulk-endpoint';
import { acceptRequests, dispatchByRules, mergeRequests, urgeRequests } from '@/domain/requests';

const body = z.object({
  ids: z.array(z.uuid('请重新选择'), '请先选择诉求'),
  main: z.string('请填写主件编号').max(40).optional(),
  reason: z.string('请填写理由').max(500).optional(),
  title: z.string('请填写题目').max(60, '题目最多60个字').optional(),
});

/**
 * `POST /api/requests/bulk/` `dispatch-by-rules` and `accept` `{ ids }`, `merge` `{ ids, main, reason }`, `urge` `{ ids, reason }`,
 * `open-matter` `{ ids, title }`.
 */
export const bulkEndpoints: Endpoint[] = [
  bulkEndpoint('dispatch-by-rules', body, dispatchByRules),
  bulkEndpoint('merge', body, mergeRequests),
  bulkEndpoint('accept', body, acceptRequests),
  bulkEndpoint('open-matter', body, openMatterTogether),
  bulkEndpoint('urge', body, (call) => urgeRequests({ ...call, reason: call.reason ?? '' })),
];
