import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import type { Actor } from '@/access';
import {
  chooseForParty,
  correctParty,
  type DisputeSheet,
  disputeSheet,
  disputeTransitionOf,
  type KeptFilter,
  keptDisputes,
  keptFilters,
  proposeChoice,
  publicOrganizations,
  type RevealedParty,
  refuseForParty,
  requireDisputeMove,
  revealParties,
  type SheetParty,
  waitingHandOvers,
  withdrawForParty,
} from '@/domain/mediation';
import { findingOfCase } from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { askedKey, askedPage } from '../../property/query';
import {
  type FormValues,
  ledOnce,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  type Refused,
  refusal,
  sendPage,
  shownOf,
  textOf,
} from '../../shared';
import { choiceIn, valuesOf } from '../choice-form';
import { HearingsLink } from '../hearings/hearings-page';
import { acceptedFrom } from '../party/offers';
import { acceptanceReadBackIn, BehalfPage, errorsOfAcceptance } from './behalf-page';
import { CasePage } from './case-page';
import { WorkListPage } from './list-page';
import { dones, idIn, pageAfter, workerOf } from './staff-only';
import { type PartyStep, partyStepOf, readBackIn, stepOf, verbOf } from './step-of';
import { CorrectPartyPage, EndForPage, ProposePage, StepPage } from './step-pages';
import { type Call, steps } from './steps';

