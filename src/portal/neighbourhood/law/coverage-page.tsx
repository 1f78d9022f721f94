import { type Coverage, gapLabels, isAnswered } from '@/domain/neighbourhood';
import type { PlaceFilter } from '@/domain/publishing';
import { formatDay, formatPlainDay, toIsoDay } from '@/shared/dates';
import { monthInWords } from '@/shared/months';
import { addressOf, FilterForm } from '../../property/parts';
import { Checkboxes, EmptyState, Pagination, Select, Table, Tag } from '../../shared';

/** 12月31日, with the year when it is another one than that of the page. */
const dayWords = (day: string, month: string): string =>
  toIsoDay(day).slice(0, 4) === month.slice(0, 4) ? formatDay(day) : formatPlainDay(day);

/** The register, narrowed to those who have no account. */
const withoutAccount =
  '/admin/collections/legal-helpers?where[and][0][state][equals]=active&where[and][1][user][exists]=false';

const advisersWithoutAccount = withoutAccount.replace('legal-helpers', 'legal-advisers');

interface Props {
  coverage: Coverage;
  filter: PlaceFilter;
  onlyGaps: boolean;
  page: number;
  /** Whoever looks keeps the register, and opens accounts in it. */
  keeps: boolean;
}

/** A city has hundreds: the sums are of all, the table is of one page. */
const pageSize = 30;

/** The villages of a place: who is paired, how many helpers, how often the adviser was there, what waits. Numbers only. */
export function CoveragePage({ coverage, filter, onlyGaps, page, keeps }: Props) {
  const { villages, rules, month, endingSoon, expired } = coverage;
  const sum = (of: (one: Coverage['villages'][number]) => number) =>
    villages.reduce((all, one) => all + of(one), 0);
  const pages = Math.max(1, Math.ceil(villages.length / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const query = { township: filter.township?.code, gaps: onlyGaps ? '1' : undefined };
  return (
    <>
      <h1 className="govuk-heading-l">法律服务覆盖</h1>
      <p className="govuk-body">
        规则：每村至少{rules.helpersLeast}名法律明白人，顾问每月到每村至少{rules.visitsPerMonth}
        次（都在设置里改）。
        {monthInWords(month)}的数字。
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/work/law/helpers">
          法律明白人的学时
        </a>
      </p>
      <p className="govuk-body">
        “没人能网上答复”：本村的明白人和结对的顾问都收不到网上的咨询，村民提了要等社区或者司法所指定人。
        {keeps ? (
          <>
            <a className="govuk-link" href={withoutAccount}>
              到名册里勾选明白人，一次开通网上答复
            </a>
            ；顾问的，
            <a className="govuk-link" href={advisersWithoutAccount}>
              在顾问名册里开通
            </a>
            。
          </>
        ) : null}
      </p>
      <FilterForm action="/work/law/coverage" isNarrowed={filter.township !== null || onlyGaps}>
        <Select
          name="township"
          label="乡镇（街道）"
          options={[
            { value: '', label: '全部' },
            ...filter.townships.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={filter.township?.code ?? ''}
        />
        <Checkboxes
          name="gaps"
          label="缺口"
          labelSize="s"
          choices={[{ value: '1', label: '只看有缺口的村' }]}
          values={onlyGaps ? ['1'] : []}
          small
        />
      </FilterForm>
      <dl className="app-figures">
        {(
          [
            ['社区（村）', villages.length],
            ['没有顾问的', villages.filter(({ adviser }) => !adviser).length],
            [
              '明白人不够的',
              villages.filter(({ gaps }) => gaps.includes('no-helper') || gaps.includes('few-helpers'))
                .length,
            ],
            ['没人能网上答复的', villages.filter((one) => !isAnswered(one)).length],
            [
              '顾问收不到网上咨询的',
              villages.filter(({ adviserReach }) => adviserReach !== null && adviserReach !== 'online')
                .length,
            ],
            ['本月顾问没去够的', villages.filter(({ gaps }) => gaps.includes('few-visits')).length],
            ['法律明白人', sum(({ helpers }) => helpers)],
            ['其中能网上答复的明白人', sum(({ online }) => online)],
            [`证书${rules.certificateDays}天内到期`, endingSoon],
            ['证书已过期（不算人数）', expired],
            ['等答复的咨询', sum(({ open }) => open)],
            ['过期的咨询', sum(({ late }) => late)],
          ] as const
        ).map(([label, value]) => (
          <div className="app-figure" key={label}>
            <dt>{label}</dt>
            <dd>{value.toLocaleString('zh-CN')}</dd>
          </div>
        ))}
      </dl>
      {villages.length === 0 ? (
        <EmptyState title={onlyGaps ? '没有缺口' : '没有可以看的社区（村）'}>
          <p>换一个乡镇，或者看全部。</p>
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">
            <a className="govuk-link" href={addressOf('/work/law/coverage.csv', query)}>
              下载表格（CSV）
            </a>
          </p>
          <Table
            caption="各社区（村）"
            columns={[
              { key: 'name', label: '社区（村）' },
              { key: 'adviser', label: '法律顾问' },
              { key: 'helpers', label: '明白人', numeric: true },
              { key: 'online', label: '明白人能网上答复', numeric: true },
              { key: 'visits', label: '本月服务', numeric: true },
              { key: 'asked', label: '咨询', numeric: true },
              { key: 'open', label: '等答复', numeric: true },
              { key: 'late', label: '过期', numeric: true },
              { key: 'gaps', label: '缺口' },
            ]}
            rows={villages.slice((shown - 1) * pageSize, shown * pageSize).map((one) => ({
              key: one.id,
              cells: {
                name: `${one.township}${one.name}`,
                adviser: one.adviser
                  ? `${one.adviser}${one.pairingUntil ? `（到${dayWords(one.pairingUntil, month)}）` : ''}`
                  : '没有',
                helpers: one.expired > 0 ? `${one.helpers}（另有${one.expired}名证书过期）` : one.helpers,
                online: one.online,
                visits: one.visits,
                asked: one.asked,
                open: one.open,
                late: one.late,
                gaps:
                  one.gaps.length > 0 ? (
                    <Tag colour="orange">{one.gaps.map((gap) => gapLabels[gap]).join('、')}</Tag>
                  ) : (
                    '没有'
                  ),
              },
            }))}
          />
          <Pagination
            page={shown}
            pages={pages}
            href={(to) => addressOf('/work/law/coverage', { ...query, page: to > 1 ? to : undefined })}
          />
        </>
      )}
    </>
  );
}
