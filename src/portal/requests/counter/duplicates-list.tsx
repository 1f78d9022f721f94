import type { CounterDuplicate } from '@/domain/requests';
import { Button } from '../../shared';
import { sealedRequest } from '../new/same';
import { RequestLine } from './request-line';

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
      {duplicates.map((request) => (
        <RequestLine
          key={request.id}
          request={request}
          more={[request.followers ? `另有${request.followers}人也遇到` : '']}
        >
          <Button tone="secondary" name="go" value={`follow:${sealedRequest(request.id)}`}>
            来电人也遇到
            <span className="govuk-visually-hidden">：{request.title}</span>
          </Button>
        </RequestLine>
      ))}
    </ul>
  );
}
