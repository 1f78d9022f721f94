import type { MainProgress, PartProgress, Together } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { InsetText, SummaryList, Tag, Timeline } from '../../shared';
import { tagColour } from '../tag-colour';

/** What a request is handled together with: its parts, or the one it follows; nothing when it stands alone. */
export function TogetherSection({ together: { main, parts } }: { together: Together }) {
  if (main) return <Followed main={main} />;
  return parts.length > 0 ? <Parts parts={parts} /> : null;
}

function Followed({ main: { state, stateLabel, unit, dueAt, steps } }: { main: MainProgress }) {
  return (
    <>
      <InsetText>
        <p className="govuk-body">
          其他居民反映的是同一件事，已合并办理：<Tag colour={tagColour(state)}>{stateLabel}</Tag>
          {unit ? ` ${unit}` : ''}
        </p>
        <p className="govuk-body">
          答复时会同时告诉您，您可以单独评价是否解决。
          {dueAt ? `合并办理的期限是${formatDate(dueAt)}。` : ''}
        </p>
      </InsetText>
      <h2 className="govuk-heading-m">合并办理到哪一步了</h2>
      <Timeline
        entries={steps.map(({ id, label, at, unit: by }, index) => ({
          key: id,
          title: label,
          at,
          by: by ?? '',
          state: index === steps.length - 1 ? 'current' : 'done',
        }))}
      />
    </>
  );
}

function Parts({ parts }: { parts: PartProgress[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">分成{parts.length}部分同时办理</h2>
      <p className="govuk-body">全部有答复后，请您一起评价。</p>
      <SummaryList
        rows={parts.map(({ title, state, stateLabel, unit, reply }) => ({
          key: title,
          value: (
            <>
              <Tag colour={tagColour(state)}>{stateLabel}</Tag> {unit ?? '等待派单'}
              {reply ? <span className="app-pre-line">{`\n${reply}`}</span> : null}
            </>
          ),
        }))}
      />
    </>
  );
}
