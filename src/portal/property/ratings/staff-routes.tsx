import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import { findHousehold, namedBuilding } from '@/domain/organization';
import {
  checkAnswers,
  enterRating,
  homeOf,
  isImpartial,
  ratingOf,
  roundOf,
  roundProgress,
} from '@/domain/property';
import { fail } from '@/shared/errors';
import {
  type FieldErrors,
  fieldErrors,
  formKeyField,
  formStatus,
  NotificationBanner,
  type PortalDependencies,
  textOf,
} from '../../shared';
import { askedText } from '../query';
import { EnterForm, type Entering, EnterReadBack } from './enter-pages';
import { photoIdsIn, readRatingForm } from './form-photos';
import { answersIn } from './grade-fields';
import { HouseholdsPage } from './households-page';
import { send } from './send';
import { ratingKeeper } from './staff-only';

/** Staff of the community: who has not rated yet, and what came on paper or by phone. */
export function registerRatingsByStaff(router: Router, { payload }: PortalDependencies): void {
  router.get('/ratings/:round/households', async (req, res) => {
    const actor = ratingKeeper(req, res);
    if (!actor) return;
    const progress = await roundProgress(payload, actor, {
      round: String(req.params.round),
      compound: askedText(req, 'compound'),
      building: askedText(req, 'building'),
    });
    send(
      req,
      res,
      '谁还没有评',
      <>
        {askedText(req, 'done') ? (
          <NotificationBanner kind="success" title="已保存">
            <p className="govuk-notification-banner__heading">已替这一户录好。</p>
          </NotificationBanner>
        ) : null}
        <HouseholdsPage progress={progress} />
      </>,
      { back: `/admin/collections/rating-rounds/${progress.round.id}` },
    );
  });

  router.get('/ratings/:round/enter/:household', async (req, res) => {
    const actor = ratingKeeper(req, res);
    if (!actor) return;
    const entering = await enteringOf(req, actor, askedText(req, 'channel'));
    sendForm(req, res, entering, {});
  });

  router.post('/ratings/:round/enter/:household', async (req, res) => {
    const actor = ratingKeeper(req, res);
    if (!actor) return;
    const { values, refused } = await readRatingForm(req, payload, actor);
    const entering = { ...(await enteringOf(req, actor, textOf(values, 'channel'))), values };
    const { round, household, channel, at } = entering;
    try {
      if (refused) throw refused;
      if (textOf(values, 'go') === 'edit') return sendForm(req, res, entering, {});
      const answers = answersIn(round.dimensions, values);
      const photos = photoIdsIn(values);
      checkAnswers(round.dimensions, answers);
      if (channel === 'paper' && photos.length === 0)
        fail('validation', { fields: { photos: '请拍下纸质表，以后有疑问好核对' } });
      if (textOf(values, 'step') !== 'send')
        return send(req, res, '再对一遍', <EnterReadBack {...entering} />);
      const comment = textOf(values, 'comment');
      const formKey = textOf(values, formKeyField);
      await enterRating({
        payload,
        actor: { ...actor, via: 'counter' },
        ...{ round: round.id, household, answers, comment, photos, formKey, channel },
        agreed: true,
      });
      const { compound, building } = at;
      res.redirect(
        303,
        `/ratings/${round.id}/households?${new URLSearchParams({ compound, building, done: '1' })}`,
      );
    } catch (error) {
      sendForm(req, res, entering, fieldErrors(error), formStatus(error));
    }
  });

  /** The household of the address, while it may still be entered for. @throws DomainError not-found, forbidden, invalid-state, conflict */
  async function enteringOf(req: Request, actor: Actor, channel: string | undefined) {
    const round = await roundOf(payload, String(req.params.round));
    const found = await findHousehold(payload, { id: String(req.params.household) });
    const building = found ? await namedBuilding(payload, found.building) : null;
    if (!round || !found || !building?.compound) fail('not-found', { message: '没有找到这一户。' });
    if (round.state !== 'open') fail('invalid-state', { message: '这一轮评价现在不能录。' });
    const place = { community: building.community.id, compound: building.compound.id };
    if (!isImpartial(actor, place))
      fail('forbidden', { message: '只有本社区（村）、又不在这个小区的物业任职的工作人员能代录。' });
    if (await ratingOf(payload, { round: round.id, household: found.id }))
      fail('conflict', { message: '这一户已经评过了，一户一份，不能再录。' });
    return {
      round,
      household: found.id,
      home: (await homeOf(payload, found.id)).home,
      channel: channel === 'phone' ? ('phone' as const) : ('paper' as const),
      values: {},
      at: { compound: building.compound.id, building: found.building },
    };
  }
}

function sendForm(req: Request, res: Response, entering: Entering, errors: FieldErrors, status = 200): void {
  send(req, res, '代录评价', <EnterForm {...entering} errors={errors} />, { errors, status });
}
