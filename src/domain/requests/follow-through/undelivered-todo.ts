import type { Payload } from 'payload';
import { undeliveredAbout } from '@/domain/notifications';
import { formatDateTime } from '@/shared/dates';
import type { TodoGroup } from '@/shared/todo';

const shown = 5;
/** More than anybody phones in a day. */
const most = 200;

/** Requests whose requester got no message because it could not be delivered: somebody has to phone. */
export async function undeliveredTodo(payload: Payload): Promise<TodoGroup> {
  const messages = await undeliveredAbout(payload, 'requests', most);
  const since = new Map(messages.map(({ about, at }) => [about, at]));
  const ids = [...since.keys()];
  const first = ids.slice(0, shown);
  const { docs } =
    first.length === 0
      ? { docs: [] }
      : await payload.db.find<{ id: string; number: string; title: string }>({
          collection: 'requests',
          where: { id: { in: first } },
          limit: shown,
          pagination: false,
          select: { number: true, title: true },
        });
  return {
    label: '通知未送达，请打电话告诉反映人',
    count: ids.length,
    href: `/admin/collections/requests?${new URLSearchParams({ 'where[or][0][and][0][id][in]': ids.slice(0, 50).join(',') })}`,
    items: docs.map(({ id, number, title }) => ({
      label: title,
      href: `/admin/collections/requests/${id}`,
      detail: `${number} · 通知写于${formatDateTime(since.get(String(id)) ?? '')}`,
    })),
  };
}
