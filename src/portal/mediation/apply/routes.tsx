import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import { isSignedIn } from '@/access';
import {
  type DisputeType,
  filedReceipt,
  publicOrganizations,
  type Registered,
  registerDispute,
} from '@/domain/mediation';
import { DomainError } from '@/shared/errors';
import { normalizePhone, problemWith } from '@/shared/personal-data';
import {
  type FormValues,
  InsetText,
  noUploads,
  Panel,
  type PortalDependencies,
  parseForm,
  portalOf,
  type Refused,
  refusal,
  sendPage,
  shownOf,
  submittedValues,
  textOf,
} from '../../shared';
import { limitApplying, ringing } from '../limits';
import { ReceiptSummary } from '../receipt';
import { ApplyForm } from './form';

/** `/mediation/apply`: for residents and visitors. */
export function registerApply(router: Router, { payload }: PortalDependencies): void {
  router.get('/mediation/apply', (req, res) => send(req, res, null));

  router.post('/mediation/apply', async (req, res) => {
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const { number, tokens } = await apply(req, values);
      const [token] = tokens;
      // The form of somebody else, or one that was changed in between: they get the number, and the link by message as before.
      if (!token) return sendRepeated(req, res, number);
      res.redirect(303, `/mediation/filed/${token}`);
    } catch (error) {
      await send(req, res, refusal(error, { ...submittedValues(error), ...values }));
    }
  });

  router.get('/mediation/filed/:token', async (req, res) => {
    const token = String(req.params.token);
    const receipt = await filedReceipt(payload, portalOf(req).actor, token);
    const path = `/mediation/case/${encodeURIComponent(token)}`;
    sendDone(
      req,
      res,
      <>
        <ReceiptSummary title="已申请" receipt={receipt} />
        <p className="govuk-body">您什么也不用再填。</p>
        <InsetText>
          看进展、选调解员、说不调了，都在这个链接里，
          <a className="govuk-link" href={path}>
            打开我的调解
          </a>
          。链接只属于您，不要转给别人。
        </InsetText>
      </>,
    );
  });

  async function apply(req: Request, values: FormValues): Promise<Registered> {
    const { actor } = portalOf(req);
    await limitApplying(req, actor);
    const signedIn = isSignedIn(actor);
    const missing = {
      ...(textOf(values, 'organization') ? {} : { organization: '请选择由哪个调解组织调解' }),
      ...(textOf(values, 'name') ? {} : { name: '请填写您的姓名' }),
      ...(signedIn || textOf(values, 'phone') ? {} : { phone: '请填写您的电话，调解组织要联系您' }),
      ...(textOf(values, 'otherName') ? {} : { otherName: '请填写对方是谁' }),
      ...(textOf(values, 'otherPhone') || textOf(values, 'otherNote')
        ? {}
        : { otherNote: '没有对方电话的，请写一下怎么找到对方' }),
      ...wrongPhones(values),
    };
    const given = {
      payload,
      actor,
      source: { kind: 'portal' as const },
      organization: textOf(values, 'organization'),
      type: textOf(values, 'type') as DisputeType,
      facts: textOf(values, 'facts'),
      wishes: textOf(values, 'wishes') || undefined,
      formKey: textOf(values, 'formKey') || undefined,
    };
    if (Object.keys(missing).length > 0) throw withAll(given, missing);
    const form = {
      ...given,
      parties: [
        {
          side: 'applicant' as const,
          name: textOf(values, 'name'),
          phone: textOf(values, 'phone') || undefined,
          user: signedIn ? actor.userId : null,
        },
        {
          side: 'respondent' as const,
          name: textOf(values, 'otherName'),
          phone: textOf(values, 'otherPhone') || undefined,
          note: textOf(values, 'otherNote') || undefined,
        },
      ],
    };
    return ringing(textOf(values, 'phone'), () => registerDispute(form));
  }

  async function send(req: Request, res: Response, refused: Refused | null): Promise<void> {
    res.setHeader('Cache-Control', 'no-store');
    const organizations = (await publicOrganizations(payload)).filter((one) => one.takesApplications);
    sendPage(req, res, {
      title: '申请调解',
      private: true,
      back: '/mediation',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <ApplyForm
          organizations={organizations}
          signedIn={isSignedIn(portalOf(req).actor)}
          {...shownOf(refused)}
        />
      ),
    });
  }

  const sendRepeated = (req: Request, res: Response, number: string): void =>
    sendDone(
      req,
      res,
      <>
        <Panel title="已经申请过了">调解编号 {number}</Panel>
        <p className="govuk-body">这张表已经提交过，没有再登记一次。进展请打开短信里的链接看。</p>
      </>,
    );

  function sendDone(req: Request, res: Response, children: ReactNode): void {
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, { title: '已申请调解', private: true, children });
  }
}

/** Everything that is missing at once: what the page itself asks for, and the type and the facts beside. */
function withAll(
  { type, facts }: { type: string; facts: string },
  missing: Record<string, string>,
): DomainError {
  const fields: Record<string, string> = {
    ...missing,
    ...(type ? {} : { type: '请选择是哪一类纠纷' }),
    ...(facts ? {} : { facts: '请填写发生了什么' }),
  };
  return new DomainError('validation', {
    fields: Object.fromEntries(asked.flatMap((name) => (fields[name] ? [[name, fields[name]]] : []))),
  });
}

/** In the order of the page: the list of what is missing goes down it. */
const asked = ['organization', 'type', 'facts', 'name', 'phone', 'otherName', 'otherPhone', 'otherNote'];

/** The verb checks the list of parties; here each phone is told beside its field. */
function wrongPhones(values: FormValues): Record<string, string> {
  const wrong = ['phone', 'otherPhone'].flatMap((name) => {
    const typed = textOf(values, name);
    const problem = typed ? problemWith('phone', normalizePhone(typed)) : null;
    return problem ? [[name, problem] as const] : [];
  });
  return Object.fromEntries(wrong);
}
