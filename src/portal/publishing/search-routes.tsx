import type { Router } from 'express';
import { searchDocuments } from '@/domain/publishing';
import { type PortalDependencies, sendPage } from '../shared';
import { placesFor } from './found-places';
import { pageNumber } from './list-address';
import { isResultKind, SearchResultsPage } from './search-page';

/** /search?q=: not cached, because every query is another page. */
export function registerSearchPage(router: Router, { payload }: PortalDependencies): void {
  router.get('/search', async (req, res) => {
    const query = typeof req.query.q === 'string' ? req.query.q.trim().slice(0, 60) : '';
    const kind = isResultKind(req.query.kind) ? req.query.kind : null;
    const page = Math.min(pageNumber(req.query.page), 100);
    const [found, places] = await Promise.all([
      query && kind !== 'place' ? searchDocuments({ payload, query, kinds: kind ? [kind] : [], page }) : null,
      query && (kind === 'place' || (kind === null && page === 1)) ? placesFor(payload, query) : [],
    ]);
    sendPage(req, res, {
      title: query ? `搜索“${query}”` : '搜索',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '搜索' }],
      private: true,
      children: <SearchResultsPage query={query} kind={kind} places={places} found={found} />,
    });
  });
}
