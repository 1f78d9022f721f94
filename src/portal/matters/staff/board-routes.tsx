import type { Router } from 'express';
import { matterBoard } from '@/domain/matters';
import { askedText } from '../../property/query';
import { type PortalDependencies, portalOf, sendPage } from '../../shared';
import { BoardPage } from './board-page';

/** `/matters/board`: the board of branch, community and leaders on the phone. */
export function registerMatterBoard(router: Router, { payload }: PortalDependencies): void {
  router.get('/matters/board', async (req, res) => {
    const { actor, path } = portalOf(req);
    if (actor.userId === null) return res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(path)}`);
    const board = await matterBoard(payload, actor, { community: askedText(req, 'community') });
    sendPage(req, res, {
      title: '议题看板',
      private: true,
      wide: true,
      children: <BoardPage board={board} />,
    });
  });
}
