import type { Request, Response, Router } from 'express';
import { type Actor, hasRole } from '@/access';
import {
  appraise,
  branchesToRate,
  colleaguesOf,
  createRuleSet,
  createStarRound,
  defaultRules,
  evidencePapers,
  hasAppraised,
  isAppraising,
  keepsStars,
  type PeriodKind,
  resultsOf,
  roundOf,
  ruleSetVersions,
  type StarResult,
  type StarRound,
} from '@/domain/service';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formKeyField,
  formStatus,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { sendProof } from '../records/photo-routes';
import { AppraisalsPage } from './appraisals-page';
import { AppraiseCheck, AppraiseForm, gradesIn } from './appraise-pages';
import { NewRoundForm } from './new-round-form';
import { proposedRules, RuleForm } from './rules-page';

interface Refused {
  values: FormValues;
  errors: FieldErrors;
  status?: number;
}

/** Pages of those who run a branch: a new round, who has not appraised, papers; and new rules for the administrator. */
export function registerStarStaff(router: Router, { payload }: PortalDependencies): void {
  router.get('/stars/evidence/:item/:file', async (req, res) => {
    const { item, file } = req.params;
    const papers = isId(item) ? await evidencePapers(payload, portalOf(req).actor, item) : null;
    if (!papers?.some(({ id }) => id === file))
      fail('not-found', { message: '没有这份材料，或者您不能看。' });
    await sendProof(payload, req, res, file);
  });

  router.get('/stars/new', async (req, res) => {
    const actor = starKeeper(req, res);
    const proposed = { periodKind: 'quarter', day: toIsoDay(now()) };
    if (actor) await sendNew(req, res, actor, { values: proposed, errors: {} });
  });

  router.post('/stars/new', async (req, res) => {
    const actor = starKeeper(req, res);
    if (!actor) return;
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const text = (name: string) => textOf(values, name);
      const { id } = await createStarRound({
        payload,
        actor,
        organization: text('organization'),
        periodKind: text('periodKind') as PeriodKind,
        day: text('day'),
        ruleSet: text('ruleSet') || undefined,
        appraisalDays: text('appraisalDays') || undefined,
        appealDays: text('appealDays') || undefined,
        formKey: text(formKeyField),
      });
      res.redirect(303, `/admin/collections/star-rounds/${id}`);
    } catch (error) {
      await sendNew(req, res, actor, refusal(error, values));
    }
  });

  router.get('/stars/rules/new', async (req, res) => {
    if (!ruleWriter(req, res)) return;
    const [newest] = await ruleSetVersions(payload);
    sendRules(req, res, { values: proposedRules(newest?.rules ?? defaultRules), errors: {} });
  });

  router.post('/stars/rules/new', async (req, res) => {
    const actor = ruleWriter(req, res);
    if (!actor) return;
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const text = (name: string) => textOf(values, name);
      await createRuleSet({
        payload,
        actor,
        version: text('version'),
        source: text('source'),
        periodKinds: listOf(values, 'periodKinds') as PeriodKind[],
        base: text('base'),
        items: text('items'),
        thresholds: text('thresholds'),
        leastAppraisals: text('leastAppraisals'),
        leastForComparison: text('leastForComparison'),
      });
      res.redirect(303, '/stars/rules');
    } catch (error) {
      sendRules(req, res, refusal(error, values));
    }
  });

  router.get('/stars/:id/appraisals', async (req, res) => {
    const kept = await keptRound(req, res);
    if (!kept) return;
    const { round } = kept;
    const rows = await resultsOf({ payload }, round.id, { limit: 2000, newestBy: 'memberName' });
    const waiting: StarResult[] = [];
    for (const row of rows) if (!(await hasAppraised({ payload }, round.id, row.member))) waiting.push(row);
    send(req, res, {
      title: '谁还没有评议',
      back: `/admin/collections/star-rounds/${round.id}`,
      children: (
        <AppraisalsPage round={round} waiting={waiting} all={rows.length} open={isAppraising(round)} />
      ),
    });
  });

  router.get('/stars/:id/appraisals/:member', async (req, res) => {
    const paper = await paperFor(req, res);
    if (paper) sendPaper(req, res, paper, { values: {}, errors: {} });
  });

  router.post('/stars/:id/appraisals/:member', async (req, res) => {
    const paper = await paperFor(req, res);
    if (!paper) return;
    const { actor, round, of, colleagues } = paper;
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const grades = gradesIn(colleagues, values);
      if (textOf(values, 'go') === 'edit') return sendPaper(req, res, paper, { values, errors: {} });
      if (Object.keys(grades).length === 0)
        fail('validation', { fields: { grades: '请至少给一位同志评一档' } });
      if (textOf(values, 'step') !== 'send')
        return send(req, res, {
          title: '对着纸再看一遍',
          children: <AppraiseCheck {...paper} of={of.memberName} action={actionOf(paper)} values={values} />,
        });
      await appraise({
        payload,
        actor: { ...actor, via: 'counter' },
        round: round.id,
        member: of.member,
        grades,
      });
      res.redirect(303, `/stars/${round.id}/appraisals`);
    } catch (error) {
      sendPaper(req, res, paper, refusal(error, values));
    }
  });

  async function sendNew(req: Request, res: Response, actor: Actor, page: Refused): Promise<void> {
    const { values, errors, status = 200 } = page;
    send(req, res, {
      title: '发起评星',
      back: '/admin/collections/star-rounds',
      status,
      errors,
      children: (
        <NewRoundForm
          branches={await branchesToRate(payload, actor)}
          rules={await ruleSetVersions(payload)}
          values={values}
          errors={errors}
        />
      ),
    });
  }

  /** The round of the address for whoever runs its branch; null when they were sent to sign in. @throws DomainError not-found, forbidden */
  async function keptRound(req: Request, res: Response): Promise<{ actor: Actor; round: StarRound } | null> {
    const actor = starKeeper(req, res);
    if (!actor) return null;
    const round = await roundOf(payload, String(req.params.id));
    if (!round) fail('not-found', { message: '没有找到这次评星。' });
    if (!keepsStars(actor, round)) fail('forbidden', { message: '只有操办这次评星的同志能看。' });
    return { actor, round };
  }

  async function paperFor(req: Request, res: Response): Promise<Paper | null> {
    const kept = await keptRound(req, res);
    if (!kept) return null;
    const { round } = kept;
    if (!isAppraising(round)) fail('invalid-state', { message: '现在不在民主评议的时间里。' });
    const where = [{ field: 'member', equals: String(req.params.member) }];
    const [of] = await resultsOf({ payload }, round.id, { where, limit: 1 });
    if (!of) fail('not-found', { message: '这名党员不在名单上。' });
    if (await hasAppraised({ payload }, round.id, of.member))
      fail('conflict', { message: '这名党员已经评过了，一人评一次。' });
    return { ...kept, of, colleagues: await colleaguesOf({ payload }, of) };
  }
}

