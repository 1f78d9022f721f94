import type { QueueItem } from '@/domain/requests';
import { openStates } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { Button } from '../../shared';
import { sealedRequest } from '../new/same';
import { RequestLine } from './request-line';

/** What the same phone filed before; about what is still open the caller urges with one press. */
export function EarlierList({ earlier }: { earlier: QueueItem[] | null }) {
  if (earlier === null)
    return <p className="govuk-body-s app-muted">填了电话，这里列出此人以前的诉求；每次查找都有记录。</p>;
  if (earlier.length === 0) return <p className="govuk-body-s app-muted">这个电话以前没有反映过。</p>;
  return (
    <ul className="govuk-list app-counter__duplicates">
      {earlier.map((request) => (
        <RequestLine
          key={request.id}
          request={request}
          more={[request.dueAt ? `${formatDate(request.dueAt)}前答复` : '', ...request.marks]}
        >
          {openStates.includes(request.state) ? (
            <Button tone="secondary" name="go" value={`urge:${sealedRequest(request.id)}`}>
              来电催这一件
              <span className="govuk-visually-hidden">：{request.title}</span>
            </Button>
          ) : null}
        </RequestLine>
      ))}
    </ul>
  );
}
