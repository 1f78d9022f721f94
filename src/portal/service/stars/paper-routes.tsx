import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import {
  batchesOf,
  branchKey,
  branchNameOf,
  branchRows,
  confirmPapers,
  enterSheet,
  handOverPapers,
  isAppraising,
  keepsStars,
  leastSheets,
  resultsOf,
  returnPapers,
  roundOf,
  rulesOfRound,
  type StarResult,
  type StarRound,
  tickPapers,
  tookPart,
} from '@/domain/service';
import { fail } from '@/shared/errors';
import {
  fieldErrors,
  formKeyField,
  formStatus,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  submittedValues,
  textOf,
} from '../../shared';
import { AppraisalsPage, BranchesPage } from './appraisals-page';
import { AppraiseCheck, AppraiseForm, gradesIn } from './appraise-pages';
import { type Branch, CheckPapersPage } from './papers-section';
import { type Refused, refusal, send, starKeeper } from './staff-parts';

/** Who has not appraised, who handed in a sheet, and sheets without a name that a second person compares. */
export function registerStarPapers(router: Router, { payload }: PortalDependencies): void {
  router.get('/stars/:id/appraisals', async (req, res) => {
    const kept = await keptRound(req, res);
    if (!kept) return;
    const { round } = kept;
    const rows = await resultsOf({ payload }, round.id, { limit: 20_000, newestBy: 'memberName' });
    const byBranch = new Map<string, StarResult[]>();
    for (const row of rows) byBranch.set(branchKey(row), [...(byBranch.get(branchKey(row)) ?? []), row]);
    const [only] = byBranch.keys();
    if (only && byBranch.size === 1) return res.redirect(303, `/stars/${round.id}/appraisals/${only}`);
    const { online, onPaper } = await tookPart({ payload }, round.id);
    const branches = [...byBranch].map(([key, of]) => ({
      key,
      name: branchNameOf(of),
      all: of.length,
      done: of.filter(({ member }) => online.has(member) || onPaper.has(member)).length,
    }));
    send(req, res, {
      title: '谁还没有评议',
      back: `/admin/collections/star-rounds/${round.id}`,
      children: <BranchesPage round={round} branches={branches} />,
    });
  });

  router.get('/stars/:id/appraisals/:node', async (req, res) => {
    const branch = await branchFor(req, res);
    if (branch) sendBranch(req, res, branch, { values: {}, errors: {} });
  });

  router.post('/stars/:id/appraisals/:node/ticks', async (req, res) => {
    const branch = await branchFor(req, res);
    if (!branch) return;
    try {
      const { values } = await parseForm(req, noUploads);
      const members = listOf(values, 'members');
      await tickPapers({
        payload,
        actor: counter(branch),
        round: branch.round.id,
        branch: branch.key,
        members,
      });
      res.redirect(303, pathOf(branch));
    } catch (error) {
      sendBranch(req, res, branch, refusal(error, {}));
    }
  });

  router.get('/stars/:id/appraisals/:node/sheet', async (req, res) => {
    const branch = await branchFor(req, res);
    if (branch) sendSheet(req, res, branch, { values: {}, errors: {} });
  });

  router.post('/stars/:id/appraisals/:node/sheet', async (req, res) => {
    const branch = await branchFor(req, res);
    if (!branch) return;
    const colleagues = gradedIn(branch);
    const { round } = branch;
    let values: Refused['values'] = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const grades = gradesIn(colleagues, values);
      if (textOf(values, 'go') === 'edit') return sendSheet(req, res, branch, { values, errors: {} });
      if (Object.keys(grades).length === 0)
        fail('validation', { fields: { grades: '请至少录一位同志的一档' } });
      if (textOf(values, 'step') !== 'send')
        return send(req, res, {
          title: '对着纸再看一遍',
          children: (
            <AppraiseCheck {...{ round, colleagues, values }} onPaper action={`${pathOf(branch)}/sheet`} />
          ),
        });
      const formKey = textOf(values, formKeyField);
      await enterSheet({
        payload,
        actor: counter(branch),
        round: round.id,
        branch: branch.key,
        grades,
        ...(formKey ? { formKey } : {}),
      });
      res.redirect(303, pathOf(branch));
    } catch (error) {
      const errors = fieldErrors(error);
      const typed = { ...submittedValues(error), ...values };
      sendSheet(req, res, branch, { values: typed, errors, status: formStatus(error) });
    }
  });

  router.post('/stars/:id/appraisals/:node/handover', async (req, res) => {
    const branch = await branchFor(req, res);
    if (!branch) return;
    const { values } = await parseForm(req, noUploads);
    const open = branch.batches.find(({ state }) => state === 'entering');
    if (!open) fail('invalid-state', { message: '没有正在录的表。' });
    const call = { payload, actor: branch.actor, id: open.id };
    if (textOf(values, 'go') === 'return') await returnPapers(call);
    else await handOverPapers(call);
    res.redirect(303, pathOf(branch));
  });

  router.get('/stars/:id/appraisals/:node/check', async (req, res) => {
    const branch = await branchFor(req, res);
    if (!branch) return;
    const batch = branch.batches.find(({ state }) => state === 'waiting');
    if (!batch) return res.redirect(303, pathOf(branch));
    send(req, res, {
      title: '核对纸质评议表',
      back: pathOf(branch),
      children: <CheckPapersPage branch={branch} batch={batch} />,
    });
  });

  router.post('/stars/:id/appraisals/:node/check', async (req, res) => {
    const branch = await branchFor(req, res);
    if (!branch) return;
    const { values } = await parseForm(req, noUploads);
    const call = { payload, actor: branch.actor, id: textOf(values, 'batch') };
    if (textOf(values, 'go') === 'return') await returnPapers(call);
    else await confirmPapers(call);
    res.redirect(303, pathOf(branch));
  });

  /** The round of the address for whoever runs it; null when they were sent to sign in. @throws DomainError not-found, forbidden */
  async function keptRound(req: Request, res: Response): Promise<{ actor: Keeper; round: StarRound } | null> {
    const actor = starKeeper(req, res);
    if (!actor) return null;
    const round = await roundOf(payload, String(req.params.id));
    if (!round) fail('not-found', { message: '没有找到这次评星。' });
    if (!keepsStars(actor, round)) fail('forbidden', { message: '只有操办这次评星的同志能看。' });
    return { actor, round };
  }

  async function branchFor(req: Request, res: Response): Promise<KeptBranch | null> {
    const kept = await keptRound(req, res);
    if (!kept) return null;
    const { actor, round } = kept;
    const key = String(req.params.node);
    const rows = await branchRows({ payload }, round.id, key);
    return {
      actor,
      round,
      key,
      rows,
      name: branchNameOf(rows),
      ...(await tookPart({ payload }, round.id)),
      batches: await batchesOf({ payload }, { round: round.id, branch: key }),
      least: leastSheets(await rulesOfRound(payload, round)),
      user: actor.userId,
    };
  }
}

