import type { Request, Response, Router } from 'express';
import {
  communitiesWithMatters,
  listMatters,
  type MatterVerdict,
  matterFilters,
  matterForStaff,
  mattersTag,
  matterTag,
  matterViewer,
  type PublicMatter,
  possibleMoves,
  publicMatter,
  sayOpinion,
  sayVerdict,
  withdrawOpinion,
  worksOn,
} from '@/domain/matters';
import { findingBehind } from '@/domain/neighbourhood';
import { namedCompound } from '@/domain/organization';
import { votesOfMatter, votingTag } from '@/domain/voting';
import { cached } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { askedKey, askedPage, askedText } from '../property/query';
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
} from '../shared';
import { MatterListPage } from './list-page';
import { MatterPage, type MatterReader } from './matter-page';
import { meetingMove } from './meetings/mine';
import { hasPhoneForm } from './staff/phone-forms';

const banners: Record<string, string> = {
  opinion: '已收到，谢谢。听民意结束前可以改、可以收回。',
  'opinion-changed': '已改成现在的。',
  'opinion-withdrawn': '已收回。',
  verdict: '已收到您家的评价，谢谢。截止以后公布结果。',
  'verdict-changed': '您家的评价已改成现在的。',
  moved: '已办好，记录在下面“一步一步”里。',
  entered: '已登记。',
};

/** `/matters` and `/matters/:number`: by place and step, one matter from the first request to the benefit, residents' words. */
export function registerPublicMatters(router: Router, { payload }: PortalDependencies): void {
  const shown = cached({
    tags: () => [mattersTag, votingTag, 'organization', 'divisions'],
    maxAgeSeconds: 300,
  });

  router.get('/matters', shown, async (req, res) => {
    const communities = await communitiesWithMatters.get(payload);
    const code = askedText(req, 'community');
    const wanted = askedText(req, 'compound');
    const compound = wanted && isId(wanted) ? await namedCompound(payload, wanted) : null;
    const community = communities.find((one) => one.code === code) ?? null;
    const step = askedKey(req, 'step', matterFilters);
    const found = await listMatters(payload, {
      community: community?.id,
      compound: compound?.id,
      filter: step,
      page: askedPage(req),
    });
    sendPage(req, res, {
      title: '大家的事',
      description: '身边的事怎么一步一步办成：听民意、支部议、物业管、群众评、居民享。',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '大家的事' }],
      children: (
        <MatterListPage
          communities={communities}
          community={community}
          compound={compound}
          step={step}
          found={found}
        />
      ),
    });
  });

  const one = cached({
    tags: (req) => [mattersTag, matterTag(String(req.params.number)), 'organization', 'divisions'],
    maxAgeSeconds: 300,
  });
  router.get('/matters/:number', one, async (req, res) => {
    await send(req, res, await matterOf(req), { values: {}, errors: {} });
  });

  router.post('/matters/:number/opinion', (req, res) =>
    answer(req, res, async (found, values) => {
      const { changed } = await sayOpinion({
        payload,
        actor: portalOf(req).actor,
        id: found.id,
        words: textOf(values, 'words'),
        household: textOf(values, 'household') || undefined,
      });
      return changed ? 'opinion-changed' : 'opinion';
    }),
  );

  router.post('/matters/:number/opinion/withdraw', (req, res) =>
    answer(req, res, async (found) => {
      await withdrawOpinion({ payload, actor: portalOf(req).actor, id: found.id });
      return 'opinion-withdrawn';
    }),
  );

  router.post('/matters/:number/verdict', (req, res) =>
    answer(req, res, async (found, values) => {
      const { changed } = await sayVerdict({
        payload,
        actor: portalOf(req).actor,
        id: found.id,
        household: textOf(values, 'household') || undefined,
        verdict: textOf(values, 'verdict') as MatterVerdict,
        words: textOf(values, 'words'),
      });
      return changed ? 'verdict-changed' : 'verdict';
    }),
  );

  async function answer(
    req: Request,
    res: Response,
    work: (found: PublicMatter, values: FormValues) => Promise<string>,
  ): Promise<void> {
    const found = await matterOf(req);
    const path = `/matters/${found.number}`;
    // The session may have ended while the page was open.
    if (portalOf(req).actor.userId === null)
      return res.redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      res.redirect(303, `${path}?done=${await work(found, values)}`);
    } catch (error) {
      const kept = { ...submittedValues(error), ...values };
      const errors = fieldErrors(error);
      await send(req, res, await matterOf(req), { values: kept, errors, status: formStatus(error) });
    }
  }

  async function matterOf(req: Request): Promise<PublicMatter> {
    const number = String(req.params.number);
    const found = /^[A-Za-z0-9-]{6,24}$/.test(number) ? await publicMatter(payload, number) : null;
    return found ?? fail('not-found', { message: '没有找到这个议题，请核对编号。' });
  }

  async function send(
    req: Request,
    res: Response,
    found: PublicMatter,
    form: { values: FormValues; errors: FieldErrors; status?: number },
  ): Promise<void> {
    const { values, errors, status = 200 } = form;
    sendPage(req, res, {
      title: `${found.title}（议题）`,
      description: `${found.title}：到了哪一步、谁在办、大家怎么说、办成了什么。`,
      status,
      errors,
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '大家的事', href: '/matters' },
        { text: found.title },
      ],
      children: (
        <MatterPage
          found={found}
          votes={await votesOfMatter(payload, found.id)}
          reader={{ ...(await readerOf(req, found)), values, errors }}
        />
      ),
    });
  }

  async function readerOf(
    req: Request,
    found: PublicMatter,
  ): Promise<Omit<MatterReader, 'values' | 'errors'>> {
    const { actor } = portalOf(req);
    const around = {
      id: found.id,
      community: found.community?.id ?? null,
      grid: found.grid,
      compound: found.compound?.id ?? null,
      asking: found.asking,
    };
    const row = actor.grants.length > 0 ? await matterForStaff(payload, found.id) : null;
    const moves = row ? possibleMoves(row, actor).filter(({ verb }) => hasPhoneForm(verb)) : [];
    return {
      ...(await matterViewer(payload, actor, around)),
      signedIn: actor.userId !== null,
      foundOnVisit: actor.userId === null ? null : await findingBehind(payload, actor, { matter: found.id }),
      worksHere: actor.grants.length > 0 && (await worksOn(payload, actor, found.id)),
      moves: [
        ...(row ? await meetingMove(payload, actor, row) : []),
        ...moves.map(({ verb, label, guarded }) => ({
          verb,
          label,
          guarded,
          href: `/matters/${found.number}/do/${verb}`,
        })),
      ],
      banner: actor.userId === null ? null : (banners[askedText(req, 'done') ?? ''] ?? null),
    };
  }
}
