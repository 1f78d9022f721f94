import type { Request, Response, Router } from 'express';
import { coversPlace } from '@/access';
import { householdNameOf, namedCompound } from '@/domain/organization';
import {
  answerFixed,
  askedOf,
  homesIn,
  listRectifications,
  type PublicRectification,
  propertyTag,
  publicRectification,
  rectificationFilters,
  type Verdict,
} from '@/domain/property';
import { cached } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  NotificationBanner,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { askedKey, askedPage, askedText } from '../query';
import { RectificationListPage } from './list-page';
import { RectificationPage } from './rectification-page';
import { registerOpening } from './staff-routes';

const banners: Record<string, string> = {
  answered: '已收到您家的回答，谢谢。截止以后公布结果。',
  changed: '您家的回答已改成现在的。',
  opened: '整改已发起并公开，管小区的一方会收到。',
  'opened-before': '这件事已经发起过整改，就是这一项。',
  reported: '已报上去。社区核对照片后问居民。',
  extension: '延期申请已交给社区，答复以前期限不变。',
};

/** 整改: the list of a compound, one rectification with before and after, and the residents' answer. */
export function registerRectifications(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  const shown = cached({ tags: () => [propertyTag, 'organization', 'divisions'] });
  registerOpening(router, portal);

  router.get('/compounds/:id/rectifications', shown, async (req, res) => {
    const { id } = req.params;
    const compound = isId(id) ? await namedCompound(payload, id) : null;
    if (!compound) fail('not-found', { message: '没有找到这个小区。' });
    const state = askedKey(req, 'state', rectificationFilters);
    const found = await listRectifications(payload, { compound: compound.id, state, page: askedPage(req) });
    const { actor } = portalOf(req);
    const inspected = actor.userId !== null && askedText(req, 'done') === 'inspected';
    sendPage(req, res, {
      title: `${compound.name}的整改`,
      description: `${compound.name}要改好的问题：谁来改、到哪天、改得怎么样`,
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: compound.name, href: `/compounds/${compound.id}` },
        { text: '整改' },
      ],
      children: (
        <>
          {inspected ? (
            <NotificationBanner kind="success">
              <p className="govuk-notification-banner__heading">巡查已登记。</p>
            </NotificationBanner>
          ) : null}
          <RectificationListPage compound={compound} state={state} found={found} />
        </>
      ),
    });
  });

  router.get('/rectifications/:id', shown, async (req, res) => {
    const found = await rectificationOf(req);
    await send(req, res, found, { values: {}, errors: {} });
  });

  router.post('/rectifications/:id/answer', async (req, res) => {
    const found = await rectificationOf(req);
    const { actor } = portalOf(req);
    // The session may have ended while the page was open.
    if (actor.userId === null)
      return res.redirect(303, `/sign-in?next=${encodeURIComponent(`/rectifications/${found.id}`)}`);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const { changed } = await answerFixed({
        payload,
        actor,
        id: found.id,
        household: textOf(values, 'household'),
        verdict: textOf(values, 'verdict') as Verdict,
        words: textOf(values, 'words'),
      });
      res.redirect(303, `/rectifications/${found.id}?done=${changed ? 'changed' : 'answered'}`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      const errors = fieldErrors(error);
      await send(req, res, await rectificationOf(req), { values: kept, errors, status: formStatus(error) });
    }
  });

  async function rectificationOf(req: Request): Promise<PublicRectification> {
    const found = await publicRectification(payload, String(req.params.id));
    return found ?? fail('not-found', { message: '没有找到这项整改。' });
  }

  async function send(
    req: Request,
    res: Response,
    found: PublicRectification,
    { values, errors, status = 200 }: { values: FormValues; errors: FieldErrors; status?: number },
  ): Promise<void> {
    const { actor } = portalOf(req);
    const { compound, township, community, title, id } = found;
    const place = { township, community: community?.id ?? null, compound: compound.id };
    const done = askedText(req, 'done') ?? '';
    sendPage(req, res, {
      title: `${title}（${compound.name}整改）`,
      description: `${compound.name}：${title}。谁来改、到哪天、改前改后、居民怎么说。`,
      status,
      errors,
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: compound.name, href: `/compounds/${compound.id}` },
        { text: '整改', href: `/compounds/${compound.id}/rectifications` },
        { text: title },
      ],
      children: (
        <RectificationPage
          found={found}
          viewer={{
            signedIn: actor.userId !== null,
            homes: found.asking && actor.userId ? await homesOf(actor.userId, compound.id, id) : [],
            manages: coversPlace(actor, ['property-manager'], place),
            keeps: coversPlace(actor, ['administrator', 'community-staff'], place),
            banner: actor.userId !== null ? (banners[done] ?? null) : null,
            values,
            errors,
          }}
        />
      ),
    });
  }

  /** The homes of the person in this compound, by name, with what each has answered. */
  async function homesOf(user: string, compound: string, rectification: string) {
    const households = await homesIn(payload, { user, compound });
    const asked = (await askedOf(payload, user)).find(({ id }) => id === rectification);
    return Promise.all(
      households.map(async (household) => ({
        household,
        name: await householdNameOf(payload, household),
        answer: asked?.homes.find((home) => home.household === household)?.answer ?? null,
      })),
    );
  }
}
