import type { Request, Response } from 'express';
import { type Actor, hasRole } from '@/access';
import { fail } from '@/shared/errors';
import { portalOf } from '../../shared';

/** Whoever asks, when they keep a place; a visitor is led to sign in and back. @throws DomainError forbidden */
export function ratingKeeper(req: Request, res: Response): Actor | null {
  const { actor, path } = portalOf(req);
  if (actor.userId === null) {
    res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(path)}`);
    return null;
  }
  if (!hasRole(actor, 'administrator', 'community-staff'))
    fail('forbidden', { message: '只有社区（村）工作人员能办这件事。' });
  return actor;
}
