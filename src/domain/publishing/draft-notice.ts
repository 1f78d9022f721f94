import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { inTransaction } from '@/database';
import { asVerb, recordEvent } from '@/domain/accounts';
import type { Notice } from '@/payload-types';
import { requireEditor } from './editors';
import type { NoticeCategory } from './notice-categories';

/** What an editor fills in; relations as ids, moments as ISO 8601. */
export interface NoticeDraft {
  title: string;
  summary: string;
  body: Notice['body'];
  category: NoticeCategory;
  source: string;
  documentNumber?: string;
  contactPhone?: string;
  cover?: string | null;
  attachments?: string[];
  township?: string | null;
  community?: string | null;
  grid?: string | null;
  compound?: string | null;
  building?: string | null;
  moreBuildings?: string[];
  pinned?: boolean;
  urgent?: boolean;
  urgentUntil?: string | null;
  publishAt?: string | null;
  expireAt?: string | null;
}

/** Writes a new draft past the admin panel's form, for the seed and for other domains. Out: its id. */
export async function draftNotice(call: {
  payload: Payload;
  req?: PayloadRequest;
  actor: Actor;
  draft: NoticeDraft;
}): Promise<{ id: string }> {
  const { payload, actor, draft } = call;
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const writer = actor.userId;
    const doc = await asVerb(req, 'notice.draft', () =>
      payload.create({
        collection: 'notices',
        data: {
          ...draft,
          state: 'draft',
          _status: 'draft',
          author: writer,
          contributors: writer ? [writer] : [],
        },
        draft: true,
        depth: 0,
        overrideAccess: true,
        req,
      }),
    );
    requireEditor(actor, doc);
    const id = String(doc.id);
    await recordEvent({ req, actor, action: 'notice.drafted', subject: { collection: 'notices', id } });
    return { id };
  });
}
