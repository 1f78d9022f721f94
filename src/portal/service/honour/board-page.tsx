import { type BranchBoard, hoursInWords, starsText } from '@/domain/service';
import { formatDate, formatPlainDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import { Button, EmptyState, Select, Table } from '../../shared';
import { daysSince } from '../records/work-pages';

/** Where the secretary looks first, on the phone. */
export function BoardPage({ board }: { board: BranchBoard }) {
  const { communities, community, chosen, waiting, help, rounds, few } = board;
  return (
    <>
      {community ? <span className="govuk-caption-l">{community.name}</span> : null}
      <h1 className="govuk-heading-l">支部看板</h1>
      {communities.length > 1 || !chosen ? (
        <form method="get" action="/work/service/board" className="app-question-filter">
          <Select
            name="community"
            label="社区（村）"
            placeholder={chosen ? '全部' : '请选择'}
            options={communities.map(({ code, name }) => ({ value: code, label: name }))}
            value={community?.code}
          />
          <Button tone="secondary">查看</Button>
        </form>
      ) : null}
      {chosen ? (
        <>
          <dl className="app-figures">
            {[
              ['党员', board.members],
              ['三个月里有服务', board.active],
              ['等审核', waiting.n],
              [`等了超过${waiting.lateAfter}天`, waiting.late],
            ].map(([label, value]) => (
              <div key={label} className="app-figure">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Section
            id="waiting"
            title="等审核的记录"
            more={{ href: '/work/service', text: waiting.n > 0 ? `审核这${waiting.n}条` : '审核页面' }}
          >
            <p className="govuk-body">
              {waiting.oldest
                ? `最早的是${formatDate(waiting.oldest)}报来的，等了${daysSince(waiting.oldest) || '不到1'}天。`
                : '没有等审核的。'}
            </p>
          </Section>
          <Section id="rounds" title="进行中的评星">
            {rounds.length === 0 ? (
              <p className="govuk-body">没有进行中的评星。</p>
            ) : (
              <ul className="govuk-list govuk-list--bullet">
                {rounds.map(({ id, name, stateLabel, dueAt }) => (
                  <li key={id}>
                    <a className="govuk-link" href={`/admin/collections/star-rounds/${id}`}>
                      {name}
                    </a>
                    ：{stateLabel}
                    {dueAt ? `，到${formatPlainDay(dueAt)}` : ''}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section id="help" title="要帮一把的党员">
            <p className="govuk-body">
              三个月里通过的记录少于{few}
              条、有退回没改、或最近星级低的列在这里，打个电话问问有什么难处。不参加评星的不列；有没有账号、同不同意公开，不算原因。
            </p>
            {help.length === 0 ? (
              <EmptyState title="没有要帮一把的">
                <p>大家都有服务，也没有退回没改的。</p>
              </EmptyState>
            ) : (
              <Table
                caption={`共${help.length}名`}
                columns={[
                  { key: 'name', label: '党员', whole: true },
                  { key: 'organization', label: '党组织' },
                  { key: 'why', label: '为什么' },
                  { key: 'done', label: '三个月里' },
                  { key: 'stars', label: '最近星级', whole: true },
                  { key: 'enter', label: '可以办', whole: true },
                ]}
                rows={help.map((one) => ({
                  key: one.member,
                  cells: {
                    name: one.name,
                    organization: one.organizationName,
                    why: one.reasons.join('；'),
                    done: one.verified > 0 ? `${one.verified}条，${hoursInWords(one.quarters)}` : '没有',
                    stars: one.stars === null ? '没有评过' : starsText(one.stars),
                    enter: (
                      <a className="govuk-link" href={`/work/service/new?member=${one.member}`}>
                        代他登记<span className="govuk-visually-hidden">：{one.name}</span>
                      </a>
                    ),
                  },
                }))}
              />
            )}
          </Section>
        </>
      ) : (
        <EmptyState title="请选择一个社区（村）">
          <p>您看得到全市，一次看一个社区（村）。</p>
        </EmptyState>
      )}
    </>
  );
}