type Keeper = Actor & { userId: string };
type KeptBranch = Branch & { actor: Keeper };

const counter = ({ actor }: KeptBranch): Actor => ({ ...actor, via: 'counter' });
const pathOf = ({ round, key }: Branch): string => `/stars/${round.id}/appraisals/${key}`;
const gradedIn = ({ rows }: Branch): StarResult[] => rows.filter(({ exempt }) => !exempt);

function sendBranch(req: Request, res: Response, branch: KeptBranch, page: Refused): void {
  const { errors, status = 200 } = page;
  send(req, res, {
    title: '谁还没有评议',
    back: `/admin/collections/star-rounds/${branch.round.id}`,
    status,
    errors,
    children: <AppraisalsPage branch={branch} open={isAppraising(branch.round)} errors={errors} />,
  });
}

function sendSheet(req: Request, res: Response, branch: KeptBranch, page: Refused): void {
  const { values, errors, status = 200 } = page;
  const { round } = branch;
  send(req, res, {
    title: '录一张纸质评议表',
    back: pathOf(branch),
    status,
    errors,
    children: (
      <AppraiseForm
        {...{ round, values, errors }}
        colleagues={gradedIn(branch)}
        onPaper
        action={`${pathOf(branch)}/sheet`}
      />
    ),
  });
}
