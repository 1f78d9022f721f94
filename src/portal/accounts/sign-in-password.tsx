import type { Request, Response, Router } from 'express';
import { signInWithPassword } from '@/domain/accounts';
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
import { goOn, homeOf, nextOf, visitOf, withNext } from './visitor';

interface Variant {
  path: string;
  title: string;
  nameLabel: string;
  /** Where people land who came for nothing in particular. */
  landing: string;
  staff: boolean;
}

const variants: Variant[] = [
  {
    path: '/sign-in/password',
    title: '用密码登录',
    nameLabel: '手机号或用户名',
    landing: '/me',
    staff: false,
  },
  { path: '/sign-in/staff', title: '工作人员登录', nameLabel: '用户名', landing: '/admin', staff: true },
];

/** /sign-in/password for residents and /sign-in/staff for staff: the same verb, other words. */
export function registerPasswordSignIn(router: Router, portal: PortalDependencies): void {
  for (const variant of variants) {
    router.get(variant.path, (req, res) => {
      if (portalOf(req).actor.userId !== null) return res.redirect(303, nextOf(req) || homeOf(req));
      sendPasswordPage(req, res, variant, portal, { values: {} });
    });
    router.post(variant.path, (req, res) =>
      answerForm(
        req,
        res,
        (refused) => sendPasswordPage(req, res, variant, portal, refused),
        async (values) => {
          const username = textOf(values, 'username');
          const outcome = await signInWithPassword({
            ...visitOf(req, portal.payload),
            username,
            password: textOf(values, 'password'),
          });
          await goOn(req, res, portal.payload, outcome, variant.landing);
        },
      ),
    );
  }
}

function sendPasswordPage(
  req: Request,
  res: Response,
  { path, title, nameLabel, staff }: Variant,
  { demo }: PortalDependencies,
  { values, errors, status }: Refused,
): void {
  const next = nextOf(req);
  sendPage(req, res, {
    title,
    back: staff ? '/' : withNext('/sign-in', next),
    private: true,
    ...(errors ? { errors, status: status ?? 422 } : {}),
    children: (
      <>
        <h1 className="govuk-heading-l">{title}</h1>
        {staff && req.query.after === 'phone' ? (
          <InsetText>
            您的账号有工作人员身份，为了安全，只有短信验证码还不能登录，请用密码登录（用户名可以填手机号）。还没有密码的，请联系系统管理员设置。
          </InsetText>
        ) : null}
        {staff && demo ? (
          <InsetText>
            这是演示系统。
            <a className="govuk-link" href="/demo/accounts">
              查看可以试用的账号
            </a>
          </InsetText>
        ) : null}
        <Form action={withNext(path, next)}>
          <TextInput
            name="username"
            label={nameLabel}
            autoComplete="username"
            width={20}
            value={textOf(values, 'username')}
            error={errors?.username}
          />
          <TextInput
            name="password"
            label="密码"
            type="password"
            autoComplete="current-password"
            width={20}
            error={errors?.password}
          />
          <Button>登录</Button>
        </Form>
        {staff ? (
          <p className="govuk-body">忘记密码请联系本单位的系统管理员重新设置。</p>
        ) : (
          <p className="govuk-body">
            忘记密码？
            <a className="govuk-link" href={withNext('/sign-in', next)}>
              用手机验证码登录
            </a>
            后可以重新设置。
          </p>
        )}
      </>
    ),
  });
}
