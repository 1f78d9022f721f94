import type { Request, Response } from 'express';
import type { Actor } from '@/access';
import { mayKeepResidents } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { portalOf } from '../../shared';

/** Whoever asks, when they keep residents; a visitor is led to sign in and back. @throws DomainError forbidden */
export function residentsKeeper(req: Request, res: Response): Actor | null {
  const { actor, path } = portalOf(req);
  if (actor.userId === null) {
    res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(path)}`);
    return null;
  }
  if (!mayKeepResidents(actor)) fail('forbidden', { message: '只有社区（村）工作人员能登记住户。' });
  return actor;
}
