import { z } from 'zod';
import { bulkEndpoint } from '@/admin/verbs/bulk-endpoint';
import { openHelperAccounts } from '@/domain/neighbourhood';
import { openedWords } from './entry-verbs';

const body = z.object({ ids: z.array(z.uuid('请重新选择'), '请先选择法律明白人') });

/** `POST /api/legal-helpers/bulk/open-account` `{ ids }`. */
export const bulkOpenEndpoint = bulkEndpoint('open-account', body, async (call) => {
  const { opened, refused } = await openHelperAccounts(call);
  return [
    ...opened.map(({ id, name, certificateOver }) => ({
      id,
      done: true,
      message: `${name}：${openedWords(certificateOver)}`,
    })),
    ...refused.map(({ id, name, message }) => ({
      id,
      done: false,
      message: name ? `${name}：${message}` : message,
    })),
  ];
});
