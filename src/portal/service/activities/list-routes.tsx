import type { Request, Router } from 'express';
import { hasRole } from '@/access';
import {
  activitiesBetween,
  activitiesTag,
  activityDays,
  activityKindLabels,
  communitiesWithActivities,
  listCampaigns,
  pastActivities,
} from '@/domain/service';
import { cached } from '@/server/page-cache';
import { now } from '@/shared/clock';
import { isCalendarDay, startOfDay, toIsoDay } from '@/shared/dates';
import { isMonth, monthAfter, monthOf } from '@/shared/months';
import { askedKey, askedPage, askedText } from '../../property/query';
import { type PortalDependencies, portalOf, sendPage } from '../../shared';
import { ActivityMonthPage, PastActivitiesPage } from './list-page';

const day = 86_400_000;
/** As long as a month is. */
const soonDays = 31;

/** `/activities` by month and day, `/activities/past` with what came of them; filters stand in the address. */
export function registerActivityList(router: Router, { payload }: PortalDependencies): void {
  const shown = cached({ tags: () => [activitiesTag, 'divisions'], maxAgeSeconds: 120 });

  router.get('/activities', shown, async (req, res) => {
    const lists = await listsFor(req);
    const asked = askedText(req, 'month');
    const chosen = askedText(req, 'day');
    const onDay = chosen && isCalendarDay(chosen) && isMonth(chosen.slice(0, 7)) ? chosen : undefined;
    const month = onDay?.slice(0, 7) ?? (isMonth(asked) ? asked : monthOf(now()));
    const stretch = monthStretch(month);
    // Without a month: what is to come, not what the month began with.
    const isSoon = !onDay && !isMonth(asked);
    const found = await activitiesBetween(payload, lists.filter, {
      ...(onDay ? dayStretch(onDay) : isSoon ? soonStretch() : stretch),
      page: askedPage(req),
    });
    sendPage(req, res, {
      title: '活动',
      description: '身边的党组织办的活动：哪天有、在哪里、怎么报名。',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '活动' }],
      wide: true,
      children: (
        <ActivityMonthPage
          {...lists}
          month={month}
          day={onDay}
          soon={isSoon ? { from: toIsoDay(now()), days: soonDays } : undefined}
          days={await activityDays(payload, lists.filter, isSoon ? soonStretch() : stretch)}
          found={found}
        />
      ),
    });
  });

  router.get('/activities/past', shown, async (req, res) => {
    const lists = await listsFor(req);
    sendPage(req, res, {
      title: '办过的活动',
      description: '办过的活动：来了多少人、办成了什么。',
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '活动', href: '/activities' },
        { text: '办过的活动' },
      ],
      children: (
        <PastActivitiesPage
          {...lists}
          found={await pastActivities(payload, { ...lists.filter, open: false }, askedPage(req))}
        />
      ),
    });
  });

  /** The choices of the filters, and what of them is chosen. */
  async function listsFor(req: Request) {
    const communities = await communitiesWithActivities.get(payload);
    const campaigns = await listCampaigns(payload);
    const community = communities.find(({ code }) => code === askedText(req, 'community'));
    const campaign = campaigns.find(({ slug }) => slug === askedText(req, 'campaign'));
    const kind = askedKey(req, 'kind', activityKindLabels);
    const open = askedText(req, 'open') === '1';
    return {
      communities,
      campaigns,
      keeps: hasRole(portalOf(req).actor, 'administrator', 'community-staff', 'branch-secretary'),
      query: { kind, community: community?.code, campaign: campaign?.slug, open },
      filter: { kind, community: community?.id, campaign: campaign?.id, open },
    };
  }
}

const monthStretch = (month: string) => ({
  from: startOfDay(`${month}-01`).toISOString(),
  before: startOfDay(`${monthAfter(month)}-01`).toISOString(),
});

/** From the beginning of today on, so that what is under way is there too. */
function soonStretch() {
  const from = startOfDay(toIsoDay(now()));
  return { from: from.toISOString(), before: new Date(from.getTime() + soonDays * day).toISOString() };
}

const dayStretch = (isoDay: string) => ({
  from: startOfDay(isoDay).toISOString(),
  before: new Date(startOfDay(isoDay).getTime() + day).toISOString(),
});
