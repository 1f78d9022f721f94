import type { Request, Router } from 'express';
import { mattersTag, newestMatters } from '@/domain/matters';
import { communityByCode } from '@/domain/organization';
import { openRounds, ratingsTag } from '@/domain/property';
import { latestNotices, noticeTags, urgentNotices } from '@/domain/publishing';
import { publicSummary } from '@/domain/requests';
import { activitiesTag, activitiesThisWeek } from '@/domain/service';
import { currentVotes, votingTag } from '@/domain/voting';
import { cached } from '@/server/page-cache';
import { registerAboutPages } from '../about';
import { type PortalDependencies, rememberedCommunity, sendPage, site } from '../shared';
import { type HomeContent, HomeHero, HomeSections } from './home-page';

/** `/`, and the pages about the portal itself. */
export function registerHomePages(router: Router, portal: PortalDependencies): void {
  // Half a minute at most, because the counts of requests are read anew that often; notices appear at once.
  const followAll = cached({
    tags: () => [noticeTags.all, ratingsTag, votingTag, mattersTag, activitiesTag, 'divisions', 'requests'],
    maxAgeSeconds: 30,
  });
  router.get('/', followAll, async (req, res) => {
    const content = await readHome(req, portal);
    sendPage(req, res, {
      title: `${site().name} · ${site().strapline}`,
      description: '反映问题、查办件进度、找网格员、看社区公告：小区的事，在这里办。',
      active: 'home',
      hero: <HomeHero community={content.community} urgent={content.urgent} />,
      alternateFeeds: [{ href: '/feeds/notices.xml', title: '最新公告' }],
      children: <HomeSections {...content} />,
    });
  });
  registerAboutPages(router);
}

async function readHome(req: Request, { payload }: PortalDependencies): Promise<HomeContent> {
  const code = rememberedCommunity(req);
  const community = code ? await communityByCode({ payload, code }) : null;
  const place = community?.id ?? null;
  const [urgent, latest, requests, rounds, matters, allVotes, activities] = await Promise.all([
    urgentNotices({ payload, community: place, limit: 3 }),
    latestNotices({ payload, community: place, limit: 6 }),
    publicSummary({ payload }),
    openRounds.get(payload),
    newestMatters.get(payload, place ?? ''),
    currentVotes.get(payload),
    activitiesThisWeek.get(payload, place ?? ''),
  ]);
  // What is urgent now comes before what was pinned some day.
  const others = latest.filter(({ id }) => !urgent.some((notice) => notice.id === id));
  // A round of another community is none of the business of whoever chose theirs.
  const ratings = rounds.filter(
    (round) => !community || !round.place || round.place.name === community.shortName,
  );
  const votes = allVotes.filter((vote) => !community || !vote.community || vote.community === community.id);
  return {
    community,
    urgent,
    latest: [...urgent, ...others].slice(0, 6),
    requests,
    ratings,
    votes,
    matters,
    activities,
  };
}
