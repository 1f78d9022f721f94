import type { Response, Router } from 'express';
import { coversPlace } from '@/access';
import { isPreviewAddress, readerRoles, readWorkingCopy } from '@/domain/publishing';
import { fail } from '@/shared/errors';
import { type PortalDependencies, portalOf, sendPage } from '../shared';
import { ArticlePage } from './article';

/** /notices/:id/preview: the working copy for staff of its place, framed by the admin panel's live preview. */
export function registerPreviewPage(router: Router, { payload }: PortalDependencies): void {
  router.get('/notices/:id/preview', async (req, res) => {
    const id = String(req.params.id);
    const { actor } = portalOf(req);
    const signed = isPreviewAddress(id, req.query.until, req.query.sign);
    const notice = signed && actor.userId ? await readWorkingCopy(payload, id) : null;
    if (!notice || !coversPlace(actor, readerRoles, notice.place)) {
      fail('not-found', { message: '预览地址已经失效，请从管理后台重新打开。' });
    }
    allowOwnFrame(res);
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: `预览：${notice.title}`,
      private: true,
      children: <ArticlePage notice={notice} preview />,
    });
  });
}

/** Live preview shows this page in a frame of our own admin panel; no other page may be framed. */
function allowOwnFrame(res: Response): void {
  const policy = String(res.getHeader('Content-Security-Policy') ?? '');
  res.setHeader(
    'Content-Security-Policy',
    policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  );
  res.setHeader('X-Frame-Options', 'SAMEORIGIN');
}
