import type { Request, Response, Router } from 'express';
import {
  type ActivitySheet,
  activitySheet,
  activityStateLabels,
  approveActivity,
  beginActivity,
  enterWithdrawal,
  finishActivity,
  hoursFromTyped,
  isThere,
  keptActivities,
  markPresence,
  seatWaiting,
  submitActivity,
} from '@/domain/service';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { askedKey, askedPage } from '../../property/query';
import {
  CheckInScreen,
  type FormValues,
  ledOnce,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  type Refused,
  refusal,
  renewCode,
  sendPage,
  textOf,
} from '../../shared';
import { activityDoor } from './check-in-door';
import { KeptActivitiesPage } from './kept-page';
import { RunActivityPage } from './run-page';
import { SheetPaper } from './sheet-paper';

const dones = {
  planned: '已建好。看一遍，没问题就送审。',
  changed: '已修改。',
  submitted: '已送审，批准后会通知您。',
  approved: '已批准发布，可以报名了。',
  returned: '已退回修改。',
  signed: '已报上名。',
  waiting: '名额已满，已排在候补。',
  known: '这个人已经在名单上了。',
  off: '已登记不来了。',
  seated: '已让他参加，人到了就在到场名单上勾一下，或者请他扫码签到。',
  begun: '可以签到了。',
  marked: '已按名单记下。',
  hours: '已改时长。',
  finished: '活动结束。请写小结。',
  summarised: '小结已公开。',
  partner: '已加上联办单位。',
  delivered: '已记下兑现。',
  cancelled: '已取消，名单上的人会收到通知。',
} as const;
export type ActivityDone = keyof typeof dones;

/** What one does who runs activities; forms of their own are in `form-routes`. */
export function registerOrganisingActivities(router: Router, { payload, siteUrl }: PortalDependencies): void {
  router.get('/work/activities', async (req, res) => {
    const state = askedKey(req, 'state', activityStateLabels);
    const kept = await keptActivities(payload, portalOf(req).actor, { state, page: askedPage(req) });
    sendPage(req, res, {
      title: '操办活动',
      private: true,
      back: '/me',
      children: <KeptActivitiesPage kept={kept} state={state} />,
    });
  });

  router.get('/work/activities/:id', (req, res) => sendRun(req, res, null));

  const act =
    (done: ActivityDone, work: (req: Request, id: string, values: FormValues) => Promise<unknown>) =>
    async (req: Request, res: Response) => {
      const id = activityId(req);
      let values: FormValues = {};
      try {
        values = (await parseForm(req, noUploads)).values;
        const given = values;
        const address = await ledOnce({ payload, req, values }, async () => {
          await work(req, id, given);
          return `/work/activities/${id}?done=${done}`;
        });
        res.redirect(303, address);
      } catch (error) {
        await sendRun(req, res, refusal(error, values));
      }
    };
  const call = (req: Request, id: string) => ({ payload, actor: portalOf(req).actor, id });

  router.post(
    '/work/activities/:id/submit',
    act('submitted', (req, id) => submitActivity(call(req, id))),
  );
  router.post(
    '/work/activities/:id/approve',
    act('approved', (req, id) => approveActivity(call(req, id))),
  );
  router.post(
    '/work/activities/:id/begin',
    act('begun', (req, id) => beginActivity(call(req, id))),
  );
  router.post(
    '/work/activities/:id/finish',
    act('finished', (req, id, values) => finishActivity({ ...call(req, id), hours: hoursIn(values) })),
  );
  router.post(
    '/work/activities/:id/people/:person/seat',
    act('seated', (req, id) => seatWaiting({ ...call(req, id), signUp: String(req.params.person) })),
  );
  router.post(
    '/work/activities/:id/people/:person/off',
    act('off', (req, id) => enterWithdrawal({ ...call(req, id), signUp: String(req.params.person) })),
  );
  router.post(
    '/work/activities/:id/list',
    act('marked', (req, id, values) =>
      markPresence({
        ...call(req, id),
        shown: listOf(values, 'shown'),
        present: listOf(values, 'present'),
        presentBefore: listOf(values, 'before'),
      }),
    ),
  );

  router.get('/work/activities/:id/screen', async (req, res) => {
    const { activity, signed } = await sheetOf(req);
    if (activity.state !== 'under-way')
      fail('invalid-state', { message: '开始签到以后才有签到码，活动结束就没有了。' });
    renewCode(res);
    sendPage(req, res, {
      title: `${activity.title}签到码`,
      private: true,
      children: (
        <CheckInScreen
          caption={activity.organizationName}
          title={activity.title}
          address={activityDoor.addressNow(siteUrl, activity.number)}
          back={{ href: `/work/activities/${activity.id}`, text: '回到活动' }}
        >
          报名{signed.length}人，已签到{signed.filter(({ presence }) => isThere(presence)).length}人。
        </CheckInScreen>
      ),
    });
  });

  router.get('/work/activities/:id/sheet', async (req, res) => {
    const sheet = await sheetOf(req);
    sendPage(req, res, {
      title: `${sheet.activity.title}签到表`,
      private: true,
      wide: true,
      back: `/work/activities/${sheet.activity.id}`,
      children: <SheetPaper sheet={sheet} />,
    });
  });

  function sheetOf(req: Request): Promise<ActivitySheet> {
    return activitySheet(payload, portalOf(req).actor, activityId(req));
  }

  async function sendRun(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const sheet = await sheetOf(req);
    const done = askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: sheet.activity.title,
      private: true,
      back: '/work/activities',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <RunActivityPage
          sheet={sheet}
          done={done && !refused ? dones[done] : null}
          hours={refused ? textOf(refused.values, 'hours') : ''}
          errors={refused?.errors ?? {}}
        />
      ),
    });
  }
}

/** Hours as they were typed; as it is when nothing was typed; what is no multiple of a quarter the verb refuses. */
function hoursIn(values: FormValues): number | undefined {
  const typed = textOf(values, 'hours');
  return typed === '' ? undefined : hoursFromTyped(typed);
}

/** @throws DomainError not-found */
export function activityId(req: Request): string {
  const { id } = req.params;
  return isId(id) ? id : fail('not-found', { message: '没有找到这次活动。' });
}
