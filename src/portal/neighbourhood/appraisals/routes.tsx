import type { Request, Response, Router } from 'express';
import {
  addCivilityItem,
  associationPlaces,
  beginCivility,
  buildingsIn,
  type CivilityChoice,
  cancelCivility,
  civilitySheet,
  civilityStateLabels,
  closeCivility,
  enterPaperVotes,
  keptAssociations,
  keptCivilities,
  markCivilityAttendance,
  officesOf,
  planCivilityMeeting,
  publishCivility,
  returnCivility,
  submitCivility,
  voteInCivility,
  writeCivilityMinutes,
} from '@/domain/neighbourhood';
import { fail } from '@/shared/errors';
import { askedKey, askedPage } from '../../property/query';
import { listOf, type PortalDependencies, portalOf, type Refused, sendPage, textOf } from '../../shared';
import { idIn, registerFormPage, registerStep, typedNumber } from '../form-page';
import { BallotPage, ItemFormPage, MinutesPage, PaperPage, PlanCivilityPage, ReasonPage } from './form-pages';
import { itemIn, registerItems, withOpenItem } from './item-routes';
import { KeptCivilitiesPage } from './kept-page';
import { RunCivilityPage } from './run-page';

const dones = {
  planned: '召集好了。加上要评议的。',
  added: '已加上。',
  named: '已加上。有评议员和这个名字一样，那位评议员要回避，这一项不用投。',
  changed: '已改好。',
  removed: '已去掉。',
  withdrawn: '姓名已撤下，网页上马上不显示了。',
  marked: '已按名单记下。',
  begun: '可以投票了。',
  voted: '投好了，谢谢。投了什么没有人查得到。',
  paper: '纸票记下了。',
  closed: '已计票，票已销毁。请写会议记录。',
  minutes: '会议记录写好了。',
  submitted: '已送审。',
  published: '已公布。',
  returned: '已退回。',
  cancelled: '已取消。',
} as const;

