import type { Request, Router } from 'express';
import type { Payload } from 'payload';
import { coversPlace } from '@/access';
import { mayReadFinding } from '@/domain/neighbourhood';
import { idOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { type PortalDependencies, portalOf, revalidated, sendStoredFile } from '../shared';

interface FileRow extends Record<string, unknown> {
  id: string;
  filename: string;
  mimeType: string;
  isPublic?: boolean | null;
  subject?: string | null;
  subjectKind?: string | null;
  uploadedBy?: string | { id: string } | null;
  township?: string | null;
  community?: string | null;
  compound?: string | null;
  sizes?: { small?: { filename?: string | null; mimeType?: string | null } | null } | null;
}

/**
 * `/property-files/:id`: a photo or paper that a verb made public, that whoever asks has brought or looks after, or of a finding they may read; `?size=small` for lists. Asked
 * about each time, so that what is taken back is gone at once.
 */
export function registerPropertyFiles(router: Router, { payload }: PortalDependencies): void {
  router.get('/property-files/:id', async (req, res) => {
    const { id } = req.params;
    if (!isId(id)) fail('not-found');
    const file = await payload.db.findOne<FileRow>({
      collection: 'property-files',
      where: { id: { equals: id } },
    });
    if (!file || !(await mayOpen(payload, file, req)))
      fail('not-found', { message: '没有这个文件，或者它不公开。' });
    const small = isSmall(req) ? file.sizes?.small : null;
    if (file.mimeType === 'application/pdf') res.setHeader('Content-Disposition', 'attachment');
    await sendStoredFile({
      payload,
      res,
      collection: 'property-files',
      filename: small?.filename ?? file.filename,
      mimeType: small?.mimeType ?? file.mimeType,
      cacheControl: revalidated,
    });
  });
}

async function mayOpen(payload: Payload, file: FileRow, req: Request): Promise<boolean> {
  const { actor } = portalOf(req);
  // What was seen behind somebody's door: for whoever may read the finding, of a grid too, and not for its uploader beyond that.
  if (file.subjectKind === 'visit-findings')
    return file.subject ? mayReadFinding(payload, actor, file.subject) : false;
  return file.isPublic === true || isOwn(file, actor.userId) || isLookedAt(file, req);
}

function isOwn({ uploadedBy }: FileRow, user: string | null): boolean {
  return user !== null && idOf(uploadedBy) === user;
}

/** Whoever keeps the place looks at what was reported before it is public, as in the panel. */
function isLookedAt({ township, community, compound }: FileRow, req: Request): boolean {
  const place = { township, community, compound };
  return coversPlace(portalOf(req).actor, ['administrator', 'community-staff', 'branch-secretary'], place);
}

function isSmall(req: Request): boolean {
  return req.query.size === 'small';
}
