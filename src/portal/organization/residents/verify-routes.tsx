import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import {
  type CodeOffer,
  checkHouseholdCode,
  householdsOf,
  type OwnHousehold,
  type ResidencyKind,
  verifyByCode,
} from '@/domain/organization';
import { fail } from '@/shared/errors';
import { answerForm, type Refused } from '../../accounts/form-answer';
import { type PortalDependencies, portalOf, sendPage, textOf } from '../../shared';
import { CodePage, ConfirmPage, DonePage, SignInFirst, ThereAlready } from './verify-pages';

/**
 * /verify: a resident takes the code of the letter, sees which building it is for, says who they are there, and is registered.
 * The code travels in the page, never in an address of ours after the one on the letter.
 */
export function registerVerification(router: Router, { payload }: PortalDependencies): void {
  router.get('/verify', (req, res) => {
    const code = typeof req.query.code === 'string' ? req.query.code.slice(0, 40) : '';
    if (portalOf(req).actor.userId === null) return send(req, res, <SignInFirst signIn={signInFor(code)} />);
    send(req, res, <CodePage code={code} />);
  });

  router.post('/verify', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => refuse(req, res, refused),
      async (values) => {
        const code = textOf(values, 'code');
        const { actor } = portalOf(req);
        if (actor.userId === null) return res.redirect(303, signInFor(code));
        if (textOf(values, 'step') !== 'confirm') return offer(req, res, { values });
        const before = textOf(values, 'before');
        if (textOf(values, 'homes') !== '' && before !== 'moved' && before !== 'keep')
          fail('validation', { fields: { before: '请选择搬没搬家' } });
        await verifyByCode({
          payload,
          actor,
          code,
          kind: textOf(values, 'kind') as ResidencyKind,
          name: textOf(values, 'name'),
          before: before === 'moved' ? 'moved' : 'keep',
        });
        res.redirect(303, '/verify/done');
      },
    ),
  );

  router.get('/verify/done', async (req, res) => {
    const { actor } = portalOf(req);
    const [home] = actor.userId === null ? [] : await householdsOf(payload, actor.userId);
    if (!home) return res.redirect(303, '/verify');
    send(req, res, <DonePage home={home} />, { title: '登记好了' });
  });

  /** Where it is, for a code that is good; whoever lives there already is told so. */
  async function offer(req: Request, res: Response, { values, errors, status }: Refused): Promise<void> {
    const { actor } = portalOf(req);
    const code = textOf(values, 'code');
    const found: CodeOffer = await checkHouseholdCode({ payload, actor, code });
    const homes: OwnHousehold[] = actor.userId === null ? [] : await householdsOf(payload, actor.userId);
    if (found.isThere) return send(req, res, <ThereAlready homes={homes} />, { title: '已经登记过' });
    send(req, res, <ConfirmPage offer={found} homes={homes} values={values} errors={errors ?? {}} />, {
      title: '核对住处',
      back: `/verify?code=${encodeURIComponent(code)}`,
      ...(errors ? { errors, status: status ?? 422 } : {}),
    });
  }

  /** What is wrong with the second page stands there; what is wrong with the code leads back to the first. */
  async function refuse(req: Request, res: Response, refused: Refused): Promise<void> {
    const { values, errors = {}, status = 422 } = refused;
    const isAboutAnswers = ['kind', 'name', 'before'].some((field) => errors[field]);
    if (status === 409 || isAboutAnswers) return offer(req, res, refused);
    send(req, res, <CodePage code={textOf(values, 'code')} error={errors.code} />, { errors, status });
  }
}

function signInFor(code: string): string {
  const next = code === '' ? '/verify' : `/verify?code=${encodeURIComponent(code)}`;
  return `/sign-in?next=${encodeURIComponent(next)}`;
}

function send(
  req: Request,
  res: Response,
  children: ReactNode,
  more: { title?: string; back?: string; errors?: Record<string, string>; status?: number } = {},
): void {
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, { title: '住户核验', back: '/', private: true, ...more, children });
}
