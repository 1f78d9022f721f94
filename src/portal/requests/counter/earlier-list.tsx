import type { QueueItem } from '@/domain/requests';
import { openStates } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { Button } from '../../shared';
import { sealedRequest } from '../new/same';

/** What the same phone filed before; about what is still open the caller urges with one press. */
export function EarlierList({ earlier }: { earlier: QueueItem[] | null }) {
  if (earlier === null)
    return <p className="govuk-body-s app-muted">填了电话，这里列出此人以前的诉求；每次查找都有记录。</p>;
  if (earlier.length === 0) return <p className="govuk-body-s app-muted">这个电话以前没有反映过。</p>;
  return (
    <ul className="govuk-list app-counter__duplicates">
      {earlier.map(({ id, number, title, place, state, stateLabel, submittedAt, dueAt, marks }) => (
        <li key={id}>
          <a
            className="govuk-link"
            href={`/admin/collections/requests/${id}`}
            target="_blank"
            rel="noreferrer"
          >
            {title}（新窗口）
          </a>
          <span className="app-muted">
            {[
              number,
              stateLabel,
              place,
              `${formatDate(submittedAt)}提出`,
              dueAt ? `${formatDate(dueAt)}前答复` : '',
              ...marks,
            ]
              .filter(Boolean)
              .join('，')}
          </span>
          {openStates.includes(state) ? (
            <Button tone="secondary" name="go" value={`urge:${sealedRequest(id)}`}>
              来电催这一件
              <span className="govuk-visually-hidden">：{title}</span>
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
