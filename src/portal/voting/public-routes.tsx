import type { Request, Router } from 'express';
import type { Actor } from '@/access';
import {
  disputeRoll,
  filesOf,
  keepsVote,
  listVotes,
  mayStep,
  modeLabels,
  nextVotingChange,
  objectionsOf,
  objectToResult,
  ownLines,
  ownVotes,
  publicResult,
  publicVote,
  publishedFile,
  receiptCounts,
  resultFor,
  stateGroups,
  type Vote,
  voteOf,
  votingTag,
} from '@/domain/voting';
import { pageCache } from '@/server/page-cache';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { askedKey, askedPage } from '../property/query';
import {
  type FormValues,
  fieldErrors,
  formKeyField,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  sendPage,
  submittedValues,
  textOf,
} from '../shared';
import { CertificatePage } from './certificate-page';
import { limitWords } from './form-photos';
import { groupLabels, VoteListPage } from './list-page';
import { MyVotesPage } from './my-votes';
import { ReceiptCheckPage } from './receipt-page';
import { ResultPage } from './result-page';
import { RollPage } from './roll-page';
import { VotePage } from './vote-page';
import { sendOwnPage, sendVotePage } from './words';

const crumbs = [
  { text: '首页', href: '/' },
  { text: '表决', href: '/votes' },
];

