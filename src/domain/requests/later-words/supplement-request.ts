import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { currentLimit } from '../current-limit';
import { reopenWindow } from '../follow-through/reopen-window';
import { photoIds } from '../photo-input';
import { bindPhotos } from '../photos';
import type { RequestRow } from '../request-row';
import { requireRequesterSelf } from '../requester-self';
import { transit, type VerbCall, type VerbResult } from '../transition';

const schema = z.object({
  text: z.string('请写下要补充的情况').trim().min(5, '请写下要补充的情况，至少5个字').max(2000, '最多2000字'),
  photos: photoIds,
});
export type SupplementInput = z.input<typeof schema>;

/**
 * The requester adds what they learnt since (补充说明), with photos; the state stays. So often a day as the setting says. Of a
 * request that was declined, within the window in which others are opened again: it comes back to the operator.
 * `byLink`: the caller has proven to hold the tracking link.
 * @throws DomainError forbidden, validation, invalid-state after the window, too-many
 */
export async function supplementRequest(
  call: VerbCall & SupplementInput & { byLink?: boolean },
): Promise<VerbResult> {
  const { photos, ...said } = parseInput(schema, call);
  return transit(call, {
    verb: 'supplement',
    party: call.byLink ? 'requester' : undefined,
    // Photos sent a second time have other ids: the words tell a double click.
    input: said,
    change: async (request, at, req) => {
      requireRequesterSelf(
        call.actor,
        request,
        '工作人员账号不能代反映人补充说明。反映人来电补充的，请记为来电催单或内部备注。',
      );
      const until = await supplementUntil(req.payload, request, at, req);
      if (until && until < at) fail('invalid-state', { message: '已过可以补充的时间，请再反映一次。' });
      await requireRoomToday(req, request, at);
      await bindPhotos(req, request.id, photos, { stage: 'added', round: request.reopenCount ?? 0 });
      return {
        to: request.state,
        patch: {
          supplementCount: (request.supplementCount ?? 0) + 1,
          ...(request.state === 'declined' ? { supplementedAt: at.toISOString() } : {}),
        },
        note: { shown: photos.length > 0 ? `${said.text}\n（附照片${photos.length}张）` : said.text },
      };
    },
  });
}

/** Until when a declined request may be added to; null while nothing ends it. */
export async function supplementUntil(
  payload: Payload,
  request: Pick<RequestRow, 'state' | 'closedAt' | 'repliedAt'>,
  at: Date,
  req?: PayloadRequest,
): Promise<Date | null> {
  if (request.state !== 'declined') return null;
  return (await reopenWindow(payload, request, at, req))?.until ?? null;
}

async function requireRoomToday(req: PayloadRequest, { id }: RequestRow, at: Date): Promise<void> {
  const most = await currentLimit(req.payload, 'requests.supplement-daily', at, req);
  const { totalDocs } = await req.payload.db.count({
    collection: 'request-events',
    where: {
      and: [
        { request: { equals: id } },
        { verb: { equals: 'supplement' } },
        { at: { greater_than_equal: startOfDay(toIsoDay(at)).toISOString() } },
      ],
    },
    req,
  });
  if (totalDocs >= most.value)
    fail('too-many', {
      message: `一天最多补充${most.value}次，今天的已经用完。着急的请拨打12345，或明天再补充。`,
    });
}
