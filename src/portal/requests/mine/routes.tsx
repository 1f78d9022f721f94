import type { Router } from 'express';
import { type MatterOfRequest, mattersOfRequests } from '@/domain/matters';
import { type OwnRequests, ownRequests } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { MatterMark } from '../../matters/blocks';
import {
  ButtonLink,
  EmptyState,
  Pagination,
  type PortalDependencies,
  portalOf,
  sendPage,
  Tag,
} from '../../shared';

/** /me/requests: what somebody has filed while signed in. */
export function registerOwnRequests(router: Router, { payload }: PortalDependencies): void {
  router.get('/me/requests', async (req, res) => {
    const page = Math.max(1, Math.trunc(Number(req.query.page)) || 1);
    const { actor } = portalOf(req);
    const found = await ownRequests({ payload, actor, page });
    if (page > found.pages) return res.redirect(302, addressOf(found.pages));
    const matters = await mattersOfRequests(
      payload,
      found.items.map(({ id }) => id),
    );
    sendPage(req, res, {
      title: '我反映的问题',
      private: true,
      children: <OwnList found={found} matters={matters} />,
    });
  });
}

function addressOf(page: number): string {
  return page > 1 ? `/me/requests?page=${page}` : '/me/requests';
}

function OwnList(props: { found: OwnRequests; matters: Map<string, MatterOfRequest> }) {
  const { found, matters } = props;
  return (
    <>
      <h1 className="govuk-heading-l">我反映的问题</h1>
      {found.total === 0 ? (
        <EmptyState title="还没有登录后反映的问题">
          <p>登录以后反映的问题会列在这里。没有登录时反映的，请用短信里的链接，或者凭编号和手机号查进度。</p>
          <p>
            <ButtonLink href="/requests/new">我要反映</ButtonLink>
          </p>
          <p>
            <a className="govuk-link" href="/track">
              查办件进度
            </a>
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">共 {found.total} 件。</p>
          <ul className="app-list">
            {found.items.map((item) => (
              <li key={item.number}>
                <h2 className="govuk-heading-s">
                  <a className="govuk-link" href={item.href}>
                    {item.title}
                  </a>
                </h2>
                <p className="app-list__meta">
                  <Tag colour={item.toEvaluate ? 'yellow' : 'blue'}>
                    {item.toEvaluate ? '请您评价' : item.stateLabel}
                  </Tag>
                  <span>{item.number}</span>
                  <span>{formatDate(item.submittedAt)}提出</span>
                  <MatterMark matter={matters.get(item.id)} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Pagination page={found.page} pages={found.pages} href={addressOf} />
    </>
  );
}
