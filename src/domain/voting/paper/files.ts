import type { Payload, PayloadRequest, Where } from 'payload';
import type { Actor } from '@/access';
import { deleteOneByOne } from '@/database';
import { asUpload, inspectAttachment, processImage } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import type { FileKind } from '../labels';

const orphanHours = 24;

/** A file of a vote as stored. A type and not an interface, so that it is a record of columns too. */
export type VoteFile = {
  id: string;
  filename: string;
  mimeType: string;
  subject: string | null;
  kind: FileKind | null;
  isPublic: boolean | null;
  uploadedBy: string | null;
};

/**
 * Keeps one uploaded photo or PDF: photos are encoded anew without their metadata, papers looked into. It belongs to nothing until a
 * verb binds it, and only whoever brought it may bind it. @returns its id. @throws DomainError too-large, unsupported
 */
export async function keepVoteFile(call: { payload: Payload; actor: Actor; data: Buffer }): Promise<string> {
  const { payload, actor, data } = call;
  const isPdf = data.subarray(0, 5).toString('latin1') === '%PDF-';
  const file = isPdf
    ? { data, ...(await inspectAttachment(data)) }
    : await processImage(data, { orPdf: true });
  const created = await payload.create({
    collection: 'vote-files',
    data: { order: 0, ...(actor.userId ? { uploadedBy: actor.userId } : {}) },
    file: asUpload(file),
    overrideAccess: true,
    depth: 0,
  });
  return String(created.id);
}

/** Binds files to what was just written. @throws DomainError validation for one that is somebody else's or gone */
export async function bindFiles(
  req: PayloadRequest,
  binding: { ids: readonly string[]; actor: Actor; subject: string; kind: FileKind; isPublic?: boolean },
): Promise<void> {
  const { ids, actor, subject, kind, isPublic = false } = binding;
  const brought: Where = actor.userId
    ? { uploadedBy: { equals: actor.userId } }
    : { uploadedBy: { exists: false } };
  for (const [order, id] of ids.entries()) {
    const bound: unknown = await req.payload.db.updateOne({
      collection: 'vote-files',
      where: { and: [{ id: { equals: id } }, { subject: { exists: false } }, brought] },
      data: { subject, kind, order, isPublic },
      req,
    });
    if (!bound) fail('validation', { fields: { photos: '照片已过期，请重新上传' } });
  }
}

/** The files that belong to something, in order. */
export async function filesOf(payload: Payload, subject: string): Promise<VoteFile[]> {
  const { docs } = await payload.db.find<VoteFile>({
    collection: 'vote-files',
    where: { subject: { equals: subject } },
    sort: 'order',
    limit: 20,
    pagination: false,
  });
  return docs;
}

/** Removes files of forms that were never sent; safe to repeat and to run in several processes. @returns how many */
export function sweepOrphanVoteFiles({ payload }: { payload: Payload }): Promise<number> {
  const before = new Date(now().getTime() - orphanHours * 3_600_000).toISOString();
  return deleteOneByOne(payload, 'vote-files', {
    and: [{ subject: { exists: false } }, { createdAt: { less_than: before } }],
  });
}
