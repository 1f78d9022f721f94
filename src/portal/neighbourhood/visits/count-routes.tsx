import type { Router } from 'express';
import { tableFile } from '@/domain/imports';
import {
  becameLabels,
  findingKindLabels,
  overdueHouseholds,
  type VisitBoard,
  visitBoard,
} from '@/domain/neighbourhood';
import { isMonth } from '@/shared/months';
import { askedKey, askedPage, askedText } from '../../property/query';
import { type PortalDependencies, portalOf, sendPage } from '../../shared';
import { OverdueHouseholdsPage, VisitBoardPage } from './count-pages';

const dones = { noted: '已记下，经本人同意。', withdrawn: '已删除。' } as const;

/** `/work/visits/overdue` for those who answer for the place; `/work/visits/board` with counts for leaders too, also as a file. */
export function registerVisitCounts(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/visits/overdue', async (req, res) => {
    const done = askedKey(req, 'done', dones);
    const found = await overdueHouseholds(payload, portalOf(req).actor, {
      part: askedText(req, 'part'),
      page: askedPage(req),
    });
    sendPage(req, res, {
      title: '很久没走访的住户',
      private: true,
      back: '/work/visits',
      children: <OverdueHouseholdsPage found={found} done={done ? dones[done] : null} />,
    });
  });

  router.get('/work/visits/board', async (req, res) => {
    const board = await visitBoard(payload, portalOf(req).actor, {
      community: askedText(req, 'community'),
      month: monthIn(askedText(req, 'month')),
    });
    sendPage(req, res, {
      title: '走访看板',
      private: true,
      wide: true,
      back: '/work/visits',
      children: <VisitBoardPage board={board} />,
    });
  });

  router.get('/work/visits/board.csv', async (req, res) => {
    const board = await visitBoard(payload, portalOf(req).actor, {
      community: askedText(req, 'community'),
      month: monthIn(askedText(req, 'month')),
    });
    const name = `走访${board.community?.name ?? ''}${board.month}`;
    res.setHeader('Content-Type', 'text/csv; charset=utf-8');
    res.setHeader('Cache-Control', 'private, no-cache');
    res.setHeader(
      'Content-Disposition',
      `attachment; filename="visits.csv"; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
    );
    const file = tableFile('csv', { header, rows: [...rowsOf(board)], sheet: '走访' });
    for await (const piece of file) res.write(piece);
    res.end();
  });
}

const monthIn = (typed: string | undefined): string | undefined => (isMonth(typed) ? typed : undefined);

const header = ['表', '名称', '数', '其中', '百分比', ...Object.values(becameLabels), '当场解决', '还没处理'];

function* rowsOf({ grids, kinds }: VisitBoard): Generator<string[]> {
  for (const { name, households, visited, percent, rounds } of grids)
    yield [
      '网格（住户、见到人的、走访次数）',
      name,
      String(households),
      String(visited),
      percent === null ? '' : String(percent),
      String(rounds),
      '',
      '',
      '',
      '',
    ];
  for (const { kind, n, open, settled, became } of kinds)
    yield [
      '发现（条数、转成了什么）',
      findingKindLabels[kind],
      String(n),
      '',
      '',
      String(became.request),
      String(became.dispute),
      String(became.matter),
      String(settled),
      String(open),
    ];
}
