import type { Router } from 'express';
import type { PortalDependencies } from '../shared';
import { registerFeeds } from './feed-routes';
import { registerNoticePages } from './notice-routes';
import { registerPreviewPage } from './preview-routes';
import { registerSearchPage } from './search-routes';

/** Notices, their feeds, the search and the sitemap. */
export function registerPublishingPages(router: Router, portal: PortalDependencies): void {
  registerNoticePages(router, portal);
  registerPreviewPage(router, portal);
  registerSearchPage(router, portal);
  registerFeeds(router, portal);
}
