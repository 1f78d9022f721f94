import type { Request, Response, Router } from 'express';
import { isSignedIn } from '@/access';
import { calendarFeedSince, makeCalendarFeed, ownActivities, revokeCalendarFeed } from '@/domain/service';
import { fail } from '@/shared/errors';
import { askedKey } from '../../property/query';
import { noUploads, type PortalDependencies, parseForm, portalOf, sendPage } from '../../shared';
import { MyActivitiesPage } from './my-page';

const dones = { revoked: '日历地址已作废。' } as const;

/** `/me/activities`: what one signed up for, and the secret address of one's own calendar. */
export function registerOwnActivities(router: Router, { payload, siteUrl }: PortalDependencies): void {
  router.get('/me/activities', (req, res) => send(req, res, null));

  // Not redirected: the address is told in this answer and never again.
  router.post('/me/activities/feed', async (req, res) => {
    await parseForm(req, noUploads);
    const { token } = await makeCalendarFeed({ payload, actor: portalOf(req).actor });
    res.setHeader('Cache-Control', 'no-store');
    await send(req, res, `${siteUrl}/calendar/${token}.ics`);
  });

  router.post('/me/activities/feed/revoke', async (req, res) => {
    await parseForm(req, noUploads);
    await revokeCalendarFeed({ payload, actor: portalOf(req).actor });
    res.redirect(303, '/me/activities?done=revoked');
  });

  async function send(req: Request, res: Response, address: string | null): Promise<void> {
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) fail('unauthenticated');
    const done = askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: '我的活动',
      private: true,
      back: '/me',
      children: (
        <MyActivitiesPage
          all={await ownActivities(payload, actor.userId)}
          done={done ? dones[done] : null}
          feedSince={await calendarFeedSince(payload, actor.userId)}
          address={address}
        />
      ),
    });
  }
}
