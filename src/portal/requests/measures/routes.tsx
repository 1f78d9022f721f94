import type { Request, Router } from 'express';
import { tableFile } from '@/domain/imports';
import { keptReport, measureQuestion, tableHeader, tableRows } from '@/domain/requests';
import { cached } from '@/server/page-cache';
import { keptContent, type PortalDependencies, sendPage } from '../../shared';
import { MeasuresPage } from './measures-page';
import { trendDrawings } from './trend-charts';

/** Half a minute more or less is nothing here, and what is overdue changes by the clock alone. */
const kept = { tags: () => ['measures', 'requests', 'divisions'], maxAgeSeconds: 60 };

/** 办理情况: how the service centre does, with n and formula beside every rate; the same as a table that can be saved. */
export function registerMeasures(router: Router, { payload }: PortalDependencies): void {
  const read = async (req: Request) => {
    const { question, choices } = await measureQuestion(payload, req.query);
    const { period, township, community, category, unit, ranking } = question;
    const query = { period, place: community ?? township, category, unit };
    const report = await keptReport({ payload, query, ranking, isPublic: true });
    return { question, choices, report };
  };

  router.get('/measures', cached(kept), async (req, res) => {
    const found = await read(req);
    const isOpen = req.query.formulas === 'open';
    sendPage(req, res, {
      title: '办理情况',
      description: '诉求受理了多少、办得快不快、解决没解决、满意不满意，每个数字都写明怎么算的。',
      active: 'requests',
      wide: true,
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '问政', href: '/requests' }, { text: '办理情况' }],
      children: await keptContent(found.report, JSON.stringify([found.question, isOpen]), async () => (
        <MeasuresPage {...found} drawn={await trendDrawings(found.report.months)} isOpen={isOpen} />
      )),
    });
  });

  router.get('/measures.csv', async (req, res) => {
    const { report } = await read(req);
    const { from, until } = report.period;
    const name = `办理情况-${from}-${until}.csv`;
    res.setHeader('Content-Type', 'text/csv; charset=utf-8');
    res.setHeader('Cache-Control', 'private, no-cache');
    res.setHeader(
      'Content-Disposition',
      `attachment; filename="measures.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    const file = tableFile('csv', { header: tableHeader, rows: tableRows(report), sheet: '办理情况' });
    for await (const piece of file) res.write(piece);
    res.end();
  });
}
