import type { Request, Response, Router } from 'express';
import { accountOverview, changePassword, confirmTotp, enrollTotp } from '@/domain/accounts';
import {
  Button,
  Form,
  type PortalDependencies,
  portalOf,
  sendPage,
  site,
  TextInput,
  textOf,
} from '../shared';
import { answerForm, type Refused } from './form-answer';
import { BackupCodes, EnrollmentSteps } from './totp-enrollment';
import { sessionIdOf, visitOf } from './visitor';

/** /me/password and /me/totp. */
export function registerMySecurity(router: Router, { payload }: PortalDependencies): void {
  const showPassword = async (req: Request, res: Response, { errors, status }: Refused) => {
    const { hasPassword } = await accountOverview({ payload, actor: portalOf(req).actor });
    sendPage(req, res, {
      title: hasPassword ? '修改密码' : '设置密码',
      back: '/me',
      private: true,
      ...(errors ? { errors, status: status ?? 422 } : {}),
      children: <PasswordForm hasPassword={hasPassword} errors={errors ?? {}} />,
    });
  };
  router.get('/me/password', (req, res) => showPassword(req, res, { values: {} }));
  router.post('/me/password', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => showPassword(req, res, refused),
      async (values) => {
        const sessionId = await sessionIdOf(req, payload);
        await changePassword({
          payload,
          actor: portalOf(req).actor,
          current: textOf(values, 'current'),
          next: textOf(values, 'next'),
          repeated: textOf(values, 'repeated'),
          ...(sessionId ? { sessionId } : {}),
        });
        res.redirect(303, '/me?done=password');
      },
    ),
  );

  const showTotp = async (req: Request, res: Response, { errors, status }: Refused) => {
    const enrollment = await enrollTotp({ payload, actor: portalOf(req).actor, issuer: site().name });
    sendPage(req, res, {
      title: '启用动态口令',
      back: '/me',
      private: true,
      ...(errors ? { errors, status: status ?? 422 } : {}),
      children: (
        <>
          <h1 className="govuk-heading-l">启用动态口令</h1>
          <p className="govuk-body">启用后，登录时除了密码还要手机上的 6 位数字，别人知道密码也进不来。</p>
          <EnrollmentSteps enrollment={enrollment} action="/me/totp" error={errors?.code} />
        </>
      ),
    });
  };
  router.get('/me/totp', (req, res) => showTotp(req, res, { values: {} }));
  router.post('/me/totp', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => showTotp(req, res, refused),
      async (values) => {
        const { actor } = portalOf(req);
        const sessionId = await sessionIdOf(req, payload);
        const { backupCodes } = await confirmTotp({
          ...visitOf(req, payload),
          actor,
          code: textOf(values, 'code'),
          ...(sessionId ? { sessionId } : {}),
        });
        res.setHeader('Cache-Control', 'no-store');
        sendPage(req, res, {
          title: '动态口令已启用',
          private: true,
          children: <BackupCodes codes={backupCodes} onwards="/me?done=totp" />,
        });
      },
    ),
  );
}

function PasswordForm({ hasPassword, errors }: { hasPassword: boolean; errors: Record<string, string> }) {
  return (
    <>
      <h1 className="govuk-heading-l">{hasPassword ? '修改密码' : '设置密码'}</h1>
      <p className="govuk-body">
        至少 10 个字符，不要用自己的姓名、手机号和常见的组合。几个不相干的词连起来又长又好记。
      </p>
      <Form action="/me/password">
        {hasPassword ? (
          <TextInput
            name="current"
            label="现在的密码"
            type="password"
            autoComplete="current-password"
            width={20}
            error={errors.current}
          />
        ) : null}
        <TextInput
          name="next"
          label="新密码"
          type="password"
          autoComplete="new-password"
          width={20}
          error={errors.next}
        />
        <TextInput
          name="repeated"
          label="再输一遍新密码"
          type="password"
          autoComplete="new-password"
          width={20}
          error={errors.repeated}
        />
        <Button>保存</Button>
      </Form>
    </>
  );
}
