import type { ServerProps } from 'payload';
import { unreadCount } from '@/domain/notifications';
import '../navigation/navigation.css';
import './messages.css';

/** One's own messages at the top of the panel's menu, with how many are unread. */
export async function MessagesLink({ payload, user }: ServerProps) {
  if (!user) return null;
  const unread = await unreadCount(payload, String(user.id));
  return (
    <nav className="menu-pages" aria-label="我的消息">
      <a href="/admin/messages">
        我的消息
        {unread > 0 ? <span className="messages-count">{unread} 条未读</span> : null}
      </a>
    </nav>
  );
}
