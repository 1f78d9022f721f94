import type { PayloadRequest } from 'payload';
import { actorOf } from '@/access';
import { fail } from '@/shared/errors';
import { requireEditor } from './editors';
import { plainCharacters } from './plain-characters';
import { mediaIn } from './rich-text-content';

type NoticeData = Record<string, unknown>;
type Operation = 'create' | 'update';

const levels = ['building', 'compound', 'grid', 'community', 'township'] as const;

/**
 * What every write of a notice passes before it is stored. A save by a person makes or keeps a draft: the state goes
 * back to draft, the writer is noted as a contributor, and the place must lie inside the writer's own. Verbs set the
 * state themselves. The derived columns are computed for both.
 * @throws DomainError invalid-state while a review is under way; forbidden outside the writer's place; validation.
 */
export async function prepareNotice(
  req: PayloadRequest,
  data: NoticeData,
  operation: Operation,
  original?: NoticeData,
): Promise<NoticeData> {
  const complete = { ...original, ...data };
  checkDates(complete);
  await checkBuildings(req, complete);
  const usedMedia = mediaOf(complete);
  await checkMedia(req, usedMedia);
  const derived = { ...cleanTexts(data), level: levelOf(complete), usedMedia };
  if (req.context.verb) return { ...data, ...derived };
  if (operation === 'update' && original?.state === 'in-review') {
    fail('invalid-state', { message: '这条公告正在等待审核。要修改，请先由审核人退回。' });
  }
  if (req.user) requireEditor(await actorOf(req), complete);
  return { ...data, ...derived, ...draftRecord(req, operation, original) };
}

/** The record fields of a working copy that a person just saved; a copy of another notice starts afresh. */
function draftRecord(
  req: PayloadRequest,
  operation: Operation,
  original: NoticeData | undefined,
): NoticeData {
  const writer = req.user ? String(req.user.id) : null;
  const fresh = {
    publishedAt: null,
    submittedBy: null,
    approvedBy: null,
    returnReason: null,
    withdrawReason: null,
  };
  if (operation === 'create') {
    return { state: 'draft', author: writer, contributors: writer ? [writer] : [], ...fresh };
  }
  const before = idsOf(original?.contributors);
  // Nobody has passed the words that are being written now.
  return {
    state: 'draft',
    approvedBy: null,
    contributors: writer ? [...new Set([...before, writer])] : before,
  };
}

/** The texts of lists and feeds, as far as they are being written, without characters nobody can see. */
function cleanTexts(data: NoticeData): NoticeData {
  const written = (['title', 'summary', 'source'] as const).flatMap((name) => {
    const value = data[name];
    return typeof value === 'string' ? [[name, plainCharacters(value)] as const] : [];
  });
  return Object.fromEntries(written);
}

function levelOf(data: NoticeData): string {
  return levels.find((level) => Boolean(data[level])) ?? 'city';
}

function mediaOf(data: NoticeData): string[] {
  return [...new Set([...idsOf(data.cover ? [data.cover] : []), ...mediaIn(data.body)])];
}

function checkDates({ publishAt, expireAt, urgent, urgentUntil }: NoticeData): void {
  const start = timeOf(publishAt);
  const end = timeOf(expireAt);
  if (start !== null && end !== null && end <= start) {
    fail('validation', { fields: { expireAt: '到期时间须晚于发布时间' } });
  }
  const banner = timeOf(urgentUntil);
  if (urgent && banner !== null && end !== null && banner > end) {
    fail('validation', { fields: { urgentUntil: '横幅不能比公告本身显示得更久' } });
  }
}

/** Further buildings lie in the same community as the first. */
async function checkBuildings(req: PayloadRequest, data: NoticeData): Promise<void> {
  const more = idsOf(data.moreBuildings);
  if (more.length === 0) return;
  const community = idsOf([data.community])[0];
  if (!data.building || !community) {
    fail('validation', { fields: { moreBuildings: '请先在“楼栋”里选一栋' } });
  }
  const { totalDocs } = await req.payload.db.count({
    collection: 'buildings',
    where: { and: [{ id: { in: more } }, { community: { equals: community } }] },
    req,
  });
  if (totalDocs !== more.length)
    fail('validation', { fields: { moreBuildings: '只能选同一个社区（村）里的楼栋' } });
}

/** Every image of the text and the cover is in the library. */
async function checkMedia(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { totalDocs } = await req.payload.db.count({
    collection: 'media',
    where: { id: { in: [...ids] } },
    req,
  });
  if (totalDocs === ids.length) return;
  const problem = '题图或正文里有图片库中没有的图片，请删去后重新插入';
  fail('validation', { message: `${problem}。`, fields: { body: problem } });
}

function timeOf(value: unknown): number | null {
  return typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : null;
}

/** Ids of a list of relationship values, whether loaded or not. */
export function idsOf(values: unknown): string[] {
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return value && typeof value === 'object' && 'id' in value && typeof value.id === 'string'
      ? [value.id]
      : [];
  });
}
