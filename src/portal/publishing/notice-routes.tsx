import type { Request, Router } from 'express';
import {
  audienceOf,
  listNotices,
  type NoticeArticle,
  nextNoticeChange,
  noticeTags,
  noticeYears,
  placeFilter,
  readNotice,
  urgentNotices,
} from '@/domain/publishing';
import { cached, pageCache } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { type PortalDependencies, sendPage } from '../shared';
import { ArticlePage } from './article';
import { feedAddress, listAddress, readListQuery, unknownFilters } from './list-address';
import { NoticeListPage } from './list-page';
import { renderPrintPage } from './print-page';

/** /notices, /notices/:id, /notices/:id/print. Public pages, kept in the page cache until a notice changes. */
export function registerNoticePages(router: Router, { payload, siteUrl }: PortalDependencies): void {
  pageCache.clock(noticeTags.all, nextNoticeChange);
  const lists = cached({ tags: () => [noticeTags.all, 'divisions'] });
  // Whom a notice is for is said with names of divisions, grids, compounds and buildings.
  const single = cached({
    tags: (req) => [noticeTags.all, noticeTags.one(idOf(req)), 'divisions', 'organization'],
  });

  router.get('/notices', lists, async (req, res) => {
    const query = readListQuery(req.query);
    const filter = await placeFilter(payload, query);
    const { category, year, page } = query;
    const [found, years, urgent] = await Promise.all([
      listNotices({ payload, place: audienceOf(filter), category, year, page }),
      noticeYears(payload),
      urgentNotices({ payload, place: audienceOf(filter), limit: 3 }),
    ]);
    if (page > found.pages && found.total > 0) {
      res.redirect(302, listAddress({ ...query, page: found.pages }));
      return;
    }
    const place = filter.community ?? filter.township;
    const feed = feedAddress(filter);
    sendPage(req, res, {
      title: place ? `公告 · ${place.name}` : '公告',
      description: '街道、社区发布的通知、公示、停水停电和活动消息。',
      active: 'notices',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '公告' }],
      alternateFeeds: [{ href: feed, title: place ? `${place.name}公告` : '最新公告' }],
      children: (
        <NoticeListPage
          query={query}
          unknown={unknownFilters(req.query, query, filter)}
          filter={filter}
          years={years}
          urgent={urgent}
          found={found}
        />
      ),
    });
  });

  router.get('/notices/:id', single, async (req, res) => {
    const notice = await noticeOr404(payload, req);
    sendPage(req, res, {
      title: notice.title,
      description: notice.summary,
      active: 'notices',
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '公告', href: '/notices' },
        { text: notice.categoryLabel, href: listAddress({ category: notice.category }) },
        { text: notice.title },
      ],
      children: <ArticlePage notice={notice} />,
    });
  });

  router.get('/notices/:id/print', single, async (req, res) => {
    const notice = await noticeOr404(payload, req);
    res.setHeader('Cache-Control', 'private, no-cache');
    res.type('html').send(renderPrintPage(notice, siteUrl));
  });
}

function idOf(req: Request): string {
  return String(req.params.id ?? '');
}

async function noticeOr404(payload: PortalDependencies['payload'], req: Request): Promise<NoticeArticle> {
  const notice = await readNotice(payload, idOf(req));
  return notice ?? fail('not-found', { message: '这条公告不存在，或者已经撤下。' });
}
