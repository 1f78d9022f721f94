import type { Request, Response, Router } from 'express';
import { confirmTotp, enrollTotp, signInWithTotp } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { Button, Details, Form, type PortalDependencies, sendPage, site, TextInput, textOf } from '../shared';
import { answerForm, type Refused } from './form-answer';
import { BackupCodes, EnrollmentSteps } from './totp-enrollment';
import { enter, goOn, keptStep, nextOf, visitOf, withNext } from './visitor';

/** /sign-in/totp: the dynamic code; /sign-in/enroll: setting it up before the first entry. */
export function registerSecondFactor(router: Router, { payload }: PortalDependencies): void {
  router.get('/sign-in/totp', (req, res) => {
    ticketOf(req);
    sendTotpPage(req, res, { values: {} });
  });
  router.post('/sign-in/totp', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => sendTotpPage(req, res, refused),
      async (values) => {
        const code = textOf(values, 'code');
        await goOn(
          req,
          res,
          payload,
          await signInWithTotp({ ...visitOf(req, payload), ticket: ticketOf(req), code }),
          '/admin',
        );
      },
    ),
  );

  const showEnrollment = async (req: Request, res: Response, { errors, status }: Refused) => {
    const enrollment = await enrollTotp({ payload, ticket: ticketOf(req), issuer: site().name });
    sendPage(req, res, {
      title: '设置动态口令',
      private: true,
      ...(errors ? { errors, status: status ?? 422 } : {}),
      children: (
        <>
          <h1 className="govuk-heading-l">设置动态口令</h1>
          <p className="govuk-body">
            管理员账号能看到全市的资料，登录时除了密码还要一个手机上的动态口令。只需设置一次。
          </p>
          <EnrollmentSteps
            enrollment={enrollment}
            action={withNext('/sign-in/enroll', nextOf(req))}
            error={errors?.code}
          />
        </>
      ),
    });
  };
  router.get('/sign-in/enroll', (req, res) => showEnrollment(req, res, { values: {} }));
  router.post('/sign-in/enroll', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => showEnrollment(req, res, refused),
      async (values) => {
        const code = textOf(values, 'code');
        const { backupCodes, signIn } = await confirmTotp({
          ...visitOf(req, payload),
          ticket: ticketOf(req),
          code,
        });
        if (signIn?.kind !== 'signed-in') return fail('internal', { detail: 'enrolment opened no session' });
        enter(res, signIn);
        sendPage(req, res, {
          title: '动态口令已启用',
          private: true,
          children: <BackupCodes codes={backupCodes} onwards={nextOf(req, '/admin')} />,
        });
      },
    ),
  );
}

/** @throws DomainError unauthenticated: the error page leads back to signing in */
function ticketOf(req: Request): string {
  return keptStep(req, 'ticket') ?? fail('unauthenticated');
}

function sendTotpPage(req: Request, res: Response, { errors, status }: Refused): void {
  sendPage(req, res, {
    title: '填写动态口令',
    back: withNext('/sign-in/staff', nextOf(req)),
    private: true,
    ...(errors ? { errors, status: status ?? 422 } : {}),
    children: (
      <>
        <h1 className="govuk-heading-l">填写动态口令</h1>
        <Form action={withNext('/sign-in/totp', nextOf(req))}>
          <TextInput
            name="code"
            label="手机上的 6 位动态口令"
            hint="打开身份验证器应用，输入“网上枫桥”下面的数字。"
            inputMode="numeric"
            autoComplete="one-time-code"
            width={10}
            maxLength={16}
            error={errors?.code}
          />
          <Button>继续</Button>
        </Form>
        <Details summary="手机不在身边">
          <p className="govuk-body">
            在上面输入设置时抄下的备用码，每个只能用一次。都用完了请联系另一位系统管理员，请他在账号页面重置动态口令。
          </p>
        </Details>
      </>
    ),
  });
}
