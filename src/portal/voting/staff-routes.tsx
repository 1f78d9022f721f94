import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import {
  enterBallot,
  enterPaper,
  itemsOf,
  lineForStaff,
  type PaperEntered,
  packChoices,
  voteProgress,
} from '@/domain/voting';
import { fail } from '@/shared/errors';
import { askedText } from '../property/query';
import {
  type FieldErrors,
  fieldErrors,
  formKeyField,
  formStatus,
  type PortalDependencies,
  textOf,
} from '../shared';
import { choicesIn } from './choice-fields';
import { EnterCheck, EnteredPage, EnterForm, type Entering } from './enter-pages';
import { photoIdsIn, readVoteForm } from './form-photos';
import { PapersPage } from './papers-page';
import { ProgressPage } from './progress-page';
import { keptVote } from './staff-only';
import { sendOwnPage } from './words';

/** Staff of the place: who has not voted yet, paper ballots, and what came on paper or at the counter. */
export function registerVotesByStaff(router: Router, { payload, siteUrl }: PortalDependencies): void {
  router.get('/votes/:id/progress', async (req, res) => {
    const kept = await keptVote(payload, req, res);
    if (!kept) return;
    const building = askedText(req, 'building');
    const progress = await voteProgress(payload, kept.actor, { vote: kept.vote.id, building });
    sendOwnPage(req, res, kept.vote, {
      title: '谁还没有投',
      wide: true,
      back: `/admin/collections/votes/${kept.vote.id}`,
      children: <ProgressPage progress={progress} />,
    });
  });

  router.get('/votes/:id/papers', async (req, res) => {
    const kept = await keptVote(payload, req, res);
    if (!kept) return;
    const { vote } = kept;
    if (vote.state !== 'notice' && vote.state !== 'open')
      fail('invalid-state', { message: '公告以后、截止以前才打印纸质票。' });
    const building = askedText(req, 'building');
    const progress = await voteProgress(payload, kept.actor, { vote: vote.id, building });
    const { items, lines, buildings } = progress;
    // Pages carry the mode on each ballot; the one on top of the screen is not printed with them.
    sendOwnPage(req, res, vote, {
      title: '打印纸质票',
      back: `/votes/${vote.id}/progress`,
      children: <PapersPage {...{ vote, items, lines, buildings, siteUrl }} building={progress.building} />,
    });
  });

  router.get('/votes/:id/enter/:line', async (req, res) => {
    const entering = await enteringFor(req, res, askedText(req, 'channel'));
    if (entering) sendForm(req, res, entering, {});
  });

  router.post('/votes/:id/enter/:line', async (req, res) => {
    const kept = await keptVote(payload, req, res);
    if (!kept) return;
    const { values, refused } = await readVoteForm(req, payload, kept.actor);
    const found = await enteringFor(req, res, textOf(values, 'channel'), textOf(values, 'step') === 'send');
    if (!found) return;
    const entering = { ...found, values };
    const { vote, items, channel, readings } = entering;
    try {
      if (refused) throw refused;
      if (textOf(values, 'go') === 'edit') return sendForm(req, res, entering, {});
      packChoices(items, choicesIn(items, values), { mayLeaveOut: channel === 'paper' });
      requirePhotos(entering, photoIdsIn(values).length);
      if (textOf(values, 'step') !== 'send')
        return sendOwnPage(req, res, vote, {
          title: channel === 'paper' ? '对着票再看一遍' : '念给投票的人听',
          children: <EnterCheck {...entering} />,
        });
      const done = await enter(kept.actor, entering);
      sendOwnPage(req, res, vote, {
        title: readings === 0 && channel === 'paper' ? '第一遍录好了' : '录好了',
        children: <EnteredPage vote={vote} {...done} />,
      });
    } catch (error) {
      sendForm(req, res, entering, fieldErrors(error), formStatus(error));
    }
  });

  function enter(actor: Actor, entering: Entering): Promise<PaperEntered> {
    const { vote, items, line, channel, values } = entering;
    const choices = choicesIn(items, values);
    const formKey = textOf(values, formKeyField);
    const photos = photoIdsIn(values);
    const call = { payload, actor: { ...actor, via: 'counter' as const }, vote: vote.id, line: line.id };
    const name = textOf(values, 'proxy-name');
    const proxied = (ids: string[]) =>
      name ? { proxy: { name, phone: textOf(values, 'proxy-phone'), photos: ids } } : {};
    if (channel === 'counter')
      return enterBallot({ ...call, choices, agreed: true, formKey, ...proxied(photos) }).then(
        ({ unitName, code }) => ({ outcome: 'counted', unitName, code }),
      );
    // Of the photos of a paper that somebody else cast the last is the written proxy.
    const ofPaper = name && !vote.secret ? photos.slice(0, -1) : photos;
    const reason = textOf(values, 'reason') || undefined;
    return enterPaper({
      ...call,
      choices,
      photos: vote.secret ? [] : ofPaper,
      reason,
      formKey,
      ...proxied(photos.slice(-1)),
    });
  }

  /** The line of the address, while it may still be entered for. @throws DomainError not-found, forbidden, invalid-state, conflict */
  async function enteringFor(
    req: Request,
    res: Response,
    channel: string | undefined,
    again = false,
  ): Promise<Entering | null> {
    const kept = await keptVote(payload, req, res);
    if (!kept) return null;
    const { vote } = kept;
    const found = await lineForStaff(payload, { vote: vote.id, line: String(req.params.line) });
    if (!found) fail('not-found', { message: '名册上没有这一户。' });
    if (vote.state !== 'open') fail('invalid-state', { message: '这次表决现在不能录票。' });
    const { line, readings } = found;
    if (line.voted && !again && readings === 0)
      fail('conflict', { message: `${line.unitName}已经投过了，一户一票，不能再录。` });
    return {
      vote,
      items: await itemsOf(payload, vote.id),
      line,
      channel: channel === 'counter' ? 'counter' : 'paper',
      readings,
      values: {},
    };
  }
}

/** A photographed paper, and a written proxy for whoever votes for somebody else. @throws DomainError validation */
function requirePhotos({ vote, channel, readings, values }: Entering, photos: number): void {
  if (readings > 0) return;
  const proxied = textOf(values, 'proxy-name') !== '';
  const needed = (channel === 'paper' && !vote.secret ? 1 : 0) + (proxied ? 1 : 0);
  if (photos >= needed) return;
  fail('validation', {
    fields: { photos: proxied ? '请拍照：最后一张拍委托书' : '请拍下纸质票，以后有疑问好核对' },
  });
}

function sendForm(req: Request, res: Response, entering: Entering, errors: FieldErrors, status = 200): void {
  sendOwnPage(req, res, entering.vote, {
    title: entering.channel === 'paper' ? '录纸质票' : '服务台代录',
    errors,
    status,
    back: `/votes/${entering.vote.id}/progress`,
    children: <EnterForm {...entering} errors={errors} />,
  });
}
