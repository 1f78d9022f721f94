import type { OwnToRate } from '@/domain/property';
import { formatDateTime } from '@/shared/dates';
import { Tag, TaskList } from '../../shared';

/** The open rounds of one's homes as things to do. */
export function ToRate({ items }: { items: OwnToRate[] }) {
  return (
    <TaskList
      id="to-rate"
      tasks={items.map(({ round, household, home, rated }) => ({
        title: `${round.name}：${home}`,
        hint: `${formatDateTime(round.closesAt)}截止`,
        href: `/ratings/${round.id}/rate/${household}`,
        status: rated ? '已评' : <Tag colour="yellow">还没评</Tag>,
      }))}
    />
  );
}
