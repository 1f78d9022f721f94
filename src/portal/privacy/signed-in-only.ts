import type { Request, Response } from 'express';
import type { Actor } from '@/access';
import { portalOf } from '../shared';

/** Whoever asks; a visitor is led to sign in and back. */
export function ownerOf(req: Request, res: Response): (Actor & { userId: string }) | null {
  const { actor } = portalOf(req);
  if (actor.userId !== null) return { ...actor, userId: actor.userId };
  res.redirect(303, `/sign-in?next=${encodeURIComponent('/me/data')}`);
  return null;
}
