import type { Request, Response, Router } from 'express';
import type { ReactNode } from 'react';
import { changeOwnName, changeOwnPhone, requestPhoneChangeCode } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { maskPhone } from '@/shared/masking';
import { normalizePhone } from '@/shared/personal-data';
import { answerForm, type Refused } from '../accounts/form-answer';
import { SmsCodeInput } from '../accounts/sms-code-input';
import { visitOf } from '../accounts/visitor';
import {
  Button,
  Form,
  InsetText,
  type PortalDependencies,
  seal,
  sendPage,
  TextInput,
  textOf,
  unseal,
  WarningText,
} from '../shared';
import { ownerOf } from './signed-in-only';

/** /me/data/name and /me/data/phone: correcting what is one's own to correct. */
export function registerCorrections(router: Router, { payload, demo }: PortalDependencies): void {
  router.get('/me/data/name', (req, res) => {
    const actor = ownerOf(req, res);
    if (actor) sendName(req, res, { values: { name: actor.name } });
  });
  router.post('/me/data/name', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => sendName(req, res, refused),
      async (values) => {
        const actor = ownerOf(req, res);
        if (!actor) return;
        await changeOwnName({ payload, actor, name: textOf(values, 'name') });
        res.redirect(303, '/me/data?done=name');
      },
    ),
  );

  router.get('/me/data/phone', (req, res) => {
    if (ownerOf(req, res)) sendPhone(req, res, { values: {} });
  });
  router.post('/me/data/phone', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => sendPhone(req, res, refused),
      async (values) => {
        if (!ownerOf(req, res)) return;
        const phone = normalizePhone(textOf(values, 'phone'));
        await requestPhoneChangeCode({ ...visitOf(req, payload), phone });
        sendCode(req, res, { values: {} }, { phone, demo });
      },
    ),
  );
  router.post('/me/data/phone/code', (req, res) => {
    let phone = '';
    return answerForm(
      req,
      res,
      (refused) =>
        phone === '' ? sendPhone(req, res, refused) : sendCode(req, res, refused, { phone, demo }),
      async (values) => {
        const actor = ownerOf(req, res);
        if (!actor) return;
        phone = String(unseal(textOf(values, 'number'), sealing()));
        await changeOwnPhone({ ...visitOf(req, payload), actor, phone, code: textOf(values, 'code') });
        res.redirect(303, '/sign-in?next=%2Fme%2Fdata%3Fdone%3Dphone');
      },
    );
  });
}

function sealing() {
  return { purpose: 'phone-change', key: env().payloadSecret, now: now() };
}

function page(
  req: Request,
  res: Response,
  title: string,
  { errors, status }: Refused,
  children: ReactNode,
): void {
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, {
    title,
    back: '/me/data',
    private: true,
    ...(errors ? { errors, status: status ?? 422 } : {}),
    children,
  });
}

function sendName(req: Request, res: Response, refused: Refused): void {
  page(
    req,
    res,
    '更正姓名',
    refused,
    <>
      <h1 className="govuk-heading-l">更正姓名或称呼</h1>
      <Form action="/me/data/name">
        <TextInput
          name="name"
          label="姓名或称呼"
          hint="住户登记里社区核验过的姓名不跟着变，要改请到社区服务台。"
          autoComplete="name"
          width={20}
          maxLength={60}
          value={textOf(refused.values, 'name')}
          error={refused.errors?.name}
        />
        <Button>保存</Button>
      </Form>
    </>,
  );
}

function sendPhone(req: Request, res: Response, refused: Refused): void {
  page(
    req,
    res,
    '更换手机号',
    refused,
    <>
      <h1 className="govuk-heading-l">更换登录手机号</h1>
      <WarningText>换好以后，所有设备上的登录都会退出，用新号码重新登录；旧号码会收到一条短信。</WarningText>
      <Form action="/me/data/phone">
        <TextInput
          name="phone"
          label="新的手机号"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          width={20}
          value={textOf(refused.values, 'phone')}
          error={refused.errors?.phone}
        />
        <Button>获取验证码</Button>
      </Form>
    </>,
  );
}

function sendCode(
  req: Request,
  res: Response,
  refused: Refused,
  { phone, demo }: { phone: string; demo: boolean },
): void {
  page(
    req,
    res,
    '填写验证码',
    refused,
    <>
      <h1 className="govuk-heading-l">填写验证码</h1>
      <p className="govuk-body">验证码已发到 {maskPhone(phone)}，5 分钟内有效。</p>
      {demo ? (
        <InsetText>
          这是演示系统，不会真的发短信。
          <a className="govuk-link" href="/demo/messages" target="_blank" rel="noreferrer">
            在这里看验证码（新窗口）
          </a>
        </InsetText>
      ) : null}
      <Form action="/me/data/phone/code">
        <input type="hidden" name="number" value={seal(phone, sealing())} />
        <SmsCodeInput error={refused.errors?.code} />
        <Button>换成这个号码</Button>
      </Form>
    </>,
  );
}
