import { type MatterBoard, stepLabels } from '@/domain/matters';
import { formatDate } from '@/shared/dates';
import { Section } from '../../organization/section';
import { addressOf } from '../../property/parts';
import { Button, EmptyState, Select, Table } from '../../shared';

/** What waits for whom, how long each step takes, what is stuck: on the phone. */
export function BoardPage({ board }: { board: MatterBoard }) {
  const { steps, owners, stuck, moreStuck, communities, community, waitingVote } = board;
  const listed = (step: string) => addressOf('/matters', { community: community?.code, step });
  const isEmpty = steps.every(({ open, n }) => open + n === 0) && waitingVote === 0;
  return (
    <>
      {community ? <span className="govuk-caption-l">{community.name}</span> : null}
      <h1 className="govuk-heading-l">议题看板</h1>
      {communities.length > 1 ? (
        <form method="get" action="/matters/board" className="app-question-filter">
          <Select
            name="community"
            label="社区（村）"
            placeholder="全部"
            options={communities.map(({ code, name }) => ({ value: code, label: name }))}
            value={community?.code}
          />
          <Button tone="secondary">查看</Button>
        </form>
      ) : null}
      {isEmpty ? (
        <EmptyState title="还没有议题">
          <p>把大家都遇到的诉求转为议题，或者在后台“党组织”里发起议题。办到哪一步、在等谁，都会列在这里。</p>
        </EmptyState>
      ) : (
        <>
          <Section id="stuck" title="卡住的">
            {stuck.length === 0 ? (
              <p className="govuk-body">没有超过期限的。</p>
            ) : (
              <ul className="app-list">
                {stuck.map(({ id, number, title, step, ownerName, dueAt, missing }) => (
                  <li key={id}>
                    <h3 className="govuk-heading-s app-question__title">
                      <a className="govuk-link" href={`/matters/${number}`}>
                        {title}
                      </a>
                    </h3>
                    <p className="app-list__meta">
                      <span>{stepLabels[step]}</span>
                      <span>{ownerName}</span>
                      <span>期限{formatDate(dueAt)}</span>
                    </p>
                    {missing ? <p className="govuk-body-s">{missing}</p> : null}
                  </li>
                ))}
              </ul>
            )}
            {moreStuck > 0 ? <p className="govuk-body">还有{moreStuck}个，在后台看板里看。</p> : null}
          </Section>
          <Table
            caption="每一步：现在有几个，最近一年要多久"
            columns={[
              { key: 'step', label: '哪一步' },
              { key: 'open', label: '正在办', numeric: true },
              { key: 'late', label: '超过期限', numeric: true },
              { key: 'median', label: '一半在几天内', numeric: true },
              { key: 'p90', label: '九成在几天内', numeric: true },
              { key: 'n', label: '算了几次', numeric: true },
            ]}
            rows={steps.map(({ step, open, late, median, p90, n }) => ({
              key: step,
              cells: {
                step: stepLabels[step],
                open: (
                  <a className="govuk-link" href={listed(step)}>
                    {open}
                  </a>
                ),
                late: (
                  <a className="govuk-link" href="#stuck-title">
                    {late}
                  </a>
                ),
                median: median ?? '—',
                p90: p90 ?? '—',
                n,
              },
            }))}
          />
          <p className="govuk-body">
            等居民表决：
            <a className="govuk-link" href={listed('deliberating')}>
              {waitingVote}
            </a>
          </p>
          <Table
            caption="在等谁"
            columns={[
              { key: 'name', label: '负责人' },
              { key: 'open', label: '正在办', numeric: true },
              { key: 'late', label: '超过期限', numeric: true },
            ]}
            rows={owners.map(({ owner, name, open, late }) => ({
              key: owner ?? name,
              cells: {
                name,
                open: (
                  <a className="govuk-link" href={ownedBy(owner, name)}>
                    {open}
                  </a>
                ),
                late: (
                  <a className="govuk-link" href="#stuck-title">
                    {late}
                  </a>
                ),
              },
            }))}
          />
        </>
      )}
    </>
  );
}

/** The list behind what waits for somebody, in the panel. */
const ownedBy = (owner: string | null, name: string): string =>
  addressOf('/admin/collections/matters', {
    'where[state][equals]': 'open',
    ...(owner ? { 'where[owner][equals]': owner } : { 'where[ownerName][equals]': name }),
  });
