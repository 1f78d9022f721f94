import type { Request, Response, Router } from 'express';
import { householdsOf } from '@/domain/organization';
import {
  communitiesWithRecords,
  householdsThanked,
  publicRecord,
  publicRecords,
  serviceKindLabels,
  serviceRecordsTag,
  thankForRecord,
  withdrawThanks,
} from '@/domain/service';
import { cached } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { askedKey, askedPage, askedText } from '../../property/query';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { ServiceListPage, ServicePage, type ThankingReader, whoIn } from './public-pages';

const banners: Record<string, string> = {
  thanked: '谢谢您，已经告诉这名党员了。',
  again: '您家已经道过谢了。',
  'taken-back': '已收回，不再计数，写的话也删了。',
};

/** `/service` (党员在身边): verified services by community, one of them, and thanking for it. */
export function registerPublicRecords(router: Router, { payload }: PortalDependencies): void {
  // `organization`: a consent that is given or taken back makes the pages anew.
  const shown = cached({ tags: () => [serviceRecordsTag, 'organization', 'divisions'], maxAgeSeconds: 300 });

  router.get('/service', shown, async (req, res) => {
    const communities = await communitiesWithRecords.get(payload);
    const code = askedText(req, 'community');
    const community = communities.find((one) => one.code === code);
    const kind = askedKey(req, 'kind', serviceKindLabels);
    const found = await publicRecords(payload, { community: community?.id, kind, page: askedPage(req) });
    sendPage(req, res, {
      title: '党员在身边',
      description: '党员为邻居做了什么，支部审核过的都在这里。',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '党员在身边' }],
      children: (
        <ServiceListPage found={found} communities={communities} community={community?.code} kind={kind} />
      ),
    });
  });

  router.get('/service/:id', shown, async (req, res) => {
    await send(req, res, { values: {}, errors: {} });
  });

  router.post('/service/:id/thanks', async (req, res) => {
    const id = String(req.params.id);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const { repeated } = await thankForRecord({
        payload,
        actor: portalOf(req).actor,
        id,
        words: textOf(values, 'words'),
        household: textOf(values, 'household') || undefined,
      });
      res.redirect(303, `/service/${id}?done=${repeated ? 'again' : 'thanked'}`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      await send(req, res, { values: kept, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  router.post('/service/:id/thanks/withdraw', async (req, res) => {
    const id = String(req.params.id);
    await parseForm(req, noUploads);
    await withdrawThanks({ payload, actor: portalOf(req).actor, id });
    res.redirect(303, `/service/${id}?done=taken-back`);
  });

  async function send(
    req: Request,
    res: Response,
    { values, errors, status = 200 }: { values: FormValues; errors: FieldErrors; status?: number },
  ): Promise<void> {
    const id = String(req.params.id);
    const record = isId(id) ? await publicRecord(payload, id) : null;
    if (!record) fail('not-found', { message: '没有这条服务记录，或者它没有公开。' });
    const { actor } = portalOf(req);
    const all = actor.userId === null ? [] : await householdsOf(payload, actor.userId);
    const homes = all.filter(({ building }) => building.community.id === record.community?.id);
    const thanked = await householdsThanked(
      payload,
      id,
      homes.map(({ household }) => household),
    );
    const reader: ThankingReader = {
      signedIn: actor.userId !== null,
      homes: homes.map(({ household, name, building }) => ({
        household,
        name: `${building.fullName}${name}`,
      })),
      thanked: homes.length > 0 && homes.every(({ household }) => thanked.has(household)),
      isOwn: [...thanked.values()].includes(actor.userId ?? ''),
      values,
      errors,
      banner: banners[askedText(req, 'done') ?? ''] ?? null,
    };
    sendPage(req, res, {
      title: `${whoIn(record)}：${serviceKindLabels[record.kind]}`,
      ...(record.text ? { description: record.text.slice(0, 80) } : {}),
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '党员在身边', href: '/service' },
        { text: serviceKindLabels[record.kind] },
      ],
      status,
      errors,
      children: <ServicePage record={record} reader={reader} />,
    });
  }
}
