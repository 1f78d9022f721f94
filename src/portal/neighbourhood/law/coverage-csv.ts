import type { Response } from 'express';
import { tableFile } from '@/domain/imports';
import { type Coverage, gapLabels } from '@/domain/neighbourhood';

const header = [
  '乡镇（街道）',
  '社区（村）',
  '区划代码',
  '法律顾问',
  '顾问能网上答复',
  '法律明白人',
  '明白人能网上答复',
  '证书过期',
  '本月服务',
  '咨询',
  '等答复',
  '过期',
  '缺口',
];

/** The coverage as a file for spreadsheets. */
export async function sendCoverage(res: Response, { month, villages }: Coverage): Promise<void> {
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader('Cache-Control', 'private, no-cache');
  res.setHeader(
    'Content-Disposition',
    `attachment; filename="coverage.csv"; filename*=UTF-8''${encodeURIComponent(`法律服务覆盖-${month}.csv`)}`,
  );
  const rows = villages.map((one) => [
    one.township,
    one.name,
    one.code,
    one.adviser ?? '',
    one.adviserReach === null ? '' : one.adviserReach === 'online' ? '是' : '否',
    String(one.helpers),
    String(one.online),
    String(one.expired),
    String(one.visits),
    String(one.asked),
    String(one.open),
    String(one.late),
    one.gaps.map((gap) => gapLabels[gap]).join('、'),
  ]);
  for await (const piece of tableFile('csv', { header, rows, sheet: '法律服务覆盖' })) res.write(piece);
  res.end();
}
