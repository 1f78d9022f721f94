import type { AdminViewServerProps } from 'payload';
import { actorOf } from '@/access';
import { Frame } from '@/admin/organization/frame';
import { type InsideMeasures, insideMeasures, measureScope, questionAddress } from '@/domain/requests';
import { now } from '@/shared/clock';
import { monthInWords } from '@/shared/months';
import { categoriesBelow } from './categories-below';
import { HandlerTable } from './HandlerTable';
import { type Behind, type Listed, listBehind } from './list-links';
import { MeasureRates } from './MeasureRates';
import { MeasuresForm } from './MeasuresForm';
import { MeasureTables } from './MeasureTables';
import { OpenSignals } from './OpenSignals';
import './measures.css';

const path = '/admin/measures';

/** The measures from the inside: nothing hidden, down to people of a unit, every number with the list behind it. */
export async function MeasuresView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const actor = await actorOf(req);
  const found = measureScope(actor)
    ? await insideMeasures({ payload: req.payload, actor, given: view.searchParams ?? {} })
    : null;
  return (
    <Frame
      view={view}
      title="服务数据"
      intro="诉求办得怎么样：每个数字都能点开看是哪些诉求，每个比率都写明怎么算、算了几件、哪些没有算。"
    >
      {found ? (
        <>
          <MeasuresForm found={found} path={path} />
          <Report found={found} categories={await categoriesBelow(req.payload)} />
          <OpenSignals payload={req.payload} actor={actor} />
        </>
      ) : (
        <p>您的身份没有可以查看的服务数据。中心坐席、督办专员、市和乡镇（街道）领导、社区干部可以查看。</p>
      )}
    </Frame>
  );
}

const figures: { key: Exclude<Behind, 'handled'>; label: string }[] = [
  { key: 'filed', label: '受理量' },
  { key: 'open', label: '还没答复' },
  { key: 'overdue', label: '其中逾期' },
  { key: 'declined', label: '不予受理' },
  { key: 'cancelled', label: '反映人撤回' },
  { key: 'merged', label: '并案' },
  { key: 'extended', label: '批准延期' },
  { key: 'reopened', label: '重办' },
];

function Report({
  found,
  categories,
}: {
  found: InsideMeasures;
  categories: Awaited<ReturnType<typeof categoriesBelow>>;
}) {
  const { report, question } = found;
  const at = now();
  const { from, until } = report.period;
  const href = (behind: Behind, change: Partial<Listed> = {}) => {
    const asked = { ...question, ...change };
    return listBehind(behind, asked, { at, categories: categories(asked.category) });
  };
  if (report.filed === 0)
    return (
      <p>
        {monthInWords(from)}至{monthInWords(until)}
        ，这个范围里没有诉求。放宽时间、地点或分类再看；有了诉求，受理、办理、评价的数字会自动出现。
      </p>
    );
  const exportAddress = (format: string) => {
    const address = questionAddress('/api/requests/measures/export', question);
    return `${address}&format=${format}`;
  };
  return (
    <>
      <ul className="measures__figures">
        {figures.map(({ key, label }) => (
          <li key={key}>
            <span>{question.unit && key === 'filed' ? '承办' : label}</span>
            <a href={href(question.unit && key === 'filed' ? 'handled' : key)}>{report[key]}</a>
          </li>
        ))}
      </ul>
      <MeasureRates report={report} />
      <p>
        下载：<a href={exportAddress('xlsx')}>Excel 表</a>，<a href={exportAddress('csv')}>CSV 表</a>
        。公开的页面：
        <a href={questionAddress('/measures', question)}>办理情况</a>（少于5件的不显示）。
      </p>
      <MeasureTables report={report} question={question} path={path} href={href} />
      {question.unit ? <HandlerTable rows={found.handlers} rankLeast={report.rankLeast} /> : null}
    </>
  );
}
