import type { Payload, PayloadRequest, Where } from 'payload';
import type { Actor } from '@/access';
import { deleteOneByOne, type LeanCondition, leanFind } from '@/database';
import type { Place } from '@/domain/organization';
import { asUpload, inspectAttachment, processImage } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import type { FileSubject } from './labels';

/** The most files one thing may carry. */
export const mostFiles = 6;
const orphanHours = 24;

/**
 * Keeps one uploaded photo or PDF: photos are encoded anew without their metadata, papers looked into. It belongs to nothing until a
 * verb binds it, and only whoever brought it may bind it.
 * @returns its id. @throws DomainError too-large, unsupported
 */
export async function keepFile(call: {
  payload: Payload;
  actor: Actor;
  file: { data: Buffer; name: string };
  /** Photos only: for partners. */
  photosOnly?: boolean;
}): Promise<string> {
  const { payload, actor, file, photosOnly = false } = call;
  const isPdf = file.data.subarray(0, 5).toString('latin1') === '%PDF-';
  const kept =
    isPdf && !photosOnly ? await pdf(file.data) : await processImage(file.data, { orPdf: !photosOnly });
  const created = await payload.create({
    collection: 'property-files',
    data: { title: titleOf(file.name), order: 0, ...(actor.userId ? { uploadedBy: actor.userId } : {}) },
    file: asUpload(kept),
    overrideAccess: true,
    depth: 0,
  });
  return String(created.id);
}

async function pdf(data: Buffer) {
  const { mimeType, extension } = await inspectAttachment(data);
  return { data, mimeType, extension };
}

function titleOf(name: string): string {
  const base = name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return (
    base
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}（）()《》_ -]+/gu, '')
      .trim()
      .slice(0, 60) || '文件'
  );
}

/**
 * Binds files to the row just written; only those that belong to nothing yet and were brought by the same account.
 * @throws DomainError validation
 */
export async function bindFiles(
  req: PayloadRequest,
  binding: {
    ids: readonly string[];
    actor: Actor;
    subjectKind: FileSubject;
    subject: string;
    isPublic: boolean;
    place: Place;
  },
): Promise<void> {
  const { ids, actor, subject, subjectKind, isPublic, place } = binding;
  if (ids.length > mostFiles) fail('validation', { fields: { files: `最多${mostFiles}个文件` } });
  const own: Where = actor.userId
    ? { uploadedBy: { equals: actor.userId } }
    : { uploadedBy: { exists: false } };
  const { township = null, community = null, compound = null } = place;
  for (const [order, id] of ids.entries()) {
    const bound: unknown = await req.payload.db.updateOne({
      collection: 'property-files',
      where: { and: [{ id: { equals: id } }, { subject: { exists: false } }, own] },
      data: { subject, subjectKind, order, isPublic, township, community, compound },
      req,
    });
    if (!bound) fail('validation', { fields: { files: '文件已过期，请重新上传' } });
  }
}

/** Makes the files of a row, or of several, public or takes them back. */
export async function showFiles(
  req: PayloadRequest,
  subject: string | readonly string[],
  isPublic: boolean,
): Promise<void> {
  await req.payload.db.updateMany({
    collection: 'property-files',
    where: { subject: typeof subject === 'string' ? { equals: subject } : { in: [...subject] } },
    data: { isPublic },
    req,
    returning: false,
  });
}

/** A file as pages and panels show it. */
export interface FileItem {
  id: string;
  subject: string;
  title: string;
  isImage: boolean;
  width: number | null;
  height: number | null;
}

/** The public files of these rows, by row and in their order. */
export const publicFilesOf = (payload: Payload, subjects: readonly string[]) =>
  readFiles(payload, subjects, [{ field: 'isPublic', equals: true }]);

/** All files of these rows, by row and in their order; the caller decides who may see them. */
export const filesOf = (payload: Payload, subjects: readonly string[]) => readFiles(payload, subjects, []);

async function readFiles(
  payload: Payload,
  subjects: readonly string[],
  more: readonly LeanCondition[],
): Promise<Map<string, FileItem[]>> {
  const found = new Map<string, FileItem[]>();
  if (subjects.length === 0) return found;
  const rows = await leanFind<Omit<FileItem, 'isImage'> & { mimeType: string; order: number }>(
    payload,
    'property-files',
    {
      where: [{ field: 'subject', in: [...subjects] }, ...more],
      columns: ['subject', 'title', 'mimeType', 'width', 'height', 'order'],
      newestBy: 'id',
      limit: 500,
    },
  );
  for (const { mimeType, order: _order, ...file } of rows.toSorted((a, b) => a.order - b.order)) {
    const item = { ...file, isImage: mimeType.startsWith('image/') };
    found.set(file.subject, [...(found.get(file.subject) ?? []), item]);
  }
  return found;
}

/** Removes files of dialogs that were never sent; safe to repeat and to run in several processes. @returns how many */
export async function sweepOrphanFiles({ payload }: { payload: Payload }): Promise<number> {
  const before = new Date(now().getTime() - orphanHours * 3_600_000).toISOString();
  return deleteOneByOne(payload, 'property-files', {
    and: [{ subject: { exists: false } }, { createdAt: { less_than: before } }],
  });
}
