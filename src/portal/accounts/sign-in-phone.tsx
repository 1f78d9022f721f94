import type { Request, Response, Router } from 'express';
import { requestSignInCode, signInWithCode } from '@/domain/accounts';
import { maskPhone } from '@/shared/masking';
import { normalizePhone } from '@/shared/personal-data';
import {
  Button,
  Form,
  InsetText,
  type PortalDependencies,
  portalOf,
  sendPage,
  TextInput,
  textOf,
} from '../shared';
import { answerForm, type Refused } from './form-answer';
import { SmsCodeInput } from './sms-code-input';
import { goOn, homeOf, keepStep, keptStep, nextOf, visitOf, withNext } from './visitor';

/** /sign-in and /sign-in/code: residents sign in with their phone and a one-time code. */
export function registerPhoneSignIn(router: Router, { payload, demo }: PortalDependencies): void {
  router.get('/sign-in', (req, res) => {
    if (portalOf(req).actor.userId !== null) return res.redirect(303, nextOf(req) || homeOf(req));
    sendPhonePage(req, res, { values: {} });
  });

  router.post('/sign-in', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => sendPhonePage(req, res, refused),
      async (values) => {
        const phone = normalizePhone(textOf(values, 'phone'));
        await requestSignInCode({ ...visitOf(req, payload), phone });
        keepStep(res, 'phone', phone);
        res.redirect(303, withNext('/sign-in/code', nextOf(req)));
      },
    ),
  );

  router.get('/sign-in/code', (req, res) => {
    const phone = keptStep(req, 'phone');
    if (!phone) return res.redirect(303, withNext('/sign-in', nextOf(req)));
    sendCodePage(req, res, { values: {} }, { phone, demo });
  });

  router.post('/sign-in/code', (req, res) => {
    const phone = keptStep(req, 'phone');
    if (!phone) return res.redirect(303, withNext('/sign-in', nextOf(req)));
    return answerForm(
      req,
      res,
      (refused) => sendCodePage(req, res, refused, { phone, demo }),
      async (values) => {
        const outcome = await signInWithCode({
          ...visitOf(req, payload),
          phone,
          code: textOf(values, 'code'),
        });
        await goOn(req, res, payload, outcome, '/me');
      },
    );
  });
}

function sendPhonePage(req: Request, res: Response, { values, errors, status }: Refused): void {
  const next = nextOf(req);
  sendPage(req, res, {
    title: '登录',
    back: '/',
    private: true,
    ...(errors ? { errors, status: status ?? 422 } : {}),
    children: (
      <>
        <h1 className="govuk-heading-l">登录</h1>
        <p className="govuk-body">填手机号，我们发一个验证码给您。第一次用也不用注册。</p>
        <Form action={withNext('/sign-in', next)}>
          <TextInput
            name="phone"
            label="手机号"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            width={20}
            value={textOf(values, 'phone')}
            error={errors?.phone}
          />
          <Button>获取验证码</Button>
        </Form>
        <p className="govuk-body">
          <a className="govuk-link" href={withNext('/sign-in/password', next)}>
            用密码登录
          </a>
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={withNext('/sign-in/staff', next)}>
            我是工作人员
          </a>
        </p>
        <InsetText>反映问题、查办件进度不用登录。</InsetText>
      </>
    ),
  });
}

function sendCodePage(
  req: Request,
  res: Response,
  { errors, status }: Refused,
  { phone, demo }: { phone: string; demo: boolean },
): void {
  const next = nextOf(req);
  sendPage(req, res, {
    title: '填写验证码',
    back: withNext('/sign-in', next),
    private: true,
    ...(errors ? { errors, status: status ?? 422 } : {}),
    children: (
      <>
        <h1 className="govuk-heading-l">填写验证码</h1>
        <p className="govuk-body">验证码已发到 {maskPhone(phone)}，5 分钟内有效。</p>
        {demo ? (
          <InsetText>
            这是演示系统，不会真的发短信。
            <a className="govuk-link" href="/demo/messages">
              在这里看验证码
            </a>
          </InsetText>
        ) : null}
        <Form action={withNext('/sign-in/code', next)}>
          <SmsCodeInput error={errors?.code} />
          <Button>登录</Button>
        </Form>
        <p className="govuk-body">
          没有收到？请看看手机号对不对，过 1 分钟可以
          <a className="govuk-link" href={withNext('/sign-in', next)}>
            重新获取
          </a>
          。
        </p>
      </>
    ),
  });
}
