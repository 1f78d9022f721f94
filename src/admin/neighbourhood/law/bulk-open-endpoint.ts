import { z } from 'zod';
import { bulkEndpoint } from '@/admin/verbs/bulk-endpoint';
import { openHelperAccounts } from '@/domain/neighbourhood';

const body = z.object({ ids: z.array(z.uuid('请重新选择'), '请先选择法律明白人') });

/** `POST /api/legal-helpers/bulk/open-account` `{ ids }`. */
export const bulkOpenEndpoint = bulkEndpoint('open-account', body, async (call) => {
  const { opened, refused } = await openHelperAccounts(call);
  return [
    ...opened.map(({ id, name }) => ({
      id,
      done: true,
      message: `${name}：开通了，请告诉本人用手机号登录。`,
    })),
    ...refused.map(({ id, name, message }) => ({
      id,
      done: false,
      message: name ? `${name}：${message}` : message,
    })),
  ];
});
