import type { Request, Router } from 'express';
import { isStaff, unitsOf } from '@/access';
import {
  type AccountOverview,
  accountOverview,
  endedSessionCookie,
  signOut,
  signOutEverywhere,
} from '@/domain/accounts';
import { type OwnMembership, ownMemberships } from '@/domain/organization';
import { formatDateTime } from '@/shared/dates';
import { env } from '@/shared/env';
import { fail } from '@/shared/errors';
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  NotificationBanner,
  type PortalDependencies,
  portalOf,
  SummaryList,
  sendPage,
  Table,
  WarningText,
} from '../shared';
import { sessionIdOf } from './visitor';

interface Notice {
  kind: 'success' | 'notice';
  text: string;
}

const notices: Record<string, Notice> = {
  password: { kind: 'success', text: '密码已修改，其他设备上的登录已退出。' },
  totp: { kind: 'success', text: '动态口令已启用。' },
  portal: { kind: 'notice', text: '您的账号不用进入工作台，要办的事都在这里和上面的菜单里。' },
};

/** /me: who I am, what I may do, where I am signed in; and signing out, here or everywhere. */
export function registerMe(router: Router, { payload }: PortalDependencies): void {
  router.get('/me', async (req, res) => {
    const { actor, unread } = portalOf(req);
    const overview = await accountOverview({ payload, actor });
    const current = await sessionIdOf(req, payload);
    const memberships = await ownMemberships(payload, actor);
    sendPage(req, res, {
      title: '我的账号',
      private: true,
      children: (
        <MyAccount
          overview={overview}
          current={current}
          staff={isStaff(actor) && env().admin}
          handles={unitsOf(actor).length > 0}
          memberships={memberships}
          notice={noticeOf(req)}
          unread={unread}
        />
      ),
    });
  });

  router.post('/sign-out', async (req, res) => {
    const sessionId = await sessionIdOf(req, payload);
    if (sessionId) await signOut({ payload, actor: portalOf(req).actor, sessionId });
    res.append('Set-Cookie', endedSessionCookie(payload));
    res.redirect(303, '/');
  });

  router.post('/me/sign-out-everywhere', async (req, res) => {
    const { actor } = portalOf(req);
    if (actor.userId === null) return fail('unauthenticated');
    await signOutEverywhere({ payload, actor });
    res.append('Set-Cookie', endedSessionCookie(payload));
    res.redirect(303, '/sign-in');
  });
}

function noticeOf(req: Request): Notice | null {
  const { done } = req.query;
  return typeof done === 'string' ? (notices[done] ?? null) : null;
}

function MyAccount(props: {
  overview: AccountOverview;
  current: string | null;
  staff: boolean;
  /** Works for a unit that is given requests. */
  handles: boolean;
  memberships: OwnMembership[];
  notice: Notice | null;
  unread: number;
}) {
  const { overview, current, staff, handles, memberships, notice, unread } = props;
  return (
    <>
      {notice ? (
        <NotificationBanner kind={notice.kind} title={notice.kind === 'success' ? '成功' : '提示'}>
          <p className="govuk-notification-banner__heading">{notice.text}</p>
        </NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">{overview.name}，您好</h1>
      {overview.needsTotp ? (
        <WarningText>
          您是系统管理员，启用动态口令以后才能使用管理权限。
          <a className="govuk-link" href="/me/totp">
            现在启用
          </a>
        </WarningText>
      ) : null}
      {staff ? (
        <p>
          <ButtonLink href="/admin">进入工作台</ButtonLink>
        </p>
      ) : null}
      {handles ? (
        <p>
          <ButtonLink href="/work" tone="secondary">
            手机办理诉求
          </ButtonLink>
        </p>
      ) : null}
      <SummaryList rows={[...rowsOf(overview), ...identityRows(memberships)]} />
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href="/me/requests">
            我反映的问题
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/messages">
            我的消息{unread > 0 ? `（${unread} 条未读）` : ''}
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/me/notifications">
            通知设置
          </a>
        </li>
      </ul>
      <h2 className="govuk-heading-m">我的角色</h2>
      <MyRoles roles={overview.roles} />
      <h2 className="govuk-heading-m">登录的设备</h2>
      <Table
        caption="登录的设备"
        captionHidden
        columns={[
          { key: 'opened', label: '登录时间' },
          { key: 'expires', label: '到期时间' },
          { key: 'here', label: '说明' },
        ]}
        rows={overview.sessions.map(({ id, createdAt, expiresAt }) => ({
          key: id,
          cells: {
            opened: formatDateTime(new Date(createdAt)),
            expires: formatDateTime(new Date(expiresAt)),
            here: id === current ? '这台设备' : '其他设备',
          },
        }))}
      />
      <Form action="/sign-out">
        <Button tone="secondary">退出登录</Button>
      </Form>
      <Form action="/me/sign-out-everywhere">
        <Button tone="warning">在所有设备上退出</Button>
      </Form>
    </>
  );
}

function rowsOf(overview: AccountOverview) {
  const { username, phone, hasPassword, totpEnabledAt, backupCodesLeft } = overview;
  return [
    { key: '用户名', value: username },
    { key: '手机号', value: phone ?? '没有填写' },
    {
      key: '密码',
      value: hasPassword ? '已设置' : '没有设置',
      change: { href: '/me/password', text: hasPassword ? '修改' : '设置' },
    },
    totpEnabledAt
      ? { key: '动态口令', value: `已启用，备用码还剩 ${backupCodesLeft} 个` }
      : { key: '动态口令', value: '没有启用', change: { href: '/me/totp', text: '启用' } },
  ];
}

/** Nothing for those who are not in the register of Party members. */
function identityRows(memberships: OwnMembership[]) {
  if (memberships.length === 0) return [];
  const isPublic = memberships.some((one) => one.isPublic);
  return [
    {
      key: '亮身份',
      value: isPublic ? '公开姓名' : '不公开姓名',
      change: { href: '/me/identity', text: '查看' },
    },
  ];
}

function MyRoles({ roles }: { roles: AccountOverview['roles'] }) {
  if (roles.length === 0) {
    return (
      <EmptyState title="还没有角色">
        <p className="govuk-body">
          想参加评价和投票，请带身份证明到社区服务台，请工作人员把您登记到所住的户。
        </p>
      </EmptyState>
    );
  }
  return (
    <ul className="govuk-list govuk-list--bullet">
      {roles.map(({ role, label, meaning, place, until }) => (
        <li key={`${role}-${place}`}>
          <strong>{label}</strong>（{place}）：{meaning}
          {until ? `，到 ${formatDateTime(until)} 为止` : ''}
        </li>
      ))}
    </ul>
  );
}
