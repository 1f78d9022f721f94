import type { Request, Response, Router } from 'express';
import { branchBoard, type HonourBoard, honourBoard, periodKindLabels, starsTag } from '@/domain/service';
import { cached } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { askedKey, askedText } from '../../property/query';
import { type Crumb, type PortalDependencies, sendPage } from '../../shared';
import { verifierOf } from '../records/work-routes';
import { BoardPage } from './board-page';
import { ComparedSection, SpreadSection, TrendSection } from './honour-charts';
import { HonourPage } from './honour-page';

/** `/honour` and `/honour/:node` (光荣榜), and the board of those who run a branch. */
export function registerHonour(router: Router, { payload }: PortalDependencies): void {
  // `organization`: a consent that is taken back makes the pages anew at once.
  const shown = cached({ tags: () => [starsTag, 'organization', 'divisions'], maxAgeSeconds: 300 });

  router.get('/honour', shown, (req, res) => send(req, res, null));
  router.get('/honour/:node', shown, (req, res) => send(req, res, String(req.params.node)));

  router.get('/work/service/board', async (req, res) => {
    const actor = verifierOf(req, res);
    if (!actor) return;
    const board = await branchBoard(payload, actor, { community: askedText(req, 'community') });
    sendPage(req, res, {
      title: '支部看板',
      private: true,
      wide: true,
      children: <BoardPage board={board} />,
    });
  });

  async function send(req: Request, res: Response, node: string | null): Promise<void> {
    const board = await honourBoard(payload, { node, kind: askedKey(req, 'kind', periodKindLabels) });
    if (!board) fail('not-found', { message: '没有找到这个党组织，或者它已经撤销。' });
    const name = board.node ? `${board.node.name}光荣榜` : '光荣榜';
    sendPage(req, res, {
      title: name,
      description: '党员评星的结果：同意公开的写名字，没有同意的只算人数。',
      breadcrumbs: crumbsOf(board),
      children: (
        <HonourPage
          board={board}
          trend={await TrendSection(board)}
          spread={await SpreadSection(board)}
          compared={await ComparedSection(board)}
        />
      ),
    });
  }
}

function crumbsOf({ node, above }: HonourBoard): Crumb[] {
  const home = { text: '首页', href: '/' };
  if (!node) return [home, { text: '光荣榜' }];
  return [
    home,
    { text: '光荣榜', href: '/honour' },
    ...above.map(({ id, name }) => ({ text: name, href: `/honour/${id}` })),
    { text: node.name },
  ];
}
