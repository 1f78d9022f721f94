import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { draftFromRequests, openMatter } from '@/domain/matters';
import type { BulkOutcome } from '@/domain/requests';

/** 转为议题 of the workbench: the chosen requests together become one matter, all or none. @throws DomainError as openMatter */
export async function openMatterTogether(call: {
  payload: Payload;
  actor: Actor;
  ids: string[];
  title?: string | undefined;
}): Promise<BulkOutcome[]> {
  const { payload, actor, ids } = call;
  const draft = await draftFromRequests(payload, ids);
  const { number } = await openMatter({
    payload,
    actor,
    title: call.title?.trim() || draft.title,
    about: draft.about,
    ...(draft.branch ? { branch: draft.branch } : {}),
    sources: ids.map((id) => ({ kind: 'request', id })),
  });
  return ids.map((id) => ({ id, done: true, message: `已列入议题${number}` }));
}
