import type { Request, Response, Router } from 'express';
import {
  calledReceipt,
  type DisputeType,
  publicOrganizations,
  type RiskLevel,
  registerDispute,
  registeredReceipt,
} from '@/domain/mediation';
import { fail } from '@/shared/errors';
import { normalizePhone, problemWith } from '@/shared/personal-data';
import {
  ButtonLink,
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
import { ReceiptSummary } from '../receipt';
import { IntakePage } from './intake-page';
import { idIn, pageAfter, workerOf } from './staff-only';

/** `/work/mediation/new`: a case taken in at a desk. */
export function registerMediationIntake(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/mediation/new', (req, res) => send(req, res, null));

  router.post('/work/mediation/new', async (req, res) => {
    const { actor, chain } = await workerOf(payload, req, res);
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const given = values;
      const address = await ledOnce({ payload, req, values }, async () => {
        refuseMissing(given);
        const { id } = await registerDispute({ payload, actor, ...caseIn(given) });
        // What goes to an organisation outside the own chain is not theirs to read any more.
        const isOwn = chain.organizations.includes(textOf(given, 'organization'));
        const otherwise = `/work/mediation/registered/${id}`;
        return isOwn ? pageAfter(payload, actor, id, { otherwise }) : otherwise;
      });
      res.redirect(303, address);
    } catch (error) {
      await send(req, res, refusal(error, values));
    }
  });

  router.get('/work/mediation/registered/:id', async (req, res) => {
    const { actor } = await workerOf(payload, req, res);
    const receipt = await registeredReceipt(payload, actor, idIn(req));
    sendPage(req, res, {
      title: '登记好了',
      private: true,
      back: '/work/mediation',
      children: (
        <>
          <ReceiptSummary title="登记好了" receipt={receipt} />
          <p className="govuk-body">
            这件由{receipt.organization.name}
            办，您这里看不到以后的进展。当事人留了手机号的会收到链接；没有留的，请把编号和电话告诉他。
          </p>
          <ButtonLink href="/work/mediation/new" tone="secondary">
            再登记一件
          </ButtonLink>
        </>
      ),
    });
  });

  // Where the message to a police station leads: whoever it called keeps neither the desk of the case nor may read it.
  router.get('/work/mediation/called/:id', async (req, res) => {
    const { actor } = await workerOf(payload, req, res);
    const receipt = await calledReceipt(payload, actor, idIn(req));
    const { name, phone } = receipt.organization;
    sendPage(req, res, {
      title: '需要您那里配合',
      private: true,
      back: '/messages',
      children: (
        <>
          <ReceiptSummary title="需要您那里配合" receipt={receipt} />
          <p className="govuk-body">
            请和{name}联系{phone ? '，打上面的电话' : ''}，报编号，对方会告诉您怎么配合。案情保密，这里不写。
          </p>
        </>
      ),
    });
  });

  async function send(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const { chain } = await workerOf(payload, req, res);
    if (chain.desks.length === 0) fail('forbidden', { message: '登记纠纷由调解组织的经办人办。' });
    sendPage(req, res, {
      title: '登记纠纷',
      private: true,
      back: '/work/mediation',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: <IntakePage organizations={await publicOrganizations(payload)} {...shownOf(refused)} />,
    });
  }
}

const caseIn = (values: FormValues) => ({
  source: { kind: textOf(values, 'source') === 'police' ? ('police' as const) : ('counter' as const) },
  organization: textOf(values, 'organization'),
  type: textOf(values, 'type') as DisputeType,
  riskLevel: (textOf(values, 'riskLevel') || 'low') as RiskLevel,
  facts: textOf(values, 'facts'),
  wishes: textOf(values, 'wishes') || undefined,
  formKey: textOf(values, 'formKey') || undefined,
  parties: [
    { side: 'applicant' as const, ...partyIn(values, 'name', 'phone', 'unitName') },
    {
      side: 'respondent' as const,
      ...partyIn(values, 'otherName', 'otherPhone', 'otherUnitName'),
      note: textOf(values, 'otherNote') || undefined,
    },
  ],
});

const partyIn = (values: FormValues, name: string, phone: string, unitName: string) => ({
  name: textOf(values, name),
  phone: textOf(values, phone) || undefined,
  unitName: textOf(values, unitName) || undefined,
});

/** Everything that is missing at once, each beside its field. @throws DomainError validation */
function refuseMissing(values: FormValues): void {
  const asked = {
    organization: '请选择由哪个调解组织调解',
    type: '请选择是哪一类纠纷',
    facts: '请填写发生了什么',
    name: '请填写申请人姓名',
    otherName: '请填写对方是谁',
  };
  const fields: Record<string, string> = {};
  for (const [name, message] of Object.entries(asked)) if (!textOf(values, name)) fields[name] = message;
  for (const name of ['phone', 'otherPhone']) {
    const typed = textOf(values, name);
    const problem = typed ? problemWith('phone', normalizePhone(typed)) : null;
    if (problem) fields[name] = problem;
  }
  if (listOf(values, 'readBack').length === 0) fields.readBack = '请核对一遍，再打勾';
  if (Object.keys(fields).length > 0) fail('validation', { fields });
}
