import {
  askingOutcomeLabels,
  askingPurposeLabels,
  type PublicMatter,
  taskStateLabels,
} from '@/domain/matters';
import { formatDate, formatPlainDay } from '@/shared/dates';
import { Section } from '../organization/section';
import { Files } from '../property/parts';
import { SummaryList } from '../shared';
import { PublicMeetings } from './meetings/public-meetings';
import { yuan } from './parts';

/** What came of it: what is better, for how many, at what cost, before and after. */
export function Benefit({ found }: { found: PublicMatter }) {
  if (!found.benefit || !found.benefitAt) return null;
  const compared = found.tasks.filter(({ before, after }) => before.length + after.length > 0);
  return (
    <Section id="benefit" title="办成了什么">
      <p className="govuk-body-l app-pre-line">{found.benefit}</p>
      <SummaryList
        rows={[
          { key: '受益户数', value: `${found.householdsServed ?? 0}户` },
          ...(found.cost === null ? [] : [{ key: '花了多少', value: yuan(found.cost) }]),
          ...(found.budget === null ? [] : [{ key: '预算', value: yuan(found.budget) }]),
          ...(found.followUpOn
            ? [
                {
                  key: '回头看',
                  value: found.followedUpAt
                    ? `${formatPlainDay(found.followedUpAt)}看过了`
                    : `${formatPlainDay(found.followUpOn)}再问住户`,
                },
              ]
            : []),
        ]}
      />
      {compared.map((task) => (
        <Compare key={task.id} task={task} />
      ))}
    </Section>
  );
}

function Compare({ task }: { task: PublicMatter['tasks'][number] }) {
  return (
    <div className="app-compare">
      <div>
        <h3 className="govuk-heading-s">{task.title}：之前</h3>
        {task.before.length > 0 ? (
          <Files files={task.before} what={`${task.title}之前`} />
        ) : (
          <p className="govuk-body">没有照片。</p>
        )}
      </div>
      <div>
        <h3 className="govuk-heading-s">{task.title}：之后</h3>
        {task.after.length > 0 ? (
          <Files files={task.after} what={`${task.title}之后`} />
        ) : (
          <p className="govuk-body">还没有。报完成、社区确认以后公开。</p>
        )}
      </div>
    </div>
  );
}

/** What was heard: counts that point at nobody, the summary, words that were looked at. */
export function Heard({ found }: { found: PublicMatter }) {
  const { heard, cares, opinionCount, byBuilding, words, least, step } = found;
  const silence = step === 'listening' ? '还没有人说。' : '没有收到网上的意见。';
  return (
    <Section id="heard" title="听到了什么">
      <p className="govuk-body">{cares > 0 ? `${cares}人关心，${opinionCount}条意见。` : silence}</p>
      {byBuilding.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {byBuilding.map(({ place, n }) => (
            <li key={place ?? 'others'}>
              {place ?? '其他楼栋'}：{n}人
            </li>
          ))}
        </ul>
      ) : null}
      {cares > 0 ? (
        <p className="govuk-body-s app-muted">一栋楼满{least}人才单独列出，看不出是哪一户。</p>
      ) : null}
      {heard ? <p className="govuk-body app-pre-line">小结：{heard}</p> : null}
      {words.map(({ id, text }) => (
        <blockquote key={id} className="app-quote app-pre-line">
          {text}
        </blockquote>
      ))}
    </Section>
  );
}

/** What the branch, or the vote, resolved. */
export function Decided({
  found: { resolution, resolvedAt, budget, branchName, meetings },
}: {
  found: PublicMatter;
}) {
  if (!resolution && meetings.length === 0) return null;
  return (
    <Section id="resolution" title="怎么定的">
      <PublicMeetings meetings={meetings} resolution={resolution} />
      {resolution && resolvedAt ? (
        <>
          <p className="govuk-body app-pre-line">{resolution}</p>
          <p className="govuk-body-s app-muted">
            {branchName}，{formatPlainDay(resolvedAt)}
            {budget === null ? '' : `，预算${yuan(budget)}`}
          </p>
        </>
      ) : null}
    </Section>
  );
}

/** Who does what, by when, at what cost. */
export function Work({ found: { tasks, benefitAt } }: { found: PublicMatter }) {
  if (tasks.length === 0) return null;
  return (
    <Section id="tasks" title="谁在办">
      {tasks.map((task) => (
        <div key={task.id} className="app-task">
          <h3 className="govuk-heading-s">{task.title}</h3>
          <SummaryList
            rows={[
              { key: '谁来办', value: task.assigneeName },
              { key: '做到什么样', value: <span className="app-pre-line">{task.demand}</span> },
              {
                key: '到哪一步',
                value: `${taskStateLabels[task.state]}${task.isLate ? '，超过期限' : ''}`,
              },
              { key: '期限', value: formatDate(task.dueAt) },
              ...(task.budget === null ? [] : [{ key: '预算', value: yuan(task.budget) }]),
              ...(task.cost === null ? [] : [{ key: '花了多少', value: yuan(task.cost) }]),
              ...(task.words
                ? [{ key: '做了什么', value: <span className="app-pre-line">{task.words}</span> }]
                : []),
            ]}
          />
          {benefitAt || task.before.length + task.after.length === 0 ? null : <Compare task={task} />}
        </div>
      ))}
    </Section>
  );
}

/** What the affected households said, round by round, as sums. */
export function Askings({ found: { askings, least } }: { found: PublicMatter }) {
  if (askings.length === 0) return null;
  return (
    <Section id="appraisals" title="群众怎么评">
      {askings.map((asking) => (
        <SummaryList
          key={asking.id}
          card={`${askingPurposeLabels[asking.purpose]}${asking.round > 1 ? `，第${asking.round}轮` : ''}`}
          rows={[
            { key: '请了几户', value: `${asking.asked}户` },
            { key: '时间', value: `${formatPlainDay(asking.openedAt)}到${formatPlainDay(asking.until)}` },
            ...(asking.counts
              ? [
                  {
                    key: '回答',
                    value: `满意${asking.counts.satisfied}户，部分满意${asking.counts.partly}户，不满意${asking.counts.not}户，满意率${asking.counts.percent ?? 0}%`,
                  },
                ]
              : []),
            {
              key: '结果',
              value: asking.outcome
                ? `${askingOutcomeLabels[asking.outcome]}${asking.counts ? '' : `（不满${least}户，不公布各是几户）`}`
                : '还没有截止，截止以后公布',
            },
            {
              key: '怎么算',
              value: `至少${asking.leastPercent}%的户回答才算数；满意的加上部分满意的一半，要到回答的${asking.passPercent}%。`,
            },
          ]}
        />
      ))}
    </Section>
  );
}
