import { toIsoDay } from '@/shared/dates';

/** An address of the sitemap; `at` is the moment of its last change, when known. */
export interface SitemapEntry {
  url: string;
  at?: string;
}

/** Pages that always exist. */
const standing: SitemapEntry[] = [
  '/',
  '/notices',
  '/requests',
  '/my-grid',
  '/communities',
  '/compounds/pilot',
  '/ratings',
  '/partners',
  '/activities',
  '/associations',
  '/family-events',
  '/campaigns',
  '/service',
  '/honour',
  '/dual-posts',
  '/about',
  '/accessibility',
].map((url) => ({ url }));

/** The sitemap (sitemaps.org 0.9): the standing pages and the public documents. */
export function sitemap(siteUrl: string, documents: readonly SitemapEntry[]): string {
  const urls = [...standing, ...documents].map(({ url, at }) => {
    const changed = at ? `<lastmod>${toIsoDay(at)}</lastmod>` : '';
    return `<url><loc>${escapeXml(siteUrl + url)}</loc>${changed}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
