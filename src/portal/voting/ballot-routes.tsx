import type { Request, Response, Router } from 'express';
import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  castBallots,
  changeBallot,
  type ItemRow,
  itemsOf,
  type OwnLine,
  ownLines,
  packChoices,
  type Vote,
  voteOf,
} from '@/domain/voting';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formKeyField,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  submittedValues,
  textOf,
} from '../shared';
import {
  BallotCheck,
  BallotForm,
  ChangeCheck,
  ChangeForm,
  chosenLines,
  NothingToVote,
  ReceiptPage,
} from './ballot-pages';
import { choicesIn } from './choice-fields';
import { sendOwnPage } from './words';

/** An open vote, and what of it is the business of whoever asks. */
interface Voting {
  actor: Actor & { userId: string };
  vote: Vote;
  items: ItemRow[];
  own: OwnLine[];
  waiting: OwnLine[];
}

/** `/votes/:id/vote` and `/votes/:id/change/:line`: a voter fills in, looks at it once more, sends it, and gets a receipt. */
export function registerBallots(router: Router, { payload }: PortalDependencies): void {
  router.get('/votes/:id/vote', async (req, res) => {
    const voting = await votingFor(payload, req, res);
    if (!voting) return;
    const { vote, own, waiting } = voting;
    if (waiting.length === 0)
      return sendOwnPage(req, res, vote, {
        title: '投票',
        back: `/votes/${vote.id}`,
        children: <NothingToVote vote={vote} own={own} />,
      });
    sendForm(req, res, voting, { values: {}, errors: {} });
  });

  router.post('/votes/:id/vote', async (req, res) => {
    const voting = await votingFor(payload, req, res);
    if (!voting) return;
    const { actor, vote, items, own } = voting;
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      // What was sent a moment ago has voted by now: its own form still leads to its receipt.
      const lines = chosenLines(voting.waiting, values);
      const sent = lines.length > 0 ? lines : own.filter(({ votes }) => votes).map(({ line }) => line.id);
      if (textOf(values, 'go') === 'edit') return sendForm(req, res, voting, { values, errors: {} });
      if (voting.waiting.length > 0 && lines.length === 0)
        fail('validation', { fields: { lines: '请至少选一户' } });
      const choices = choicesIn(items, values);
      packChoices(items, choices);
      if (textOf(values, 'step') !== 'send')
        return sendOwnPage(req, res, vote, {
          title: '投出之前，请核对',
          children: <BallotCheck {...voting} values={values} />,
        });
      const formKey = textOf(values, formKeyField);
      const { receipts } = await castBallots({
        payload,
        actor,
        vote: vote.id,
        lines: sent,
        choices,
        formKey,
      });
      sendOwnPage(req, res, vote, {
        title: '收到您的票',
        children: <ReceiptPage vote={vote} receipts={receipts} />,
      });
    } catch (error) {
      sendForm(req, res, voting, {
        values: { ...submittedValues(error), ...values },
        errors: fieldErrors(error),
        status: formStatus(error),
      });
    }
  });

  router.get('/votes/:id/change/:line', async (req, res) => {
    const changing = await changingFor(payload, req, res);
    if (changing) sendChange(req, res, changing, { values: {}, errors: {} });
  });

  router.post('/votes/:id/change/:line', async (req, res) => {
    const changing = await changingFor(payload, req, res);
    if (!changing) return;
    const { actor, vote, items, mine } = changing;
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      if (textOf(values, 'go') === 'edit') return sendChange(req, res, changing, { values, errors: {} });
      const choices = choicesIn(items, values);
      packChoices(items, choices);
      if (vote.secret && !textOf(values, 'code')) fail('validation', { fields: { code: '请填回执码' } });
      if (textOf(values, 'step') !== 'send')
        return sendOwnPage(req, res, vote, {
          title: '改票之前，请核对',
          children: <ChangeCheck vote={vote} items={items} own={mine} values={values} />,
        });
      const { unitName, code } = await changeBallot({
        ...{ payload, actor, vote: vote.id, line: mine.line.id, choices },
        code: textOf(values, 'code') || undefined,
        formKey: textOf(values, formKeyField),
      });
      sendOwnPage(req, res, vote, {
        title: '已经改好',
        children: <ReceiptPage vote={vote} receipts={[{ unitName, code }]} changed />,
      });
    } catch (error) {
      sendChange(req, res, changing, {
        values: { ...submittedValues(error), ...values },
        errors: fieldErrors(error),
        status: formStatus(error),
      });
    }
  });
}

interface Page {
  values: FormValues;
  errors: FieldErrors;
  status?: number;
}

function sendForm(req: Request, res: Response, voting: Voting, { values, errors, status = 200 }: Page): void {
  const { vote, waiting, own } = voting;
  sendOwnPage(req, res, vote, {
    title: '投票',
    errors,
    status,
    back: `/votes/${vote.id}`,
    children:
      waiting.length === 0 ? (
        <NothingToVote vote={vote} own={own} />
      ) : (
        <BallotForm {...voting} values={values} errors={errors} />
      ),
  });
}

function sendChange(
  req: Request,
  res: Response,
  { vote, items, mine }: Voting & { mine: OwnLine },
  { values, errors, status = 200 }: Page,
): void {
  sendOwnPage(req, res, vote, {
    title: '改票',
    errors,
    status,
    back: `/votes/${vote.id}`,
    children: <ChangeForm vote={vote} items={items} own={mine} values={values} errors={errors} />,
  });
}

/** The vote of the address as long as it is open; a visitor is led to sign in and back. @throws DomainError not-found, invalid-state */
async function votingFor(payload: Payload, req: Request, res: Response): Promise<Voting | null> {
  const { actor, path } = portalOf(req);
  const { userId } = actor;
  if (userId === null) {
    res.redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
    return null;
  }
  const vote = await voteOf(payload, String(req.params.id));
  if (!vote || vote.state === 'draft') fail('not-found', { message: '没有找到这次表决。' });
  if (vote.state === 'notice')
    fail('invalid-state', { message: `表决还没有开始，${formatDateTime(vote.opensAt)}开始。` });
  if (vote.state !== 'open' || new Date(vote.closesAt) <= now())
    fail('invalid-state', { message: '这次表决已经截止或取消，不能再投。结果公布在这次表决的页面上。' });
  const own = await ownLines(payload, actor, vote);
  const waiting = own.filter(({ line, votes }) => votes && !line.voted);
  return { actor: { ...actor, userId }, vote, items: await itemsOf(payload, vote.id), own, waiting };
}

/** The same for a ballot that may be changed. @throws DomainError forbidden, invalid-state */
async function changingFor(
  payload: Payload,
  req: Request,
  res: Response,
): Promise<(Voting & { mine: OwnLine }) | null> {
  const voting = await votingFor(payload, req, res);
  if (!voting) return null;
  if (!voting.vote.allowsChange) fail('invalid-state', { message: '这次表决投了就不能改。' });
  const mine = voting.own.find(({ line, votes }) => votes && line.id === req.params.line);
  if (!mine) fail('forbidden', { message: '这一户不由您投。' });
  if (!mine.line.voted) {
    res.redirect(303, `/votes/${voting.vote.id}/vote`);
    return null;
  }
  return { ...voting, mine };
}
