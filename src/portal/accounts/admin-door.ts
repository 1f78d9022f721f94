import { Router } from 'express';
import { readCookie, safePath } from '../shared';

/**
 * Stands in front of the admin panel: signing in, the first account and forgotten passwords belong to the portal's pages, which know limits
 * and the second factor. Mount before the panel.
 */
export function adminDoorRoutes(): Router {
  const router = Router();
  router.get('/admin/login', (req, res) => {
    const wanted = safePath(req.query.redirect, '/admin');
    const next = wanted.startsWith('/admin') && !wanted.startsWith('/admin/log') ? wanted : '/admin';
    res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(next)}`);
  });
  router.get('/admin/create-first-user', (_req, res) => res.redirect(303, '/setup'));
  router.get(['/admin/forgot', '/admin/reset', '/admin/reset/:token'], (_req, res) =>
    res.redirect(303, '/sign-in/staff'),
  );
  // Residents and members have no work in the panel; what they came for lies on the portal.
  router.get('/admin/unauthorized', (_req, res) => res.redirect(303, '/me?done=portal'));
  // Next would answer with a blank page that refreshes itself after a second.
  router.get(/^\/admin(\/.*)?$/, (req, res, next) => {
    if (readCookie(req, 'payload-token')) return next();
    res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(safePath(req.originalUrl, '/admin'))}`);
  });
  return router;
}
