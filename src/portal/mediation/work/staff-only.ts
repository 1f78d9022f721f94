import type { Request, Response } from 'express';
import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { type Chain, chainOf } from '@/domain/mediation';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { portalOf } from '../../shared';

/** What the page of a case says after a step. */
export const dones = {
  done: '已记下。',
  agreed: '当事人选到一起了，已经定下来。',
  released: '已记下。选过的调解员里有人要回避，已经撤下，请当事人重新选。',
  asked: '已记下。换了人，原来选的不算数，请当事人重新选。',
} as const;

/** Who works here: nobody is let in by a role, only by keeping a desk or being a mediator. Nothing of it is kept by a cache. */
export async function workerOf(
  payload: Payload,
  req: Request,
  res: Response,
): Promise<{ actor: Actor & { userId: string }; chain: Chain }> {
  const { actor } = portalOf(req);
  if (!isSignedIn(actor)) fail('unauthenticated');
  res.setHeader('Cache-Control', 'no-store');
  const chain = await chainOf(payload, actor.userId);
  if (chain.organizations.length === 0 && chain.mediators.length === 0)
    fail('forbidden', { message: '这里给调解组织的经办人和调解员用。您要申请调解，请到“人民调解”。' });
  return { actor, chain };
}

/** An id in the address. @throws DomainError not-found */
export function idIn(req: Request, name = 'id'): string {
  const id = String(req.params[name]);
  return isId(id) ? id : fail('not-found');
}

/** Where a step leads: back to the case, or away from it for whoever turned out to be a party of it and reads it no more. */
export async function pageAfter(
  payload: Payload,
  { userId }: Actor,
  id: string,
  { done = 'done', otherwise = '/work/mediation' }: { done?: keyof typeof dones; otherwise?: string } = {},
): Promise<string> {
  const { aside } = await chainOf(payload, userId);
  return aside.includes(id) ? otherwise : `/work/mediation/${id}?done=${done}`;
}
