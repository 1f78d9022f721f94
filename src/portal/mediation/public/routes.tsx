import type { Router } from 'express';
import { dutiesOfMonth, dutiesToday, mediationTag, publicOrganizations } from '@/domain/mediation';
import { cached } from '@/server/page-cache';
import { now } from '@/shared/clock';
import { isMonth, monthAfter, monthInWords, monthOf } from '@/shared/months';
import { askedText } from '../../property/query';
import { type PortalDependencies, sendPage } from '../../shared';
import { DutiesPage } from './duties-page';
import { MediationPage } from './mediation-page';

/** `/mediation`: what it is, who mediates, who is on duty. Nothing of any case. */
export function registerMediationInfo(router: Router, { payload }: PortalDependencies): void {
  // A roster changes by the day: whoever is on duty today is not yesterday's.
  const shown = cached({ tags: () => [mediationTag, 'divisions'], maxAgeSeconds: 60 });

  router.get('/mediation', shown, async (req, res) => {
    sendPage(req, res, {
      title: '人民调解',
      description: '邻里、家庭、宅基地、物业的纠纷，免费调解：怎么申请、找谁、今天谁值班。',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '人民调解' }],
      children: (
        <MediationPage
          organizations={await publicOrganizations(payload)}
          today={await dutiesToday(payload)}
        />
      ),
    });
  });

  router.get('/mediation/duties', shown, async (req, res) => {
    const asked = askedText(req, 'month');
    const month = isMonth(asked) ? asked : monthOf(now());
    sendPage(req, res, {
      title: `${monthInWords(month)}值班表（律师入所）`,
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '人民调解', href: '/mediation' },
        { text: '值班表' },
      ],
      children: (
        <DutiesPage
          month={month}
          before={monthAfter(month, -1)}
          after={monthAfter(month)}
          duties={await dutiesOfMonth(payload, month)}
        />
      ),
    });
  });
}
