import type { Router } from 'express';
import {
  associationKindLabels,
  associationsTag,
  civilityTag,
  communitiesWithAssociations,
  publicAssociation,
  publicAssociations,
  publicCivilities,
} from '@/domain/neighbourhood';
import { activitiesTag } from '@/domain/service';
import { cached } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { askedKey, askedPage, askedText } from '../../property/query';
import { type PortalDependencies, sendPage } from '../../shared';
import { AssociationListPage, AssociationPage } from './public-pages';

/** `/associations`: who helps the neighbourhood, and what each of them does. */
export function registerAssociations(router: Router, { payload }: PortalDependencies): void {
  router.get(
    '/associations',
    cached({ tags: () => [associationsTag, 'divisions'], maxAgeSeconds: 120 }),
    async (req, res) => {
      const communities = await communitiesWithAssociations.get(payload);
      const kind = askedKey(req, 'kind', associationKindLabels);
      const community = communities.find(({ code }) => code === askedText(req, 'community'));
      sendPage(req, res, {
        title: '协会和队伍',
        description: '身边的五老协会、红白理事会、志愿服务队、文明实践站：做什么、找谁。',
        breadcrumbs: [{ text: '首页', href: '/' }, { text: '协会和队伍' }],
        children: (
          <AssociationListPage
            communities={communities}
            kind={kind}
            community={community?.code}
            found={await publicAssociations(payload, { kind, community: community?.id }, askedPage(req))}
          />
        ),
      });
    },
  );

  router.get(
    '/associations/:number',
    cached({ tags: () => [associationsTag, civilityTag, activitiesTag, 'divisions'], maxAgeSeconds: 120 }),
    async (req, res) => {
      const found = await publicAssociation(payload, String(req.params.number));
      if (!found) fail('not-found', { message: '没有找到这个协会或队伍。' });
      sendPage(req, res, {
        title: found.name,
        description: found.about.slice(0, 80),
        breadcrumbs: [
          { text: '首页', href: '/' },
          { text: '协会和队伍', href: '/associations' },
          { text: found.name },
        ],
        children: (
          <AssociationPage
            found={found}
            appraisals={await publicCivilities(payload, { association: found.id })}
          />
        ),
      });
    },
  );
}
