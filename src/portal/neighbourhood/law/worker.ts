import type { Request, Response } from 'express';
import type { Payload } from 'payload';
import { type LawWorker, lawWorker } from '@/domain/neighbourhood';
import { fail } from '@/shared/errors';
import { portalOf } from '../../shared';

/** What whoever asks is in law; a visitor is led to sign in and back. @throws DomainError forbidden for everybody else */
export async function lawWorkerOf(payload: Payload, req: Request, res: Response): Promise<LawWorker | null> {
  const { actor, path } = portalOf(req);
  if (actor.userId === null) {
    res.redirect(303, `/sign-in?next=${encodeURIComponent(req.method === 'GET' ? path : '/work/law')}`);
    return null;
  }
  const worker = await lawWorker(payload, actor);
  if (worker.helpers.length === 0 && worker.advisers.length === 0 && !worker.keeps)
    fail('forbidden', {
      message: '这里给法律明白人、法律顾问、社区和司法所用。您的咨询在“我的法律咨询”里。',
    });
  return worker;
}
