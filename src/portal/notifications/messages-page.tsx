import type { Inbox, InboxMessage } from '@/domain/notifications';
import { formatDateTime } from '@/shared/dates';
import { Button, EmptyState, Form, Pagination, Tag } from '../shared';

export const messagesPath = '/messages';

/** 我的消息: what concerns the account, newest first, unread ones marked by a word. */
export function MessagesPage({ inbox, unreadOnly }: { inbox: Inbox; unreadOnly: boolean }) {
  const { messages, page, pages, unread } = inbox;
  const back = unreadOnly ? `${messagesPath}?show=unread` : messagesPath;
  return (
    <>
      <h1 className="govuk-heading-l">我的消息</h1>
      <nav aria-label="筛选消息">
        <ul className="govuk-list app-inline-list">
          <FilterLink href={messagesPath} isHere={!unreadOnly}>
            全部
          </FilterLink>
          <FilterLink href={`${messagesPath}?show=unread`} isHere={unreadOnly}>
            {`未读 ${unread} 条`}
          </FilterLink>
          <li>
            <a className="govuk-link" href="/me/notifications">
              通知设置
            </a>
          </li>
        </ul>
      </nav>
      {unread > 0 ? (
        <Form action={`${messagesPath}/read-all`} carried={{ next: messagesPath }}>
          <Button tone="secondary">全部标为已读</Button>
        </Form>
      ) : null}
      {messages.length === 0 ? (
        <NoMessages unreadOnly={unreadOnly} />
      ) : (
        <ol className="govuk-list app-messages">
          {messages.map((message) => (
            <Message key={message.id} message={message} back={back} />
          ))}
        </ol>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(number) =>
          `${messagesPath}?${new URLSearchParams({ ...(unreadOnly ? { show: 'unread' } : {}), page: String(number) })}`
        }
      />
    </>
  );
}

function FilterLink({ href, isHere, children }: { href: string; isHere: boolean; children: string }) {
  return (
    <li>
      <a className="govuk-link" href={href} aria-current={isHere ? 'page' : undefined}>
        {children}
      </a>
    </li>
  );
}

function Message({ message, back }: { message: InboxMessage; back: string }) {
  const { id, at, subject, text, href, isRead } = message;
  return (
    <li className="app-messages__item">
      <h2 className="govuk-heading-s">
        {isRead ? null : <Tag colour="red">未读</Tag>} {subject}
      </h2>
      <p className="govuk-body app-pre-line">{text}</p>
      <p className="govuk-body-s app-muted">
        <time dateTime={at}>{formatDateTime(at)}</time>
      </p>
      {href || !isRead ? (
        <Form action={`${messagesPath}/${id}/open`} carried={{ next: back }}>
          <Button tone="secondary">
            {href ? '打开' : '标为已读'}
            <span className="govuk-visually-hidden">：{subject}</span>
          </Button>
        </Form>
      ) : null}
    </li>
  );
}

function NoMessages({ unreadOnly }: { unreadOnly: boolean }) {
  if (unreadOnly) return <EmptyState title="没有未读的消息" />;
  return (
    <EmptyState title="还没有消息">
      <p className="govuk-body">
        登录后提交的诉求，受理、答复、办结时会在这里告诉您，同时发短信到您留的手机。
        <a className="govuk-link" href="/requests/new">
          我要反映
        </a>
      </p>
    </EmptyState>
  );
}
