import type { Router } from 'express';
import { type OwnMembership, ownMemberships, withdrawConsent } from '@/domain/organization';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import {
  Button,
  EmptyState,
  Form,
  NotificationBanner,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  SummaryList,
  sendPage,
  textOf,
} from '../shared';

/** /me/identity (亮身份): what the portal shows of a Party member, and taking the consent back oneself. */
export function registerMyIdentity(router: Router, { payload }: PortalDependencies): void {
  router.get('/me/identity', async (req, res) => {
    const memberships = await ownMemberships(payload, portalOf(req).actor);
    sendPage(req, res, {
      title: '亮身份',
      back: '/me',
      private: true,
      children: <MyIdentity memberships={memberships} justWithdrawn={req.query.done === 'withdrawn'} />,
    });
  });

  router.post('/me/identity/withdraw', async (req, res) => {
    const { actor } = portalOf(req);
    const { values } = await parseForm(req, noUploads);
    const own = (await ownMemberships(payload, actor)).find(({ id }) => id === textOf(values, 'member'));
    if (!own) return fail('not-found', { message: '没有找到您的党员登记。' });
    await withdrawConsent({ payload, actor, id: own.id });
    res.redirect(303, '/me/identity?done=withdrawn');
  });
}

function MyIdentity({
  memberships,
  justWithdrawn,
}: {
  memberships: OwnMembership[];
  justWithdrawn: boolean;
}) {
  return (
    <>
      {justWithdrawn ? (
        <NotificationBanner kind="success" title="已撤回">
          <p className="govuk-notification-banner__heading">您的姓名已经从公开页面上去掉了。</p>
        </NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">亮身份</h1>
      {memberships.length === 0 ? (
        <EmptyState title="您的账号没有对应的党员登记">
          <p>如果您是党员，想在社区页面上亮身份，请到社区服务台登记。</p>
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            亮身份，就是在社区页面上公开您的姓名和能提供的帮助。公不公开由您自己定，随时可以撤回，不影响其他事。
          </p>
          {memberships.map((membership) => (
            <Membership key={membership.id} membership={membership} />
          ))}
        </>
      )}
    </>
  );
}

function Membership({ membership }: { membership: OwnMembership }) {
  const { id, name, organization, skills, isPublic, consentedAt, withdrawnAt } = membership;
  const since = isPublic ? consentedAt : withdrawnAt;
  const state = isPublic ? '公开' : '不公开';
  return (
    <section className="app-section">
      <SummaryList
        rows={[
          { key: '姓名', value: name },
          { key: '所在党组织', value: organization },
          { key: '能提供的帮助', value: skills.join('、') || '没有填写' },
          { key: '现在', value: since ? `${state}（${formatDate(since)}起）` : state },
        ]}
      />
      {isPublic ? (
        <Form action="/me/identity/withdraw">
          <input type="hidden" name="member" value={id} />
          <p className="govuk-body">
            撤回后，公开页面上马上不再有您的姓名；再想公开，请到社区服务台签一份同意书。
          </p>
          <Button tone="warning">不再公开我的姓名</Button>
        </Form>
      ) : (
        <p className="govuk-body">想公开，请到社区服务台签一份同意书，由工作人员登记。</p>
      )}
    </section>
  );
}
