import type { Request, Response, Router } from 'express';
import { type Actor, hasRole } from '@/access';
import {
  branchesToRate,
  createRuleSet,
  createStarRound,
  defaultRules,
  evidencePapers,
  type PeriodKind,
  ruleSetVersions,
} from '@/domain/service';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import {
  type FormValues,
  formKeyField,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  textOf,
} from '../../shared';
import { sendProof } from '../records/photo-routes';
import { NewRoundForm } from './new-round-form';
import { proposedRules, RuleForm } from './rules-page';
import { type Refused, refusal, send, starKeeper } from './staff-parts';

/** Pages of those who run a branch: a new round, and new rules for the administrator. */
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

/** The administrator, who writes rules. @throws DomainError forbidden */
function ruleWriter(req: Request, res: Response): Actor | null {
  const actor = starKeeper(req, res);
  if (actor && !hasRole(actor, 'administrator'))
    fail('forbidden', { message: '评星规则由系统管理员按党组织的决定来写。' });
  return actor;
}
