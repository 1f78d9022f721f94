import {
  type MeasureChoices,
  type MeasureQuestion,
  type MeasuresReport,
  questionAddress,
} from '@/domain/requests';
import { monthInWords } from '@/shared/months';
import { EmptyState, PrintButton } from '../../shared/components';
import { Breakdowns } from './breakdowns';
import { Figures } from './figures';
import { FilterForm } from './filter-form';
import { RateList } from './rate-list';
import type { TrendDrawings } from './trend-charts';
import { TrendSection } from './trend-section';
import { UnitTable } from './unit-table';

export interface MeasuresPageProps {
  question: MeasureQuestion;
  choices: MeasureChoices;
  report: MeasuresReport;
  /** The drawings of the months; null where there are too few. */
  drawn: TrendDrawings | null;
  /** All formulas opened: for reading on and for paper. */
  isOpen: boolean;
}

/** 办理情况: every number with its n, its formula, and what it leaves out. */
export function MeasuresPage({ question, choices, report, drawn, isOpen }: MeasuresPageProps) {
  const { period } = report;
  return (
    <>
      <h1 className="govuk-heading-l">办理情况</h1>
      <p className="govuk-body-l">
        {scopeInWords(question, choices)}，{monthInWords(period.from)}至{monthInWords(period.until)}
        收到的诉求。
      </p>
      <FilterForm question={question} choices={choices} />
      {report.few || report.filed === 0 ? (
        <Nothing report={report} />
      ) : (
        <>
          <Figures report={report} />
          <RateList report={report} isOpen={isOpen} />
          <TrendSection months={report.months} drawn={drawn} />
          <UnitTable report={report} question={question} />
          <Breakdowns report={report} question={question} />
          <Notes report={report} />
        </>
      )}
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href={questionAddress('/measures.csv', question)}>
          下载数据表（CSV）
        </a>
        {'　'}
        <a className="govuk-link" href={openAddress(question, !isOpen)}>
          {isOpen ? '收起公式' : '展开全部公式（打印用）'}
        </a>
      </p>
      <PrintButton>打印本页</PrintButton>
    </>
  );
}

function Nothing({ report }: { report: MeasuresReport }) {
  return report.few ? (
    <EmptyState title={`这个范围里少于${report.least}件`}>
      <p>件数太少，说出来可能让人猜到是谁反映的，所以不显示。请放宽时间、地点或分类。</p>
    </EmptyState>
  ) : (
    <EmptyState title="这个范围里还没有诉求">
      <p>
        有人反映问题以后，受理了多少、办得快不快、解决没解决，都会显示在这里。
        <a className="govuk-link" href="/measures">
          看全部
        </a>
      </p>
    </EmptyState>
  );
}

function Notes({ report }: { report: MeasuresReport }) {
  return (
    <section aria-labelledby="notes-title">
      <h2 className="govuk-heading-m" id="notes-title">
        这些数字怎么算的
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>按诉求提交的月份统计；后来办结、评价的，仍算在提交的那个月，所以最近几个月的数字还会变。</li>
        <li>拆开由几个单位分头办的，全市和各地只算原来的一件；“按单位”里，各部分算在各自的单位。</li>
        <li>几个人反映同一件事并在一起办的，每个人都算一件受理量和各自的评价，办理只算主件。</li>
        <li>评价只来自反映人，承办单位和工作人员不能代评；没有评价的不算满意。</li>
        <li>
          少于{report.least}件的格子不显示，避免让人猜到是谁；只藏一格能倒推的，再藏一格。少于
          {report.rankLeast}
          件的单位不显示比率、不排名次。
        </li>
        <li>数字随办理过程自动累计，可以从每一件诉求重新算出来核对。</li>
      </ul>
    </section>
  );
}

function scopeInWords(
  { township, community, category, unit }: MeasureQuestion,
  choices: MeasureChoices,
): string {
  const nameIn = (list: { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name;
  const place = nameIn(choices.communities, community) ?? nameIn(choices.townships, township) ?? '全市';
  const about = [nameIn(choices.categories, category), nameIn(choices.units, unit)].filter(Boolean);
  return [place, ...about].join(' · ');
}

function openAddress(question: MeasureQuestion, open: boolean): string {
  const address = questionAddress('/measures', question);
  return open ? `${address}${address.includes('?') ? '&' : '?'}formulas=open` : address;
}
