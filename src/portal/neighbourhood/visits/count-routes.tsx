import type { Router } from 'express';
import { tableFile } from '@/domain/imports';
import {
  becameLabels,
  findingKindLabels,
  type KindFigures,
  lookAtOverdue,
  type VisitBoard,
  visitBoard,
} from '@/domain/neighbourhood';
import { isMonth } from '@/shared/months';
import { askedKey, askedPage, askedText } from '../../property/query';
import { type PortalDependencies, portalOf, sendPage } from '../../shared';
import { VisitBoardPage } from './board-page';
import { OverdueHouseholdsPage } from './count-pages';

const dones = { noted: '已记下，经本人同意。', withdrawn: '已删除。' } as const;

/** `/work/visits/overdue` for those who answer for the place; `/work/visits/board` with counts for leaders too, also as a file. */
export function registerVisitCounts(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/visits/overdue', async (req, res) => {
    const done = askedKey(req, 'done', dones);
    const found = await lookAtOverdue(payload, portalOf(req).actor, {
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

const header = [
  '表',
  '名称',
  '有人住的户',
  '见到人的户',
  '没见到人的户',
  '走访率%',
  '还没走',
  '正在走',
  '走完',
  '见到的户',
  '条数',
  '转办',
  ...Object.values(becameLabels).map((label) => `转${label}`),
  '当场解决',
  '还没处理',
];

type Cell = string | number | null;

/** One line under the header; what is not told or does not apply is empty. */
const line = (table: string, name: string, cells: Partial<Record<string, Cell>>): string[] => [
  table,
  name,
  ...header.slice(2).map((key) => String(cells[key] ?? '')),
];

function* rowsOf({ all, grids, kinds, kindsOfAll }: VisitBoard): Generator<string[]> {
  for (const { name, findings, ...place } of all)
    yield line('全部社区（村）', name, {
      ...homes(place),
      还没走: place.planned,
      正在走: place.underWay,
      走完: place.done,
      见到的户: place.met,
      条数: findings.n ?? untoldWord,
      转办: findings.became ?? untoldWord,
      当场解决: findings.settled ?? untoldWord,
      还没处理: findings.open ?? untoldWord,
    });
  for (const kind of kindsOfAll ?? []) yield kindLine('全部社区（村）的发现', kind);
  for (const { name, rounds, ...grid } of grids) yield line('网格', name, { ...homes(grid), 走完: rounds });
  for (const kind of kinds ?? []) yield kindLine('发现', kind);
}

const untoldWord = '太少，不显示';

const homes = (place: { households: number; visited: number; overdue: number; percent: number | null }) => ({
  有人住的户: place.households,
  见到人的户: place.visited,
  没见到人的户: place.overdue,
  '走访率%': place.percent,
});

function kindLine(table: string, { kind, n, open, settled, became }: KindFigures): string[] {
  const { request, dispute, matter } = became;
  const sum = request === null || dispute === null || matter === null ? null : request + dispute + matter;
  return line(table, findingKindLabels[kind], {
    条数: n ?? untoldWord,
    转办: sum ?? untoldWord,
    转诉求: request ?? untoldWord,
    转调解: dispute ?? untoldWord,
    转议题: matter ?? untoldWord,
    当场解决: settled ?? untoldWord,
    还没处理: open ?? untoldWord,
  });
}
