import type { Request, Response, Router } from 'express';
import { tableFile } from '@/domain/imports';
import {
  boardFigures,
  boundWords,
  type FigureLine,
  type Figures,
  type Measures,
  mediationTag,
  percentWords,
  periodInWords,
  publicFigures,
} from '@/domain/mediation';
import { cached } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { askedText } from '../../property/query';
import { type PortalDependencies, portalOf, sendPage } from '../../shared';
import { workerOf } from '../hearings/worker';
import { BoardPage, FiguresPage, lineName } from './figures-page';

/** `/mediation/figures` for everybody, `/work/mediation/board` on the inside; both as a table too. */
export function registerMediationFigures(router: Router, { payload }: PortalDependencies): void {
  const shown = cached({ tags: () => [mediationTag], maxAgeSeconds: 600 });

  router.get('/mediation/figures', shown, async (req, res) => {
    sendPage(req, res, {
      title: '调解数据',
      description: '调解了多少、调成了多少、要多少天，按季度和年，按类型和调解组织。',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '调解', href: '/mediation' }, { text: '调解数据' }],
      wide: true,
      children: <FiguresPage figures={await publicFigures(payload, askedText(req, 'period'))} />,
    });
  });

  router.get('/mediation/figures.csv', async (req, res) => {
    const figures = await publicFigures(payload, askedText(req, 'period'));
    if (!figures) fail('not-found', { message: '还没有可以公布的数据。' });
    res.setHeader('Cache-Control', 'no-cache');
    await sendTable(res, figures);
  });

  router.get('/work/mediation/board', async (req, res) => {
    if (!workerOf(req, res)) return;
    sendPage(req, res, {
      title: '调解数据看板',
      private: true,
      wide: true,
      back: '/me',
      children: <BoardPage figures={await ofBoard(req)} />,
    });
  });

  router.get('/work/mediation/board.csv', async (req, res) => {
    if (workerOf(req, res)) await sendTable(res, await ofBoard(req));
  });

  const ofBoard = (req: Request) => boardFigures(payload, portalOf(req).actor, askedText(req, 'period'));
}

const header = [
  '时间',
  '分组',
  '名称',
  '登记',
  '调解成功',
  '调解不成',
  'n（成功＋不成）',
  '成功率',
  '中位天数',
  '九成天数',
];

type Told = Pick<FigureLine, 'rated' | 'split'>;

async function sendTable(res: Response, { report, names, limits }: Figures): Promise<void> {
  const period = periodInWords(report.period);
  // Of few cases how they ended is not told outside: the rate would follow.
  const told = ({ rated, split }: Told) => report.whole || (rated && split);
  const rateOf = (measures: Measures, { split }: Told) =>
    split ? percentWords(measures.rate ?? 0) : (boundWords(measures, limits.leastCount) ?? '');
  const cells = (measures: Figures['report']['total'], line: Told) =>
    measures
      ? [
          String(measures.filed),
          told(line) ? String(measures.settled) : '',
          told(line) ? String(measures.failed) : '',
          String(measures.n),
          line.rated && measures.rate !== null ? rateOf(measures, line) : '',
          line.rated && measures.median !== null ? String(measures.median) : '',
          line.rated && measures.p90 !== null ? String(measures.p90) : '',
        ]
      : ['不公布', '', '', '', '', '', ''];
  const rows = [
    [period, '合计', '合计', ...cells(report.total, report)],
    ...report.byType.map(({ key, measures, rated, split }) => [
      period,
      '按类型',
      lineName(names, 'type', key),
      ...cells(measures, { rated, split }),
    ]),
    ...report.byOrganization.map(({ key, measures, rated, split }) => [
      period,
      '按组织',
      lineName(names, 'organization', key),
      ...cells(measures, { rated, split }),
    ]),
  ];
  const name = `调解数据-${report.period}.csv`;
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader(
    'Content-Disposition',
    `attachment; filename="mediation.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  for await (const piece of tableFile('csv', { header, rows, sheet: '调解数据' })) res.write(piece);
  res.end();
}
