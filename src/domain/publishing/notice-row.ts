import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { type NoticeState, noticeStates } from './notice-states';

/** A notice as verbs read it, every relation as an id. Moments are ISO 8601, UTC. */
export interface NoticeRow {
  id: string;
  state: NoticeState;
  title: string;
  summary: string;
  body: unknown;
  category: string;
  source: string;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
  publishAt: string | null;
  expireAt: string | null;
  publishedAt: string | null;
  author: string | null;
  submittedBy: string | null;
  approvedBy: string | null;
  contributors: string[];
  usedMedia: string[];
  attachments: string[];
  updatedAt: string;
}

/**
 * Both faces of a notice: the row the public sees and the working copy (the latest version) that editors see.
 * @throws DomainError not-found.
 */
export async function noticeRows(
  req: PayloadRequest,
  id: string,
): Promise<{ publicRow: NoticeRow; workingCopy: NoticeRow }> {
  if (!isId(id)) fail('not-found', { message: '没有找到这条公告。' });
  const [publicRow, workingCopy] = [await readRow(req, id, false), await readRow(req, id, true)];
  if (!publicRow) return fail('not-found', { message: '没有找到这条公告。' });
  return { publicRow, workingCopy: workingCopy ?? publicRow };
}

async function readRow(req: PayloadRequest, id: string, draft: boolean): Promise<NoticeRow | null> {
  const { docs } = await req.payload.find({
    collection: 'notices',
    where: { id: { equals: id } },
    draft,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  });
  return docs[0] ? toRow(docs[0]) : null;
}

function toRow(doc: object): NoticeRow {
  const value = doc as Record<string, unknown>;
  const text = (name: string) => (typeof value[name] === 'string' ? (value[name] as string) : null);
  const ids = (name: string) => (Array.isArray(value[name]) ? (value[name] as unknown[]).map(String) : []);
  const state = text('state') ?? 'draft';
  return {
    id: String(value.id),
    state: state in noticeStates ? (state as NoticeState) : 'draft',
    title: text('title') ?? '',
    summary: text('summary') ?? '',
    body: value.body,
    category: text('category') ?? '',
    source: text('source') ?? '',
    township: text('township'),
    community: text('community'),
    grid: text('grid'),
    compound: text('compound'),
    building: text('building'),
    publishAt: text('publishAt'),
    expireAt: text('expireAt'),
    publishedAt: text('publishedAt'),
    author: text('author'),
    submittedBy: text('submittedBy'),
    approvedBy: text('approvedBy'),
    contributors: ids('contributors'),
    usedMedia: ids('usedMedia'),
    attachments: ids('attachments'),
    updatedAt: text('updatedAt') ?? '',
  };
}
