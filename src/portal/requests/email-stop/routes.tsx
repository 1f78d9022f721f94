import type { Router } from 'express';
import { isEmailStop, stopEmails } from '@/domain/requests';
import { fail } from '@/shared/errors';
import { noUploads, type PortalDependencies, parseForm, portalOf, sendPage } from '../../shared';
import { AskPage, StoppedPage } from './pages';

/**
 * /email-stop: ends the mail about requests, for whoever has the link out of one. It asks first, because mail programs open
 * links by themselves.
 */
export function registerEmailStop(router: Router, { payload }: PortalDependencies): void {
  router.get('/email-stop/:token', (req, res) => {
    if (!isEmailStop(req.params.token)) wrongLink();
    sendPage(req, res, { title: '退订邮件', private: true, children: <AskPage token={req.params.token} /> });
  });

  // A second time shows the same: the address is gone either way.
  router.post('/email-stop/:token', async (req, res) => {
    await parseForm(req, noUploads);
    const { actor } = portalOf(req);
    const stopped = await stopEmails({ payload, actor, token: req.params.token });
    if (stopped === null) wrongLink();
    res.redirect(303, '/email-stopped');
  });

  router.get('/email-stopped', (req, res) => {
    sendPage(req, res, { title: '已退订', private: true, children: <StoppedPage /> });
  });
}

function wrongLink(): never {
  fail('not-found', { message: '退订链接不完整。请从邮件里整个复制，或者拨打服务电话，由我们替您删除。' });
}
