import type { Router } from 'express';
import { latestNotices, noticeTags, placeFilter, publicAddresses } from '@/domain/publishing';
import { cached } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { type PortalDependencies, site } from '../shared';
import { noticeFeed } from './feed';
import { divisionCode } from './list-address';
import { sitemap } from './sitemap';

/** Addresses in the sitemap at most; the standard allows 50,000 in one file. */
const sitemapLimit = 20_000;

/** /feeds/notices.xml (also `?community=<code>`), /sitemap.xml, /robots.txt. */
export function registerFeeds(router: Router, { payload, siteUrl }: PortalDependencies): void {
  const followNotices = cached({ tags: () => [noticeTags.all] });

  router.get('/feeds/notices.xml', followNotices, async (req, res) => {
    const code = divisionCode(req.query.community);
    const community = code
      ? (await placeFilter(payload, { township: null, community: code })).community
      : null;
    if (req.query.community !== undefined && !community)
      fail('not-found', { message: '没有这个社区（村）。' });
    const notices = await latestNotices({ payload, community: community?.id, limit: 30 });
    const path = community ? `/feeds/notices.xml?community=${community.code}` : '/feeds/notices.xml';
    const feed = noticeFeed({
      notices,
      siteUrl,
      siteName: site().name,
      path,
      place: community?.name ?? null,
    });
    res.setHeader('Cache-Control', 'public, max-age=60');
    res.type('application/rss+xml').send(feed);
  });

  router.get(
    '/sitemap.xml',
    cached({ tags: () => [noticeTags.all], maxAgeSeconds: 3600 }),
    async (_req, res) => {
      const documents = await publicAddresses(payload, sitemapLimit);
      res.setHeader('Cache-Control', 'public, max-age=3600');
      res.type('application/xml').send(sitemap(siteUrl, documents));
    },
  );

  router.get('/robots.txt', (_req, res) => {
    res
      .type('text/plain')
      .send(
        `User-agent: *\nDisallow: /admin\nDisallow: /api\nDisallow: /search\n\nSitemap: ${siteUrl}/sitemap.xml\n`,
      );
  });
}
