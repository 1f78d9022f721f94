import type { Router } from 'express';
import { activitiesTag, campaignPage, listCampaigns } from '@/domain/service';
import { cached } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { type PortalDependencies, sendPage } from '../../shared';
import { CampaignListPage, CampaignPage } from './campaign-pages';

/** `/campaigns` and `/campaigns/:slug`: 亮身份、当先锋、作表率, with their activities and numbers. */
export function registerCampaigns(router: Router, { payload }: PortalDependencies): void {
  const shown = cached({ tags: () => [activitiesTag, 'divisions'], maxAgeSeconds: 300 });

  router.get('/campaigns', shown, async (req, res) => {
    sendPage(req, res, {
      title: '主题活动',
      description: '亮身份、当先锋、作表率：党员一起做的事。',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '活动', href: '/activities' }, { text: '主题活动' }],
      children: <CampaignListPage campaigns={await listCampaigns(payload)} />,
    });
  });

  router.get('/campaigns/:slug', shown, async (req, res) => {
    const slug = String(req.params.slug);
    const facts = /^[a-z0-9-]{1,60}$/.test(slug) ? await campaignPage(payload, slug) : null;
    if (!facts) fail('not-found', { message: '没有这个主题活动，或者它不公开。' });
    sendPage(req, res, {
      title: `${facts.campaign.title}（主题活动）`,
      description: facts.campaign.summary,
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '主题活动', href: '/campaigns' },
        { text: facts.campaign.title },
      ],
      children: <CampaignPage facts={facts} />,
    });
  });
}
