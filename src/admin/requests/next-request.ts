import type { Where } from 'payload';
import type { NextItem, VerbContext } from '@/admin/verbs';
import { availableVerbs, movesRequest, partiesOf, states } from '@/domain/requests';
import type { RequestDocument } from './verbs';

/** States one moves on in one's daily round; what is finished is not offered as the next item. */
const finished = ['answered', 'evaluation', 'closed', 'declined', 'paused', 'split', 'merged'];

/** The most urgent request this actor can do something about, other than the present one. */
export async function nextRequest({
  req,
  actor,
  id,
  doc,
}: VerbContext<RequestDocument>): Promise<NextItem | null> {
  const parties = partiesOf(actor, doc);
  const mine = states.filter(
    (state) =>
      !finished.includes(state) && availableVerbs(state, parties).some(({ verb }) => movesRequest(verb)),
  );
  const where: Where = { and: [{ state: { in: mine } }, { id: { not_equals: id } }] };
  const { docs } = await req.payload.find({
    collection: 'requests',
    where,
    sort: 'dueAt',
    select: { number: true, title: true },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const next = docs[0];
  return next
    ? { href: `/admin/collections/requests/${next.id}`, label: `${next.number} ${next.title}` }
    : null;
}
