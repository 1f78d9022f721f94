import type { Request, Response } from 'express';
import { type Actor, isSignedIn } from '@/access';
import { portalOf } from '../../shared';

/** Whoever asks, when they are signed in; a visitor is led to sign in and back. What they ask for is kept nowhere on its way. */
export function workerOf(req: Request, res: Response): (Actor & { userId: string }) | null {
  const { actor, path } = portalOf(req);
  res.setHeader('Cache-Control', 'private, no-store');
  if (isSignedIn(actor)) return actor;
  const next = req.method === 'GET' ? path : '/work/mediation';
  res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(next)}`);
  return null;
}
