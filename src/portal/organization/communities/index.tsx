import type { Router } from 'express';
import { mattersTag, mattersUnderWay } from '@/domain/matters';
import {
  associationsOf,
  associationsTag,
  civilityTag,
  familyCounts,
  lawTag,
  peopleOfLaw,
  publicVisitCounts,
} from '@/domain/neighbourhood';
import {
  allCommunities,
  divisionByCode,
  divisionById,
  nextOrganizationChange,
  placesOfCommunity,
  publicDualPosts,
  publicLinkages,
  publicMembers,
  publicNodes,
  townships,
  treeOf,
} from '@/domain/organization';
import { latestNotices, urgentNotices } from '@/domain/publishing';
import { activitiesTag, activitiesThisWeek } from '@/domain/service';
import { cached, pageCache } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { type PortalDependencies, sendPage } from '../../shared';
import { CommunityPage, type CommunityPageProps } from './community-page';
import { CommunityListPage } from './list-page';

/** `/communities` and `/communities/:code`: the same for every visitor, so they go through the page cache. */
export function registerCommunities(router: Router, portal: PortalDependencies): void {
  pageCache.clock('organization', nextOrganizationChange);

  router.get('/communities', cached({ tags: () => ['divisions'] }), async (req, res) => {
    const typed = typeof req.query.q === 'string' ? req.query.q.trim().slice(0, 40) : '';
    const chosen = typeof req.query.township === 'string' ? req.query.township : null;
    const groups = (await groupsOf(portal, typed)).filter(({ communities }) => communities.length > 0);
    sendPage(req, res, {
      title: '社区和村',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '社区和村' }],
      children: <CommunityListPage groups={groups} typed={typed} chosen={chosen} />,
    });
  });

  router.get(
    '/communities/:code',
    cached({
      tags: () => [
        'divisions',
        'organization',
        'notices',
        mattersTag,
        activitiesTag,
        associationsTag,
        civilityTag,
        lawTag,
      ],
    }),
    async (req, res) => {
      const facts = await factsOf(portal, String(req.params.code));
      sendPage(req, res, {
        title: facts.name,
        description: `${facts.name}的网格、党组织、联系人、公告`,
        breadcrumbs: [
          { text: '首页', href: '/' },
          { text: '社区和村', href: '/communities' },
          { text: facts.name },
        ],
        wide: true,
        children: <CommunityPage {...facts} />,
      });
    },
  );
}

async function groupsOf({ payload }: PortalDependencies, typed: string) {
  const [all, communities] = await Promise.all([townships(payload), allCommunities(payload)]);
  const wanted = communities.filter(({ name }) => name.includes(typed));
  return all.map((township) => ({
    township,
    communities: wanted.filter((community) => community.township === township.id),
  }));
}

async function factsOf({ payload }: PortalDependencies, code: string): Promise<CommunityPageProps> {
  const found = await divisionByCode(payload, code, 'community');
  if (!found) fail('not-found', { message: '没有找到这个社区（村）。' });
  const [
    township,
    nodes,
    members,
    places,
    dualPosts,
    linkages,
    urgent,
    notices,
    matters,
    activities,
    forces,
    law,
  ] = await Promise.all([
    divisionById(payload, found.township),
    publicNodes(payload, found.id),
    publicMembers(payload, { community: found.id }),
    placesOfCommunity(payload, found.id),
    publicDualPosts(payload, found.id),
    publicLinkages(payload, found.id),
    urgentNotices({ payload, community: found.id, limit: 3 }),
    latestNotices({ payload, community: found.id, limit: 5 }),
    mattersUnderWay(payload, { community: found.id }),
    activitiesThisWeek.get(payload, found.id),
    forcesOf(payload, found.id),
    peopleOfLaw(payload, found.id),
  ]);
  return {
    name: found.shortName,
    code,
    township: township ? { name: township.name, code: township.code } : null,
    office: {
      phone: found.officePhone ?? null,
      address: found.officeAddress ?? null,
      hours: found.officeHours ?? null,
      introduction: found.introduction ?? null,
    },
    tree: treeOf(nodes),
    members,
    compounds: places.compounds,
    lanes: places.buildings,
    grids: places.grids,
    dualPosts,
    linkages,
    urgent,
    notices,
    matters,
    activities,
    forces,
    law,
  };
}

async function forcesOf(payload: PortalDependencies['payload'], community: string) {
  const { total } = await familyCounts.get(payload, community);
  return {
    associations: await associationsOf.get(payload, community),
    visits: await publicVisitCounts(payload, community),
    family: total,
  };
}
