import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { refreshPublicity } from './file-publicity';
import { type NoticeRow, noticeRows } from './notice-row';
import { downloadsOf } from './public-files';
import { plainText } from './rich-text-content';
import { indexDocument, removeDocument } from './search-index';
import { touchPages } from './touch-pages';
import { releasedStates } from './visibility';

/** Tags of cached pages: everything that lists notices, and the pages of one. */
export const noticeTags = { all: 'notices', one: (id: string) => `notice:${id}` } as const;

/**
 * Brings what follows the public row up to date in the transaction that changed it: when its files are public, its
 * search entry, and the cached pages. `before` is the row as it stood, for the files it no longer shows.
 */
export async function showToPublic(req: PayloadRequest, id: string, before: NoticeRow): Promise<void> {
  const { publicRow } = await noticeRows(req, id);
  await refreshPublicity(req, 'media', [...before.usedMedia, ...publicRow.usedMedia]);
  await refreshPublicity(req, 'attachments', [...before.attachments, ...publicRow.attachments]);
  await searchable(req, publicRow);
  await touchPages(req, noticeTags.all, noticeTags.one(id));
}

/** Puts a released notice into the search for exactly its public time, takes any other out. */
export async function searchable(req: PayloadRequest, notice: NoticeRow): Promise<void> {
  const { payload } = req;
  const released = releasedStates.some((state) => state === notice.state);
  if (!released || !notice.publishAt) {
    await removeDocument({ payload, req, kind: 'notice', id: notice.id });
    return;
  }
  const titles = (await downloadsOf(payload, notice.attachments, req)).map(({ title }) => title);
  await indexDocument({ payload, req, ...searchDocumentOf(notice, notice.publishAt, titles) });
}

/** A notice as the search knows it: title, summary, the words of its text and the names of its attachments. */
function searchDocumentOf(notice: NoticeRow, publishAt: string, attachments: string[]) {
  return {
    kind: 'notice' as const,
    id: notice.id,
    title: notice.title,
    body: [notice.summary, plainText(notice.body), ...attachments, notice.source].join(' '),
    url: `/notices/${notice.id}`,
    at: new Date(publishAt),
    visibleUntil: notice.expireAt ? new Date(notice.expireAt) : null,
  };
}

/** Hook: an attachment got another name, by which the notices that carry it are found from now on. */
export const searchableByNewTitle: CollectionAfterChangeHook = async ({
  req,
  doc,
  previousDoc,
  operation,
}) => {
  if (operation !== 'update' || doc.title === previousDoc?.title) return;
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'notices',
    where: { and: [{ attachments: { in: [doc.id] } }, { state: { in: [...releasedStates] } }] },
    select: {},
    limit: 0,
    pagination: false,
    req,
  });
  for (const { id } of docs) await searchable(req, (await noticeRows(req, String(id))).publicRow);
};
