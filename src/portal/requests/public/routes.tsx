import type { Request, Router } from 'express';
import {
  directory,
  listPublicRequests,
  type PublicFilter,
  publicPhotoOwner,
  publicRequest,
  publicYears,
} from '@/domain/requests';
import { cached } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { type PortalDependencies, sendPage } from '../../shared';
import { openPhoto } from '../open-photo';
import { ListPage } from './list-page';
import { RequestPage } from './request-page';

/** 问政: the public list and the page of each public question. */
export function registerPublicRequests(router: Router, { payload }: PortalDependencies): void {
  router.get('/requests', cached({ tags: () => ['requests'], maxAgeSeconds: 60 }), async (req, res) => {
    const filter = filterOf(req);
    const [found, known, years] = await Promise.all([
      listPublicRequests({ payload, filter }),
      directory(payload),
      publicYears(payload),
    ]);
    sendPage(req, res, {
      title: filter.words ? `${filter.words} - 问政` : '问政',
      description: '居民问，部门答：公开的诉求和办理结果。',
      active: 'requests',
      wide: true,
      children: <ListPage filter={filter} found={found} directory={known} years={years} />,
    });
  });

  const onePage = cached({ tags: (req) => [`request:${req.params.number}`], maxAgeSeconds: 60 });
  router.get('/requests/:number', onePage, async (req, res) => {
    const request = await publicRequest({ payload, number: String(req.params.number) });
    if (!request) fail('not-found');
    sendPage(req, res, {
      title: request.title,
      description: request.body.slice(0, 80),
      active: 'requests',
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '问政', href: '/requests' },
        { text: request.number },
      ],
      children: <RequestPage request={request} />,
    });
  });

  router.get('/requests/:number/photos/:photo', async (req, res) => {
    const { number, photo } = req.params;
    if (!isId(photo)) fail('not-found');
    const owner = (await publicPhotoOwner(payload, { number, photo })) ?? fail('not-found');
    const size = req.query.size === 'small' ? 'small' : 'large';
    await openPhoto({ payload, res, id: photo, requests: [owner], size });
  });
}

/** What the address asks for; anything else in it is left out. */
function filterOf({ query }: Request): PublicFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '');
  const year = Number(text('year'));
  const page = Number(text('page'));
  const progress = text('progress');
  return {
    words: text('q').slice(0, 60) || undefined,
    category: isId(text('category')) ? text('category') : undefined,
    progress: progress === 'open' || progress === 'answered' ? progress : undefined,
    year: Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : undefined,
  };
}
