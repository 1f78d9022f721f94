import type { Request, Router } from 'express';
import { hasRole, isStaff, unitsOf } from '@/access';
import { accountOverview, endedSessionCookie, signOut, signOutEverywhere } from '@/domain/accounts';
import { mattersAskedOf, mattersOfRequests } from '@/domain/matters';
import { ownMemberships } from '@/domain/organization';
import { askedOf, ownToRate } from '@/domain/property';
import { ownRequests } from '@/domain/requests';
import { ownActivities, ownStars } from '@/domain/service';
import { ownVotes } from '@/domain/voting';
import { env } from '@/shared/env';
import { fail } from '@/shared/errors';
import { MyMeetings, myMeetings } from '../matters/meetings/mine';
import { MyMediation, myMediation } from '../mediation/mine';
import { MyLaw, myLaw } from '../neighbourhood/law/mine';
import { MyForces, myForces } from '../neighbourhood/mine';
import { publicNamesOf } from '../organization/public-names';
import { myHomes } from '../organization/residents/my-home';
import { MySelfManagement, mySelfManagement } from '../property/accounts/mine';
import { MyActivities } from '../service/activities/my-page';
import { MyService, myService } from '../service/mine';
import { MyStarsSection } from '../service/stars/mine';
import { type PortalDependencies, portalOf, sendPage } from '../shared';
import { type AccountNotice, MyAccount } from './me-page';
import { sessionIdOf } from './visitor';

const notices: Record<string, AccountNotice> = {
  password: { kind: 'success', text: '密码已修改，其他设备上的登录已退出。' },
  totp: { kind: 'success', text: '动态口令已启用。' },
  moved: { kind: 'success', text: '已登记搬走。以后住到哪里，凭那里的验证信再登记一次就行。' },
  portal: { kind: 'notice', text: '您的账号不用进入工作台，要办的事都在这里和上面的菜单里。' },
};

/** /me: who I am, what I may do, where I am signed in; and signing out, here or everywhere. */
export function registerMe(router: Router, { payload }: PortalDependencies): void {
  router.get('/me', async (req, res) => {
    const { actor, unread } = portalOf(req);
    const overview = await accountOverview({ payload, actor });
    const current = await sessionIdOf(req, payload);
    const memberships = await ownMemberships(payload, actor);
    const homes = actor.userId === null ? [] : await myHomes(payload, actor.userId);
    const asked = actor.userId === null ? [] : await askedOf(payload, actor.userId);
    const requests = await ownRequests({ payload, actor });
    const shown = requests.items.slice(0, 3).map(({ id }) => id);
    sendPage(req, res, {
      title: '我的账号',
      private: true,
      children: (
        <MyAccount
          overview={overview}
          current={current}
          staff={isStaff(actor) && env().admin}
          handles={unitsOf(actor).length > 0}
          memberships={memberships}
          named={actor.userId !== null && (await publicNamesOf(payload, actor)).length > 0}
          manages={hasRole(actor, 'property-manager')}
          homes={homes}
          asked={asked}
          toRate={await ownToRate(payload, actor)}
          votes={await ownVotes(payload, actor)}
          requests={requests}
          meetings={<MyMeetings {...(await myMeetings(payload, actor.userId))} />}
          activities={<MyActivities all={await ownActivities(payload, actor.userId)} />}
          service={
            <>
              <MyService {...(await myService(payload, actor))} />
              <MyStarsSection own={await ownStars(payload, actor)} />
              <MyMediation {...(await myMediation(payload, actor))} />
              <MyLaw {...(await myLaw(payload, actor))} />
              <MyForces {...(await myForces(payload, actor))} />
            </>
          }
          matters={await mattersOfRequests(payload, shown)}
          askedMatters={actor.userId === null ? [] : await mattersAskedOf(payload, actor.userId)}
          selfManagement={<MySelfManagement {...(await mySelfManagement({ payload }, actor.userId))} />}
          notice={noticeOf(req)}
          unread={unread}
        />
      ),
    });
  });

  router.post('/sign-out', async (req, res) => {
    const sessionId = await sessionIdOf(req, payload);
    if (sessionId) await signOut({ payload, actor: portalOf(req).actor, sessionId });
    res.append('Set-Cookie', endedSessionCookie(payload));
    res.redirect(303, '/');
  });

  router.post('/me/sign-out-everywhere', async (req, res) => {
    const { actor } = portalOf(req);
    if (actor.userId === null) return fail('unauthenticated');
    await signOutEverywhere({ payload, actor });
    res.append('Set-Cookie', endedSessionCookie(payload));
    res.redirect(303, '/sign-in');
  });
}

function noticeOf(req: Request): AccountNotice | null {
  const { done } = req.query;
  return typeof done === 'string' ? (notices[done] ?? null) : null;
}
