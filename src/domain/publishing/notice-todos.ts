import type { Payload } from 'payload';
import { type Actor, placeCondition } from '@/access';
import type { DomainTodos } from '@/shared/todo';
import { editorRoles } from './editors';
import { noticeStates } from './notice-states';
import { tookPart } from './took-part';

/** How many are shown before "all". */
const shown = 5;
/** Reviews are short; a queue longer than this is counted as this. */
const most = 500;

/** Notices of the actor's place that wait for a second person: those the actor neither wrote nor submitted. Null for who reviews none. */
export async function noticeTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const place = placeCondition(actor, { roles: editorRoles });
  if (place === false) return null;
  const inReview = { state: { equals: 'in-review' } };
  const { docs } = await payload.find({
    collection: 'notices',
    draft: true,
    where: place === true ? inReview : { and: [inReview, place] },
    select: { title: true, source: true, author: true, submittedBy: true, contributors: true },
    sort: 'updatedAt',
    limit: most,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  });
  const mine = docs.filter((notice) => !tookPart(actor, notice));
  return {
    name: '内容发布',
    count: mine.length,
    groups: [
      {
        label: '公告待审核',
        count: mine.length,
        href: '/admin/collections/notices?where%5Bor%5D%5B0%5D%5Band%5D%5B0%5D%5Bstate%5D%5Bequals%5D=in-review',
        items: mine.slice(0, shown).map(({ id, title, source }) => ({
          label: title,
          href: `/admin/collections/notices/${id}`,
          detail: [noticeStates['in-review'], source].filter(Boolean).join(' · '),
        })),
      },
    ],
  };
}
