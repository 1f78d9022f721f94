import type { Request, Response, Router } from 'express';
import { divisionByCode, placesOfCommunity, searchPlaces } from '@/domain/organization';
import {
  applicationReceipt,
  communitiesToServe,
  communityOfCompound,
  listPartners,
  type PublicPartner,
  partnerKindLabels,
  propertyTag,
  publicPartner,
  recordPartnerDelivery,
  thankedBy,
  thankForDelivery,
} from '@/domain/property';
import { cached } from '@/server/page-cache';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  seal,
  sendPage,
  submittedValues,
  textOf,
  unseal,
} from '../../shared';
import { keepPhotos } from '../photo-form';
import { askedKey, askedPage, askedText } from '../query';
import { typedDay } from '../typed';
import { applyWith, besideLength } from './apply';
import { ApplyForm } from './apply-form';
import { AppliedPage, WherePage } from './apply-pages';
import { DeliverForm } from './deliver-form';
import { limitApplications, limitDeliveries } from './limits';
import { PartnerListPage } from './list-page';
import { PartnerPage } from './partner-page';

const purpose = 'red-partner-applied';
const crumbs = [
  { text: '首页', href: '/' },
  { text: '红色合伙人', href: '/partners' },
];

/** 红色合伙人: the list, applying, a partner's page with thanks, and the partner's own report. */
export function registerPartners(router: Router, { payload }: PortalDependencies): void {
  const shown = cached({ tags: () => [propertyTag, 'organization', 'divisions'] });

  router.get('/partners', shown, async (req, res) => {
    const compound = askedText(req, 'compound');
    const filter = {
      community: askedText(req, 'community'),
      compound: isId(compound) ? compound : undefined,
      kind: askedKey(req, 'kind', partnerKindLabels),
      page: askedPage(req),
    };
    sendPage(req, res, {
      title: '红色合伙人',
      description: '企业、商户、单位和志愿服务队为哪个小区做什么，做了没有。',
      wide: true,
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '红色合伙人' }],
      children: <PartnerListPage filter={filter} found={await listPartners(payload, filter)} />,
    });
  });

  router.get('/partners/apply', async (req, res) => {
    const compound = askedText(req, 'compound');
    const community = compound ? await communityOfCompound(payload, compound) : null;
    if (community) return res.redirect(303, `/partners/apply/${community.code}?compound=${compound}`);
    const typed = askedText(req, 'q') ?? '';
    const { found } = typed ? await searchPlaces(payload, typed) : { found: [] };
    sendPage(req, res, {
      title: '申请成为红色合伙人',
      breadcrumbs: [...crumbs, { text: '申请' }],
      children: (
        <WherePage
          typed={typed}
          found={found.filter(({ kind }) => kind === 'compound')}
          communities={await communitiesToServe(payload)}
        />
      ),
    });
  });

  router.get('/partners/apply/:code', async (req, res) => {
    const compound = askedText(req, 'compound');
    await sendApplyForm(req, res, { values: compound ? { compounds: compound } : {}, errors: {} });
  });

  router.post('/partners/apply/:code', async (req, res) => {
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      await limitApplications(req);
      const { id } = await applyWith(payload, portalOf(req).actor, values);
      const sealed = seal(id, { purpose, key: env().payloadSecret, now: now(), minutes: 24 * 60 });
      res.redirect(303, `/partners/applied/${sealed}`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      const errors = besideLength(fieldErrors(error), kept);
      await sendApplyForm(req, res, { values: kept, errors, status: formStatus(error) });
    }
  });

  router.get('/partners/applied/:sealed', async (req, res) => {
    const id = unseal(req.params.sealed, { purpose, key: env().payloadSecret, now: now() });
    const receipt = await applicationReceipt(payload, String(id));
    if (!receipt) fail('not-found');
    sendPage(req, res, {
      title: '申请已收到',
      private: true,
      scripts: ['draft'],
      children: <AppliedPage receipt={receipt} />,
    });
  });

  router.get('/partners/:id', shown, async (req, res) => {
    const partner = await partnerOf(req);
    const { actor } = portalOf(req);
    const ids = partner.deliveries.items.map(({ id }) => id);
    const done = askedText(req, 'done');
    sendPage(req, res, {
      title: partner.name,
      description: `${partner.name}为小区做什么、做了没有`,
      breadcrumbs: [...crumbs, { text: partner.name }],
      children: (
        <PartnerPage
          partner={partner}
          viewer={{
            signedIn: actor.userId !== null,
            own: actor.userId !== null && actor.userId === partner.account,
            thanked: actor.userId ? await thankedBy(payload, actor.userId, ids) : new Set(),
            banner: actor.userId && (done === 'thanked' || done === 'recorded') ? done : null,
          }}
        />
      ),
    });
  });

  router.post('/partners/:id/deliveries/:delivery/thank', async (req, res) => {
    await parseForm(req, noUploads);
    const { id, delivery } = req.params;
    if (!isId(id) || !isId(delivery)) fail('not-found');
    const { actor } = portalOf(req);
    // The session may have ended while the page was open.
    if (actor.userId === null) return res.redirect(303, `/sign-in?next=%2Fpartners%2F${id}`);
    await thankForDelivery({ payload, actor, delivery });
    res.redirect(303, `/partners/${id}?done=thanked`);
  });

  router.get('/partners/:id/deliver', async (req, res) => {
    sendDeliverForm(req, res, { partner: await ownPartner(req), values: {}, errors: {} });
  });

  router.post('/partners/:id/deliver', async (req, res) => {
    const partner = await ownPartner(req);
    const { actor } = portalOf(req);
    let values: FormValues = {};
    try {
      const form = await parseForm(req);
      values = form.values;
      await limitDeliveries(actor.userId ?? '');
      const files = await keepPhotos(payload, actor, form.files);
      const on = typedDay(values, 'on');
      const commitment = textOf(values, 'commitment');
      const given = { commitment, on, text: textOf(values, 'text'), files };
      await recordPartnerDelivery({ payload, actor, ...given });
      res.redirect(303, `/partners/${partner.id}?done=recorded`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      const errors = fieldErrors(error);
      const { photos, ...others } = errors;
      sendDeliverForm(req, res, {
        partner,
        values: kept,
        errors: photos ? { files: photos, ...others } : errors,
        status: formStatus(error),
      });
    }
  });

  async function partnerOf(req: Request): Promise<PublicPartner> {
    const partner = await publicPartner(payload, String(req.params.id), askedPage(req));
    return partner ?? fail('not-found', { message: '没有找到这个红色合伙人。' });
  }

  /** The partner whose own account asks. @throws DomainError unauthenticated, forbidden, not-found */
  async function ownPartner(req: Request): Promise<PublicPartner> {
    const { actor } = portalOf(req);
    if (actor.userId === null) fail('unauthenticated');
    const partner = await partnerOf(req);
    if (partner.account !== actor.userId)
      fail('forbidden', {
        message: '只有合伙人自己的账号能报兑现。请和社区联系，绑定账号或由社区代为登记。',
      });
    return partner;
  }

  async function sendApplyForm(
    req: Request,
    res: Response,
    page: { values: FormValues; errors: FieldErrors; status?: number },
  ): Promise<void> {
    const code = String(req.params.code);
    const community = await divisionByCode(payload, code, 'community');
    if (!community) fail('not-found', { message: '没有找到这个社区（村）。' });
    const { compounds } = await placesOfCommunity(payload, community.id);
    if (compounds.length === 0)
      fail('not-found', { message: `${community.shortName}还没有登记小区，请直接和社区联系。` });
    const { values, errors, status = 200 } = page;
    sendPage(req, res, {
      title: '申请成为红色合伙人',
      back: '/partners/apply',
      status,
      errors,
      scripts: ['draft'],
      children: (
        <ApplyForm
          action={`/partners/apply/${code}`}
          communityName={community.shortName}
          compounds={compounds}
          values={values}
          errors={errors}
        />
      ),
    });
  }
}

function sendDeliverForm(
  req: Request,
  res: Response,
  page: { partner: PublicPartner; values: FormValues; errors: FieldErrors; status?: number },
): void {
  const { partner, values, errors, status = 200 } = page;
  sendPage(req, res, {
    title: '报一次兑现',
    private: true,
    back: `/partners/${partner.id}`,
    status,
    errors,
    children: <DeliverForm partner={partner} values={values} errors={errors} />,
  });
}
