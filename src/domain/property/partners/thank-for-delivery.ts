import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { isSignedIn } from '@/access';
import { insertRow, leanFirst, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { propertyTag } from '../labels';
import { input, twiceWhenTaken, type VerbCall } from '../verb';
import { deliveryRow, partnerRow } from './partner-row';

const schema = z.object({ delivery: input.id('兑现记录') });

export interface Thanked {
  /** How many have thanked by now. */
  thanks: number;
  /** True when this account had thanked before. */
  repeated: boolean;
}

/**
 * A resident thanks for what was done: once per person and delivery, however often it is pressed. The number is public, the names
 * are not. @throws DomainError unauthenticated, forbidden (one's own), invalid-state (not confirmed), not-found
 */
export async function thankForDelivery(call: VerbCall & z.input<typeof schema>): Promise<Thanked> {
  const { delivery: id } = parseInput(schema, call);
  const { actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated', { message: '请先登录，再道谢。' });
  return twiceWhenTaken(call, (req) => thank(req, { actor, id }));
}

async function thank(
  req: PayloadRequest,
  { actor, id }: { actor: VerbCall['actor'] & { userId: string }; id: string },
): Promise<Thanked> {
  const { payload } = req;
  const delivery = await deliveryRow(req, id);
  if (delivery.state !== 'confirmed') fail('invalid-state', { message: '社区确认以后才能道谢。' });
  const partner = await partnerRow(req, delivery.partner);
  if (partner.account === actor.userId) fail('forbidden', { message: '不能给自己道谢。' });
  const mine = {
    where: [
      { field: 'delivery', equals: id },
      { field: 'user', equals: actor.userId },
    ],
    columns: [],
    newestBy: 'id',
  };
  if (await leanFirst(payload, 'delivery-thanks', mine, req))
    return { thanks: delivery.thanksCount ?? 0, repeated: true };
  await insertRow(req, 'delivery-thanks', { delivery: id, user: actor.userId, at: now().toISOString() });
  // Counted anew and written on the delivery: of two at once on MongoDB one meets the other's write and counts again.
  const { totalDocs: thanks } = await payload.db.count({
    collection: 'delivery-thanks',
    where: { delivery: { equals: id } },
    req,
  });
  await updateColumns(req, 'partner-deliveries', id, { thanksCount: thanks });
  await recordEvent({
    req,
    actor,
    action: 'partner-delivery.thanked',
    subject: { collection: 'partner-deliveries', id },
    summary: `${partner.number} ${partner.name}`,
  });
  await touchPages(req, propertyTag);
  return { thanks, repeated: false };
}
