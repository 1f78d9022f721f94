import type { Router } from 'express';
import { hasRole } from '@/access';
import {
  compoundResult,
  isImpartial,
  nextRatingChange,
  openRounds,
  ownRatings,
  ownToRate,
  pastRounds,
  photosOf,
  propertyTag,
  publicRound,
  ratingsTag,
  resultsOfRound,
  reviewedComment,
  roundOf,
} from '@/domain/property';
import { cached, pageCache } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { type PortalDependencies, portalOf, revalidated, sendPage, sendStoredFile } from '../../shared';
import { askedPage, askedText } from '../query';
import { CompoundResultPage } from './compound-result-page';
import { photoId } from './form-photos';
import { RatingListPage } from './list-page';
import { MyRatingsPage } from './my-ratings';
import { PaperPage } from './paper-page';
import { registerRating } from './rate-routes';
import { ResultListPage } from './result-list';
import { registerRoundForms } from './round-form-routes';
import { RoundPage } from './round-page';
import { registerRatingsByStaff } from './staff-routes';

const crumbs = [
  { text: '首页', href: '/' },
  { text: '给物业打分', href: '/ratings' },
];

/** 物业服务评价: rounds, results, one's own ratings, and the pages of staff. */
export function registerRatings(router: Router, portal: PortalDependencies): void {
  const { payload, siteUrl } = portal;
  pageCache.clock(ratingsTag, nextRatingChange);
  const shown = cached({ tags: () => [ratingsTag, propertyTag, 'organization', 'divisions'] });

  router.get('/ratings', shown, async (req, res) => {
    const { actor } = portalOf(req);
    sendPage(req, res, {
      title: '给物业打分',
      description: '物业服务评价：一户一份，正在评的和以前的结果。',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '给物业打分' }],
      children: (
        <RatingListPage
          signedIn={actor.userId !== null}
          mine={await ownToRate(payload, actor)}
          open={await openRounds.get(payload)}
          past={await pastRounds(payload, askedPage(req))}
        />
      ),
    });
  });

  registerRoundForms(router, portal);
  registerRatingsByStaff(router, portal);

  router.get('/me/ratings', async (req, res) => {
    const { actor } = portalOf(req);
    if (actor.userId === null) return res.redirect(303, '/sign-in?next=%2Fme%2Fratings');
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: '我的评价',
      private: true,
      back: '/me',
      children: (
        <MyRatingsPage ratings={await ownRatings(payload, actor)} toRate={await ownToRate(payload, actor)} />
      ),
    });
  });

  /** A photo of a form under way, for whoever holds its seal. */
  router.get('/ratings/photos/:sealed', async (req, res) => {
    const id = photoId(String(req.params.sealed));
    const photo = await payload.db.findOne<{
      id: string;
      filename: string;
      mimeType: string;
      uploadedBy?: string;
    }>({
      collection: 'rating-photos',
      where: { id: { equals: id } },
    });
    const { actor } = portalOf(req);
    if (!photo || actor.userId === null || photo.uploadedBy !== actor.userId) fail('not-found');
    await sendPhoto(res, photo, 'private, no-store');
  });

  /** A photo of a comment: for everybody once it is shown with published results, before that for the review. */
  router.get('/ratings/comments/:id/photos/:number', async (req, res) => {
    const { id, number } = req.params;
    if (!isId(id) || !/^[1-9]$/.test(String(number))) fail('not-found');
    const comment = await reviewedComment(payload, id);
    if (!comment || !(comment.isPublic || isImpartial(portalOf(req).actor, comment))) fail('not-found');
    const photo = (await photosOf(payload, { comment: id }))[Number(number) - 1];
    if (!photo) fail('not-found');
    await sendPhoto(res, photo, comment.isPublic ? revalidated : 'private, no-store');
  });

  router.get('/ratings/:round/paper', async (req, res) => {
    const round = await roundOf(payload, String(req.params.round));
    const visible =
      round &&
      (round.state === 'open' ||
        (round.state === 'draft' && hasRole(portalOf(req).actor, 'administrator', 'community-staff')));
    if (!visible) fail('not-found', { message: '没有这张表，或者评价已经截止。' });
    sendPage(req, res, {
      title: `${round.name}（纸质表）`,
      private: true,
      back: `/ratings/${round.id}`,
      children: <PaperPage round={round} siteUrl={siteUrl} />,
    });
  });

  registerRating(router, portal);

  router.get('/ratings/:round', shown, async (req, res) => {
    const found = await publicRound(payload, String(req.params.round));
    if (!found) fail('not-found', { message: '没有找到这一轮评价。' });
    const { id, name, state } = found.round;
    const community = askedText(req, 'community');
    const page = askedPage(req);
    sendPage(req, res, {
      title: state === 'published' ? `${name}的结果` : name,
      description: `${name}：物业服务评价`,
      wide: state === 'published',
      breadcrumbs: [...crumbs, { text: name }],
      children:
        state === 'published' ? (
          <ResultListPage
            found={found}
            community={community}
            results={await resultsOfRound(payload, id, { community, page })}
          />
        ) : (
          <RoundPage found={found} />
        ),
    });
  });

  router.get('/ratings/:round/:compound', shown, async (req, res) => {
    const round = await roundOf(payload, String(req.params.round));
    const found = await compoundResult(payload, {
      round: String(req.params.round),
      compound: String(req.params.compound),
      page: askedPage(req),
    });
    if (round?.state !== 'published' || !found)
      fail('not-found', { message: '没有这个小区的结果，或者还没有公布。' });
    const { name } = found.result.compound;
    sendPage(req, res, {
      title: `${name}：${round.name}`,
      description: `${name}居民对物业服务的评价`,
      wide: true,
      breadcrumbs: [...crumbs, { text: round.name, href: `/ratings/${round.id}` }, { text: name }],
      children: <CompoundResultPage round={round} found={found} />,
    });
  });

  async function sendPhoto(
    res: Parameters<typeof sendStoredFile>[0]['res'],
    { filename, mimeType }: { filename: string; mimeType: string },
    cacheControl: string,
  ): Promise<void> {
    await sendStoredFile({ payload, res, collection: 'rating-photos', filename, mimeType, cacheControl });
  }
}
