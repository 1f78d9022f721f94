import type { ErrorRequestHandler, Request, Response } from 'express';
import { type DomainError, isDomainError } from '@/shared/errors';
import { sendErrorPage } from '../../shared';

const link = (href: string, text: string) => (
  <a className="govuk-link" href={href}>
    {text}
  </a>
);

const lost = {
  title: '这个链接已经失效',
  body: (
    <>
      <p className="govuk-body-l">链接可能没有复制全，换过新的，或者这件调解的资料已经到期删除。您可以：</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>打开最近一条短信里的链接</li>
        <li>{link('/find-link', '用手机号找回链接')}</li>
        <li>打电话问{link('/mediation', '调解组织')}</li>
      </ul>
    </>
  ),
};

const elsewhere = {
  title: '这一页打不开',
  body: <p className="govuk-body">{link('/find-link', '找回链接')}</p>,
};

const sayingHow =
  (send: (error: DomainError, req: Request, res: Response) => void): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    if (isDomainError(error) && error.code === 'not-found' && !res.headersSent) send(error, req, res);
    else next(error);
  };

/** What a link that opens nothing says: how to come by one that does. The same whether it ever opened anything. */
export const lostLink = sayingHow(({ status }, req, res) => sendErrorPage(req, res, status, undefined, lost));

/** A message may still lead an account to a case that is somebody else's by now: it says so, instead of that there is no such page. */
export const lostCase = sayingHow(({ status, message }, req, res) =>
  sendErrorPage(req, res, status, message, elsewhere),
);
