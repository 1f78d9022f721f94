import type { PayloadRequest } from 'payload';
import { notifyStaff } from '@/domain/notifications';
import { holdersAt } from '@/domain/requests';
import type { MoveRow } from './move-row';

/** Tells the community a member is to come to. */
export async function tellReceivers(
  req: PayloadRequest,
  { move, name, community, to }: { move: string; name: string; community: string | null; to: string },
): Promise<void> {
  await tell(req, community, {
    id: move,
    what: 'proposed',
    subject: '有党员要转来，等您接收',
    text: `${name}的组织关系要转到“${to}”。请核对介绍信，接收或者退回。`,
  });
}

/** Tells the community a member was to leave what the other side said. */
export async function tellSenders(
  req: PayloadRequest,
  { id, memberName, fromCommunity }: MoveRow,
  answer: { received: boolean; reason?: string },
): Promise<void> {
  await tell(req, fromCommunity, {
    id,
    what: answer.received ? 'received' : 'refused',
    subject: answer.received ? '党员转接已接收' : '党员转接没有接收',
    text: answer.received
      ? `${memberName}的组织关系对方已经接收。`
      : `${memberName}的组织关系对方没有接收：${answer.reason ?? ''}`,
  });
}

async function tell(
  req: PayloadRequest,
  community: string | null,
  { id, what, subject, text }: { id: string; what: string; subject: string; text: string },
): Promise<void> {
  if (!community) return;
  await notifyStaff(req, await holdersAt(req, 'community-staff', 'community', [community]), {
    template: `member-move.${what}`,
    urgency: 'normal',
    subject,
    text,
    href: `/admin/collections/member-moves/${id}`,
    about: { collection: 'member-moves', id },
    key: `member-move:${id}:${what}`,
  });
}
