import type { Payload, PayloadRequest } from 'payload';
import { attachmentKinds, isAttachmentType } from './inspect-attachment';

/** One stored form of an image. */
export interface PictureForm {
  url: string;
  width: number;
  mimeType: string;
}

/** An image as a page shows it. */
export interface Picture {
  id: string;
  url: string;
  alt: string;
  credit: string | null;
  width: number;
  height: number;
  /** Smaller forms in modern formats. */
  forms: PictureForm[];
}

/** A document to download. */
export interface Download {
  id: string;
  url: string;
  title: string;
  /** 'PDF', 'Word 文档', … */
  kind: string;
  /** Bytes. */
  size: number;
}

const sizeNames = ['smallAvif', 'mediumAvif', 'small', 'medium'] as const;

/** Images by id. Who may fetch the files is decided when they are fetched. */
export async function picturesOf(payload: Payload, ids: readonly string[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    select: { filename: true, alt: true, credit: true, width: true, height: true, sizes: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: true,
  });
  return new Map(
    docs.flatMap((doc) => {
      if (!doc.filename) return [];
      const forms = sizeNames.flatMap((name): PictureForm[] => {
        const form = doc.sizes?.[name];
        if (!form?.filename || !form.width || !form.mimeType) return [];
        return [{ url: fileUrl('media', form.filename), width: form.width, mimeType: form.mimeType }];
      });
      const { id, alt } = doc;
      const url = fileUrl('media', doc.filename);
      const picture = {
        id,
        url,
        alt,
        credit: doc.credit ?? null,
        width: doc.width ?? 0,
        height: doc.height ?? 0,
        forms,
      };
      return [[id, picture] as const];
    }),
  );
}

/** Attachments in the order of `ids`. */
export async function downloadsOf(
  payload: Payload,
  ids: readonly string[],
  req?: PayloadRequest,
): Promise<Download[]> {
  if (ids.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'attachments',
    where: { id: { in: [...ids] } },
    select: { filename: true, title: true, filesize: true, mimeType: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: true,
    req,
  });
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  return ids.flatMap((id) => {
    const doc = byId.get(id);
    if (!doc?.filename) return [];
    const kind = isAttachmentType(doc.mimeType) ? attachmentKinds[doc.mimeType].label : '文件';
    return [
      { id, url: fileUrl('attachments', doc.filename), title: doc.title, kind, size: doc.filesize ?? 0 },
    ];
  });
}

function fileUrl(collection: 'media' | 'attachments', filename: string): string {
  return `/api/${collection}/file/${encodeURIComponent(filename)}`;
}
