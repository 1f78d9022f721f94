import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { ReactNode } from 'react';
import { type DomainError, isDomainError } from '@/shared/errors';
import { PhoneLink } from './components';
import { portalOf } from './context';
import { sendPage } from './page';
import { site } from './site';

interface Explanation {
  title: string;
  /** What happened and what to do next. */
  body: ReactNode;
}

function link(href: string, text: string): ReactNode {
  return (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  );
}

const home = link('/', '回到首页');

const explanations: Record<number, Explanation> = {
  400: {
    title: '地址不完整',
    body: <p className="govuk-body">链接可能没有复制全。请检查地址，或{home}。</p>,
  },
  401: {
    title: '请先登录',
    body: <p className="govuk-body">这一页要登录后才能看。{link('/sign-in', '去登录')}</p>,
  },
  403: {
    title: '您不能查看这一页',
    body: (
      <p className="govuk-body">
        这里的内容只给相关的人看。如果您应该能看到，请{link('/sign-in', '换一个账号登录')}
        ，或联系社区工作人员开通。
      </p>
    ),
  },
  404: {
    title: '没有找到这一页',
    body: (
      <>
        <p className="govuk-body">地址可能输错了，或者内容已经撤下。您可以：</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>{link('/search', '搜索本站')}</li>
          <li>查看{link('/notices', '最新公告')}</li>
          <li>{link('/track', '查办件进度')}</li>
          <li>{home}</li>
        </ul>
      </>
    ),
  },
  409: { title: '内容刚刚变动过', body: <p className="govuk-body">请返回上一页，刷新后再试。</p> },
  413: { title: '内容太大', body: <p className="govuk-body">请返回上一页，减少照片或缩短文字后再提交。</p> },
  415: { title: '不能接收这种内容', body: <p className="govuk-body">请返回上一页，换一种文件再试。</p> },
  422: {
    title: '填写的内容有问题',
    body: <p className="govuk-body">请返回上一页，检查后再提交。您填的内容没有保存。</p>,
  },
  429: { title: '操作太频繁', body: <p className="govuk-body">为了保护大家的账号，请等几分钟再试。</p> },
  500: {
    title: '系统出了问题',
    body: (
      <p className="govuk-body">不是您的错，我们已经记录下来。请过几分钟再试；刚才填的内容可能没有保存。</p>
    ),
  },
  503: { title: '服务暂时不可用', body: <p className="govuk-body">可能正在维护，请过几分钟再试。</p> },
};

/** What was refused although nothing changed: the error's own message says why. */
const notNow: Explanation = {
  title: '现在办不了这一步',
  body: <p className="govuk-body">请返回上一页，看看现在到了哪一步。</p>,
};

/** Sends the standard page for an HTTP status: what happened, what to do, whom to call, the request's number. */
export function sendErrorPage(
  req: Request,
  res: Response,
  status: number,
  message?: string,
  special?: Explanation,
): void {
  const known = special ?? explanations[status] ?? (status < 500 ? explanations[404] : explanations[500]);
  if (!known) throw new Error('the standard error pages are incomplete');
  const { requestId } = portalOf(req);
  const back = req.method === 'POST' ? pageBefore(req) : null;
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, {
    title: known.title,
    status,
    private: true,
    children: (
      <>
        <h1 className="govuk-heading-l">{known.title}</h1>
        {message ? <p className="govuk-body-l">{message}</p> : null}
        {known.body}
        {back ? <p className="govuk-body">{link(back, '回到刚才的页面')}</p> : null}
        <p className="govuk-body">
          着急的话请拨打服务电话 <PhoneLink number={site().helpPhone} label="服务电话" />（{site().helpHours}
          ）。
        </p>
        <p className="govuk-body-s app-muted">
          问题编号：<span className="app-code">{requestId}</span>（联系我们时请报这个编号）
        </p>
      </>
    ),
  });
}

/** The page of ours a form was sent from, as far as the browser says; a browser's own way back would send the form again. */
function pageBefore(req: Request): string | null {
  const from = req.get('referer');
  if (!from || !URL.canParse(from)) return null;
  const { host, pathname, search } = new URL(from);
  return host === req.get('host') ? `${pathname}${search}` : null;
}

/** The last route: nothing answered, so the page does not exist. */
export const notFoundPage: RequestHandler = (req, res) => {
  sendErrorPage(req, res, 404);
};

/**
 * The portal's error handler. A coded refusal shows its sentence; a visitor who must sign in is taken there and comes
 * back; anything else is a fault of ours, handed to `report` and shown without details.
 */
export function portalErrorHandler(report: (error: unknown, req: Request) => void): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      report(error, req);
      next(error);
      return;
    }
    const refusal = refusalOf(error);
    if (!refusal) {
      report(error, req);
      sendErrorPage(req, res, 500);
      return;
    }
    if (refusal.status >= 500) report(error, req);
    if (refusal.status === 401 && (req.method === 'GET' || req.method === 'HEAD')) {
      res.redirect(303, `/sign-in?next=${encodeURIComponent(portalOf(req).path)}`);
      return;
    }
    const isTooEarly = isDomainError(error) && error.code === 'invalid-state';
    sendErrorPage(req, res, refusal.status, refusal.message, isTooEarly ? notNow : undefined);
  };
}

/** A coded refusal, or the 4xx of a library (a broken URL, a body cut off); null for faults. */
function refusalOf(error: unknown): (Pick<DomainError, 'status'> & { message?: string }) | null {
  if (isDomainError(error)) {
    const standard = error.code === 'not-found' || error.code === 'unauthenticated';
    return standard ? { status: error.status } : { status: error.status, message: error.message };
  }
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
  return status >= 400 && status < 500 ? { status } : null;
}