/** What everybody reads of votes, and what residents say of roll and result. */
export function registerPublicVotes(router: Router, { payload }: PortalDependencies): void {
  pageCache.clock(votingTag, nextVotingChange);

  router.get('/votes', async (req, res) => {
    const { actor } = portalOf(req);
    const filter = { group: askedKey(req, 'group', stateGroups), mode: askedKey(req, 'mode', modeLabels) };
    sendPage(req, res, {
      title: filter.group ? `表决：${groupLabels[filter.group]}` : '表决',
      description: '小区和社区的表决：正在进行的、公告期的和以前的结果。',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '表决' }],
      children: (
        <VoteListPage
          signedIn={actor.userId !== null}
          mine={await ownVotes(payload, actor)}
          filter={filter}
          found={await listVotes(payload, filter, askedPage(req))}
        />
      ),
    });
  });

  router.get('/me/votes', async (req, res) => {
    const { actor } = portalOf(req);
    if (actor.userId === null) return res.redirect(303, '/sign-in?next=%2Fme%2Fvotes');
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: '我的表决',
      private: true,
      back: '/me',
      children: <MyVotesPage votes={await ownVotes(payload, actor)} />,
    });
  });

  router.get('/votes/:id', async (req, res) => {
    const { actor } = portalOf(req);
    const found = await publicVote(payload, String(req.params.id));
    if (!found) fail('not-found', { message: '没有找到这次表决。' });
    const { vote } = found;
    sendVotePage(req, res, vote, {
      title: vote.title,
      description: `${vote.placeName}：${vote.title}`,
      breadcrumbs: [...crumbs, { text: vote.title }],
      children: (
        <VotePage found={found} own={await ownLines(payload, actor, vote)} signedIn={actor.userId !== null} />
      ),
    });
  });

  router.get('/votes/:id/roll', async (req, res) => {
    const { actor, vote } = await shownVote(req);
    await sendRoll(req, res, { actor, vote, values: {} });
  });

  router.post('/votes/:id/roll', async (req, res) => {
    const { actor, vote } = await shownVote(req);
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      await limitWords(actor.userId ?? '');
      const line = textOf(values, 'line');
      await disputeRoll({
        ...{ payload, actor, vote: vote.id },
        line: line === 'none' ? undefined : line || undefined,
        kind: textOf(values, 'kind') as 'area',
        unitName: textOf(values, 'unitName') || undefined,
        words: textOf(values, 'words'),
        formKey: textOf(values, formKeyField),
      });
      res.redirect(303, `/votes/${vote.id}/roll?done=1`);
    } catch (error) {
      await sendRoll(req, res, { actor, vote, values: { ...submittedValues(error), ...values }, error });
    }
  });

  router.get('/votes/:id/receipt', async (req, res) => {
    const { vote } = await shownVote(req);
    sendOwnPage(req, res, vote, {
      title: '凭回执码查有没有计入',
      back: `/votes/${vote.id}`,
      children: <ReceiptCheckPage vote={vote} answer={null} code="" errors={{}} />,
    });
  });

  router.post('/votes/:id/receipt', async (req, res) => {
    const { vote } = await shownVote(req);
    const { values } = await parseForm(req, noUploads);
    const code = textOf(values, 'code').slice(0, 40);
    const errors: Record<string, string> = code ? {} : { code: '请填回执码' };
    const answer = code ? await receiptCounts(payload, vote.id, code) : null;
    sendOwnPage(req, res, vote, {
      title: '凭回执码查有没有计入',
      errors,
      status: code ? 200 : 422,
      back: `/votes/${vote.id}`,
      children: <ReceiptCheckPage vote={vote} answer={answer} code={code} errors={errors} />,
    });
  });

  router.get('/votes/:id/result', async (req, res) => {
    await sendResult(req, res, {});
  });

  router.post('/votes/:id/result', async (req, res) => {
    const { actor, vote } = await shownVote(req);
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      await limitWords(actor.userId ?? '');
      const formKey = textOf(values, formKeyField);
      await objectToResult({ payload, actor, vote: vote.id, words: textOf(values, 'words'), formKey });
      res.redirect(303, `/votes/${vote.id}/result?done=1`);
    } catch (error) {
      await sendResult(req, res, { values: { ...submittedValues(error), ...values }, error });
    }
  });

  router.get('/votes/:id/certificate', async (req, res) => {
    const { actor } = portalOf(req);
    const vote = await voteOf(payload, String(req.params.id));
    // Staff of the place read it before they post the result; nobody does before the closing, for then it is made.
    const mayRead = vote && (isPosted(vote) || (vote.state === 'closed' && keepsVote(actor, vote)));
    const found = mayRead ? await resultFor(payload, vote) : null;
    if (!vote || !found?.certificate) fail('not-found', { message: '还没有计票书。截止、公布以后就有。' });
    sendVotePage(req, res, vote, {
      title: `计票书：${vote.title}`,
      private: !isPosted(vote),
      back: `/votes/${vote.id}`,
      children: (
        <CertificatePage
          certificate={found.certificate}
          countedAt={found.result.countedAt}
          posted={isPosted(vote)}
        />
      ),
    });
  });

  router.get('/votes/:id/result.csv', async (req, res) => {
    const vote = await voteOf(payload, String(req.params.id));
    const text = vote && isPosted(vote) ? await publishedFile(payload, vote.id) : null;
    if (!vote || text === null) fail('not-found', { message: '还没有数据文件。公布结果以后就有。' });
    const name = encodeURIComponent(`表决数据-${vote.number}.csv`);
    res.setHeader('Content-Type', 'text/csv; charset=utf-8');
    res.setHeader('Content-Disposition', `attachment; filename="vote.csv"; filename*=UTF-8''${name}`);
    res.end(text);
  });

  const isPosted = ({ state }: Vote) => state === 'posted' || state === 'final';

  /** A vote that is no draft. @throws DomainError not-found */
  async function shownVote(req: Request): Promise<{ actor: Actor; vote: Vote }> {
    const vote = await voteOf(payload, String(req.params.id));
    if (!vote || vote.state === 'draft') fail('not-found', { message: '没有找到这次表决。' });
    return { actor: portalOf(req).actor, vote };
  }

  async function sendRoll(
    req: Request,
    res: Parameters<typeof sendOwnPage>[1],
    page: { actor: Actor; vote: Vote; values: FormValues; error?: unknown },
  ): Promise<void> {
    const { actor, vote, values, error } = page;
    const errors = error ? fieldErrors(error) : {};
    const stillTime = vote.disputesUntil !== null && new Date(vote.disputesUntil) > now();
    sendOwnPage(req, res, vote, {
      title: '我的房屋在册吗',
      errors,
      status: error ? formStatus(error) : 200,
      back: `/votes/${vote.id}`,
      children: (
        <RollPage
          vote={vote}
          own={await ownLines(payload, actor, vote)}
          signedIn={actor.userId !== null}
          mayDispute={mayStep('dispute-roll', vote) && stillTime}
          done={req.query.done === '1'}
          values={values}
          errors={errors}
        />
      ),
    });
  }

  async function sendResult(
    req: Request,
    res: Parameters<typeof sendOwnPage>[1],
    { values = {}, error }: { values?: FormValues; error?: unknown },
  ): Promise<void> {
    const { actor } = portalOf(req);
    const found = await publicResult(payload, String(req.params.id));
    if (!found) fail('not-found', { message: '结果还没有公布。' });
    const { vote } = found;
    const errors = error ? fieldErrors(error) : {};
    const stillTime = vote.objectionsUntil !== null && new Date(vote.objectionsUntil) > now();
    sendVotePage(req, res, vote, {
      title: `${vote.title}：结果`,
      description: `${vote.placeName}表决结果`,
      errors,
      status: error ? formStatus(error) : 200,
      breadcrumbs: [...crumbs, { text: vote.title, href: `/votes/${vote.id}` }, { text: '结果' }],
      children: (
        <ResultPage
          found={found}
          files={(await filesOf(payload, vote.id)).filter(({ isPublic }) => isPublic)}
          objections={await objectionsOf(payload, vote.id)}
          mayObject={actor.userId !== null && mayStep('object', vote) && stillTime}
          done={req.query.done === '1'}
          values={values}
          errors={errors}
        />
      ),
    });
  }
}
