import type { Request, Router } from 'express';
import { createLocalReq } from 'payload';
import { coversPlace } from '@/access';
import {
  adviseFamilyEvent,
  type FamilyKind,
  familySheet,
  familyStateLabels,
  keptFamilyEvents,
  publishFamilyStandard,
  revealFamilyHost,
} from '@/domain/neighbourhood';
import { allCommunities } from '@/domain/organization';
import { centsFromYuan } from '@/domain/property';
import { latestNotices } from '@/domain/publishing';
import { fail } from '@/shared/errors';
import { askedKey, askedPage } from '../../property/query';
import {
  Button,
  Form,
  type FormValues,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  SummaryList,
  sendPage,
  Textarea,
  textOf,
} from '../../shared';
import { registerFormPage, typedNumber } from '../form-page';
import { scaleIn } from './event-forms';
import { AdvisePage, KeptEventsPage, StandardFormPage } from './work-pages';

const dones = { published: '标准公布了。' } as const;

/** `/work/family-events`: what was registered, talking it over, the standard. */
export function registerFamilyWork(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  const call = (req: Request) => ({ payload, actor: portalOf(req).actor });

  router.get('/work/family-events', async (req, res) => {
    const state = askedKey(req, 'state', familyStateLabels);
    const { actor } = portalOf(req);
    const done = askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: '红白事',
      private: true,
      back: '/me',
      children: (
        <KeptEventsPage
          found={await keptFamilyEvents(payload, actor, { state, page: askedPage(req) })}
          state={state}
          staff={actor.grants.some(({ role }) => role === 'community-staff' || role === 'administrator')}
          done={done ? dones[done] : null}
        />
      ),
    });
  });

  registerFormPage(router, portal, {
    path: '/work/family-events/standard',
    title: '公布红白事标准',
    back: () => '/work/family-events',
    load: async (req) => {
      const { actor } = portalOf(req);
      if (actor.userId === null) fail('unauthenticated');
      const all = await allCommunities(payload);
      const kept = all.filter(({ id }) =>
        coversPlace(actor, ['administrator', 'community-staff'], { community: id }),
      );
      if (kept.length === 0) fail('forbidden', { message: '标准由社区（村）公布。' });
      const notices = await Promise.all(
        kept.slice(0, 20).map(({ id }) => latestNotices({ payload, community: id, limit: 20 })),
      );
      const named = new Map(notices.flat().map(({ id, title }) => [id, title]));
      return {
        communities: kept.map(({ id, name }) => ({ value: id, label: name })),
        notices: [...named].map(([value, label]) => ({ value, label })),
      };
    },
    page: ({ found, shown }) => <StandardFormPage {...found} {...shown} />,
    act: async ({ values, req }) => {
      await publishFamilyStandard({
        ...call(req),
        community: textOf(values, 'community'),
        kind: textOf(values, 'kind') as FamilyKind,
        validFrom: textOf(values, 'validFrom'),
        tables: whole(values, 'tables'),
        costPerTable: money(values, 'costPerTable'),
        vehicles: whole(values, 'vehicles'),
        gifts: money(values, 'gifts'),
        days: whole(values, 'days'),
        words: textOf(values, 'words') || undefined,
        source: textOf(values, 'source'),
        notice: textOf(values, 'notice') || undefined,
      });
      return '/work/family-events?done=published';
    },
  });

  const load = async (req: Request) => {
    const { actor } = portalOf(req);
    if (actor.userId === null) fail('unauthenticated');
    return familySheet(await createLocalReq({}, payload), actor, String(req.params.number));
  };

  registerFormPage(router, portal, {
    path: '/work/family-events/:number/advise',
    title: '上门商量',
    back: ({ row }) => `/family-events/${row.number}`,
    load,
    page: ({ found, shown }) => <AdvisePage sheet={found} {...shown} />,
    act: async ({ found: { row }, values, req }) => {
      await adviseFamilyEvent({ ...call(req), id: row.id, ...scaleIn(values), note: textOf(values, 'note') });
      return `/family-events/${row.number}?done=advised`;
    },
  });

  router.get('/work/family-events/:number/host', async (req, res) => sendHost(req, res, {}));
  router.post('/work/family-events/:number/host', async (req, res) => {
    const { values } = await parseForm(req, noUploads);
    const reason = textOf(values, 'reason');
    const { length } = reason.trim();
    if (length < 4 || length > 200)
      return sendHost(req, res, { values, errors: { reason: '请写明查看的原因（4到200个字）' } });
    const { name, phone } = await revealFamilyHost({
      ...call(req),
      number: String(req.params.number),
      reason,
    });
    sendPage(req, res, {
      title: '姓名和电话',
      private: true,
      back: `/family-events/${req.params.number}`,
      children: (
        <>
          <h1 className="govuk-heading-l">姓名和电话</h1>
          <SummaryList
            rows={[
              { key: '当家人', value: name },
              { key: '电话', value: phone },
            ]}
          />
        </>
      ),
    });
  });

  async function sendHost(
    req: Request,
    res: Parameters<typeof sendPage>[1],
    { values = {}, errors = {} }: { values?: FormValues; errors?: Record<string, string> },
  ): Promise<void> {
    const { row } = await load(req);
    sendPage(req, res, {
      title: '看姓名和电话',
      private: true,
      back: `/family-events/${row.number}`,
      status: Object.keys(errors).length > 0 ? 422 : 200,
      errors,
      children: (
        <Form action={`/work/family-events/${row.number}/host`}>
          <h1 className="govuk-heading-l">看姓名和电话</h1>
          <p className="govuk-body">写明为什么要看，每看一次都有记录。</p>
          <Textarea
            name="reason"
            label="为什么要看"
            rows={2}
            maxLength={200}
            value={textOf(values, 'reason')}
            error={errors.reason}
          />
          <Button>看</Button>
        </Form>
      ),
    });
  }
}

const whole = (values: FormValues, name: string): number | undefined =>
  textOf(values, name) === '' ? undefined : typedNumber(textOf(values, name));
const money = (values: FormValues, name: string): number | undefined =>
  textOf(values, name) === '' ? undefined : (centsFromYuan(textOf(values, name)) ?? Number.NaN);
