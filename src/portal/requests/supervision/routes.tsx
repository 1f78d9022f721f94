import type { Router } from 'express';
import { createLocalReq } from 'payload';
import { rememberActor } from '@/access';
import { supervisionLetter } from '@/domain/requests';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { type PortalDependencies, portalOf } from '../../shared';
import { renderLetterPage } from './letter-page';

/** /supervisions/:id/letter: the letter of an act of supervision, for staff who may read the act in the admin panel. */
export function registerSupervisionLetters(router: Router, { payload }: PortalDependencies): void {
  router.get('/supervisions/:id/letter', async (req, res) => {
    const { actor } = portalOf(req);
    const { id } = req.params;
    if (!actor.userId || !isId(id) || !(await mayRead(actor, id))) fail('not-found');
    const letter = (await supervisionLetter(payload, id)) ?? fail('not-found');
    res.setHeader('Cache-Control', 'no-store');
    res.type('html').send(renderLetterPage(letter));
  });

  /** The collection's own access decides, for the person behind the session. */
  async function mayRead(actor: ReturnType<typeof portalOf>['actor'], id: string): Promise<boolean> {
    const local = await createLocalReq({}, payload);
    rememberActor(local, actor);
    const { totalDocs } = await payload.count({
      collection: 'supervisions',
      where: { id: { equals: id } },
      overrideAccess: false,
      req: local,
    });
    return totalDocs > 0;
  }
}