/** `/work/appraisals`: calling an appraisal meeting, voting, the result. */
export function registerAppraisals(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  const call = (req: Request) => ({ payload, actor: portalOf(req).actor });
  const idOf = (req: Request) => idIn(req, 'id', '这次评议');
  const load = (req: Request) => civilitySheet(payload, portalOf(req).actor, idOf(req));
  const back = ({ meeting }: Awaited<ReturnType<typeof load>>) => `/work/appraisals/${meeting.id}`;

  router.get('/work/appraisals', async (req, res) => {
    const state = askedKey(req, 'state', civilityStateLabels);
    sendPage(req, res, {
      title: '文明评议',
      private: true,
      back: '/me',
      children: (
        <KeptCivilitiesPage
          found={await keptCivilities(payload, portalOf(req).actor, { state, page: askedPage(req) })}
          state={state}
        />
      ),
    });
  });

  registerFormPage(router, portal, {
    path: '/work/appraisals/new',
    title: '召集文明评议',
    back: () => '/work/appraisals',
    load: async (req) => {
      const { actor } = portalOf(req);
      if (actor.userId === null) fail('unauthenticated');
      const led = (await officesOf(payload, actor.userId))
        .filter(({ term }) => term.role !== 'member')
        .map(({ association }) => association);
      const kept =
        associationPlaces(actor) === false ? [] : (await keptAssociations(payload, actor, 1)).items;
      const all = new Map([...led, ...kept].map((one) => [one.id, one]));
      return [...all.values()]
        .filter(({ status }) => status === 'active')
        .map(({ id, name }) => ({ value: id, label: name }));
    },
    page: ({ found, shown }) => <PlanCivilityPage associations={found} {...shown} />,
    act: async ({ values, req }) => {
      const { id } = await planCivilityMeeting({
        ...call(req),
        association: textOf(values, 'association'),
        title: textOf(values, 'title'),
        startsAt: textOf(values, 'startsAt'),
        venue: textOf(values, 'venue'),
        formKey: textOf(values, 'formKey'),
      });
      return `/work/appraisals/${id}?done=planned`;
    },
  });

  router.get('/work/appraisals/:id', (req, res) => sendRun(req, res, null));

  const step = (path: string, done: keyof typeof dones, verb: typeof beginCivility) =>
    registerStep(router, portal, `/work/appraisals/:id/${path}`, {
      act: async (req) => {
        await verb({ ...call(req), id: idOf(req) });
        return `/work/appraisals/${idOf(req)}?done=${done}`;
      },
      refused: sendRun,
    });
  step('begin', 'begun', beginCivility);
  step('close', 'closed', closeCivility);
  step('submit', 'submitted', submitCivility);
  step('publish', 'published', publishCivility);

  registerStep(router, portal, '/work/appraisals/:id/list', {
    act: async (req, values) => {
      await markCivilityAttendance({ ...call(req), id: idOf(req), present: listOf(values, 'present') });
      return `/work/appraisals/${idOf(req)}?done=marked`;
    },
    refused: sendRun,
  });

  registerFormPage(router, portal, {
    path: '/work/appraisals/:id/items/new',
    title: '加一项评议',
    back,
    load,
    page: async ({ found, shown }) => (
      <ItemFormPage
        meeting={found.meeting}
        buildings={await buildingsIn(payload, found.meeting.community ?? '')}
        {...shown}
      />
    ),
    act: async ({ found: { meeting }, values, req }) => {
      const formKey = textOf(values, 'formKey') || undefined;
      const added = { ...call(req), id: meeting.id, ...itemIn(values), formKey };
      const { staysAway } = await addCivilityItem(added);
      return `/work/appraisals/${meeting.id}?done=${staysAway ? 'named' : 'added'}`;
    },
  });

  registerItems(router, portal);

  registerFormPage(router, portal, {
    path: '/work/appraisals/:id/vote',
    title: '投票',
    load: async (req) => {
      const sheet = await load(req);
      if (!sheet.ballot)
        fail('invalid-state', { message: '现在没有要您投的票：还没开始、已经计票，或者您不是评议员。' });
      return { ...sheet, ballot: sheet.ballot };
    },
    back: (found) => back(found),
    page: ({ found, shown }) => <BallotPage meeting={found.meeting} ballot={found.ballot} {...shown} />,
    act: async ({ found: { meeting, ballot }, values, req }) => {
      const chosen = ballot.open.flatMap(({ id }) => {
        const choice = textOf(values, `choice-${id}`);
        return choice ? [[id, choice as CivilityChoice] as const] : [];
      });
      await voteInCivility({ ...call(req), id: meeting.id, choices: Object.fromEntries(chosen) });
      return `/work/appraisals/${meeting.id}?done=voted`;
    },
  });

  registerFormPage(router, portal, {
    path: '/work/appraisals/:id/items/:item/paper',
    title: '登记纸票',
    load: async (req) => withOpenItem(req, await load(req)),
    back: (found) => back(found),
    page: ({ found, shown }) => <PaperPage meeting={found.meeting} item={found.item} {...shown} />,
    act: async ({ found: { meeting, item }, values, req }) => {
      await enterPaperVotes({
        ...call(req),
        id: meeting.id,
        item: item.id,
        yes: typedNumber(textOf(values, 'yes')),
        no: typedNumber(textOf(values, 'no')),
        abstain: typedNumber(textOf(values, 'abstain')),
      });
      return `/work/appraisals/${meeting.id}?done=paper`;
    },
  });

  registerFormPage(router, portal, {
    path: '/work/appraisals/:id/minutes',
    title: '会议记录',
    back,
    load,
    page: ({ found, shown }) => <MinutesPage meeting={found.meeting} {...shown} />,
    act: async ({ found: { meeting }, values, req }) => {
      await writeCivilityMinutes({ ...call(req), id: meeting.id, minutes: textOf(values, 'minutes') });
      return `/work/appraisals/${meeting.id}?done=minutes`;
    },
  });

  for (const how of ['return', 'cancel'] as const)
    registerFormPage(router, portal, {
      path: `/work/appraisals/:id/${how}`,
      title: how === 'return' ? '退回修改' : '取消评议',
      back,
      load,
      page: ({ found, shown }) => <ReasonPage meeting={found.meeting} how={how} {...shown} />,
      act: async ({ found: { meeting }, values, req }) => {
        const verb = how === 'return' ? returnCivility : cancelCivility;
        await verb({ ...call(req), id: meeting.id, reason: textOf(values, 'reason') });
        return `/work/appraisals/${meeting.id}?done=${how === 'return' ? 'returned' : 'cancelled'}`;
      },
    });

  async function sendRun(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const sheet = await load(req);
    const done = askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: sheet.meeting.title,
      private: true,
      back: '/work/appraisals',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: <RunCivilityPage sheet={sheet} done={done && !refused ? dones[done] : null} />,
    });
  }
}
