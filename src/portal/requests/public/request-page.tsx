import type { PublicRequest } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { ButtonLink, InsetText, SummaryList, Timeline } from '../../shared';
import { PhotoList } from '../photo-list';

/** One public question with its answer; nothing on it points at the person who asked. */
export function RequestPage({ request }: { request: PublicRequest }) {
  const { number, title, body, reply, unit, steps } = request;
  const facts = [
    { key: '状态', value: request.stateLabel },
    { key: '分类', value: request.category },
    { key: '位置', value: request.place },
    { key: '来源', value: request.channel },
    { key: '提出时间', value: formatDate(request.submittedAt) },
    { key: '也遇到的人', value: request.followers > 0 ? `${request.followers} 位居民` : null },
    { key: '反映人评价', value: [request.solved, request.satisfaction].filter(Boolean).join('，') },
  ];
  return (
    <article>
      <span className="govuk-caption-l">编号 {number}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <h2 className="govuk-heading-m">问</h2>
      <p className="govuk-body app-pre-line">{body}</p>
      <h2 className="govuk-heading-m">答</h2>
      {reply ? (
        <InsetText>
          <p className="govuk-body app-pre-line">{reply}</p>
          <p className="govuk-body-s app-muted">
            {unit}
            {request.repliedAt ? ` ${formatDate(request.repliedAt)}` : ''}
          </p>
        </InsetText>
      ) : (
        <p className="govuk-body">正在办理，还没有答复。</p>
      )}
      <PhotoList
        path={`/requests/${number}/photos`}
        photos={request.photos.map((id) => ({ id }))}
        what="办理照片"
      />
      <SummaryList
        rows={facts.filter(({ value }) => Boolean(value)).map(({ key, value }) => ({ key, value }))}
      />
      {request.mayFollow ? (
        <p className="govuk-body">
          <ButtonLink tone="secondary" href={`/requests/${number}/follow`}>
            我也遇到
          </ButtonLink>
        </p>
      ) : null}
      <h2 className="govuk-heading-m">办理过程</h2>
      <Timeline
        entries={steps.map((step) => ({
          key: `${step.at}${step.label}`,
          title: step.label,
          at: step.at,
          by: step.unit,
        }))}
      />
    </article>
  );
}
