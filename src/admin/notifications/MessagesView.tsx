import type { AdminViewServerProps } from 'payload';
import { actorOf } from '@/access';
import { type Inbox, type InboxMessage, inboxOf } from '@/domain/notifications';
import { formatDateTime } from '@/shared/dates';
import { Frame } from '../organization/frame';
import './messages.css';

const here = '/admin/messages';

/**
 * 我的消息 in the panel. Plain forms to the portal's own routes: one place marks a message as read, whichever side it is
 * read on.
 */
export async function MessagesView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const unreadOnly = view.searchParams?.show === 'unread';
  const asked = Number(view.searchParams?.page);
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const inbox = req.user
    ? await inboxOf({ payload: req.payload, actor: await actorOf(req), page, unreadOnly })
    : null;
  return (
    <Frame
      view={view}
      title="我的消息"
      intro="派单、督办、重办等和您有关的消息。不急的合并成汇总，早上和中午各来一次；怎么通知在“通知设置”里改。"
    >
      {inbox ? <Messages inbox={inbox} unreadOnly={unreadOnly} /> : null}
    </Frame>
  );
}

function Messages({ inbox, unreadOnly }: { inbox: Inbox; unreadOnly: boolean }) {
  const { messages, page, pages, unread } = inbox;
  const href = (number: number) =>
    `${here}?${new URLSearchParams({ ...(unreadOnly ? { show: 'unread' } : {}), page: String(number) })}`;
  return (
    <>
      <div className="messages-tools">
        <a href={here} aria-current={unreadOnly ? undefined : 'page'}>
          全部
        </a>
        <a href={`${here}?show=unread`} aria-current={unreadOnly ? 'page' : undefined}>
          未读 {unread} 条
        </a>
        <a href="/me/notifications">通知设置</a>
        {unread > 0 ? (
          <form method="post" action="/messages/read-all">
            <input type="hidden" name="next" value={here} />
            <button type="submit" className="organization__button">
              全部标为已读
            </button>
          </form>
        ) : null}
      </div>
      {messages.length === 0 ? (
        <p className="messages-empty">
          {unreadOnly ? '没有未读的消息。' : '还没有消息。派给您单位的诉求、督办和审批结果会出现在这里。'}
        </p>
      ) : (
        <ol className="messages-list">
          {messages.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ol>
      )}
      {pages > 1 ? (
        <nav className="messages-tools" aria-label="分页">
          {page > 1 ? <a href={href(page - 1)}>上一页</a> : null}
          <span>
            第 {page} 页，共 {pages} 页
          </span>
          {page < pages ? <a href={href(page + 1)}>下一页</a> : null}
        </nav>
      ) : null}
    </>
  );
}

function Message({ message: { id, at, subject, text, href, isRead } }: { message: InboxMessage }) {
  return (
    <li className={isRead ? 'messages-item' : 'messages-item messages-item--unread'}>
      <h2 className="messages-item__title">
        {isRead ? null : <span className="messages-count">未读</span>} {subject}
      </h2>
      <p className="messages-item__text">{text}</p>
      <div className="messages-tools">
        <time dateTime={at}>{formatDateTime(at)}</time>
        <form method="post" action={`/messages/${id}/open`}>
          <input type="hidden" name="next" value={here} />
          <button type="submit" className="organization__button">
            {href ? '打开' : '标为已读'}
            <span className="messages-hidden">：{subject}</span>
          </button>
        </form>
      </div>
    </li>
  );
}
