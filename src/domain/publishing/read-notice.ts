import type { Payload, Where } from 'payload';
import type { Place } from '@/access';
import { now } from '@/shared/clock';
import { isId } from '@/shared/ids';
import { type NoticeListItem, relatedNotices, toItem } from './notice-list';
import { idsOf } from './prepare-notice';
import { type Download, downloadsOf, type Picture, picturesOf } from './public-files';
import { scopeInWords } from './scope-in-words';
import { visibleWhere } from './visibility';

/** Everything the page of a notice shows. */
export interface NoticeArticle extends NoticeListItem {
  /** Stored rich text; render it with the portal's renderer only. */
  body: unknown;
  documentNumber: string | null;
  contactPhone: string | null;
  /** ISO 8601, UTC; null shows for ever. */
  expireAt: string | null;
  /** Last change that went public. */
  updatedAt: string;
  /** Whom it is for, in words. */
  scope: string;
  /** Ids of its place columns. */
  place: Place;
  cover: Picture | null;
  /** Images of the text by id. */
  pictures: ReadonlyMap<string, Picture>;
  attachments: Download[];
  related: NoticeListItem[];
}

/** A notice as the public sees it at this moment, or null. */
export async function readNotice(payload: Payload, id: string): Promise<NoticeArticle | null> {
  return read(payload, id, { and: [{ id: { equals: id } }, visibleWhere(now())] }, false);
}

/** The working copy of a notice, for staff only: the caller checks who asks. */
export async function readWorkingCopy(payload: Payload, id: string): Promise<NoticeArticle | null> {
  return read(payload, id, { id: { equals: id } }, true);
}

async function read(
  payload: Payload,
  id: string,
  where: Where,
  draft: boolean,
): Promise<NoticeArticle | null> {
  if (!isId(id)) return null;
  const { docs } = await payload.find({
    collection: 'notices',
    where,
    draft,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
  });
  const doc = docs[0];
  if (!doc) return null;
  const item = toItem({ ...doc, id: doc.id });
  const [pictures, attachments, scope, related] = await Promise.all([
    picturesOf(payload, idsOf(doc.usedMedia)),
    downloadsOf(payload, idsOf(doc.attachments)),
    scopeInWords(payload, doc),
    relatedNotices(payload, item),
  ]);
  return {
    ...item,
    publishAt: item.publishAt || now().toISOString(),
    body: doc.body,
    documentNumber: doc.documentNumber ?? null,
    contactPhone: doc.contactPhone ?? null,
    expireAt: doc.expireAt ?? null,
    updatedAt: doc.updatedAt,
    scope,
    place: placeOf(doc),
    cover: pictures.get(idsOf([doc.cover])[0] ?? '') ?? null,
    pictures,
    attachments,
    related,
  };
}

function placeOf({ township, community, grid, compound, building }: Place): Place {
  return { township, community, grid, compound, building };
}
