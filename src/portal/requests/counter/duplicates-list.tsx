import type { CounterDuplicate } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { Button } from '../../shared';
import { sealedRequest } from '../new/same';

/** What may be the same matter, beside the form; one press says that the caller meets it too. */
export function DuplicatesList({ duplicates, asked }: { duplicates: CounterDuplicate[]; asked: boolean }) {
  if (duplicates.length === 0)
    return (
      <p className="govuk-body-s app-muted">
        {asked ? '没有找到相近的诉求。' : '填了位置和内容，这里列出相近的诉求。'}
      </p>
    );
  return (
    <ul className="govuk-list app-counter__duplicates">
      {duplicates.map(({ id, number, title, place, stateLabel, submittedAt, followers }) => (
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
              followers ? `另有${followers}人也遇到` : '',
            ]
              .filter(Boolean)
              .join('，')}
          </span>
          <Button tone="secondary" name="go" value={`follow:${sealedRequest(id)}`}>
            来电人也遇到
            <span className="govuk-visually-hidden">：{title}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
