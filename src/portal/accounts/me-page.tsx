import type { ReactNode } from 'react';
import type { AccountOverview } from '@/domain/accounts';
import type { AskedAbout, MatterOfRequest } from '@/domain/matters';
import type { OwnMembership } from '@/domain/organization';
import { type AskedOf, type OwnToRate, verdictLabels } from '@/domain/property';
import type { OwnRequests } from '@/domain/requests';
import type { OwnVote } from '@/domain/voting';
import { formatDate, formatDateTime } from '@/shared/dates';
import { MatterMark, MyMatters } from '../matters/blocks';
import { type MyHome, MyHomes } from '../organization/residents/my-home';
import { MyRatingsSection } from '../property/ratings/my-ratings';
import {
  Button,
  ButtonLink,
  Form,
  NotificationBanner,
  SummaryList,
  Table,
  Tag,
  WarningText,
} from '../shared';
import { MyVotesSection } from '../voting/my-votes';

/** What was just done. */
export interface AccountNotice {
  kind: 'success' | 'notice';
  text: string;
}

/** The page of one's own: where I live, what I asked for, what is kept about me, where I am signed in. */
export function MyAccount(props: {
  overview: AccountOverview;
  current: string | null;
  staff: boolean;
  /** Works for a unit that is given requests. */
  handles: boolean;
  memberships: OwnMembership[];
  /** Whether the name is public by another consent. */
  named: boolean;
  /** Manages a compound. */
  manages: boolean;
  homes: MyHome[];
  /** Rectifications somebody is asked about as a resident. */
  asked: AskedOf[];
  /** Matters whose affected households are asked. */
  askedMatters: AskedAbout[];
  toRate: OwnToRate[];
  votes: OwnVote[];
  requests: OwnRequests;
  /** Meetings of the own branch. */
  meetings: ReactNode;
  activities: ReactNode;
  /** Service records, of one's own and to verify. */
  service: ReactNode;
  /** The matters that requests became part of, by request. */
  matters: Map<string, MatterOfRequest>;
  /** What concerns the own committee and questions about accounts. */
  selfManagement: ReactNode;
  notice: AccountNotice | null;
  unread: number;
}) {
  const { overview, current, staff, handles, manages, memberships, homes, asked, toRate, votes } = props;
  const { requests, notice, unread } = props;
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
      {manages ? (
        <p>
          <ButtonLink href="/property" tone="secondary">
            我的小区
          </ButtonLink>
        </p>
      ) : null}
      <MyAnswers asked={asked} />
      <MyMatters asked={props.askedMatters} />
      {homes.length > 0 || !staff ? <MyHomes homes={homes} /> : null}
      {homes.length > 0 || votes.length > 0 ? <MyVotesSection votes={votes} /> : null}
      {homes.length > 0 ? <MyRatingsSection toRate={toRate} /> : null}
      {props.service}
      {props.meetings}
      {props.activities}
      <MyRequests requests={requests} matters={props.matters} />
      {props.selfManagement}
      <ul className="govuk-list app-section">
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
        <li>
          <a className="govuk-link" href="/me/data">
            我的信息：看看记了什么，下载、更正、删除
          </a>
        </li>
        {staff && homes.length === 0 ? (
          <li>
            <a className="govuk-link" href="/verify">
              登记我住在哪里
            </a>
          </li>
        ) : null}
      </ul>
      <h2 className="govuk-heading-m">账号</h2>
      <SummaryList rows={[...rowsOf(overview), ...identityRows(memberships, props.named)]} />
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

/** Nothing for those who are not in the register of Party members and whose name is public nowhere else. */
function identityRows(memberships: OwnMembership[], named: boolean) {
  if (memberships.length === 0 && !named) return [];
  const isPublic = memberships.some((one) => one.isPublic);
  return [
    {
      key: memberships.length > 0 ? '亮身份' : '姓名公开',
      value: isPublic || named ? '公开姓名' : '不公开姓名',
      change: { href: '/me/identity', text: '查看' },
    },
  ];
}

/** What residents are asked about now; nothing when they are not. */
function MyAnswers({ asked }: { asked: AskedOf[] }) {
  if (asked.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="my-answers">
      <h2 className="govuk-heading-m" id="my-answers">
        请您说说修好了没有
      </h2>
      <ul className="govuk-list">
        {asked.map(({ id, title, compoundName, askUntil, homes }) => {
          const answer = homes.every((home) => home.answer) ? homes[0]?.answer : null;
          return (
            <li key={id}>
              <a className="govuk-link" href={`/rectifications/${id}`}>
                {compoundName}：{title}
              </a>{' '}
              <Tag colour={answer ? 'green' : 'yellow'}>
                {answer ? `已答：${verdictLabels[answer]}` : '请您回答'}
              </Tag>{' '}
              到{formatDate(askUntil)}为止
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The newest of what I filed; all of it on a page of its own. */
function MyRequests(props: { requests: OwnRequests; matters: Map<string, MatterOfRequest> }) {
  const { items, total } = props.requests;
  return (
    <section className="app-section" aria-labelledby="my-requests">
      <h2 className="govuk-heading-m" id="my-requests">
        我反映的问题
      </h2>
      {items.length === 0 ? (
        <p className="govuk-body">
          登录以后反映的会列在这里。
          <a className="govuk-link" href="/requests/new">
            我要反映
          </a>
        </p>
      ) : (
        <ul className="govuk-list">
          {items.slice(0, 3).map(({ id, number, title, href, stateLabel, toEvaluate }) => (
            <li key={number}>
              <a className="govuk-link" href={href}>
                {title}
              </a>{' '}
              <Tag colour={toEvaluate ? 'yellow' : 'blue'}>{toEvaluate ? '请您评价' : stateLabel}</Tag>{' '}
              <MatterMark matter={props.matters.get(id)} />
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/me/requests">
          {total > 0 ? `全部${total}件` : '没有登录时反映的怎么找'}
        </a>
      </p>
    </section>
  );
}

/** What somebody may do besides what every resident may. */
function MyRoles({ roles }: { roles: AccountOverview['roles'] }) {
  if (roles.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">我的角色</h2>
      <ul className="govuk-list govuk-list--bullet">
        {roles.map(({ role, label, meaning, place, until }) => (
          <li key={`${role}-${place}`}>
            <strong>{label}</strong>（{place}）：{meaning}
            {until ? `，到 ${formatDateTime(until)} 为止` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}
