import type { Request, Response } from 'express';
import { type Actor, hasRole } from '@/access';
import { fail } from '@/shared/errors';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  portalOf,
  sendPage,
  submittedValues,
} from '../../shared';

export interface Refused {
  values: FormValues;
  errors: FieldErrors;
  status?: number;
}

export const refusal = (error: unknown, values: FormValues): Refused => ({
  values: { ...submittedValues(error), ...values },
  errors: fieldErrors(error),
  status: formStatus(error),
});

/** Whoever asks, when they run some branch; a visitor is led to sign in and back. @throws DomainError forbidden */
export function starKeeper(req: Request, res: Response): (Actor & { userId: string }) | null {
  const { actor, path } = portalOf(req);
  if (actor.userId === null) {
    res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(path)}`);
    return null;
  }
  if (!hasRole(actor, 'administrator', 'community-staff', 'branch-secretary'))
    fail('forbidden', { message: '支部书记（小组长）和社区干部才能操办评星。' });
  return { ...actor, userId: actor.userId };
}

/** Pages of those who run a branch, kept nowhere. */
export function send(
  req: Request,
  res: Response,
  page: Omit<Parameters<typeof sendPage>[2], 'private'>,
): void {
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, { ...page, private: true });
}
