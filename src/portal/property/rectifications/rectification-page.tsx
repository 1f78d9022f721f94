import { closedByLabels, originLabels, type PublicRectification, type Verdict } from '@/domain/property';
import { formatDate, formatPlainDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import {
  ButtonLink,
  DoneBanner,
  type FieldErrors,
  type FormValues,
  InsetText,
  PrintButton,
  SummaryList,
  Timeline,
} from '../../shared';
import { Files } from '../parts';
import { AnswerForm } from './answer-form';
import { costWords, Left, StateTag } from './parts';

/** Who looks at the page. */
export interface RectificationViewer {
  signedIn: boolean;
  /** The homes in this compound they may answer for, with what was said already. */
  homes: { household: string; name: string; answer: Verdict | null }[];
  /** They manage the compound. */
  manages: boolean;
  /** They keep the compound for the community. */
  keeps: boolean;
  banner: string | null;
  values: FormValues;
  errors: FieldErrors;
}

/** A rectification: what is wrong, who puts it right by when, before and after, and what the residents say. */
export function RectificationPage(props: { found: PublicRectification; viewer: RectificationViewer }) {
  const { found, viewer } = props;
  return (
    <>
      <DoneBanner words={viewer.banner} />
      <span className="govuk-caption-l">
        {found.compound.name}整改 {found.number}
      </span>
      <h1 className="govuk-heading-l">{found.title}</h1>
      <p className="govuk-body">
        <StateTag state={found.state} isLate={found.isLate} />
      </p>
      <Doing found={found} viewer={viewer} />
      {found.asking ? <AnswerForm found={found} viewer={viewer} /> : null}
      <SummaryList rows={facts(found)} />
      <Photos found={found} />
      {found.result ? <Result found={found} /> : null}
      <Section id="steps" title="一步一步">
        <Timeline
          entries={found.steps.map((step) => ({
            key: step.id,
            title: step.label,
            at: step.at,
            by: step.byName,
            body: <StepBody found={found} step={step} />,
          }))}
        />
      </Section>
      <PrintButton />
    </>
  );
}

/** What whoever manages the compound, or keeps it, can do from here. */
function Doing({ found, viewer }: { found: PublicRectification; viewer: RectificationViewer }) {
  const { id, state, hasExtension, isLate, asking, answered } = found;
  if (viewer.keeps) {
    return (
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href={`/admin/collections/rectifications/${id}`}>
          到后台办理
        </a>
        {asking ? `（已有${answered}户回答）` : ''}
      </p>
    );
  }
  if (!viewer.manages) return null;
  if (asking) {
    return (
      <InsetText>
        <p className="govuk-body">
          正在问居民，到{formatDate(asking.until)}为止。已有{answered}户回答，结果截止以后公布。
        </p>
      </InsetText>
    );
  }
  if (state !== 'open') return null;
  return (
    <div className="app-work-actions app-no-print">
      <ButtonLink href={`/property/rectifications/${id}/done`}>报完成</ButtonLink>
      {hasExtension || isLate ? null : (
        <ButtonLink tone="secondary" href={`/property/rectifications/${id}/extension`}>
          申请延期
        </ButtonLink>
      )}
    </div>
  );
}

function facts(found: PublicRectification) {
  const { problem, demand, compound, responsibleName, openedAt, dueAt, dueReason, report } = found;
  const { state, originHref, originWords, origin, closedAt, closedBy } = found;
  const counts = [
    found.overdueCount > 0 ? `超过期限${found.overdueCount}次` : '',
    found.urgeCount > 0 ? `催办${found.urgeCount}次` : '',
    found.superviseCount > 0 ? `督办${found.superviseCount}次` : '',
    found.round > 0 ? `重新整改${found.round}次` : '',
  ].filter(Boolean);
  return [
    { key: '有什么问题', value: <span className="app-pre-line">{problem}</span> },
    { key: '要求做到', value: <span className="app-pre-line">{demand}</span> },
    {
      key: '小区',
      value: (
        <a className="govuk-link" href={`/compounds/${compound.id}`}>
          {compound.name}
        </a>
      ),
    },
    { key: '由谁整改', value: responsibleName },
    {
      key: '从哪里来',
      value: originHref ? (
        <a className="govuk-link" href={originHref}>
          {originWords}
        </a>
      ) : origin === 'rating' ? (
        `${originLabels.rating}：${originWords}`
      ) : (
        originWords
      ),
    },
    { key: '从哪天起', value: formatPlainDay(openedAt) },
    ...(state === 'withdrawn'
      ? []
      : [
          {
            key: '期限',
            value: (
              <>
                {formatDate(dueAt)}
                {state === 'open' ? (
                  <>
                    ，<Left dueAt={dueAt} />
                  </>
                ) : null}
                <br />
                <span className="app-muted">{dueReason}</span>
              </>
            ),
          },
        ]),
    ...(report
      ? [
          { key: '做了什么', value: <span className="app-pre-line">{report.words}</span> },
          { key: '花了多少', value: costWords(report) },
        ]
      : []),
    ...(closedAt && closedBy
      ? [{ key: '办结', value: `${formatPlainDay(closedAt)}，凭${closedByLabels[closedBy]}` }]
      : []),
    ...(counts.length > 0 ? [{ key: '催过几次', value: counts.join('，') }] : []),
  ];
}

function Photos({ found }: { found: PublicRectification }) {
  const { before, after, title } = found;
  if (before.length === 0 && after.length === 0) return null;
  return (
    <Section id="photos" title="改前改后">
      <div className="app-compare">
        <div>
          <h3 className="govuk-heading-s">改前</h3>
          {before.length > 0 ? (
            <Files files={before} what={`${title}，改前`} />
          ) : (
            <p className="govuk-body">没有照片。</p>
          )}
        </div>
        <div>
          <h3 className="govuk-heading-s">改后</h3>
          {after.length > 0 ? (
            <Files files={after} what={`${title}，改后`} />
          ) : (
            <p className="govuk-body">还没有。报完成、社区核对以后公开。</p>
          )}
        </div>
      </div>
    </Section>
  );
}

function Result({ found: { result, round, state } }: { found: PublicRectification }) {
  if (!result) return null;
  const all = result.fixed + result.notFixed;
  return (
    <Section id="result" title="居民怎么说">
      <SummaryList
        rows={[
          { key: '回答的户数', value: `${all}户` },
          { key: '说修好了', value: `${result.fixed}户` },
          { key: '说没修好', value: `${result.notFixed}户` },
        ]}
      />
      <p className="govuk-body">
        {state === 'open' && round > 0 ? '这是上一次问的结果，现在重新整改。' : ''}
        每户一个回答，只公布户数，不公布谁说了什么。
      </p>
    </Section>
  );
}

function StepBody({
  found,
  step,
}: {
  found: PublicRectification;
  step: PublicRectification['steps'][number];
}) {
  const { note, reason, cost, payer, payerName, files, label } = step;
  return (
    <>
      {note ? <p className="govuk-body app-pre-line">{note}</p> : null}
      {reason ? <p className="govuk-body app-pre-line">{reason}</p> : null}
      {cost !== null ? (
        <p className="govuk-body-s">一共花费：{costWords({ cost, payer, payerName })}</p>
      ) : null}
      <Files files={files} what={`${found.title}，${label}`} />
    </>
  );
}
