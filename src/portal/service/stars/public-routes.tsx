import type { Request, Response, Router } from 'express';
import {
  announcement,
  listStarRounds,
  periodKindLabels,
  ruleSetVersions,
  unshownRound,
} from '@/domain/service';
import { fail } from '@/shared/errors';
import { askedKey, askedPage, askedText } from '../../property/query';
import { type PortalDependencies, portalOf, sendPage } from '../../shared';
import { AnnouncementPage, AnnouncementPrint, RoundListPage } from './announcement-page';
import { UnshownPage } from './parts';
import { RulesPage } from './rules-page';

/** `/stars`: results that stand, the announcement of one round, and the rules. */
export function registerPublicStars(router: Router, { payload }: PortalDependencies): void {
  router.get('/stars', async (req, res) => {
    const kind = askedKey(req, 'kind', periodKindLabels);
    const community = askedText(req, 'community');
    const found = await listStarRounds(payload, { kind, community }, askedPage(req));
    sendPage(req, res, {
      title: '党员评星',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '党员评星' }],
      children: <RoundListPage found={found} kind={kind} />,
    });
  });

  router.get('/stars/rules', async (req, res) => {
    const versions = await ruleSetVersions(payload);
    sendPage(req, res, {
      title: '评星怎么计分',
      back: '/stars',
      children: <RulesPage versions={versions} />,
    });
  });

  router.get('/stars/:id', async (req, res) => {
    const unshown = await unshownRound(payload, portalOf(req).actor, String(req.params.id));
    if (unshown) {
      res.setHeader('Cache-Control', 'no-store');
      const children = <UnshownPage {...unshown} />;
      return sendPage(req, res, { title: unshown.round.name, back: '/me/stars', private: true, children });
    }
    const shown = await shownFor(req, res, false);
    sendPage(req, res, {
      title: `${shown.round.name}结果`,
      back: shown.audience === 'branch' ? '/me/stars' : '/stars',
      private: true,
      children: <AnnouncementPage shown={shown} />,
    });
  });

  router.get('/stars/:id/print', async (req, res) => {
    const shown = await shownFor(req, res, true);
    if (shown.audience !== 'branch') fail('forbidden', { message: '只有名单上的党员和操办的同志能打印。' });
    sendPage(req, res, {
      title: `${shown.round.name}结果公示`,
      back: `/stars/${shown.round.id}`,
      private: true,
      children: <AnnouncementPrint shown={shown} />,
    });
  });

  /** Points and names of members: kept in no cache. @throws DomainError not-found */
  async function shownFor(req: Request, res: Response, all: boolean) {
    res.setHeader('Cache-Control', 'no-store');
    const asked = { id: String(req.params.id), page: askedPage(req), all };
    const shown = await announcement(payload, portalOf(req).actor, asked);
    return (
      shown ?? fail('not-found', { message: '没有找到这次评星；公示中的结果，本支部党员登录以后能看。' })
    );
  }
}