/** `/work/mediation`: the cases of a desk and of a mediator, from a phone; every step of the table as a button. */
export function registerMediationWork(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/mediation', async (req, res) => {
    const { actor, chain } = await workerOf(payload, req, res);
    const filter: KeptFilter = askedKey(req, 'filter', keptFilters) ?? 'open';
    const page = askedPage(req);
    const found = await keptDisputes(payload, actor, { filter, page, at: now() });
    if (!found) fail('forbidden');
    sendPage(req, res, {
      title: '我的调解（办理）',
      private: true,
      back: '/me',
      children: (
        <WorkListPage
          found={found}
          filter={filter}
          page={page}
          handOvers={(await waitingHandOvers(payload, actor)).length}
          keepsDesk={chain.desks.length > 0}
        />
      ),
    });
  });

  router.get('/work/mediation/:id', async (req, res) => {
    await sendCase(req, res, await open(req, res), null);
  });

  // Not redirected: what is shown here is shown once, for whoever asked.
  router.post('/work/mediation/:id/parties', async (req, res) => {
    const { actor, sheet } = await open(req, res);
    await parseForm(req, noUploads);
    const call = { payload, actor, id: sheet.dispute.id, reason: '办理案件，联系当事人' };
    await sendCase(req, res, { actor, sheet }, await revealParties(call));
  });

  router.get('/work/mediation/:id/propose', async (req, res) => sendPropose(req, res, null));
  router.post('/work/mediation/:id/propose', (req, res) =>
    act(req, res, sendPropose, (call, values, sheet) =>
      proposeChoice({ ...call, ...choiceIn(values, sheet.menu) }),
    ),
  );

  router.get('/work/mediation/:id/:step', (req, res) => sendStep(req, res, null));
  router.post('/work/mediation/:id/:step', (req, res) =>
    act(req, res, sendStep, (call, values) => {
      const verb = stepOf(req);
      const step = Object.hasOwn(steps, verb) ? steps[verb] : undefined;
      return step ? step(call, values) : fail('not-found');
    }),
  );

  // The form shows the whole name and phone: opening it is a look like any other.
  router.get('/work/mediation/:id/parties/:party/correct', (req, res) => sendCorrect(req, res, null));
  router.post('/work/mediation/:id/parties/:party/correct', (req, res) =>
    act(req, res, sendCorrect, async (call, values) => {
      const { released, asked } = await correctParty({
        ...call,
        party: idIn(req, 'party'),
        name: textOf(values, 'name'),
        phone: textOf(values, 'phone') || undefined,
        unitName: textOf(values, 'unitName') || undefined,
        note: textOf(values, 'note') || undefined,
        another: listOf(values, 'another').length > 0,
      });
      return released ? 'released' : asked ? 'asked' : null;
    }),
  );

  router.get('/work/mediation/:id/parties/:party/:step', (req, res) => sendForParty(req, res, null));
  router.post('/work/mediation/:id/parties/:party/:step', (req, res) =>
    act(req, res, sendForParty, async (call, values, sheet) => {
      const step = partyStepOf(req);
      const readBack = step === 'accept' ? acceptanceReadBackIn(values) : readBackIn(values);
      const about = { ...call, party: idIn(req, 'party'), readBack };
      if (step === 'choose' || step === 'accept') {
        const formKey = textOf(values, 'formKey') || undefined;
        const choice = step === 'accept' ? acceptedFrom(values) : choiceIn(values, sheet.menu);
        return (await chooseForParty({ ...about, formKey, ...choice })).agreed;
      }
      const reason = textOf(values, 'reason');
      return step === 'refuse'
        ? refuseForParty({ ...about, reason })
        : withdrawForParty({ ...about, reason });
    }),
  );

  async function open(req: Request, res: Response) {
    const { actor } = await workerOf(payload, req, res);
    return { actor, sheet: await disputeSheet(payload, actor, idIn(req)) };
  }

  async function act(
    req: Request,
    res: Response,
    again: (req: Request, res: Response, refused: Refused) => Promise<void>,
    work: (call: Call, values: FormValues, sheet: DisputeSheet) => Promise<unknown>,
  ): Promise<void> {
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const given = values;
      const address = await ledOnce({ payload, req, values }, async () => {
        const { actor, sheet } = await open(req, res);
        const { id } = sheet.dispute;
        const came = await work({ payload, actor, id }, given, sheet);
        // Whoever has transferred it sees it no more.
        if (stepOf(req) === 'transfer') return '/work/mediation?done=done';
        const done = came === true ? 'agreed' : came === 'released' || came === 'asked' ? came : 'done';
        return pageAfter(payload, actor, id, { done });
      });
      res.redirect(303, address);
    } catch (error) {
      await again(req, res, refusal(error, values));
    }
  }

  async function sendStep(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const { sheet } = await open(req, res);
    const verb = stepOf(req);
    if (!Object.hasOwn(steps, verb)) fail('not-found');
    requireDisputeMove(verb, sheet.dispute.state, sheet.as);
    const organizations = verb === 'transfer' ? await publicOrganizations(payload) : [];
    sendForm(req, res, {
      sheet,
      title: disputeTransitionOf(verb).label,
      refused,
      children: <StepPage sheet={sheet} verb={verb} organizations={organizations} {...shownOf(refused)} />,
    });
  }

  async function sendPropose(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const { sheet } = await open(req, res);
    requireDisputeMove('propose', sheet.dispute.state, sheet.as);
    if (!sheet.menu) fail('not-found');
    const children = <ProposePage sheet={sheet} menu={sheet.menu} {...shownOf(refused)} />;
    sendForm(req, res, { sheet, title: '调解组织建议', refused, children });
  }

  async function sendForParty(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const { sheet } = await open(req, res);
    const step = partyStepOf(req);
    const party = sheet.parties.find(({ id }) => id === idIn(req, 'party'));
    if (!party || !sheet.as.includes('desk')) fail('not-found');
    requireDisputeMove(verbOf(step), sheet.dispute.state, sheet.as);
    const shown =
      refused && step === 'accept'
        ? { ...refused, errors: errorsOfAcceptance(refused.errors, refused.values) }
        : refused;
    sendForm(req, res, {
      sheet,
      title: disputeTransitionOf(verbOf(step)).label,
      refused: shown,
      children: formFor(sheet, party, step, shown),
    });
  }

  async function sendCorrect(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const { actor, sheet } = await open(req, res);
    requireDisputeMove('correct-party', sheet.dispute.state, sheet.as);
    const all = await revealParties({ payload, actor, id: sheet.dispute.id, reason: '改当事人信息' });
    const party = all.find(({ id }) => id === idIn(req, 'party')) ?? fail('not-found');
    const children = <CorrectPartyPage sheet={sheet} party={party} {...shownOf(refused)} />;
    sendForm(req, res, { sheet, title: '改当事人信息', refused, children });
  }

  function formFor(
    sheet: DisputeSheet,
    party: SheetParty,
    step: PartyStep,
    refused: Refused | null,
  ): ReactNode {
    const shown = shownOf(refused);
    if (step === 'refuse' || step === 'withdraw')
      return <EndForPage sheet={sheet} party={party} verb={step} {...shown} />;
    if (!sheet.menu) fail('not-found');
    const values = refused?.values ?? valuesOf(party.choice, sheet.menu);
    return <BehalfPage sheet={sheet} party={party} menu={sheet.menu} {...shown} values={values} />;
  }

  function sendForm(
    req: Request,
    res: Response,
    page: { sheet: DisputeSheet; title: string; refused: Refused | null; children: ReactNode },
  ): void {
    sendPage(req, res, {
      title: page.title,
      private: true,
      back: `/work/mediation/${page.sheet.dispute.id}`,
      status: page.refused?.status ?? 200,
      errors: page.refused?.errors,
      children: page.children,
    });
  }

  async function sendCase(
    req: Request,
    res: Response,
    { actor, sheet }: { actor: Actor; sheet: DisputeSheet },
    revealed: RevealedParty[] | null,
  ): Promise<void> {
    const done = askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: `调解 ${sheet.dispute.number}`,
      private: true,
      back: '/work/mediation',
      children: (
        <CasePage
          sheet={sheet}
          revealed={revealed}
          finding={await findingOfCase(payload, actor, sheet.dispute)}
          done={done ? dones[done] : null}
          more={<HearingsLink id={sheet.dispute.id} />}
        />
      ),
    });
  }
}
