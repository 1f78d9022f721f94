import type { Request, Response, Router } from 'express';
import { isSignedIn } from '@/access';
import {
  activitiesTag,
  activityViewer,
  checkInToActivity,
  keepsActivities,
  type PublicActivity,
  publicActivity,
  signUp,
  withdrawSignUp,
} from '@/domain/service';
import { cached } from '@/server/page-cache';
import { fail, isDomainError } from '@/shared/errors';
import { askedKey } from '../../property/query';
import {
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  type Refused,
  refusal,
  sendPage,
} from '../../shared';
import { ActivityPage } from './activity-page';
import { activityDoor } from './check-in-door';
import { CheckInPage } from './check-in-page';

const dones = {
  signed: '您已报上名。',
  waiting: '名额已满，您已排上候补。补上了会马上通知您。',
  withdrawn: '已取消报名。',
  'checked-in': '签到成功。',
} as const;

/** `/activities/:number`: one activity, signing up, and checking in. */
export function registerActivityPages(router: Router, { payload }: PortalDependencies): void {
  const shown = cached({ tags: () => [activitiesTag, 'divisions'], maxAgeSeconds: 60 });

  router.get('/activities/:number', shown, async (req, res) => send(req, res, await activityOf(req), null));

  router.post('/activities/:number/sign-up', (req, res) =>
    act(req, res, async ({ id }) => (await signUp({ payload, actor: portalOf(req).actor, id })).state),
  );
  router.post('/activities/:number/withdraw', (req, res) =>
    act(req, res, async ({ id }) => {
      await withdrawSignUp({ payload, actor: portalOf(req).actor, id });
      return 'withdrawn';
    }),
  );

  router.get('/activities/:number/check-in', async (req, res) => {
    const number = numberOf(req);
    if (activityDoor.takeCode(req, res, number)) return;
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) fail('unauthenticated');
    const found = await activityOf(req);
    sendPage(req, res, {
      title: '活动签到',
      private: true,
      back: `/activities/${number}`,
      children: (
        <CheckInPage
          found={found}
          viewer={await activityViewer(payload, actor, found)}
          isFresh={activityDoor.hasTicket(req, number)}
        />
      ),
    });
  });

  router.post('/activities/:number/check-in', async (req, res) => {
    const { id, number } = await activityOf(req);
    await parseForm(req, noUploads);
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) fail('unauthenticated');
    if (!activityDoor.hasTicket(req, number))
      fail('validation', { message: '码已经过期，请再扫一次现场屏幕上的码。' });
    await checkInToActivity({ payload, actor, id });
    res.redirect(303, `/activities/${number}?done=checked-in`);
  });

  async function act(
    req: Request,
    res: Response,
    work: (found: PublicActivity) => Promise<keyof typeof dones>,
  ): Promise<void> {
    const found = await activityOf(req);
    const path = `/activities/${found.number}`;
    // The session may have ended while the page was open.
    if (portalOf(req).actor.userId === null)
      return res.redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
    try {
      await parseForm(req, noUploads);
      res.redirect(303, `${path}?done=${await work(found)}`);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      await send(req, res, await activityOf(req), refusal(error, {}));
    }
  }

  async function activityOf(req: Request): Promise<PublicActivity> {
    const found = await publicActivity(payload, numberOf(req));
    return found ?? fail('not-found', { message: '没有找到这次活动，请核对编号。' });
  }

  async function send(
    req: Request,
    res: Response,
    found: PublicActivity,
    refused: Refused | null,
  ): Promise<void> {
    const { actor } = portalOf(req);
    const done = actor.userId === null || refused ? undefined : askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: `${found.title}（活动）`,
      description: `${found.title}：时间、地点、怎么报名。`,
      status: refused?.status ?? 200,
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '活动', href: '/activities' },
        { text: found.title },
      ],
      errors: refused?.errors,
      children: (
        <ActivityPage
          found={found}
          reader={{
            viewer: await activityViewer(payload, actor, found),
            keeps: actor.grants.length > 0 && keepsActivities(actor, found.place),
            done: done ? dones[done] : null,
          }}
        />
      ),
    });
  }
}

/** @throws DomainError not-found */
function numberOf(req: Request): string {
  const number = String(req.params.number);
  return /^[A-Za-z0-9-]{6,24}$/.test(number)
    ? number
    : fail('not-found', { message: '没有找到这次活动，请核对编号。' });
}
