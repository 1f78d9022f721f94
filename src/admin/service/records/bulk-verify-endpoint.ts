import { z } from 'zod';
import { bulkEndpoint } from '@/admin/verbs/bulk-endpoint';
import { verifyRecords } from '@/domain/service';

const body = z.object({ ids: z.array(z.uuid('请重新选择'), '请先选择服务记录') });

/** `POST /api/service-records/bulk/verify` `{ ids }`. */
export const bulkVerifyEndpoint = bulkEndpoint('verify', body, async (call) => {
  const { verified, refused } = await verifyRecords(call);
  return [
    ...verified.map((id) => ({ id, done: true, message: '审核通过。' })),
    ...refused.map(({ id, message }) => ({ id, done: false, message })),
  ];
});
