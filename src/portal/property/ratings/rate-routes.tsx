import type { Request, Response, Router } from 'express';
import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  changeRating,
  checkAnswers,
  homeOf,
  ownToRate,
  photosOf,
  type Round,
  ratingOf,
  roundOf,
  submitRating,
  unpackAnswers,
} from '@/domain/property';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formKeyField,
  formStatus,
  type PortalDependencies,
  portalOf,
  textOf,
} from '../../shared';
import { photoIdsIn, readRatingForm, sealedPhoto } from './form-photos';
import { answersIn, valuesOf } from './grade-fields';
import { ChooseHome, RateCheck, RatedAlready, RatedPage, RateForm } from './rate-pages';
import { send } from './send';

/** A household of whoever asks in an open round, with what it has said so far. */
interface Rating {
  actor: Actor & { userId: string };
  round: Round;
  household: string;
  home: string;
  /** Set when the household has rated and whoever asks may change it. */
  before: { id: string; values: FormValues } | null;
  rated: boolean;
}

/** `/ratings/:round/rate`: a resident rates for their household, looks at it once more, sends it, and gets a receipt. */
export function registerRating(router: Router, { payload }: PortalDependencies): void {
  router.get('/ratings/:round/rate', async (req, res) => {
    const actor = signedIn(req, res);
    if (!actor) return;
    const round = await openRoundOf(payload, req);
    const mine = (await ownToRate(payload, actor)).filter((one) => one.round.id === round.id);
    const [only] = mine;
    if (only && mine.length === 1) return res.redirect(303, `/ratings/${round.id}/rate/${only.household}`);
    send(req, res, '评我家的物业', <ChooseHome round={round} mine={mine} />, {
      back: `/ratings/${round.id}`,
    });
  });

  router.get('/ratings/:round/rate/:household', async (req, res) => {
    const rating = await ratingFor(req, res);
    if (!rating) return;
    if (rating.rated && !rating.before)
      return send(req, res, '您家已经评过了', <RatedAlready round={rating.round} home={rating.home} />);
    sendForm(req, res, rating, { values: rating.before?.values ?? {}, errors: {} });
  });

  router.post('/ratings/:round/rate/:household', async (req, res) => {
    const rating = await ratingFor(req, res);
    if (!rating) return;
    const { actor, round, household } = rating;
    const { values, refused } = await readRatingForm(req, payload, actor);
    try {
      if (refused) throw refused;
      if (textOf(values, 'go') === 'edit') return sendForm(req, res, rating, { values, errors: {} });
      const answers = answersIn(round.dimensions, values);
      checkAnswers(round.dimensions, answers);
      if (textOf(values, 'step') !== 'send') return sendCheck(req, res, rating, values);
      const given = {
        round: round.id,
        household,
        answers,
        comment: textOf(values, 'comment'),
        photos: photoIdsIn(values),
        formKey: textOf(values, formKeyField),
      };
      if (rating.before) await changeRating({ payload, actor, ...given });
      else await submitRating({ payload, actor, ...given });
      res.redirect(303, `/ratings/${round.id}/rate/${household}/done${rating.before ? '?changed=1' : ''}`);
    } catch (error) {
      sendForm(req, res, rating, { values, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  router.get('/ratings/:round/rate/:household/done', async (req, res) => {
    const rating = await ratingFor(req, res);
    if (!rating) return;
    const { round, household, home } = rating;
    const row = await ratingOf(payload, { round: round.id, household });
    if (!row || row.user !== rating.actor.userId)
      return res.redirect(303, `/ratings/${round.id}/rate/${household}`);
    const changed = req.query.changed === '1' && row.changedAt !== null;
    const at = (changed && row.changedAt) || row.at;
    const page = <RatedPage {...{ round, home, household, at, changed }} />;
    send(req, res, changed ? '已经改好' : '收到您家的评价', page);
  });

  /** What the address is about, as far as it is the business of whoever asks; null when they were sent to sign in. */
  async function ratingFor(req: Request, res: Response): Promise<Rating | null> {
    const actor = signedIn(req, res);
    if (!actor) return null;
    const round = await openRoundOf(payload, req);
    const household = String(req.params.household);
    const mine = await ownToRate(payload, actor);
    const own = mine.find((one) => one.round.id === round.id && one.household === household);
    if (!own)
      fail('forbidden', { message: '只有登记在这一户的住户能替这一户评价；搬走以后，从那天起不能再评。' });
    return {
      actor,
      round,
      household,
      home: (await homeOf(payload, household)).home,
      rated: own.rated,
      before: own.mayChange ? await saidBefore(payload, round, household) : null,
    };
  }
}

async function saidBefore(payload: Payload, round: Round, household: string): Promise<Rating['before']> {
  const row = await ratingOf(payload, { round: round.id, household });
  if (!row) return null;
  const photos = (await photosOf(payload, { rating: row.id })).filter(({ isSheet }) => !isSheet);
  return {
    id: row.id,
    values: {
      ...valuesOf(round.dimensions, unpackAnswers(round.dimensions, row.answers)),
      comment: row.comment ?? '',
      photo: photos.map(({ id }) => sealedPhoto(id)),
    },
  };
}

/** The round of the address, as long as it is open. @throws DomainError not-found, invalid-state */
async function openRoundOf(payload: Payload, req: Request): Promise<Round> {
  const round = await roundOf(payload, String(req.params.round));
  if (!round || round.state === 'draft') fail('not-found', { message: '没有找到这一轮评价。' });
  if (round.state !== 'open' || new Date(round.closesAt) <= now())
    fail('invalid-state', { message: '这一轮评价已经截止或取消，现在不能评。结果公布在“给物业打分”里。' });
  return round;
}

/** Whoever asks; a visitor is led to sign in and back. */
function signedIn(req: Request, res: Response): (Actor & { userId: string }) | null {
  const { actor, path } = portalOf(req);
  const { userId } = actor;
  if (userId !== null) return { ...actor, userId };
  res.redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
  return null;
}

function sendForm(
  req: Request,
  res: Response,
  rating: Rating,
  page: { values: FormValues; errors: FieldErrors; status?: number },
): void {
  const { values, errors, status = 200 } = page;
  const { round, household, home, before } = rating;
  const form = <RateForm {...{ round, household, home, values, errors }} changing={before !== null} />;
  send(req, res, before ? '修改我家的评价' : '评我家的物业', form, {
    errors,
    status,
    back: `/ratings/${round.id}`,
  });
}

function sendCheck(req: Request, res: Response, { before, ...rating }: Rating, values: FormValues): void {
  const { round, household, home } = rating;
  send(
    req,
    res,
    '交之前，请核对',
    <RateCheck {...{ round, household, home, values }} changing={before !== null} />,
  );
}
