import { z } from 'zod';
import { readRow, updateColumns } from '@/database';
import { input, recordDelivery, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { moveActivity } from '../move';
import type { PartnerRow } from './partners-of';

const schema = z.object({
  id: input.id('活动'),
  partner: input.id('联办单位'),
  delivered: input.text('兑现了什么', 500),
});

/**
 * Records what a partner really did; the linkage it belongs to is delivered with it, with the activity as evidence.
 * @throws DomainError validation, invalid-state, not-found, forbidden
 */
export async function recordActivityPartner(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { id, partner, delivered } = parseInput(schema, call);
  const { payload, actor } = call;
  return moveActivity(call, {
    id,
    verb: 'record-partner',
    work: async (req, activity, at) => {
      const row = await readRow<PartnerRow>(payload, 'activity-partners', partner, req);
      if (row?.activity !== id) fail('not-found', { message: '这次活动没有这个联办单位。' });
      const deliveredAt = at.toISOString();
      await updateColumns(req, 'activity-partners', partner, {
        delivered,
        deliveredAt,
        updatedAt: deliveredAt,
      });
      if (row.linkage && (await isPromised(row.linkage))) {
        const evidenceNote = `活动${activity.number}“${activity.title}”`;
        await recordDelivery({ payload, req, actor, id: row.linkage, delivered, evidenceNote });
      }
      return { detail: `${row.name}：${delivered}` };

      async function isPromised(linkage: string): Promise<boolean> {
        const found = await readRow<{ status: string }>(payload, 'linkages', linkage, req);
        return found?.status === 'promised';
      }
    },
  });
}
