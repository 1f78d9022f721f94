import type { Request, Response, Router } from 'express';
import { type DisputeType, publicOrganizations, type RiskLevel, registerDispute } from '@/domain/mediation';
import { fail } from '@/shared/errors';
import { normalizePhone, problemWith } from '@/shared/personal-data';
import {
  type FormValues,
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
import { IntakePage } from './intake-page';
import { workerOf } from './staff-only';

/** `/work/mediation/new`: a case taken in at a desk. */
export function registerMediationIntake(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/mediation/new', (req, res) => send(req, res, null));

  router.post('/work/mediation/new', async (req, res) => {
    const { actor } = await workerOf(payload, req, res);
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      refuseMissing(values);
      const { id } = await registerDispute({
        payload,
        actor,
        source: { kind: textOf(values, 'source') === 'police' ? 'police' : 'counter' },
        organization: textOf(values, 'organization'),
        type: textOf(values, 'type') as DisputeType,
        riskLevel: (textOf(values, 'riskLevel') || 'low') as RiskLevel,
        facts: textOf(values, 'facts'),
        wishes: textOf(values, 'wishes') || undefined,
        formKey: textOf(values, 'formKey') || undefined,
        parties: [
          { side: 'applicant', ...partyIn(values, 'name', 'phone', 'unitName') },
          {
            side: 'respondent',
            ...partyIn(values, 'otherName', 'otherPhone', 'otherUnitName'),
            note: textOf(values, 'otherNote') || undefined,
          },
        ],
      });
      res.redirect(303, `/work/mediation/${id}?done=done`);
    } catch (error) {
      await send(req, res, refusal(error, values));
    }
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
