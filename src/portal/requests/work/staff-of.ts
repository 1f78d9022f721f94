import type { Request, Response } from 'express';
import type { Actor } from '@/access';
import { fail } from '@/shared/errors';
import { portalOf } from '../../shared';

/** Whoever asks, when requests are their work; a visitor is led to sign in. @throws DomainError forbidden */
export function staffOf(req: Request, res: Response): Actor | null {
  const { actor } = portalOf(req);
  if (actor.userId === null) {
    res.redirect(
      303,
      `/sign-in/staff?next=${encodeURIComponent(req.method === 'GET' ? req.originalUrl : '/work')}`,
    );
    return null;
  }
  if (!mayWork(actor)) fail('forbidden', { message: '这里给办理诉求的工作人员用。' });
  return actor;
}

function mayWork({ grants }: Actor): boolean {
  const roles = [
    'administrator',
    'operator',
    'supervisor',
    'unit-handler',
    'community-staff',
    'township-leader',
  ];
  return grants.some(({ role }) => roles.includes(role));
}
