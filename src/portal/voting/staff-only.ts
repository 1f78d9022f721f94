import type { Request, Response } from 'express';
import type { Payload } from 'payload';
import { type Actor, hasRole } from '@/access';
import { keepsVote, type Vote, voteOf } from '@/domain/voting';
import { fail } from '@/shared/errors';
import { portalOf } from '../shared';

/** Whoever asks, when they keep a place; a visitor is led to sign in and back. @throws DomainError forbidden */
export function voteKeeper(req: Request, res: Response): Actor | null {
  const { actor, path } = portalOf(req);
  if (actor.userId === null) {
    res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(path)}`);
    return null;
  }
  if (!hasRole(actor, 'administrator', 'community-staff'))
    fail('forbidden', { message: '只有社区（村）工作人员能办这件事。' });
  return actor;
}

/** The vote of the address for whoever keeps its place; null when they were sent to sign in. @throws DomainError not-found, forbidden */
export async function keptVote(
  payload: Payload,
  req: Request,
  res: Response,
): Promise<{ actor: Actor; vote: Vote } | null> {
  const actor = voteKeeper(req, res);
  if (!actor) return null;
  const vote = await voteOf(payload, String(req.params.id));
  if (!vote) fail('not-found', { message: '没有找到这次表决。' });
  if (!keepsVote(actor, vote)) fail('forbidden', { message: '只有这个社区（村）的工作人员能办。' });
  return { actor, vote };
}