/** A paper that a member handed in. */
interface Paper {
  actor: Actor;
  round: StarRound;
  of: StarResult;
  colleagues: StarResult[];
}

const actionOf = ({ round, of }: Paper): string => `/stars/${round.id}/appraisals/${of.member}`;

function sendPaper(
  req: Request,
  res: Response,
  paper: Paper,
  { values, errors, status = 200 }: Refused,
): void {
  const { round, colleagues, of } = paper;
  send(req, res, {
    title: '录纸质评议',
    back: `/stars/${round.id}/appraisals`,
    status,
    errors,
    children: (
      <AppraiseForm {...{ round, colleagues, values, errors }} of={of.memberName} action={actionOf(paper)} />
    ),
  });
}

function sendRules(req: Request, res: Response, { values, errors, status = 200 }: Refused): void {
  send(req, res, {
    title: '新的评星规则',
    back: '/stars/rules',
    status,
    errors,
    children: <RuleForm values={values} periodKinds={listOf(values, 'periodKinds')} errors={errors} />,
  });
}

const refusal = (error: unknown, values: FormValues): Refused => ({
  values: { ...submittedValues(error), ...values },
  errors: fieldErrors(error),
  status: formStatus(error),
});

/** Whoever asks, when they run some branch; a visitor is led to sign in and back. @throws DomainError forbidden */
function starKeeper(req: Request, res: Response): Actor | null {
  const { actor, path } = portalOf(req);
  if (actor.userId === null) {
    res.redirect(303, `/sign-in/staff?next=${encodeURIComponent(path)}`);
    return null;
  }
  if (!hasRole(actor, 'administrator', 'community-staff', 'branch-secretary'))
    fail('forbidden', { message: '支部书记（小组长）和社区干部才能操办评星。' });
  return actor;
}

/** The administrator, who writes rules. @throws DomainError forbidden */
function ruleWriter(req: Request, res: Response): Actor | null {
  const actor = starKeeper(req, res);
  if (actor && !hasRole(actor, 'administrator'))
    fail('forbidden', { message: '评星规则由系统管理员按党组织的决定来写。' });
  return actor;
}

function send(req: Request, res: Response, page: Omit<Parameters<typeof sendPage>[2], 'private'>): void {
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, { ...page, private: true });
}
