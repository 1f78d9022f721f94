import type { Router } from 'express';
import { giveConsent, type OwnMembership, ownMemberships, withdrawConsent } from '@/domain/organization';
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
import { type PublicName, publicNamesOf, takeNameBack } from './public-names';

/** /me/identity (亮身份): what the portal shows of a Party member, agreeing to it and taking that back oneself. */
export function registerMyIdentity(router: Router, { payload }: PortalDependencies): void {
  router.get('/me/identity', async (req, res) => {
    const { actor } = portalOf(req);
    const memberships = await ownMemberships(payload, actor);
    sendPage(req, res, {
      title: '亮身份',
      back: '/me',
      private: true,
      children: (
        <MyIdentity
          memberships={memberships}
          names={await publicNamesOf(payload, actor)}
          done={req.query.done}
        />
      ),
    });
  });

  for (const [path, change, done] of [
    ['agree', giveConsent, 'agreed'],
    ['withdraw', withdrawConsent, 'withdrawn'],
  ] as const)
    router.post(`/me/identity/${path}`, async (req, res) => {
      const { actor } = portalOf(req);
      const { values } = await parseForm(req, noUploads);
      const own = (await ownMemberships(payload, actor)).find(({ id }) => id === textOf(values, 'member'));
      if (!own) return fail('not-found', { message: '没有找到您的党员登记。' });
      await change({ payload, actor, id: own.id });
      res.redirect(303, `/me/identity?done=${done}`);
    });

  router.post('/me/identity/names', async (req, res) => {
    const { actor } = portalOf(req);
    const { values } = await parseForm(req, noUploads);
    await takeNameBack(payload, actor, textOf(values, 'key'));
    res.redirect(303, '/me/identity?done=withdrawn');
  });
}

/** True whatever else is still public. */
function Withdrawn({ isStillNamed }: { isStillNamed: boolean }) {
  return (
    <NotificationBanner kind="success" title="已撤回">
      <p className="govuk-notification-banner__heading">
        {isStillNamed
          ? '这一处不再公开您的姓名。别处还公开着的列在下面，要撤回请一处一处点。'
          : '您的姓名已经从公开页面上去掉了。'}
      </p>
    </NotificationBanner>
  );
}

function Agreed() {
  return (
    <NotificationBanner kind="success" title="已公开">
      <p className="govuk-notification-banner__heading">您的姓名从现在起公开。想撤回，随时在这里点。</p>
    </NotificationBanner>
  );
}

/** What remains public by another consent, each with its own button. */
function OtherNames({ names }: { names: PublicName[] }) {
  return (
    <section className="app-section" aria-labelledby="other-names">
      <h2 className="govuk-heading-m" id="other-names">
        别处公开的姓名
      </h2>
      {names.length === 0 ? (
        <p className="govuk-body">法律明白人、协会和队伍、光荣榜上，都没有公开您的姓名。</p>
      ) : (
        <>
          <p className="govuk-body">下面每一处是您另外同意的，分别撤回，马上生效。</p>
          {names.map(({ key, where, href, button }) => (
            <Form key={key} action="/me/identity/names">
              <input type="hidden" name="key" value={key} />
              <p className="govuk-body">
                <a className="govuk-link" href={href}>
                  {where}
                </a>
              </p>
              <Button tone="warning">{button}</Button>
            </Form>
          ))}
        </>
      )}
      <p className="govuk-body-s">
        自管会成员、调解员的姓名按规定公示。双向任职、表扬里的姓名由社区登记，要撤回请找社区。
      </p>
    </section>
  );
}

function MyIdentity({
  memberships,
  names,
  done,
}: {
  memberships: OwnMembership[];
  names: PublicName[];
  done: unknown;
}) {
  return (
    <>
      {done === 'withdrawn' ? (
        <Withdrawn isStillNamed={names.length > 0 || memberships.some(({ isPublic }) => isPublic)} />
      ) : null}
      {done === 'agreed' && memberships.some(({ isPublic }) => isPublic) ? <Agreed /> : null}
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
      <OtherNames names={names} />
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
            撤回后，党员名单、服务记录和光荣榜上马上不再有您的姓名；再想公开，随时在这里点同意。
          </p>
          <Button tone="warning">不再公开我的姓名</Button>
        </Form>
      ) : (
        <Form action="/me/identity/agree">
          <input type="hidden" name="member" value={id} />
          <p className="govuk-body">
            同意后，社区页面上会写出您的姓名、所在党组织和能提供的帮助，已通过的服务记录上也有您的姓名。谁都看得到。
          </p>
          <Button>同意公开我的姓名</Button>
        </Form>
      )}
    </section>
  );
}
