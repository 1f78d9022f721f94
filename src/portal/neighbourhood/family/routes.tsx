import type { Request, Response, Router } from 'express';
import { createLocalReq } from 'payload';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isSignedIn } from '@/access';
import {
  cancelFamilyEvent,
  civilityTag,
  communitiesWithStandards,
  confirmFamilyEvent,
  councilsFor,
  councilsOf,
  type FamilyKind,
  familyCounts,
  familySheet,
  ownFamilyEvents,
  registerFamilyEvent,
  reportFamilyEvent,
  standardsInForce,
} from '@/domain/neighbourhood';
import { activeResidencies } from '@/domain/organization';
import { cached } from '@/server/page-cache';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { takeTurn } from '@/shared/take-turn';
import { askedKey, askedPage, askedText } from '../../property/query';
import {
  ledOnce,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  sendPage,
  textOf,
} from '../../shared';
import { registerFormPage } from '../form-page';
import { CancelEventPage, RegisterEventPage, ReportEventPage, scaleIn } from './event-forms';
import { FamilyEventPage, OwnFamilyEventsPage } from './event-pages';
import { FamilyEventsPage } from './public-page';

/** A family holds few events; a council that writes a month of them down has room. */
const registrations = new RateLimiterMemory({ keyPrefix: 'family-events', points: 40, duration: 3600 });

const dones = {
  registered: '登记好了。红白理事会会和您联系。',
  'on-behalf': '代那家人登记好了。',
  reported: '结果报好了，谢谢。',
  waiting: '结果报好了，谢谢。红白理事会或者社区干部核对过以后，节约才算进总数。',
  cancelled: '已记下不办了。',
  confirmed: '核对好了，算进节约。',
  advised: '商量的结果记下了。',
} as const;

/** `/family-events`: the standard, the counts, registering, one's own. Nobody else's event has a page for anybody. */
export function registerFamilyEvents(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  const call = (req: Request) => ({ payload, actor: portalOf(req).actor });
  const load = async (req: Request) => {
    const { actor } = portalOf(req);
    if (actor.userId === null) fail('unauthenticated');
    return familySheet(await createLocalReq({}, payload), actor, String(req.params.number));
  };

  router.get(
    '/family-events',
    cached({ tags: () => [civilityTag, 'associations', 'divisions'], maxAgeSeconds: 120 }),
    async (req, res) => {
      const communities = await communitiesWithStandards.get(payload);
      // Whoever has a session is never answered from the cache, and begins at home.
      const { actor } = portalOf(req);
      const homes = isSignedIn(actor) ? await activeResidencies(payload, actor.userId, now()) : [];
      const own = homes.map((home) => home.community);
      const community =
        communities.find(({ code }) => code === askedText(req, 'community')) ??
        communities.find(({ id }) => own.includes(id)) ??
        communities[0];
      sendPage(req, res, {
        title: '红白事简办',
        wide: true,
        description: '红白事的标准、怎么登记、一共节约了多少。',
        breadcrumbs: [{ text: '首页', href: '/' }, { text: '红白事简办' }],
        children: (
          <FamilyEventsPage
            communities={communities}
            community={community ?? null}
            standards={community ? await standardsInForce(payload, community.id) : []}
            councils={community ? await councilsOf(payload, community.id) : []}
            counts={community ? await familyCounts.get(payload, community.id) : null}
          />
        ),
      });
    },
  );

  registerFormPage(router, portal, {
    path: '/family-events/new',
    title: '登记红白事',
    back: () => '/family-events',
    load: async (req) => {
      const { actor } = portalOf(req);
      if (!isSignedIn(actor))
        fail('unauthenticated', { message: '请先登录，再登记。不会上网的，打电话请红白理事会代为登记。' });
      const { home, kept } = await councilsFor(payload, actor);
      return { home, kept };
    },
    page: ({ found, shown }) => <RegisterEventPage {...found} {...shown} />,
    act: async ({ found: { kept }, values, req }) => {
      await takeTurn(
        registrations,
        portalOf(req).actor.userId ?? '',
        (minutes) => `登记太频繁，请${minutes}分钟后再试，或者请红白理事会代为登记。`,
      );
      const { number } = await registerFamilyEvent({
        ...call(req),
        association: textOf(values, 'association'),
        kind: textOf(values, 'kind') as FamilyKind,
        on: textOf(values, 'on'),
        hostName: textOf(values, 'hostName'),
        hostPhone: textOf(values, 'hostPhone'),
        ...scaleIn(values),
        formKey: textOf(values, 'formKey'),
      });
      const onBehalf = kept.some(({ id }) => id === textOf(values, 'association'));
      return `/family-events/${number}?done=${onBehalf ? 'on-behalf' : 'registered'}`;
    },
  });

  router.get('/me/family-events', async (req, res) => {
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) fail('unauthenticated');
    sendPage(req, res, {
      title: '我家的红白事',
      private: true,
      back: '/me',
      children: <OwnFamilyEventsPage found={await ownFamilyEvents(payload, actor.userId, askedPage(req))} />,
    });
  });

  router.get('/family-events/:number', (req, res) => send(req, res));

  registerFormPage(router, portal, {
    path: '/family-events/:number/report',
    title: '报结果',
    back: ({ row }) => `/family-events/${row.number}`,
    load,
    page: ({ found, shown }) => <ReportEventPage sheet={found} {...shown} />,
    act: async ({ found: { row }, values, req }) => {
      await reportFamilyEvent({
        ...call(req),
        id: row.id,
        ...scaleIn(values),
        note: textOf(values, 'note') || undefined,
      });
      const after = await load(req);
      return `/family-events/${row.number}?done=${after.row.state === 'unconfirmed' ? 'waiting' : 'reported'}`;
    },
  });

  router.post('/family-events/:number/confirm', async (req, res) => {
    const { values } = await parseForm(req, noUploads);
    const address = await ledOnce({ payload, req, values }, async () => {
      const { row } = await load(req);
      await confirmFamilyEvent({ ...call(req), id: row.id });
      return `/family-events/${row.number}?done=confirmed`;
    });
    res.redirect(303, address);
  });

  registerFormPage(router, portal, {
    path: '/family-events/:number/cancel',
    title: '不办了',
    back: ({ row }) => `/family-events/${row.number}`,
    load,
    page: ({ found, shown }) => <CancelEventPage sheet={found} {...shown} />,
    act: async ({ found: { row }, values, req }) => {
      await cancelFamilyEvent({ ...call(req), id: row.id, reason: textOf(values, 'reason') });
      return `/family-events/${row.number}?done=cancelled`;
    },
  });

  async function send(req: Request, res: Response): Promise<void> {
    const sheet = await load(req);
    const done = askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: `红白事${sheet.row.number}`,
      private: true,
      back: sheet.isOwn ? '/me/family-events' : '/work/family-events',
      children: <FamilyEventPage sheet={sheet} done={done ? dones[done] : null} />,
    });
  }
}
