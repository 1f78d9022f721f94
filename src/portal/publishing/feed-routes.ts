import type { Router } from 'express';
import type { Payload } from 'payload';
import { matterAddresses } from '@/domain/matters';
import { answerAddresses, legalAnswersTag } from '@/domain/neighbourhood';
import { allCommunities } from '@/domain/organization';
import {
  audienceOf,
  newestNotices,
  noticeAddresses,
  noticeTags,
  type PlaceFilter,
  placeFilter,
} from '@/domain/publishing';
import { requestAddresses } from '@/domain/requests';
import { activitiesTag, activityAddresses, campaignAddresses } from '@/domain/service';
import { cached } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { type PortalDependencies, site } from '../shared';
import { noticeFeed } from './feed';
import { divisionCode, feedAddress } from './list-address';
import { sitemap } from './sitemap';

/** Addresses of each kind in the sitemap at most; the standard allows 50,000 in one file. */
const sitemapLimit = 20_000;

/** Kept by whoever fetched it, but asked for again each time: a change is there at the next request. */
const askAgain = 'no-cache';

/** /feeds/notices.xml (also `?community=<code>` or `?township=<code>`), /sitemap.xml, /robots.txt. */
export function registerFeeds(router: Router, { payload, siteUrl }: PortalDependencies): void {
  const followNotices = cached({ tags: () => [noticeTags.all, 'divisions'] });
  const followAll = cached({
    tags: () => [noticeTags.all, 'divisions', 'requests', activitiesTag, legalAnswersTag],
    maxAgeSeconds: 3600,
  });

  router.get('/feeds/notices.xml', followNotices, async (req, res) => {
    const filter = await placeOf(payload, req.query);
    const place = filter.community ?? filter.township;
    const notices = await newestNotices({ payload, place: audienceOf(filter), limit: 30 });
    const path = feedAddress(filter);
    const feed = noticeFeed({ notices, siteUrl, siteName: site().name, path, place: place?.name ?? null });
    res.setHeader('Cache-Control', askAgain);
    res.type('application/rss+xml').send(feed);
  });

  router.get('/sitemap.xml', followAll, async (_req, res) => {
    const [communities, notices, requests, matters, activities, campaigns, answers] = await Promise.all([
      allCommunities(payload),
      noticeAddresses(payload, sitemapLimit),
      requestAddresses(payload, sitemapLimit),
      matterAddresses(payload, sitemapLimit),
      activityAddresses(payload, sitemapLimit),
      campaignAddresses(payload),
      answerAddresses(payload, sitemapLimit),
    ]);
    const pages = communities.map(({ code }) => ({ url: `/communities/${code}` }));
    res.setHeader('Cache-Control', askAgain);
    res
      .type('application/xml')
      .send(
        sitemap(siteUrl, [
          ...pages,
          ...notices,
          ...requests,
          ...matters,
          ...activities,
          ...campaigns,
          ...answers,
        ]),
      );
  });

  router.get('/robots.txt', (_req, res) => {
    res
      .type('text/plain')
      .send(
        `User-agent: *\nDisallow: /admin\nDisallow: /api\nDisallow: /search\n\nSitemap: ${siteUrl}/sitemap.xml\n`,
      );
  });
}

/** Whom a feed is for. @throws DomainError not-found for a place that does not exist: no feed of the whole city in its stead. */
async function placeOf(payload: Payload, query: Record<string, unknown>): Promise<PlaceFilter> {
  const community = divisionCode(query.community);
  const township = divisionCode(query.township);
  const filter = await placeFilter(payload, { township, community });
  const unknown =
    (query.community !== undefined && !filter.community) ||
    (query.township !== undefined && !filter.township);
  if (unknown) fail('not-found', { message: '没有这个乡镇（街道）、社区或村。' });
  return filter;
}
