import {
  type FamilyCounts,
  familyKindLabels,
  limitsOf,
  type StandardRow,
  savingFormula,
  scaleKeys,
  scaleLabels,
} from '@/domain/neighbourhood';
import { yuanOf } from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { monthInWords } from '@/shared/months';
import { Section } from '../../organization/section';
import { Button, ButtonLink, Details, EmptyState, PrintButton, Select, Table } from '../../shared';
import { scaleWords } from '../parts';

interface PublicProps {
  communities: { code: string; name: string }[];
  community: { code: string; name: string } | null;
  standards: StandardRow[];
  councils: { id: string; name: string; contact: string }[];
  counts: FamilyCounts | null;
}

/** The standard of a community, how to register, and what was saved together. */
export function FamilyEventsPage(props: PublicProps) {
  const { communities, community } = props;
  return (
    <>
      <h1 className="govuk-heading-l">红白事简办</h1>
      <p className="govuk-body-l">办红事白事之前登记一下，按大家约定的标准办，省钱也省心。</p>
      <p>
        <ButtonLink href="/family-events/new">登记红白事</ButtonLink>
      </p>
      {communities.length > 1 ? (
        <form method="get" action="/family-events" className="app-question-filter app-no-print">
          <Select
            name="community"
            label="社区（村）"
            options={communities.map(({ code, name }) => ({ value: code, label: name }))}
            value={community?.code}
          />
          <Button tone="secondary">查看</Button>
        </form>
      ) : null}
      {community ? (
        <Of {...props} name={community.name} />
      ) : (
        <EmptyState title="还没有公布标准">
          <p>
            社区（村）公布标准以后，这里能看到几桌、每桌多少钱、几辆车、办几天。要登记的，先找社区（村）办公室。
          </p>
        </EmptyState>
      )}
      <p className="app-no-print">
        <PrintButton>打印</PrintButton>
      </p>
    </>
  );
}

function Of({ name, standards, councils, counts }: PublicProps & { name: string }) {
  return (
    <>
      <Section id="standard" title={`${name}的标准`}>
        <Table
          caption="最多"
          columns={[
            { key: 'kind', label: '什么事' },
            ...scaleKeys.map((key) => ({ key, label: scaleLabels[key] })),
            { key: 'source', label: '依据' },
          ]}
          rows={standards.map((standard) => {
            const limits = limitsOf(standard);
            return {
              key: standard.id,
              cells: {
                kind: familyKindLabels[standard.kind],
                ...Object.fromEntries(scaleKeys.map((key) => [key, scaleWords(key, limits[key])])),
                source: standard.notice ? (
                  <a className="govuk-link" href={`/notices/${standard.notice}`}>
                    {standard.source}，{formatPlainDay(standard.validFrom)}起
                  </a>
                ) : (
                  `${standard.source}，${formatPlainDay(standard.validFrom)}起`
                ),
              },
            };
          })}
        />
        {standards.map(({ id, kind, words }) =>
          words ? (
            <p className="govuk-body" key={id}>
              {familyKindLabels[kind]}：{words}
            </p>
          ) : null,
        )}
      </Section>
      <Section id="councils" title="找谁登记">
        {councils.length === 0 ? (
          <p className="govuk-body">还没有红白理事会，请找社区（村）办公室。</p>
        ) : null}
        <ul className="govuk-list">
          {councils.map(({ id, name: council, contact }) => (
            <li key={id}>
              {council}：{contact}
            </li>
          ))}
        </ul>
        <p className="govuk-body">不会上网的，打电话或者当面说，理事会替您登记。</p>
      </Section>
      {counts ? <Counts counts={counts} /> : null}
    </>
  );
}

function Counts({ counts: { months, rest, total, least, factor } }: { counts: FamilyCounts }) {
  return (
    <Section id="counts" title="一共节约了多少">
      {total ? (
        <>
          <p className="govuk-body">
            报了结果的{total.n}件，一共节约{yuanOf(total.saving)}元。
          </p>
          <Table
            caption="按月份"
            columns={[
              { key: 'month', label: '月份' },
              { key: 'n', label: '件数', numeric: true },
              { key: 'saving', label: '节约（元）', numeric: true },
            ]}
            rows={[
              ...months.map(({ month, n, saving }) => ({
                key: month,
                cells: { month: monthInWords(month), n, saving: yuanOf(saving) },
              })),
              ...(rest
                ? [
                    {
                      key: 'rest',
                      cells: { month: '其他，合在一起的', n: rest.n, saving: yuanOf(rest.saving) },
                    },
                  ]
                : []),
            ]}
          />
        </>
      ) : (
        <p className="govuk-body">到上上个月为止报了结果的还不到{least}件，先不公布数字。</p>
      )}
      <Details summary="怎么算的">
        <p>{savingFormula(factor)}</p>
        <p>自己家报的，还有登记和报结果是同一个人的，红白理事会的另一位成员或者社区干部核对过才算。</p>
        <p>
          一个月的数字到下个月月底才算齐，下下个月初公布；晚报的攒够{least}
          件再一起加上，公布以后不再改，看不出是谁家。件数少的月份合在一起。
        </p>
      </Details>
    </Section>
  );
}
