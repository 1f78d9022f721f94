import { Feed } from 'feed';
import { type NoticeListItem, plainCharacters } from '@/domain/publishing';
import { now } from '@/shared/clock';

/** A list of notices as RSS 2.0. `path` is the feed's own address on this site, `place` whom it is for. */
export function noticeFeed(input: {
  notices: NoticeListItem[];
  siteUrl: string;
  siteName: string;
  path: string;
  place: string | null;
}): string {
  const { notices, siteUrl, siteName, path, place } = input;
  const newest = notices.reduce((latest, notice) => latestOf(latest, notice.publishAt), '');
  const feed = new Feed({
    title: place ? `${place}公告 - ${siteName}` : `公告 - ${siteName}`,
    description: place ? `${place}及上级发布的最新公告` : '最新公告',
    id: `${siteUrl}${path}`,
    link: `${siteUrl}/notices`,
    language: 'zh-CN',
    copyright: siteName,
    updated: newest ? new Date(newest) : now(),
    feedLinks: { rss: `${siteUrl}${path}` },
  });
  for (const notice of notices) {
    feed.addItem({
      title: notice.title,
      id: `${siteUrl}${notice.url}`,
      link: `${siteUrl}${notice.url}`,
      description: notice.summary,
      date: new Date(notice.publishAt),
      author: [{ name: notice.source }],
      category: [{ name: notice.categoryLabel }],
    });
  }
  // Rows written before texts were cleaned, and names of places, must not break the feed for its readers either.
  return plainCharacters(feed.rss2());
}

/** The later of two ISO moments, which sort as text. */
function latestOf(a: string, b: string): string {
  return [a, b].toSorted().at(-1) ?? a;
}
