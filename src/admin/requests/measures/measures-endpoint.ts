import type { Endpoint } from 'payload';
import { actorOf } from '@/access';
import { refusalOf } from '@/admin/verbs';
import { tableFile } from '@/domain/imports';
import { insideMeasures, tableHeader, tableRows } from '@/domain/requests';
import { fail } from '@/shared/errors';

/** `GET /api/requests/measures/export?format=csv|xlsx&…`: what the page shows with the same question, as a file. */
export const measuresExport: Endpoint = {
  path: '/measures/export',
  method: 'get',
  handler: async (req) => {
    try {
      if (!req.user) fail('unauthenticated');
      const given = Object.fromEntries(req.searchParams ?? []);
      const { report } = await insideMeasures({ payload: req.payload, actor: await actorOf(req), given });
      const format = given.format === 'xlsx' ? 'xlsx' : 'csv';
      const file = tableFile(format, { header: tableHeader, rows: tableRows(report), sheet: '服务数据' });
      const name = encodeURIComponent(`服务数据-${report.period.from}-${report.period.until}.${format}`);
      return new Response(streamOf(file), {
        headers: {
          'Content-Type':
            format === 'csv'
              ? 'text/csv; charset=utf-8'
              : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'Content-Disposition': `attachment; filename="measures.${format}"; filename*=UTF-8''${name}`,
          'Cache-Control': 'no-store',
        },
      });
    } catch (error) {
      const { code, status, message, fields } = refusalOf(error);
      if (status >= 500)
        req.payload.logger.error({ err: error, path: req.pathname }, 'measures export failed');
      return Response.json({ code, message, fields }, { status, headers: { 'Cache-Control': 'no-store' } });
    }
  },
};

function streamOf(file: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = file[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
